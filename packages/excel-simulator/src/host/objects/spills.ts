import { cellsOf, contains, sameArea } from "../../areas";
import type { Area } from "@evenkeel/spreadsheet";
import { isReadable } from "../cells";
import type { HostContext } from "../context";
import { invalidArgument } from "../errors";
import type { RangeState } from "../states";

/** Documented: spill questions fail for a range of more than one cell. */
export function refuseSeveral({ area }: RangeState): void {
  if (cellsOf(area) > 1) throw invalidArgument();
}

export function spillArea(host: HostContext, sheetId: string, anchor: Area): Area | null {
  const cell = { ...anchor, bottom: anchor.top, right: anchor.left };
  const formula = host.workbook.formulas(sheetId, cell)[0]?.[0];
  if (typeof formula !== "string" || !formula.startsWith("=")) return null;
  const isSpilled = (row: number, column: number): boolean => {
    const place = { top: row, bottom: row, left: column, right: column };
    return host.workbook.formulas(sheetId, place)[0]?.[0] === "" && host.workbook.values(sheetId, place)[0]?.[0] !== "";
  };
  let { bottom, right } = cell;
  while (isSpilled(bottom + 1, cell.left)) bottom += 1;
  while (isSpilled(cell.top, right + 1)) right += 1;
  const area = { ...cell, bottom, right };
  return sameArea(area, cell) ? null : area;
}

/** The cell whose formula fills this one (itself, if it spills); null when no spill touches it. */
export function spillParent(host: HostContext, { sheetId, area }: RangeState): Area | null {
  const cell = { ...area, bottom: area.top, right: area.left };
  const typed = host.workbook.formulas(sheetId, cell)[0]?.[0];
  if (typed !== "") return spillArea(host, sheetId, cell) === null ? null : cell;
  if (host.workbook.values(sheetId, cell)[0]?.[0] === "") return null;
  for (let top = cell.top; top >= 0; top -= 1) {
    for (let left = cell.left; left >= 0; left -= 1) {
      const candidate = { top, bottom: top, left, right: left };
      const spill = spillArea(host, sheetId, candidate);
      if (spill !== null && contains(spill, cell)) return candidate;
    }
  }
  return null;
}

export function hasSpill(host: HostContext, range: RangeState): boolean | null {
  if (!isReadable(range.area)) return null;
  const states = new Set<boolean>();
  for (let row = range.area.top; row <= range.area.bottom; row += 1) {
    for (let column = range.area.left; column <= range.area.right; column += 1) {
      const cell = { sheetId: range.sheetId, area: { top: row, bottom: row, left: column, right: column } };
      states.add(spillArea(host, cell.sheetId, cell.area) !== null || spillParent(host, cell) !== null);
      if (states.size > 1) return null;
    }
  }
  return states.has(true);
}
