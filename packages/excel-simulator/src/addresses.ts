import {
  type Area,
  areaAddress,
  columnLetters,
  columnNumber,
  sheetNameInFormula,
  unquoteSheetName,
} from "@evenkeel/spreadsheet";
import { columnLimit, isWholeColumn, isWholeRow, rowLimit } from "./areas";

/** Splits "'My sheet'!A1:B2" into sheet name (null: none given) and the rest. */
export function splitAddress(address: string): { sheet: string | null; cells: string } {
  const quoted = /^=?('(?:[^']|'')+')!(.*)$/.exec(address);
  if (quoted) return { sheet: unquoteSheetName(quoted[1] ?? ""), cells: quoted[2] ?? "" };
  const plain = /^=?([^!]+)!(.*)$/.exec(address);
  if (plain) return { sheet: plain[1] ?? "", cells: plain[2] ?? "" };
  return { sheet: null, cells: address.replace(/^=/, "") };
}

/** Reads "A1", "$A$1:B2", "A:C", "2:5" (without a sheet); null when it is none of these. */
export function parseCells(cells: string): Area | null {
  const corners = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(cells);
  if (corners) {
    const [, column1 = "", row1 = "", column2 = column1, row2 = row1] = corners;
    return inside(span(Number(row1) - 1, Number(row2) - 1), span(columnNumber(column1), columnNumber(column2)));
  }
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(cells);
  if (columns) return inside([0, rowLimit - 1], span(columnNumber(columns[1] ?? ""), columnNumber(columns[2] ?? "")));
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(cells);
  if (rows) return inside(span(Number(rows[1]) - 1, Number(rows[2]) - 1), [0, columnLimit - 1]);
  return null;
}

const span = (a: number, b: number): [number, number] => [Math.min(a, b), Math.max(a, b)];

function inside([top, bottom]: [number, number], [left, right]: [number, number]): Area | null {
  return top < 0 || left < 0 || bottom >= rowLimit || right >= columnLimit ? null : { top, left, bottom, right };
}

/** An area by its address, from a file or our own code. @throws where it is no address: that is a bug, or a broken file */
export function areaOf(address: string): Area {
  const area = parseCells(address.trim());
  if (area === null) throw new Error(`"${address}" is not an address like B4:F16.`);
  return area;
}

/** "A1:B2" without a sheet, as event arguments have it; whole columns as "A:C", whole rows as "2:5". */
export function formatCells(area: Area): string {
  if (isWholeColumn(area) && !isWholeRow(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  if (isWholeRow(area)) return `${area.top + 1}:${area.bottom + 1}`;
  return areaAddress(area);
}

/** "Sheet1!A1:B2" as `range.address` has it: quoted where the name needs it. */
export function formatAddress(sheetName: string, area: Area): string {
  return `${sheetNameInFormula(sheetName)}!${formatCells(area)}`;
}
