import type { IRange } from "@univerjs/core";
import type { HostArea } from "../../host/model";

export function toRange(area: HostArea): IRange {
  return { startRow: area.top, endRow: area.bottom, startColumn: area.left, endColumn: area.right };
}

export function toArea(range: IRange): HostArea {
  return { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
}
