import { InfoRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import { NOT_USED } from "../../../workbook/reading/said";
import { AreaLine } from "./AreaLine";
import { ColumnRows } from "./ColumnRows";
import { Fold } from "./Fold";
import { MapRow } from "../MapRow";
import { whatItIs } from "./sheetChoices";
import type { SheetEntry, SheetGroup } from "./sheetGroups";
import { SheetSelect } from "./SheetSelect";
import type { SheetProps } from "./sheetProps";
import { connectMessages as say } from "../viewMessages";

/**
 * One sheet: a line that opens its columns. One that is not used shows its drop-down at once, and keeps its form while it
 * is being changed.
 */
export function SheetRow(props: SheetProps & { readonly entry: SheetEntry; readonly group: SheetGroup }): ReactNode {
  const { entry, group, ...rest } = props;
  const isUsed = entry.main.kind !== null || !["", NOT_USED].includes(entry.as);
  const [wasUsed] = useState(isUsed);
  const columns = (): ReactNode => (
    <>
      <AreaLine {...rest} entry={entry} />
      <ColumnRows {...rest} group={group} />
    </>
  );
  if (wasUsed) {
    return (
      <Fold title={entry.sheet} note={noteOf(entry)}>
        {() => (
          <>
            <MapRow label={say.sheet.is} quiet={furtherText(entry)}>
              <SheetSelect {...rest} entry={entry} />
            </MapRow>
            {columns()}
          </>
        )}
      </Fold>
    );
  }
  const below = isUsed ? <Fold title={say.sheet.columns(entry.main.columns.length)}>{columns}</Fold> : undefined;
  return (
    <MapRow
      label={entry.sheet}
      icon={<InfoRegular aria-hidden />}
      quiet={say.sheets.note(whatItIs(entry.main), entry.rows)}
      {...(below === undefined ? {} : { below })}
    >
      <SheetSelect {...rest} entry={entry} />
    </MapRow>
  );
}

const noteOf = ({ main, rows }: SheetEntry): string => say.sheets.note(whatItIs(main), rows);

const furtherText = ({ parts }: SheetEntry): string | undefined =>
  parts.length > 1 ? say.sheet.further(parts.length - 1) : undefined;
