import type { Area } from "@evenkeel/spreadsheet";
import { columnLimit, rowLimit } from "../areas";
import { invalidArgument } from "./errors";

/** An area by its first cell and its size; InvalidArgument when it leaves the sheet. */
export function areaAt(top: number, left: number, rows: number, columns: number): Area {
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  const numbers = [top, left, rows, columns];
  if (!numbers.every(Number.isInteger) || top < 0 || left < 0 || rows < 1 || columns < 1) throw invalidArgument();
  if (area.bottom >= rowLimit || area.right >= columnLimit) throw invalidArgument();
  return area;
}
