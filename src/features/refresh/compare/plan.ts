import type { CellValue } from "@evenkeel/spreadsheet";
import type { Day } from "../../../domain/units";
import { newRowOf, seenCell, seenFormula } from "../../../workbook/changePlan/cellChange";
import type { ChangePlan, NewRow, SheetTemplate, TemplateCell } from "../../../workbook/changePlan/changePlan";
import type { Connection } from "../../../workbook/connect/connection";
import { longDate } from "../../../workbook/dates";
import { refreshSheetMessages as sheetWords } from "../../../workbook/messages/refresh";
import { asColumnHolds, holdsDays, referenceKey } from "../../../workbook/refresh/values";
import { refreshMessages as say } from "../messages";
import { LIST_HEADER, listedMoves } from "./agreedMoves";
import type { Refresh } from "./compare";

/**
 * The plan of a refresh: the cells that changed, a row for each new case, and the list of moves to key in. New cases get
 * a sheet of their own where the sheets of the workbook say who holds a case. Null: the export says nothing new.
 */
export function planRefresh(connection: Connection, refresh: Refresh, today: Day): ChangePlan | null {
  const changes = refresh.changed.map((cell) => cell.change);
  const rows = freshRows(connection, refresh);
  const sheets = [
    movesSheet(connection, refresh, today),
    rows.length > 0 ? null : freshSheet(connection, refresh),
  ].filter((sheet): sheet is SheetTemplate => sheet !== null);
  if (changes.length + rows.length + sheets.length === 0) return null;
  return {
    action: "refresh",
    title: changes.length + rows.length === 0 ? say.listsOnly : say.title(changes.length, rows.length),
    changes,
    ...(rows.length === 0 ? {} : { rows }),
    ...(sheets.length === 0 ? {} : { sheets }),
  };
}

function movesSheet(connection: Connection, refresh: Refresh, today: Day): SheetTemplate | null {
  const listed = listedMoves(connection);
  const done = new Set(refresh.keyedIn.map(referenceKey));
  if (refresh.toKeyIn.length === 0 && done.size === 0) return null;
  const open = new Set(refresh.toKeyIn.map((move) => referenceKey(move.case)));
  const earlier = listed
    .filter((move) => !open.has(referenceKey(move.case)))
    .map((move) => [
      move.case,
      move.system,
      move.agreed,
      done.has(referenceKey(move.case)) ? sheetWords.moves.seen(longDate(today)) : move.done,
    ]);
  const now = refresh.toKeyIn.map((move) => [
    move.case,
    move.inSystem ?? sheetWords.moves.nobody,
    move.agreed ?? sheetWords.moves.nobody,
    "",
  ]);
  const { reference, system, agreed, done: doneHeader } = sheetWords.moves.headers;
  return listSheet(
    sheetWords.moves.sheet,
    sheetWords.moves.sheetTitle,
    sheetWords.moves.note,
    [reference, system, agreed, doneHeader],
    [...now, ...earlier],
  );
}

/** New cases go beneath the list, without what its own formulas work out; none where no one list is for them. */
function freshRows(connection: Connection, refresh: Refresh): readonly NewRow[] {
  const table = connection.tables.Cases;
  const key = table?.columns["Case"];
  if (table === undefined || key === undefined || table.stated !== undefined || table.shownOnce !== undefined)
    return [];
  const last = table.rows[table.rows.length - 1];
  const columns = Object.entries(table.columns).filter(
    ([, { column }]) => last === undefined || !seenFormula(connection, table.sheet, last, column),
  );
  return refresh.fresh.map(({ cells }) =>
    newRowOf(
      connection,
      table,
      [key],
      columns.map(([name, { header, column }]) => ({
        header,
        column,
        value: asColumnHolds(
          cells[name] ?? "",
          table.rows.map((row) => seenCell(connection, table.sheet, row, column)),
        ),
      })),
    ),
  );
}

/** New cases under the workbook's own headers, ready to be copied beneath its list. */
function freshSheet(connection: Connection, refresh: Refresh): SheetTemplate | null {
  const table = connection.tables.Cases;
  if (refresh.fresh.length === 0 || table === undefined) return null;
  const columns = Object.entries(table.columns).sort(([, a], [, b]) => a.column - b.column);
  return listSheet(
    sheetWords.fresh.sheet,
    sheetWords.fresh.sheetTitle,
    sheetWords.fresh.note,
    columns.map(([, { header }]) => header),
    refresh.fresh.map(({ cells }) => columns.map(([name]) => cells[name] ?? "")),
    columns.map(([name]) => (holdsDays(name) ? "dd/mm/yyyy" : null)),
  );
}

function listSheet(
  name: string,
  title: string,
  note: string,
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
  formats: readonly (string | null)[] = [],
): SheetTemplate {
  const cells: TemplateCell[] = [
    { row: 0, column: 0, value: title, look: "title" },
    { row: 1, column: 0, value: note, look: "note" },
    ...headers.map((value, column): TemplateCell => ({ row: LIST_HEADER, column, value, look: "heading" })),
    ...rows.flatMap((row, at) =>
      row.map((value, column): TemplateCell => {
        const numberFormat = formats[column] ?? null;
        return { row: LIST_HEADER + 1 + at, column, value, ...(numberFormat === null ? {} : { numberFormat }) };
      }),
    ),
  ];
  return {
    name,
    cells,
    columnWidths: headers.map(() => 22),
    print: { landscape: headers.length > 5, onePageWide: true },
  };
}
