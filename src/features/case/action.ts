import type { CellValue } from "@evenkeel/spreadsheet";
import * as v from "valibot";
import { aCaseTable, ActionRefusal, defineAction, type CasesConnection, type Preview } from "../../actions/action";
import { defineOptions } from "../../actions/options";
import { matchKey } from "../../domain/names";
import type { CaseRecord, TeamData } from "../../domain/team";
import { changeOfCell, seenCell } from "../../workbook/changePlan/cellChange";
import { isRead, readYesNo } from "../../workbook/coerce";
import { recordPlace, type ConnectedTable, type Connection } from "../../workbook/connect/connection";
import { pinCaseMessages as say } from "./messages";

/** A case and whether it is to stay with its clinician. Nothing has been written. */
export interface PinCasePreview extends Preview {
  readonly connection: CasesConnection;
  readonly record: CaseRecord;
  readonly keep: boolean;
}

const KEEP = "Keep with clinician";

/** Marks a case as one that stays with its clinician, or takes the mark away: Balance team never moves a marked case. */
export const pinCase = defineAction({
  name: "keep-case",
  options: defineOptions(
    {
      /** Its reference. */
      case: { schema: v.string(), wanted: () => say.options.text },
      keep: { schema: v.optional(v.boolean(), true), wanted: () => say.options.yesOrNo },
    },
    say.options,
  ),
  needs: aCaseTable(say.notATeam),
  progress: () => say.progress,
  preview(connection, options): PinCasePreview {
    const { team, problems } = connection;
    const { Cases } = connection.tables;
    const record = heldCase(team, options.case);
    const table = recordPlace(Cases, record.index)?.table;
    if (table?.columns[KEEP] === undefined) {
      throw new ActionRefusal("no-column", say.noColumn(table?.sheet ?? Cases.sheet));
    }
    return { connection, problems, record, keep: options.keep };
  },
  plan({ connection, record, keep }) {
    const place = recordPlace(connection.tables.Cases, record.index);
    const key = place?.table.columns.Case;
    const target = place?.table.columns[KEEP];
    if (place === null || key === undefined || target === undefined || record.keep === keep) return null;
    const value = markOf(connection, place.table, keep);
    return {
      action: "keep-case",
      title: keep ? say.keep(record.id, record.clinician ?? "") : say.release(record.id),
      changes: [changeOfCell(connection, place.table, key, target, place.row, value)],
    };
  },
  report: ({ record, keep, problems }) => ({ case: record.id, clinician: record.clinician, keep, problems }),
});

/** The open case of this reference; refused where it is unallocated, or where several rows have the reference. */
function heldCase(team: TeamData, id: string): CaseRecord {
  const [record, ...more] = team.cases.filter(
    (one) => one.clinician !== null && one.status !== "closed" && matchKey(one.id) === matchKey(id),
  );
  if (record === undefined) throw new ActionRefusal("no-such-case", say.noSuchCase(id));
  if (more.length > 0) throw new ActionRefusal("several-cases", say.severalCases(id));
  return record;
}

/** A mark and nothing else: a remark behind it ("Y - knows her") belongs to its own case. */
const BARE_MARK = /^[\p{L}\p{S}\d]+$/u;

/** The mark this team writes most often in the column: "x" and not "Yes". */
function markOf(connection: Connection, table: ConnectedTable, keep: boolean): CellValue {
  const column = table.columns[KEEP]?.column ?? 0;
  const counts = new Map<CellValue, number>();
  for (const row of table.rows) {
    const cell = seenCell(connection, table.sheet, row, column);
    const reading = readYesNo(cell);
    if (isRead(reading) && reading.value === keep && BARE_MARK.test(String(cell))) {
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? (keep ? say.mark : "");
}
