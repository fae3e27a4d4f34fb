import type { CellValue } from "@evenkeel/spreadsheet";
import type { CellDocument, SheetDocument, TableDocument, WorkbookDocument } from "@evenkeel/xlsx";

/** A cell of a small test sheet: a value, or a formula as people type it; `[formula, cached value]`. */
export type TestCell = CellValue | readonly [formula: string, cached: CellValue];

export function sheet(
  name: string,
  rows: readonly (readonly TestCell[])[],
  tables: readonly (Partial<TableDocument> & Pick<TableDocument, "name" | "area">)[] = [],
): SheetDocument {
  const cells = rows.flatMap((row, rowNumber) =>
    row.flatMap((content, column): CellDocument[] => {
      if (content === null) return [];
      const place = { row: rowNumber, column, arrayArea: null, isError: false, style: null };
      if (Array.isArray(content))
        return [{ ...place, formula: String(content[0]).slice(1), value: content[1] ?? null }];
      const value = content as CellValue;
      const isFormula = typeof value === "string" && value.startsWith("=");
      return [isFormula ? { ...place, formula: value.slice(1), value: null } : { ...place, formula: null, value }];
    }),
  );
  return {
    name,
    visibility: "Visible",
    isProtected: false,
    cells,
    merges: [],
    columns: [],
    rows: [],
    freeze: null,
    tables: tables.map((table) => ({ hasHeaders: true, hasTotals: false, style: null, columns: [], ...table })),
    validations: [],
    conditionalFormats: [],
    charts: [],
  };
}

export function workbook(
  sheets: readonly SheetDocument[],
  names: readonly (readonly [name: string, formula: string])[] = [],
): WorkbookDocument {
  return {
    sheets,
    names: names.map(([name, formula]) => ({ name, formula, sheet: null, hidden: false })),
    xmlParts: [],
    properties: {},
  };
}

/** Four rows of a team with a totals row; the name has an underscore, as many teams' tables do. */
export const teamSheet = sheet(
  "Team",
  [
    ["Name", "Half days", "WTE", "Twice"],
    ["Ann", 10, 1, "=[@[Half days]]*2"],
    ["Bob", 5, 0.5, "=[@[Half days]]*2"],
    ["Cy", 8, 0.8, "=[@[Half days]]*2"],
    ["Total", "=SUBTOTAL(109,[Half days])", "=SUM(Team_Members[WTE])", null],
  ],
  [{ name: "Team_Members", area: "A1:D5", hasTotals: true }],
);
