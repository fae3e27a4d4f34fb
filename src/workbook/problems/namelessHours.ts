import { cellAddress, isBlank, type CellValue } from "@evenkeel/spreadsheet";
import { isPointsRowLabel, isRead, isTotalLabel, readContract } from "../coerce";
import type { ConnectedColumn, ConnectedTable, Problem } from "../connect/connection";
import type { SheetView } from "../detect/sheetView";
import { tablesMessages } from "../messages/tables";
import { toProblem } from "./problemMessages";

/** More of them than this share of the people are a layout (a name once for several rows) and no slip. */
const MOST = 0.25;
/** A sum is shown to so many decimals. */
const ROUNDING = 0.006;
/** Words of a line that counts posts or adds people up. */
const NO_PERSON =
  /\b(?:vacan\w*|total|sum|average|mean|funded|establishment|budget\w*|in post|gap|variance|posts?|fte|wte)\b/i;

/**
 * Rows of the team that have hours and no name: somebody is left out of every share. A line of figures that adds up
 * those above it, or says that it is a total or a vacancy, is nobody's.
 */
export function namelessHours(table: ConnectedTable, view: SheetView): readonly Problem[] {
  const { Clinician: name, "First name": first, WTE, "Weekly hours": weekly } = table.columns;
  const contracts = [WTE, weekly].filter((column) => column !== undefined);
  const people = new Set(table.rows);
  if (name === undefined || contracts.length === 0) return [];
  const isNameless = (row: number): boolean =>
    [name, first].every((column) => column === undefined || !view.isFilled(row, column.column));
  const found = rowsOf(table, view).flatMap((row) => {
    if (people.has(row) || !isNameless(row) || saysNoPerson(table, view, row)) return [];
    const contract = contracts.find((column) => isContract(view, row, column.column));
    if (contract === undefined || contracts.some((column) => addsUp(table, view, row, column))) return [];
    return [{ row, contract }];
  });
  if (found.length > Math.max(1, people.size * MOST)) return [];
  return found.map(({ row, contract }) =>
    toProblem({
      code: "missing-key",
      sentence: "missing-name",
      sheet: table.sheet,
      place: tablesMessages.cellPlace(table.sheet, row + 1, name.header),
      cell: cellAddress(row, name.column),
      about: contract.header,
      other: String(view.value(row, contract.column)).trim(),
    }),
  );
}

/** The rows beneath the header, to the end of the list: blank lines between people are passed, one after them ends it. */
function rowsOf({ headerRow, rows, area }: ConnectedTable, view: SheetView): readonly number[] {
  const last = Math.max(headerRow, ...rows);
  const found: number[] = [];
  for (let row = headerRow + 1; row <= view.bottom; row++) {
    const isEmpty = textsIn(view, row, area).length === 0;
    if (isEmpty && row > last) break;
    if (!isEmpty) found.push(row);
  }
  return found;
}

function textsIn(view: SheetView, row: number, { left, right }: ConnectedTable["area"]): readonly CellValue[] {
  const cells: CellValue[] = [];
  for (let column = left; column <= right; column++)
    if (!isBlank(view.value(row, column))) cells.push(view.value(row, column));
  return cells;
}

function saysNoPerson({ area }: ConnectedTable, view: SheetView, row: number): boolean {
  return textsIn(view, row, area).some(
    (cell) => typeof cell === "string" && (isTotalLabel(cell) || isPointsRowLabel(cell) || NO_PERSON.test(cell)),
  );
}

/** A typed contract; a formula counts, or adds up. */
function isContract(view: SheetView, row: number, column: number): boolean {
  const value = view.value(row, column);
  if (view.formula(row, column) !== null || isBlank(value) || typeof value === "boolean") return false;
  const reading = readContract(value, "hours");
  return isRead(reading) ? reading.value !== null : reading.problem === "negative-number";
}

/** A typed sum or mean of what stands above: of all people, or of those since the last such line. */
function addsUp({ rows, headerRow }: ConnectedTable, view: SheetView, row: number, column: ConnectedColumn): boolean {
  const value = view.value(row, column.column);
  if (typeof value !== "number") return false;
  const above = rows.filter((other) => other < row && other > headerRow);
  for (let from = 0; from < above.length - 1; from++) {
    const figures = above.slice(from).flatMap((other) => {
      const figure = view.value(other, column.column);
      return typeof figure === "number" ? [figure] : [];
    });
    const sum = figures.reduce((total, figure) => total + figure, 0);
    const isWhole = from === 0 || (above[from] ?? 0) - (above[from - 1] ?? 0) > 1;
    if (!isWhole) continue;
    if (Math.abs(sum - value) < ROUNDING) return true;
    if (above.length > 2 && row > Math.max(...rows) && Math.abs(sum / figures.length - value) < ROUNDING) return true;
  }
  return false;
}
