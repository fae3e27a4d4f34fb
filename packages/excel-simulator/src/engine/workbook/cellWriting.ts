import { isInside } from "../../areas";
import type { Area } from "@evenkeel/spreadsheet";
import type { ICellData, IObjectMatrixPrimitiveType, Nullable, Worksheet } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { HostValue, HostWorkbook } from "../../host/model";
import type { RunningUniver } from "../univer/startUniver";
import { sheetOf, styleAt, valueOf } from "./cells";
import { stylePatch } from "./formats";
import type { Spills } from "./spills";
import { typed } from "./typed";

type WritingPart = Pick<HostWorkbook, "write" | "clear" | "setFormat">;
type SortingPart = Pick<HostWorkbook, "sortRows">;

/** New cells by row and column, as Univer takes them. */
type NewCells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** A cell's mark while it counts as "not locked" on a protected sheet; Univer has no place for it among styles. */
const unlockedMark = { unlocked: true } as const;

/** Formula, shared formula, rich text and value of what stood in a cell: gone. Its style stays. */
const noContent = { f: null, si: null, p: null, v: null, t: null } as const;

/** What is put into cells: inputs, nothing, formats. */
export function cellWritingPart(running: RunningUniver): WritingPart {
  const put = cellSetter(running);

  return {
    write(sheetId, area, inputs) {
      const sheet = sheetOf(running, sheetId);
      ensureRoom(sheet, area);
      const cellValue: NewCells = {};
      inputs.forEach((inputRow, rowOffset) => {
        inputRow.forEach((input, columnOffset) => {
          if (input === null) return;
          const row = area.top + rowOffset;
          const column = area.left + columnOffset;
          const entry = typed(input, styleAt(running, sheet, row, column)?.n?.pattern ?? null);
          const cell: ICellData = { ...noContent, ...entry.cell };
          if (entry.numberFormat !== null) cell.s = { n: { pattern: entry.numberFormat } };
          (cellValue[row] ??= {})[column] = cell;
        });
      });
      put(sheetId, cellValue);
    },
    clear(sheetId, area, what) {
      const sheet = sheetOf(running, sheetId);
      const cellValue: NewCells = {};
      sheet.getCellMatrix().forValue((row, column) => {
        if (!isInside(area, row, column)) return;
        (cellValue[row] ??= {})[column] = {
          ...(what === "Formats" ? {} : noContent),
          ...(what === "Contents" ? {} : { s: null, custom: null }),
        };
      });
      put(sheetId, cellValue);
    },
    setFormat(sheetId, area, change) {
      const sheet = sheetOf(running, sheetId);
      ensureRoom(sheet, area);
      const style = stylePatch(change);
      const cellValue: NewCells = {};
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) {
          const { f, si } = sheet.getCellRaw(row, column) ?? {};
          (cellValue[row] ??= {})[column] = {
            // Univer drops the formula of a cell that is given a style alone.
            ...(f ? { f } : {}),
            ...(si ? { si } : {}),
            s: { ...style },
            ...(change.locked === undefined ? {} : { custom: change.locked ? null : { ...unlockedMark } }),
          };
        }
      }
      put(sheetId, cellValue);
    },
  };
}

/** Sorts whole rows of an area, as the host does for a colleague or a table. */
export function cellSortingPart(running: RunningUniver, spills: Spills): SortingPart {
  const put = cellSetter(running);

  return {
    sortRows(sheetId, area, column, ascending) {
      const sheet = sheetOf(running, sheetId);
      const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => {
        const row = area.top + index;
        const cells: Nullable<ICellData>[] = [];
        for (let at = area.left; at <= area.right; at += 1) {
          const cell = sheet.getCellRaw(row, at);
          cells.push(cell ? { ...noContent, s: null, custom: null, ...cell } : null);
        }
        return { key: valueOf(spills.shownCell(sheet, row, column)), cells };
      });
      rows.sort((one, other) => compareKeys(one.key, other.key, ascending ? 1 : -1));
      const cellValue: NewCells = {};
      rows.forEach((row, index) => {
        row.cells.forEach((cell, offset) => {
          (cellValue[area.top + index] ??= {})[area.left + offset] = cell;
        });
      });
      put(sheetId, cellValue);
    },
  };
}

function cellSetter(running: RunningUniver): (sheetId: string, cellValue: NewCells) => void {
  return (sheetId, cellValue) => {
    const params = { unitId: running.unitId, subUnitId: sheetId, cellValue };
    running.commands.syncExecuteCommand(SetRangeValuesMutation.id, params);
  };
}

/** A grid has as many rows as were made; writing below them makes more, as Excel's million are always there. */
function ensureRoom(sheet: Worksheet, area: Area): void {
  if (area.bottom >= sheet.getRowCount()) sheet.setRowCount(area.bottom + 100);
  if (area.right >= sheet.getColumnCount()) sheet.setColumnCount(area.right + 10);
}

function compareKeys(one: HostValue, other: HostValue, direction: number): number {
  const ranks = [rank(one), rank(other)] as const;
  if (ranks[0] === 3 || ranks[1] === 3) return ranks[0] - ranks[1];
  if (ranks[0] !== ranks[1]) return (ranks[0] - ranks[1]) * direction;
  if (typeof one === "number" && typeof other === "number") return (one - other) * direction;
  return String(one).localeCompare(String(other), "en", { sensitivity: "base" }) * direction;
}

/** Excel sorts numbers before text before logical values; blanks stay last whichever way round. */
function rank(value: HostValue): number {
  if (value === "") return 3;
  if (typeof value === "number") return 0;
  return typeof value === "string" ? 1 : 2;
}
