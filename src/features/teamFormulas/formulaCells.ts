import { areaAddress, valueAt, type Area, type CellValue, type SheetGrid } from "@evenkeel/spreadsheet";

/** A cell that holds a formula, with what it shows. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: CellValue;
}

/** Every cell of these sheets that holds a formula. */
export function formulaCells(sheets: readonly SheetGrid[]): readonly FormulaCell[] {
  return sheets.flatMap(({ name, top, left, values, formulas }) =>
    formulas.flatMap((row, r) =>
      row.flatMap((formula, c): FormulaCell[] =>
        typeof formula === "string" && formula.startsWith("=") && formula !== values[r]?.[c]
          ? [{ sheet: name, row: top + r, column: left + c, formula, value: values[r]?.[c] ?? null }]
          : [],
      ),
    ),
  );
}

/** "Team!B4", as a report names a cell. */
export function placeOf({ sheet, row, column }: Pick<FormulaCell, "sheet" | "row" | "column">): string {
  return `${sheet}!${areaAddress({ top: row, left: column, bottom: row, right: column })}`;
}

/** The cells of an area besides the one whose formula fills it, with what they show. */
export function filledCells(sheet: SheetGrid, cell: FormulaCell, area: Area): readonly Omit<FormulaCell, "formula">[] {
  const filled: Omit<FormulaCell, "formula">[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (row === cell.row && column === cell.column) continue;
      const value = valueAt(sheet, row, column) ?? null;
      filled.push({ sheet: sheet.name, row, column, value });
    }
  }
  return filled;
}
