import type { CellValue, SheetGrid } from "../tables/grid";

/** A cell that holds a formula, with what it shows. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: CellValue;
}

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

/**
 * The cells that a formula fills besides its own. Excel shows their value but no formula, where a typed value would stand
 * in both; the filled area is a rectangle that begins at the formula.
 */
export function spilledFrom(sheet: SheetGrid, cell: FormulaCell): readonly Omit<FormulaCell, "formula">[] {
  const at = (row: number, column: number): CellValue | undefined => {
    const value = sheet.values[row - sheet.top]?.[column - sheet.left];
    const formula = sheet.formulas[row - sheet.top]?.[column - sheet.left];
    const isFilled = (formula === "" || formula === null) && value !== "" && value !== null;
    return isFilled ? value : undefined;
  };
  let right = cell.column;
  while (at(cell.row, right + 1) !== undefined) right += 1;
  const rowIsFilled = (row: number): boolean => {
    for (let column = cell.column; column <= right; column += 1) if (at(row, column) === undefined) return false;
    return true;
  };
  let bottom = cell.row;
  while (rowIsFilled(bottom + 1)) bottom += 1;
  const filled: Omit<FormulaCell, "formula">[] = [];
  for (let row = cell.row; row <= bottom; row += 1) {
    for (let column = cell.column; column <= right; column += 1) {
      const value = at(row, column);
      if (value !== undefined) filled.push({ sheet: cell.sheet, row, column, value });
    }
  }
  return filled;
}
