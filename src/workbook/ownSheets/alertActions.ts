import type { CellValue, WorkbookGrid } from "@evenkeel/spreadsheet";
import { ALERT_CODES, type AlertCode } from "../../domain/alerts/alerts";
import { matchKey } from "../../domain/names";
import { day, type Day } from "../../domain/units";
import type { SheetTemplate } from "../changePlan/changePlan";
import { alertMessages as say } from "../messages/alerts";
import { recordSheet, readRecordSheet, type RecordSheetColumn } from "./recordSheet";

/** Who does what about an alert, by when. */
export interface AlertAction {
  readonly code: AlertCode;
  /** null: the whole team. */
  readonly clinician: string | null;
  /** In the workbook's words: people may have written their own. */
  readonly step: string;
  readonly owner: string;
  readonly by: Day | null;
  readonly state: string;
  readonly notedOn: Day | null;
}

type Column = "kind" | "about" | "step" | "owner" | "by" | "state" | "notedOn";

const DATE = "dd/mm/yyyy";
const columns: readonly RecordSheetColumn<Column>[] = [
  { key: "kind", width: 24, look: "text" },
  { key: "about", width: 24, look: "text" },
  { key: "step", width: 36, look: "text" },
  { key: "owner", width: 24, look: "text" },
  { key: "by", width: 12, look: "text", numberFormat: DATE },
  { key: "state", width: 12, look: "text" },
  { key: "notedOn", width: 12, look: "text", numberFormat: DATE },
];

/** The actions as the workbook has them now, with what people have changed or added; rows about anything else are left out. */
export function readAlertActions(grid: WorkbookGrid | undefined): readonly AlertAction[] {
  const codes = new Map(ALERT_CODES.map((code) => [matchKey(say.kinds[code]), code]));
  return readRecordSheet(grid, say, columns).flatMap((row): AlertAction[] => {
    const text = (column: Column): string => String(row(column) ?? "").trim();
    const date = (column: Column): Day | null => {
      const value = row(column);
      return typeof value === "number" ? day(value) : null;
    };
    const code = codes.get(matchKey(text("kind")));
    if (code === undefined || text("about") === "") return [];
    return [
      {
        code,
        clinician: matchKey(text("about")) === matchKey(say.team) ? null : text("about"),
        step: text("step"),
        owner: text("owner"),
        by: date("by"),
        state: text("state"),
        notedOn: date("notedOn"),
      },
    ];
  });
}

/** The actions as an ordinary table that anybody can filter and change. */
export function alertActionsSheet(actions: readonly AlertAction[]): SheetTemplate {
  const rows = actions.map((action) => (column: Column) => valueOf(action, column));
  return {
    ...recordSheet(say, columns, rows, { tableName: say.sheet, headerRow: 3 }),
    print: { landscape: true, onePageWide: true },
  };
}

function valueOf(action: AlertAction, column: Column): CellValue {
  if (column === "kind") return say.kinds[action.code];
  if (column === "about") return action.clinician ?? say.team;
  return action[column];
}
