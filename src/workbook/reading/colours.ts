import type { BlockRow } from "./blocks/block";
import type { View } from "./view";
import { anyWord } from "./words/match";
import { saysClosed } from "./words/states";

/** Colours that a key on the sheet gives a meaning: "grey row = d/c this month", or a coloured cell that says "closed". */

/** Red, green and blue, 0 to 255, of "#A6A6A6". */
function rgbOf(fill: string): readonly [number, number, number] {
  const at = (from: number): number => parseInt(fill.slice(from, from + 2), 16);
  return [at(1), at(3), at(5)];
}

const NAMES = "grey|gray|shaded|red|pink|orange|amber|yellow|green|blue|purple|lilac";
const named = anyWord(`(${NAMES})`);
/** How far the parts of a grey may differ. */
const GREY = 14;

/** Whether a fill could be what people call by this name. */
function isCalled(fill: string, name: string): boolean {
  if (name === "shaded") return true;
  const [red, green, blue] = rgbOf(fill);
  const isGrey = Math.max(red, green, blue) - Math.min(red, green, blue) <= GREY;
  if (name === "grey" || name === "gray") return isGrey;
  if (isGrey) return false;
  const strongest = Math.max(red, green, blue);
  switch (name) {
    case "green":
      return green === strongest && red < green;
    case "blue":
      return blue === strongest;
    case "purple":
    case "lilac":
      return blue >= green && red >= green;
    case "yellow":
      return red === strongest && green > red * 0.85;
    case "orange":
    case "amber":
      return red === strongest && green > red * 0.5;
    default:
      return red === strongest;
  }
}

/** The fill of a cell, "#A6A6A6"; row and column from 0 of the sheet; null: none. */
export const fillAt = ({ block }: View, row: number, column: number): string | null => {
  const { grid } = block.sheet;
  return grid.fills?.[row - grid.top]?.[column - grid.left] ?? null;
};

/** The fills that mean closed, as the sheet itself says. */
export function closedFills(view: View): ReadonlySet<string> {
  const { grid } = view.block.sheet;
  const found = new Set<string>();
  if (grid.fills === undefined) return found;
  const header = view.block.headerRow ?? view.block.sheet.top;
  const all = new Set<string>();
  grid.fills.forEach((fills, at) => {
    fills.forEach((fill, column) => {
      if (fill === null) return;
      all.add(fill);
      const text = grid.values[at]?.[column];
      if (grid.top + at < header && typeof text === "string" && saysClosed(text)) found.add(fill);
    });
  });
  for (const name of view.block.titles.flatMap(coloursForClosed))
    for (const fill of all) if (isCalled(fill, name)) found.add(fill);
  return found;
}

/** "grey row = d/c this month": each piece of a key by itself. */
function coloursForClosed(title: string): readonly string[] {
  return title.split(/[,;()]|\s{2,}/).flatMap((piece) => {
    const name = named.exec(piece)?.[1];
    return name !== undefined && saysClosed(piece) ? [name.toLowerCase()] : [];
  });
}

/** The rows of a list whose colour means closed. */
export function closedByColour(view: View): ReadonlySet<number> {
  const fills = closedFills(view);
  if (fills.size === 0) return new Set();
  const isClosed = ({ row, cells }: BlockRow): boolean => {
    const filled = cells.flatMap(({ kind }, index) => (kind === "blank" ? [] : [view.block.left + index]));
    const shaded = filled.filter((column) => fills.has(fillAt(view, row, column) ?? ""));
    return filled.length > 0 && shaded.length * 2 > filled.length;
  };
  const rows = view.block.rows.filter(isClosed).map(({ row }) => row);
  return rows.length * 2 < view.block.rows.length ? new Set(rows) : new Set();
}

/** Whether one cell of a board is marked as closed by its colour. */
export const isClosedCell = (view: View, fills: ReadonlySet<string>, row: number, index: number): boolean =>
  fills.has(fillAt(view, row, view.block.left + index) ?? "");
