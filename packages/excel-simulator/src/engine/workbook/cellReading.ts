import type { Area } from "@evenkeel/spreadsheet";
import { union } from "../../areas";
import { numfmt } from "@univerjs/core";
import type { HostValue, HostWorkbook } from "../../host/model";
import type { RunningUniver } from "../univer/startUniver";
import { type FormulaReader, isEmptyText, sheetOf, styleAt, valueOf } from "./cells";
import { toHostFormat } from "./formats";
import type { Spills } from "./spills";

type ReadingPart = Pick<HostWorkbook, "usedArea" | "values" | "formulas" | "isEmptyText" | "texts" | "format">;

/** What cells hold and show, typed or spilled. */
export function cellReadingPart(running: RunningUniver, spills: Spills, formulaAt: FormulaReader): ReadingPart {
  return {
    usedArea(sheetId, valuesOnly) {
      const sheet = sheetOf(running, sheetId);
      let area: Area | null = null;
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (!cell) return;
        const counts = valueOf(cell) !== "" || cell.f || cell.si || (!valuesOnly && cell.s);
        if (counts) area = around(area, { top: row, left: column, bottom: row, right: column });
      });
      for (const spill of spills.areas(sheetId)) area = around(area, spill.area);
      return area;
    },
    values(sheetId, area) {
      const sheet = sheetOf(running, sheetId);
      return grid(area, (row, column) => valueOf(spills.shownCell(sheet, row, column)));
    },
    formulas(sheetId, area) {
      const sheet = sheetOf(running, sheetId);
      return grid(area, (row, column) => {
        const cell = sheet.getCellRaw(row, column);
        return formulaAt(sheetId, row, column, cell) ?? valueOf(cell);
      });
    },
    isEmptyText(sheetId, row, column) {
      return isEmptyText(sheetOf(running, sheetId).getCellRaw(row, column));
    },
    texts(sheetId, area) {
      const sheet = sheetOf(running, sheetId);
      return grid(area, (row, column) =>
        textOf(valueOf(spills.shownCell(sheet, row, column)), styleAt(running, sheet, row, column)?.n?.pattern),
      );
    },
    format(sheetId, row, column) {
      const sheet = sheetOf(running, sheetId);
      const unlocked = sheet.getCellRaw(row, column)?.custom?.["unlocked"] === true;
      return toHostFormat(styleAt(running, sheet, row, column), !unlocked);
    },
  };
}

function grid<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: T[] = [];
    for (let column = area.left; column <= area.right; column += 1) cells.push(read(row, column));
    rows.push(cells);
  }
  return rows;
}

const around = (area: Area | null, more: Area): Area => (area === null ? more : union(area, more));

function textOf(value: HostValue, pattern: string | undefined): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  return numfmt.format(pattern ?? "General", value);
}
