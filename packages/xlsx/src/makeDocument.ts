import type { CellValue } from "@evenkeel/spreadsheet";
import type { CellDocument, SheetDocument, WorkbookDocument } from "./document";

/**
 * A visible sheet of its own making, with none of what a file may add to it but what `rest` says.
 * @param rows inputs from A1 as people type them: "=A1*2" is a formula without a value yet, null leaves its cell out
 */
export function sheetDocument(
  name: string,
  rows: readonly (readonly CellValue[])[],
  rest: Partial<SheetDocument> = {},
): SheetDocument {
  return {
    name,
    visibility: "Visible",
    isProtected: false,
    cells: rows.flatMap((row, r) =>
      row.flatMap((input, c): CellDocument[] => (input === null ? [] : [cellDocument(r, c, input)])),
    ),
    merges: [],
    columns: [],
    rows: [],
    freeze: null,
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    ...rest,
  };
}

/** A workbook of these sheets, with none of what a file may add to it but what `rest` says. */
export function workbookDocument(
  sheets: readonly SheetDocument[],
  rest: Partial<WorkbookDocument> = {},
): WorkbookDocument {
  return { sheets, names: [], xmlParts: [], properties: {}, ...rest };
}

function cellDocument(row: number, column: number, input: CellValue): CellDocument {
  const isFormula = typeof input === "string" && input.startsWith("=");
  return {
    row,
    column,
    value: isFormula ? null : input,
    formula: isFormula ? input.slice(1) : null,
    arrayArea: null,
    isError: false,
    style: null,
  };
}
