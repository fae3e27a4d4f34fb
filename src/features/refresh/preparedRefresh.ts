import { refresh, type RefreshPreview } from "./action";
import type { ApplyOutcome } from "../../actions/action";
import { refreshViewMessages as say } from "./viewMessages";
import { isRead, readDay } from "../../workbook/coerce";
import type { ChangePlan } from "../../workbook/changePlan/changePlan";
import type { Connection } from "../../workbook/connect/connection";
import { isBlank, type CellValue } from "@evenkeel/spreadsheet";
import type { ExportColumns } from "./compare/exportFile";
import { holdsDays } from "../../workbook/refresh/values";
import { dayText } from "../../pane/components/format";
import type { RefreshProposal } from "../../pane/paneServices";

/** How a refresh is written, and how the manager's word on columns is kept. */
export interface RefreshWriting {
  apply(plan: ChangePlan): Promise<ApplyOutcome>;
  remember(connection: Connection): Promise<void>;
}

/**
 * A refresh in the shape that the view shows.
 * @param said columns that the manager has settled by hand: they are kept in the workbook when the refresh is applied
 */
export function preparedRefresh(
  preview: RefreshPreview,
  said: ExportColumns,
  writing: RefreshWriting,
): RefreshProposal {
  const { connection, exported, refresh: found } = preview;
  const own = Object.entries(connection.tables.Cases?.columns ?? {});
  const plan = refresh.plan(preview);
  return {
    plan,
    apply: async () => {
      if (Object.keys(said).length > 0) {
        await writing.remember({ ...connection, exportColumns: { ...connection.exportColumns, ...said } });
      }
      return plan === null ? { status: "done", written: 0, skipped: [] } : writing.apply(plan);
    },
    headers: exported.headers,
    columns: own.map(([column, { header }]) => ({ column, header, from: exported.columns[column] ?? null })),
    matched: found.matched,
    fresh: found.fresh.map(({ case: id, cells }) =>
      [id, cells["Clinician"], cells["Status"]].filter((cell) => !isBlank(cell ?? null)).join(", "),
    ),
    closed: found.closed,
    changed: own.flatMap(([column, { header }]) => {
      const cells = found.changed.filter((cell) => cell.column === column);
      if (cells.length === 0) return [];
      const lines = cells.map((cell) =>
        say.changed.cell(cell.case, asText(column, cell.from), asText(column, cell.to)),
      );
      return [{ column, header, cells: lines }];
    }),
    vanished: found.vanished,
    toKeyIn: found.toKeyIn,
    keyedIn: found.keyedIn,
    left: found.left,
  };
}

function asText(column: string, cell: CellValue): string {
  if (isBlank(cell)) return say.changed.blank;
  if (!holdsDays(column)) return String(cell);
  const reading = readDay(cell);
  return isRead(reading) && reading.value !== null ? dayText(reading.value) : String(cell);
}
