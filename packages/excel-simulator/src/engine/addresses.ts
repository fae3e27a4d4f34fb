import { columnLetters, columnNumber } from "../host/addresses";
import type { HostArea } from "../host/model";

const A1 = /^\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/;

/** Reads "B4:F16" or "B4" (dollars allowed). Throws on anything else: areas come from files and from our own code. */
export function parseArea(address: string): HostArea {
  const parts = A1.exec(address.trim());
  if (parts === null) throw new Error(`"${address}" is not an address like B4:F16.`);
  const [, left = "", top = "", right = left, bottom = top] = parts;
  return {
    top: Math.min(Number(top), Number(bottom)) - 1,
    left: Math.min(columnNumber(left), columnNumber(right)),
    bottom: Math.max(Number(top), Number(bottom)) - 1,
    right: Math.max(columnNumber(left), columnNumber(right)),
  };
}

/** "B4:F16"; a single cell is "B4". */
export function formatArea(area: HostArea): string {
  const start = columnLetters(area.left) + String(area.top + 1);
  const end = columnLetters(area.right) + String(area.bottom + 1);
  return start === end ? start : `${start}:${end}`;
}

/** "'It''s mine'!"; quotes always, which every reader of formulas accepts. */
export function sheetPrefix(name: string): string {
  return `'${name.replace(/'/g, "''")}'!`;
}

export function isSingleCell(area: HostArea): boolean {
  return area.top === area.bottom && area.left === area.right;
}

export function isInside(area: HostArea, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
