import { isSingleCell } from "../../areas";
import { areaOf } from "../../addresses";
import type { IUnitRange } from "@univerjs/core";
import type { WorkbookDocument } from "@evenkeel/xlsx";
import { cellRange } from "../univer/calculation";
import type { Names } from "../workbook/names";
import type { Tables } from "../workbook/tables";
import { sheetIdAt } from "./load";

/** What a file has that Univer's snapshot does not take: its tables and names. */
export function addTablesAndNames(document: WorkbookDocument, tables: Tables, names: Names): void {
  document.sheets.forEach((sheet, index) => {
    for (const table of sheet.tables) {
      tables.add(sheetIdAt(index), areaOf(table.area), table.name, {
        hasHeaders: table.hasHeaders,
        hasTotals: table.hasTotals,
        style: table.style ?? "",
      });
    }
  });
  for (const { name, formula, sheet, hidden } of document.names) {
    const index = document.sheets.findIndex((candidate) => candidate.name === sheet);
    names.setName({ name, formula, sheetId: index < 0 ? null : sheetIdAt(index), visible: !hidden });
  }
}

/**
 * Formulas to calculate at opening: those the file has no value for, those that spill (their values are not inputs),
 * and those that a program without the add-in marked #NAME?. All others keep what Excel calculated.
 */
export function uncalculated(document: WorkbookDocument, unitId: string): IUnitRange[] {
  return document.sheets.flatMap((sheet, index) =>
    sheet.cells
      .filter((cell) => {
        if (cell.formula === null) return false;
        const spills = cell.arrayArea !== null && !isSingleCell(areaOf(cell.arrayArea));
        return cell.value === null || spills || (cell.isError && cell.value === "#NAME?");
      })
      .map((cell) => cellRange(unitId, sheetIdAt(index), cell.row, cell.column)),
  );
}

export function veryHiddenSheets(document: WorkbookDocument): Set<string> {
  const ids = document.sheets.flatMap((sheet, index) => (sheet.visibility === "VeryHidden" ? [sheetIdAt(index)] : []));
  return new Set(ids);
}
