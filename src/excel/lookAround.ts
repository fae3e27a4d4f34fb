import type { CellValue } from "@evenkeel/spreadsheet";
import type { CellTarget } from "./locate";
import type { RowSurroundings } from "./newRows";
import { readFormats, readGuards, readLists, type Guard, type WorkbookNow } from "./readNow";
import { listSource, type CellRule } from "./validation";

/** Asks for what guards cells that are about to be written, as far as the first look could not tell. */
export async function lookAround(targets: readonly CellTarget[], now: WorkbookNow): Promise<RowSurroundings> {
  const places = targets.flatMap((target) => {
    const place = now.place(target);
    return place.status === "found" ? [{ sheetId: place.sheet.id, row: place.row, column: place.column }] : [];
  });
  const unasked = places.filter(({ sheetId, row, column }) => now.guard(sheetId, row, column) === null);
  const moreGuards = await readGuards(unasked);
  const guard = (sheetId: string, row: number, column: number): Guard | null =>
    now.guard(sheetId, row, column) ?? moreGuards(sheetId, row, column);
  const sources = new Map<string, { formula: string; sheetId: string }>();
  for (const { sheetId, row, column } of places) {
    const rule = guard(sheetId, row, column)?.rule;
    const source = rule?.stops === true ? listSource(rule) : null;
    if (source !== null && "formula" in source) sources.set(source.formula, { formula: source.formula, sheetId });
  }
  const lists = await readLists([...sources.values()]);
  const listed = (rule: CellRule): readonly CellValue[] | null => {
    const source = listSource(rule);
    return source !== null && "formula" in source ? (lists.get(source.formula) ?? null) : null;
  };
  return {
    guard,
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
