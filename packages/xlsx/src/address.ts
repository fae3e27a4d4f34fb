import { type Area, parseArea as parseAnyArea } from "@evenkeel/spreadsheet";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Reads "B5", "B5:D9", with or without dollar signs; null for anything else, and for what is beyond the sheet's end. */
export function parseArea(address: string): Area | null {
  const area = parseAnyArea(address);
  return area === null || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS ? null : area;
}

export function inArea(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
