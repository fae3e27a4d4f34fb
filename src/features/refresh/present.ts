import { isBlank, type CellValue } from "@evenkeel/spreadsheet";
import type { Preview } from "../../actions/action";
import type { Day } from "../../domain/units";
import { dayText } from "../../pane/components/format";
import { isRead, readDay } from "../../workbook/coerce";
import { holdsDays } from "../../workbook/refresh/values";
import type { Refresh } from "./compare/compare";
import type { RefreshAnswers } from "./compare/doubts";
import type { ReadExport } from "./compare/exportFile";
import { refreshMessages } from "./messages";
import { refreshViewMessages as say } from "./viewMessages";

/** What an export would change here. Nothing has been written. */
export interface RefreshPreview extends Preview {
  readonly exported: ReadExport;
  readonly refresh: Refresh;
  readonly answers: RefreshAnswers;
  readonly today: Day;
}

/** What an export would change, in the manager's words. */
export type RefreshProposal = ReturnType<typeof presentRefresh>;

export function presentRefresh(preview: RefreshPreview) {
  const { connection, exported, refresh: found } = preview;
  const own = Object.entries(connection.tables.Cases?.columns ?? {});
  return {
    connection,
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
    isVanishedSure: found.isVanishedSure,
    questions: found.questions,
    zeros: found.zeros === null ? null : refreshMessages.zeros(found.zeros.cases, found.zeros.here, found.zeros.there),
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
