import type { Area } from "./area";

/** Column letters as Excel shows them. @param column number from 0 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The other way round: "C" is 2. Only for letters; Excel's last column is not looked at. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** "C14" for row 13, column 2 (both from 0). */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "B4:F16"; a single cell is written alone. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** "B4:F16" or "$B$4" as an area; null when it is not an address. */
export function parseArea(address: string): Area | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(address.trim());
  if (parts === null) return null;
  const left = columnNumber(parts[1] ?? "");
  const right = columnNumber(parts[3] ?? parts[1] ?? "");
  const top = Number(parts[2]) - 1;
  const bottom = Number(parts[4] ?? parts[2]) - 1;
  if (top < 0 || bottom < top || right < left) return null;
  return { top, left, bottom, right };
}
