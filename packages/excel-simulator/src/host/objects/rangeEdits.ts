import { areaAt } from "../areaAt";
import { cellsOf, columnsOf, contains, intersect, isWholeColumn, isWholeRow, rowsOf } from "../../areas";
import type { Area } from "@evenkeel/spreadsheet";
import { matrixFor, parseAddress, refuseProtected, shiftSheet, typeInto } from "../cells";
import type { HostContext } from "../context";
import { type Arguments, recordValue } from "../define";
import { invalidArgument, notImplemented } from "../errors";
import type { HostValue } from "../model";
import { shiftFormula } from "../shiftFormula";
import type { RangeState } from "../states";
import type { Json } from "../wire";

/** Sorts by several fields: the last first, as a stable sort makes the first one count most. */
export function sortBy(host: HostContext, sheetId: string, area: Area, fields: readonly Json[]): void {
  for (const field of [...fields].reverse()) {
    const { key, ascending } = recordValue(field);
    if (typeof key !== "number") throw invalidArgument();
    host.workbook.sortRows(sheetId, area, area.left + key, ascending !== false);
  }
  host.noteChange();
}

export function setNumberFormat(range: RangeState, value: Json, host: HostContext): void {
  refuseProtected(host, range.sheetId);
  // Documented: a blank number format resets to General.
  const named = (format: string): { numberFormat: string } => ({ numberFormat: format === "" ? "General" : format });
  if (typeof value === "string") host.workbook.setFormat(range.sheetId, range.area, named(value));
  else {
    matrixFor(range.area, value).forEach((row, r) =>
      row.forEach((numberFormat, c) => {
        if (typeof numberFormat !== "string") return;
        const top = range.area.top + r;
        const left = range.area.left + c;
        host.workbook.setFormat(range.sheetId, { top, bottom: top, left, right: left }, named(numberFormat));
      }),
    );
  }
  host.noteChange();
}

export function clear(host: HostContext, { sheetId, area }: RangeState, applyTo: string): void {
  const used = host.workbook.usedArea(sheetId, false);
  const bounded = used === null ? null : intersect(area, used);
  if (applyTo === "All" || applyTo === "Contents" || applyTo === "Formats") {
    if (bounded !== null) host.workbook.clear(sheetId, bounded, applyTo);
  } else if (applyTo !== "Hyperlinks" && applyTo !== "RemoveHyperlinks") {
    throw invalidArgument();
  }
}

/** Inserts cells. The model moves whole rows and columns; narrower moves are refused rather than done wrongly. */
export function insert(host: HostContext, range: RangeState, shift: string): void {
  const { sheetId, area } = range;
  if (shift === "Down" && isAlone(host, range, "rows")) shiftSheet(host, sheetId, "rows", area.top, rowsOf(area));
  else if (shift === "Right" && isAlone(host, range, "columns")) {
    shiftSheet(host, sheetId, "columns", area.left, columnsOf(area));
  } else if (shift !== "Down" && shift !== "Right") throw invalidArgument();
  else throw notImplemented(`Range.insert("${shift}") beside other cells`);
}

export function remove(host: HostContext, range: RangeState, shift: string): void {
  const { sheetId, area } = range;
  if (shift === "Up" && isAlone(host, range, "rows")) shiftSheet(host, sheetId, "rows", area.top, -rowsOf(area));
  else if (shift === "Left" && isAlone(host, range, "columns")) {
    shiftSheet(host, sheetId, "columns", area.left, -columnsOf(area));
  } else if (shift !== "Up" && shift !== "Left") throw invalidArgument();
  else throw notImplemented(`Range.delete("${shift}") beside other cells`);
}

/** Whether moving whole rows (columns) is the same as moving just the range: nothing stands beside it. */
function isAlone(host: HostContext, { sheetId, area }: RangeState, axis: "rows" | "columns"): boolean {
  if (axis === "rows" ? isWholeRow(area) : isWholeColumn(area)) return true;
  const used = host.workbook.usedArea(sheetId, false);
  if (used === null) return true;
  const moved = axis === "rows" ? { ...used, top: area.top } : { ...used, left: area.left };
  const narrow =
    axis === "rows"
      ? { ...area, bottom: Math.max(area.bottom, used.bottom) }
      : { ...area, right: Math.max(area.right, used.right) };
  return moved.top > moved.bottom || moved.left > moved.right || contains(narrow, moved);
}

/** Values or formulas (relative references moved along) of another range of the same shape, or of one cell. */
export function copyFrom(host: HostContext, range: RangeState, args: Arguments): void {
  const given = args.objectOf(0, "Range");
  const source = given?.state ?? parseAddress(host, range.sheetId, args.text(0));
  const copyType = args.textOr(1, "All");
  if (args.flag(2, false) || args.flag(3, false)) throw notImplemented("Range.copyFrom with skipBlanks or transpose");
  if (copyType === "Formulas") {
    copyFormulas(host, source, range);
    return;
  }
  if (copyType !== "Values") throw notImplemented(`Range.copyFrom("${copyType}")`);
  const values = host.workbook.values(source.sheetId, source.area).map((row) => row.map(asTyped));
  const target = areaAt(range.area.top, range.area.left, rowsOf(source.area), columnsOf(source.area));
  const one = cellsOf(source.area) === 1;
  typeInto(host, range.sheetId, one ? range.area : target, one ? (values[0]?.[0] ?? "") : values);
}

/** One row or cell of formulas into every row of the range; what is no formula is copied as it is. */
function copyFormulas(host: HostContext, source: { sheetId: string; area: Area }, range: RangeState): void {
  const [typed, ...more] = host.workbook.formulas(source.sheetId, source.area);
  if (typed === undefined || more.length > 0 || typed.length !== columnsOf(range.area)) {
    throw notImplemented('Range.copyFrom("Formulas") of another shape than one row of as many columns');
  }
  const rows = Array.from({ length: rowsOf(range.area) }, (_, index) => {
    const down = range.area.top + index - source.area.top;
    const across = range.area.left - source.area.left;
    return typed.map((input) =>
      typeof input === "string" && input.startsWith("=") ? shiftFormula(input, down, across) : asTyped(input),
    );
  });
  typeInto(host, range.sheetId, range.area, rows);
}

/** Text that would be taken for a formula or a number keeps being text. */
const asTyped = (value: HostValue): HostValue =>
  typeof value === "string" && value !== "" && (/^[=+\-@']/.test(value) || !Number.isNaN(Number(value)))
    ? `'${value}`
    : value;
