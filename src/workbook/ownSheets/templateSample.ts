import { templateSheetMessages as say } from "../messages/template";
import { valueAt, type CellValue, type SheetGrid, type WorkbookGrid } from "@evenkeel/spreadsheet";

/** Sheets of the template, in their order. */
export type TemplateSheet = keyof typeof say.sheets;

/** Where a sheet of the template says that its rows are invented. */
export const SAMPLE_ROW = 2;

/** Whether a sheet is this one of the template's, with its sample. */
export function isSampleSheet(sheet: SheetGrid, of: TemplateSheet): boolean {
  const at = (row: number): CellValue => valueAt(sheet, row, 0) ?? null;
  return at(0) === say.sheets[of].title && at(SAMPLE_ROW) === say.sampleNote;
}

/** Whether a sheet is one of the template's, with its sample. */
export function holdsSample(sheet: SheetGrid): boolean {
  const names = Object.keys(say.sheets) as TemplateSheet[];
  return names.some((name) => isSampleSheet(sheet, name));
}

/** Whether the template stands here with its sample. */
export function hasSample(grid: WorkbookGrid): boolean {
  return grid.sheets.some(holdsSample);
}
