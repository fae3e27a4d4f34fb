import { ALERT_CODES, type AlertCode } from "../domain/alerts/alerts";
import { matchKey } from "../domain/names";
import { day, type Day } from "../domain/units";
import { alertMessages as say } from "../messages/alerts";
import { areaAddress } from "./address";
import type { DraftCell, SheetDraft } from "./changePlan";
import type { CellValue, WorkbookGrid } from "./grid";

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

const COLUMNS = ["kind", "about", "step", "owner", "by", "state", "notedOn"] as const;
type Column = (typeof COLUMNS)[number];
const WIDTHS: Readonly<Record<Column, number>> = {
  kind: 24,
  about: 24,
  step: 36,
  owner: 24,
  by: 12,
  state: 12,
  notedOn: 12,
};
const DATE = "dd/mm/yyyy";
const HEADER_ROW = 3;

/** The actions as the workbook has them now, also what people have changed or written there; other rows are left out. */
export function readAlertActions(grid: WorkbookGrid | undefined): readonly AlertAction[] {
  const sheet = grid?.sheets.find(({ name }) => matchKey(name) === matchKey(say.sheet));
  if (sheet === undefined) return [];
  const keys = new Map(COLUMNS.map((column) => [matchKey(say.columns[column]), column]));
  const at = sheet.values.findIndex((row) => row.filter((cell) => keys.has(matchKey(textOf(cell)))).length >= 4);
  const place = new Map<Column, number>();
  sheet.values[at]?.forEach((cell, index) => {
    const column = keys.get(matchKey(textOf(cell)));
    if (column !== undefined && !place.has(column)) place.set(column, index);
  });
  if (place.size === 0) return [];
  const codes = new Map(ALERT_CODES.map((code) => [matchKey(say.kinds[code]), code]));
  return sheet.values.slice(at + 1).flatMap((row): AlertAction[] => {
    const cell = (column: Column): CellValue => row[place.get(column) ?? -1] ?? null;
    const text = (column: Column): string => textOf(cell(column));
    const date = (column: Column): Day | null => {
      const value = cell(column);
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
export function alertActionsSheet(actions: readonly AlertAction[]): SheetDraft {
  const heading = COLUMNS.map((column, index): DraftCell => ({
    row: HEADER_ROW,
    column: index,
    value: say.columns[column],
    look: "heading",
  }));
  const rows = actions.flatMap((action, index) =>
    COLUMNS.map((column, at): DraftCell => ({
      row: HEADER_ROW + 1 + index,
      column: at,
      value: valueOf(action, column),
      look: "text",
      ...(column === "by" || column === "notedOn" ? { numberFormat: DATE } : {}),
    })),
  );
  return {
    name: say.sheet,
    cells: [
      { row: 0, column: 0, value: say.title, look: "title" },
      { row: 1, column: 0, value: say.note, look: "note" },
      ...heading,
      ...rows,
    ],
    columnWidths: COLUMNS.map((column) => WIDTHS[column]),
    tables: [
      {
        name: say.sheet,
        area: areaAddress({
          top: HEADER_ROW,
          left: 0,
          bottom: HEADER_ROW + actions.length,
          right: COLUMNS.length - 1,
        }),
      },
    ],
    print: { landscape: true, onePageWide: true },
  };
}

function valueOf(action: AlertAction, column: Column): CellValue {
  if (column === "kind") return say.kinds[action.code];
  if (column === "about") return action.clinician ?? say.team;
  return action[column];
}

const textOf = (cell: CellValue | undefined): string => String(cell ?? "").trim();
