import { cellAddress } from "@evenkeel/spreadsheet";
import type { ReactNode } from "react";
import { missingDates, weightsTarget } from "../../actions/weights/weightsTarget";
import { paneWeightMessages } from "../messages/weights";
import type { TeamFigures } from "../state/figures";
import { Notice } from "./Notice";
import { ShowCellButton } from "./ShowCellButton";

/** Says what the table of weights needs before it can keep old ones, and shows where. */
export function NoDates({ figures }: { readonly figures: TeamFigures }): ReactNode {
  const target = weightsTarget(figures.connection);
  const columns = missingDates(target);
  if (target.kind !== "table" || columns.length === 0) return null;
  const { table } = target;
  const { noDates } = paneWeightMessages;
  return (
    <Notice
      tone="info"
      title={noDates.title}
      actions={<ShowCellButton sheet={table.sheet} cell={cellAddress(table.headerRow, table.area.right + 1)} />}
    >
      <p>{noDates.body(table.sheet, columns)}</p>
    </Notice>
  );
}
