import { isBlank, isErrorValue, type CellValue, type SheetGrid } from "@evenkeel/spreadsheet";
import { isRead, readDay } from "../coerce";

export type CellKind = "blank" | "text" | "number" | "date";

/** A cell as the reading sees it. */
export interface Cell {
  readonly kind: CellKind;
  /** As typed, without double spaces. */
  readonly text: string;
  /** A number, a day as Excel's serial, hours of a clock; NaN for text. */
  readonly number: number;
}

/** A sheet cell by cell. Rows and columns count from 0 of the sheet. */
export interface SheetCells {
  readonly name: string;
  readonly grid: SheetGrid;
  readonly top: number;
  readonly left: number;
  readonly width: number;
  /** From `top` on, each with `width` cells from `left` on. */
  readonly rows: readonly (readonly Cell[])[];
}

export const BLANK: Cell = { kind: "blank", text: "", number: NaN };

/** Without formats a whole number between 1982 and 2064 is taken for a day. */
const isLikelyDay = (value: number): boolean => Number.isInteger(value) && value > 30_000 && value < 60_000;

/** Reads sheets into cells; equal values are understood once. */
export function cellReader(): (sheet: SheetGrid) => SheetCells {
  const known = new Map<string | null, Map<CellValue, Cell>>();
  return (grid) => {
    const formatOf = (row: number, column: number): string | null => grid.numberFormats?.[row]?.[column] ?? null;
    const width = grid.values.reduce((most, cells) => Math.max(most, filledWidth(cells)), 0);
    const rows = grid.values.map((cells, row) =>
      Array.from({ length: width }, (_, column) => {
        const value = cells[column] ?? null;
        if (isBlank(value)) return BLANK;
        const format = typeof value === "number" ? formatOf(row, column) : null;
        let shown = known.get(format);
        if (shown === undefined) known.set(format, (shown = new Map<CellValue, Cell>()));
        let cell = shown.get(value);
        if (cell === undefined) shown.set(value, (cell = understand(value, format)));
        return cell;
      }),
    );
    return { name: grid.name, grid, top: grid.top, left: grid.left, width, rows };
  };
}

function filledWidth(cells: readonly CellValue[]): number {
  let width = cells.length;
  while (width > 0 && isBlank(cells[width - 1] ?? null)) width -= 1;
  return width;
}

function understand(value: CellValue, format: string | null): Cell {
  if (typeof value === "number") return fromNumber(value, format);
  const text = String(value)
    .replace(/[\u00a0\s]+/g, " ")
    .trim();
  if (typeof value === "boolean" || isErrorValue(value)) return { kind: "text", text, number: NaN };
  const day = readDay(text);
  if (isRead(day) && day.value !== null) return { kind: "date", text, number: day.value };
  if (/^-?\d+(?:[.,]\d+)?$/.test(text) && text.length < 8 && !/^0\d/.test(text)) {
    return { kind: "number", text, number: Number(text.replace(",", ".")) };
  }
  return { kind: "text", text, number: NaN };
}

function fromNumber(value: number, format: string | null): Cell {
  const shown = format?.replace(/"[^"]*"|\\.|\[(?!h+\])[^\]]*\]/gi, "") ?? null;
  if (shown !== null && /h/i.test(shown) && !/[dy]/i.test(shown)) {
    const hours = Math.round(value * 24 * 100) / 100;
    return { kind: "number", text: String(hours), number: hours };
  }
  const isDay = shown === null ? isLikelyDay(value) : /[dy]/i.test(shown) || /mmm/i.test(shown);
  return { kind: isDay ? "date" : "number", text: String(value), number: value };
}
