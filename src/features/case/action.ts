import * as v from "valibot";
import { matchKey } from "../../domain/names";
import type { CaseRecord } from "../../domain/team";
import { keepCaseMessages as say } from "./messages";
import { changeOfCell, seenCell } from "../../workbook/changePlan/cellChange";
import { isRead, readYesNo } from "../../workbook/coerce";
import { recordPlace, type ConnectedTable, type Connection } from "../../workbook/connect/connection";
import type { CellValue } from "@evenkeel/spreadsheet";
import { ActionRefusal, type Preview, anyWorkbook, defineAction } from "../../actions/action";
import { defineOptions } from "../../actions/options";

export interface KeepCaseOptions {
  readonly case: string;
  /** Whether the case is to stay with whom it is with, whatever would be fairer. */
  readonly keep: boolean;
}

export interface KeepCasePreview extends Preview {
  readonly record: CaseRecord;
  readonly keep: boolean;
}

const KEEP = "Keep with clinician";

/** Marks a case as one that stays with its clinician, or takes the mark away: Balance team never moves a kept case. */
export const keepCase = defineAction({
  name: "keep-case",
  options: defineOptions(
    {
      case: { schema: v.string(), wanted: () => say.options.text },
      keep: { schema: v.optional(v.boolean(), true), wanted: () => say.options.yesOrNo },
    },
    say.options,
  ),
  needs: anyWorkbook,
  progress: () => say.progress,
  preview(connection, options) {
    return previewKeepCase(connection, options);
  },
  plan({ connection, record, keep }) {
    const cases = connection.tables.Cases;
    const place = cases === undefined ? null : recordPlace(cases, record.index);
    const key = place?.table.columns.Case;
    const target = place?.table.columns[KEEP];
    if (place === null || key === undefined || target === undefined || record.keep === keep) return null;
    const value = wordFor(connection, place.table, keep);
    return {
      action: "keep-case",
      title: keep ? say.keep(record.id, record.clinician ?? "") : say.release(record.id),
      changes: [changeOfCell(connection, place.table, key, target, place.row, value)],
    };
  },
  report: ({ record, keep, problems }) => ({ case: record.id, clinician: record.clinician, keep, problems }),
});

/** As the action's preview, on a workbook that is already connected. */
export function previewKeepCase(connection: Connection, options: KeepCaseOptions): KeepCasePreview {
  const { team, problems } = connection;
  const table = connection.tables.Cases;
  if (team === null || table === undefined) throw new ActionRefusal("no-cases", say.notATeam);
  const wanted = matchKey(options.case);
  const [record, ...more] = team.cases.filter(
    ({ id, clinician, status }) => clinician !== null && status !== "closed" && matchKey(id) === wanted,
  );
  if (record === undefined) throw new ActionRefusal("no-such-case", say.noSuchCase(options.case));
  if (more.length > 0) throw new ActionRefusal("several-cases", say.severalCases(options.case));
  const place = recordPlace(table, record.index);
  if (place?.table.columns[KEEP] === undefined) {
    throw new ActionRefusal("no-column", say.noColumn(place?.table.sheet ?? table.sheet));
  }
  return { connection, problems, record, keep: options.keep };
}

/** A mark and nothing else: a remark behind it ("Y - knows her") belongs to its own case. */
const BARE_MARK = /^[\p{L}\p{S}\d]+$/u;

/** What this team itself writes most often in the column: "x" and not "Yes". */
function wordFor(connection: Connection, table: ConnectedTable, keep: boolean): CellValue {
  const column = table.columns[KEEP]?.column ?? 0;
  const counts = new Map<CellValue, number>();
  for (const row of table.rows) {
    const cell = seenCell(connection, table.sheet, row, column);
    const reading = readYesNo(cell);
    if (isRead(reading) && reading.value === keep && BARE_MARK.test(String(cell)))
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? (keep ? say.mark : "");
}
