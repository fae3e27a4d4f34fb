import type { CellValue } from "@evenkeel/spreadsheet";
import type { CellTarget } from "./locate";
import type { WriteConstraints } from "../changes/rows/prepareRows";
import {
  readFormats,
  readCellConstraints,
  readLists,
  type CellConstraints,
  type WorkbookSnapshot,
} from "./readSnapshot";
import { listSource, type CellRule } from "./validation";

/** Reads the constraints of cells about to be written that the snapshot does not hold yet. */
export async function readWriteConstraints(
  targets: readonly CellTarget[],
  now: WorkbookSnapshot,
): Promise<WriteConstraints> {
  const places = targets.flatMap((target) => {
    const place = now.place(target);
    return place.status === "found" ? [{ sheetId: place.sheet.id, row: place.row, column: place.column }] : [];
  });
  const unasked = places.filter(({ sheetId, row, column }) => now.constraints(sheetId, row, column) === null);
  const further = await readCellConstraints(unasked);
  const constraints = (sheetId: string, row: number, column: number): CellConstraints | null =>
    now.constraints(sheetId, row, column) ?? further(sheetId, row, column);
  const sources = new Map<string, { formula: string; sheetId: string }>();
  for (const { sheetId, row, column } of places) {
    const rule = constraints(sheetId, row, column)?.rule;
    const source = rule?.stops === true ? listSource(rule) : null;
    if (source !== null && "formula" in source) sources.set(source.formula, { formula: source.formula, sheetId });
  }
  const lists = await readLists([...sources.values()]);
  const listed = (rule: CellRule): readonly CellValue[] | null => {
    const source = listSource(rule);
    return source !== null && "formula" in source ? (lists.get(source.formula) ?? null) : null;
  };
  return {
    constraints,
    listed,
    formats: async (sheetId, row, columns) => {
      const left = Math.min(...columns);
      const right = Math.max(...columns);
      const known = now.formats.find(
        (one) => one.sheetId === sheetId && one.row === row && one.left <= left && one.right >= right,
      );
      return known ?? readFormats(sheetId, { row, left, right });
    },
  };
}
