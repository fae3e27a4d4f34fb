import type { Area } from "../tables/grid";

export { areaAddress, cellAddress, columnLetters } from "../tables/address";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 for "A". */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Reads "B5", "B5:D9", with or without dollar signs; null for anything else. */
export function parseArea(address: string): Area | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/.exec(address.trim());
  if (!match) return null;
  const [, left = "", top = "", right = left, bottom = top] = match;
  const area = {
    top: Number(top) - 1,
    left: columnNumber(left),
    bottom: Number(bottom) - 1,
    right: columnNumber(right),
  };
  const inside = area.top >= 0 && area.top <= area.bottom && area.bottom < MAX_ROWS;
  return inside && area.left <= area.right && area.right < MAX_COLUMNS ? area : null;
}

export function inArea(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
