import type { CellValue } from "@evenkeel/spreadsheet";
import {
  sheetDocument,
  type SheetDocument,
  type TableDocument,
  workbookDocument,
  type WorkbookDocument,
} from "@evenkeel/xlsx";

/** A cell of a small test sheet: a value, or a formula as people type it; `[formula, cached value]`. */
export type TestCell = CellValue | readonly [formula: string, cached: CellValue];

export function sheet(
  name: string,
  rows: readonly (readonly TestCell[])[],
  tables: readonly (Partial<TableDocument> & Pick<TableDocument, "name" | "area">)[] = [],
): SheetDocument {
  const made = sheetDocument(
    name,
    rows.map((row) => row.map((content) => (isCached(content) ? content[0] : content))),
  );
  return {
    ...made,
    cells: made.cells.map((cell) => {
      const content = rows[cell.row]?.[cell.column] ?? null;
      return isCached(content) ? { ...cell, value: content[1] } : cell;
    }),
    tables: tables.map((table) => ({ hasHeaders: true, hasTotals: false, style: null, columns: [], ...table })),
  };
}

const isCached = (content: TestCell): content is readonly [string, CellValue] => Array.isArray(content);

export function workbook(
  sheets: readonly SheetDocument[],
  names: readonly (readonly [name: string, formula: string])[] = [],
): WorkbookDocument {
  return workbookDocument(sheets, {
    names: names.map(([name, formula]) => ({ name, formula, sheet: null, hidden: false })),
  });
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
