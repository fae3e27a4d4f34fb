import type { Spills } from "../workbook/spills";
import type { Tables } from "../workbook/tables";
import type { RunningUniver } from "../univer/startUniver";
import {
  type FormulaPlace,
  needsRewriting,
  type ReferenceSurroundings,
  rewriteReferences,
} from "./structuredReferences";

/** The place of a formula that stands in no cell: a name's, or one that is only evaluated. */
export const noCell = (sheetId: string): FormulaPlace => ({ sheetId, row: -1, column: -1 });

/** What formulas may refer to as the workbook is now: its tables, what spills, how far its sheets go. */
export function surroundingsOf(running: RunningUniver, tables: Tables, spills: Spills): ReferenceSurroundings {
  const meant = (name: string | null, own: string) =>
    name === null ? running.workbook.getSheetBySheetId(own) : running.workbook.getSheetBySheetName(name);
  return {
    tables: tables.referenced(),
    spillArea: (sheetName, ownSheetId, row, column) => {
      const sheetId = meant(sheetName, ownSheetId)?.getSheetId();
      return sheetId ? spills.areaFrom(sheetId, row, column) : null;
    },
    rowCount: (sheetName, ownSheetId) => meant(sheetName, ownSheetId)?.getRowCount() ?? Infinity,
  };
}

/** The formula with plain areas where Univer misreads its references; null: it is read as it stands. */
export function plainReferences(formula: string, place: FormulaPlace, around: ReferenceSurroundings): string | null {
  return needsRewriting(formula, around.tables) ? rewriteReferences(formula, place, around) : null;
}
