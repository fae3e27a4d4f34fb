import type { CellValue } from "@evenkeel/spreadsheet";
import { readCellConstraints, readLists, type CellConstraints, type ListFormula } from "./cellConstraints";
import type { CellTarget } from "./locate";
import { readRowFormats, type RowFormats } from "./rowFormats";
import { listSource, type CellRule } from "./validation";
import type { WorkbookSnapshot } from "./workbookSnapshot";

/** What has to be known of cells about to be written, besides what they hold. */
export interface WriteConstraints {
  /** The constraints of a cell; null where they could not be read. */
  of(sheetId: string, row: number, column: number): CellConstraints | null;
  /** The values of the range that a drop-down takes its choices from; null where it has none or could not be read. */
  listed(rule: CellRule): readonly CellValue[] | null;
  /** The number formats of a row and of the one below, at least across these columns. */
  formats(sheetId: string, row: number, columns: readonly number[]): Promise<RowFormats>;
}

/** The constraints of the targets' cells; no request where the snapshot holds all of them. */
export async function readWriteConstraints(
  targets: readonly CellTarget[],
  snapshot: WorkbookSnapshot,
): Promise<WriteConstraints> {
  const places = targets.flatMap((target) => {
    const located = snapshot.locate(target);
    return located.found ? [{ sheetId: located.sheet.id, row: located.row, column: located.column }] : [];
  });
  const further = await readCellConstraints(
    places.filter(({ sheetId, row, column }) => snapshot.constraints(sheetId, row, column) === null),
  );
  const of = (sheetId: string, row: number, column: number): CellConstraints | null =>
    snapshot.constraints(sheetId, row, column) ?? further.get(sheetId, row, column);
  const sources = new Map<string, ListFormula>();
  for (const { sheetId, row, column } of places) {
    const rule = of(sheetId, row, column)?.rule;
    const source = rule?.stops === true ? listSource(rule) : null;
    if (source !== null && "formula" in source) sources.set(source.formula, { formula: source.formula, sheetId });
  }
  const lists = await readLists([...sources.values()]);
  return {
    of,
    listed(rule) {
      const source = listSource(rule);
      return source !== null && "formula" in source ? (lists.get(source.formula) ?? null) : null;
    },
    async formats(sheetId, row, columns) {
      const left = Math.min(...columns);
      const right = Math.max(...columns);
      return snapshot.formats(sheetId, row, left, right) ?? readRowFormats(sheetId, { row, left, right });
    },
  };
}
