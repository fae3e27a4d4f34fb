import { cellReference, type CellValue } from "@evenkeel/spreadsheet";
import { sameValue } from "../../cellValues";
import { excelMessages } from "../../messages";
import type { Skipped } from "../../outcome";
import { keyTexts } from "../../read/locate";
import type { WorkbookSnapshot } from "../../read/workbookSnapshot";
import { chunksOf } from "../../requests/columnRuns";
import type { Reversion } from "../kind";
import type { CellInput } from "../cellInput";
import { bytesOfCell, inputRuns, queueCellWrites } from "./queueCellWrites";
import type { RecordedTarget } from "./recordCells";

/** Values of cells besides those recorded that are the add-in's own doing: what Excel made of what was written. */
export type OwnValues = ReadonlyMap<string, CellValue>;
export const ownValueId = (sheetId: string, row: number, column: number): string => `${sheetId}!${row},${column}`;

/**
 * Decides for each recorded cell whether it gets back what it held: where it has been edited since it stays and is named,
 * and where it holds its old value already there is nothing to do.
 * @param isWanted the cells to revert, by their ids; all of them where it is left out
 */
export function revertCells(
  targets: readonly RecordedTarget[],
  snapshot: WorkbookSnapshot,
  ownValues: OwnValues = new Map(),
  isWanted: (cellId: string) => boolean = () => true,
): Reversion {
  const found = targets.map((target) => ({ id: cellId(target), ...revertCell(target, snapshot, ownValues) }));
  const wanted = found.flatMap(({ id, input }) => (input !== undefined && isWanted(id) ? [{ id, input }] : []));
  const inputs = wanted.map(({ input }) => input);
  const chunks = chunksOf(inputRuns(inputs), bytesOfCell);
  const last = chunks.pop() ?? [];
  return {
    count: inputs.length,
    skipped: found.flatMap(({ skipped }) => skipped ?? []),
    isBlocked: found.some(({ isBlocked }) => isBlocked === true),
    cellIds: wanted.map(({ id }) => id),
    earlier: chunks.map((chunk) => (context) => queueCellWrites(context, chunk)),
    queue(context) {
      const mismatches = queueCellWrites(context, last);
      return () => ({ mismatches: mismatches(), restore: null });
    },
  };
}

/** A cell by the place that the journal keeps of it, wherever it is now: two sheets may have rows with the same keys. */
const cellId = ({ sheet, row, column }: RecordedTarget): string => cellReference(sheet, row, column);

interface CellReversion {
  readonly input?: CellInput;
  readonly skipped?: Skipped;
  readonly isBlocked?: boolean;
}

function revertCell(target: RecordedTarget, snapshot: WorkbookSnapshot, ownValues: OwnValues): CellReversion {
  const say = excelMessages.skipped;
  const located = snapshot.locateAnywhere(target);
  if (!located.found) {
    const why = {
      "no-sheet": () => say.sheetGone(target.sheet),
      "no-column": () => say.columnGone(target.header),
      "no-row": () => say.rowGone(target.keys),
      duplicate: () => say.duplicateKey(target.keys),
    }[located.why]();
    return { skipped: { cell: cellReference(target.sheet, target.row, target.column), why } };
  }
  const { sheet, headerRow, row, column, keyColumns } = located;
  const cell = cellReference(sheet.name, row, column);
  const value = sheet.valueAt(row, column);
  const constraints = snapshot.constraints(sheet.id, row, column);
  if (sheet.isCalculatedAt(row, column) || constraints?.spilled === true) {
    return { skipped: { cell, why: say.undoFormula } };
  }
  if (sameValue(value, target.before)) return {};
  const own = ownValues.get(ownValueId(sheet.id, row, column));
  if (!sameValue(value, target.after) && (own === undefined || !sameValue(value, own))) {
    return { skipped: { cell, why: say.edited(value) } };
  }
  const blocked =
    sheet.isProtected && constraints?.locked !== false
      ? say.undoProtected
      : sheet.mergedAt(row, column) !== null
        ? say.undoMerged
        : sheet.isHidden(row)
          ? say.undoHidden
          : null;
  if (blocked !== null) return { skipped: { cell, why: blocked }, isBlocked: true };
  const expects = { header: target.header, headerRow, keys: keyTexts(target.keys), keyColumns, before: value };
  const place = { sheetId: sheet.id, sheet: sheet.name, row, column };
  return { input: { ...place, value: target.before, isEmptyText: target.before === "", expects } };
}
