import { excelMessages } from "../../messages";
import type { CellValue } from "@evenkeel/spreadsheet";
import { qualifiedAddress } from "../../a1";
import { isCalculated, sameValue } from "../../cellValues";
import { mergedAround, type Skipped } from "./checkCells";
import type { RecordedChange } from "../../journal/schema";
import { formulaAt, keyTexts, valueAt, type CellTarget } from "../../read/locate";
import type { CellConstraints, Place } from "../../read/readSnapshot";
import type { CellInput } from "./writeCells";

/** What to write so that cells hold again what they held before a change. */
export interface CellsReversion {
  readonly inputs: readonly CellInput[];
  readonly skipped: readonly Skipped[];
  /** Some cells could be put back later, once a protection or filter is gone. */
  readonly more: boolean;
}

/** A recorded cell as something to look for. */
export interface RecordedTarget extends CellTarget {
  readonly before: CellValue;
  readonly after: CellValue;
}

export function recordedTargets(change: RecordedChange): RecordedTarget[] {
  return change.columns.flatMap(({ cells, keys, ...column }) =>
    cells.map((cell) => ({
      ...column,
      ...cell,
      keys: keys.map((key, at) => ({ ...key, value: cell.keys[at] ?? "" })),
    })),
  );
}

/**
 * Decides for each recorded cell whether it can be put back: it is left alone where somebody has edited it since, and
 * where it holds its old value already there is nothing to do.
 * @param alsoOurs values besides `after` that we know to be our own doing (what Excel made of what was written)
 */
export function revertCells(
  targets: readonly RecordedTarget[],
  now: {
    place(target: CellTarget, beyondTable?: boolean): Place;
    constraints(sheetId: string, row: number, column: number): CellConstraints | null;
  },
  alsoOurs: (sheetId: string, row: number, column: number) => CellValue | undefined = () => undefined,
): CellsReversion {
  const say = excelMessages.skipped;
  const inputs: CellInput[] = [];
  const skipped: Skipped[] = [];
  let more = false;
  for (const target of targets) {
    const place = now.place(target, true);
    const was = qualifiedAddress(target.sheet, target.row, target.column);
    if (place.status !== "found") {
      const why = {
        "no-sheet": () => say.sheetGone(target.sheet),
        "no-column": () => say.columnGone(target.header),
        "no-row": () => say.rowGone(target.keys),
        duplicate: () => say.duplicateKey(target.keys),
      }[place.status]();
      skipped.push({ cell: was, why });
      continue;
    }
    const { sheet, headerRow, row, column, keyColumns } = place;
    const cell = qualifiedAddress(sheet.name, row, column);
    const value = valueAt(sheet, row, column);
    const constraints = now.constraints(sheet.id, row, column);
    if (isCalculated(value, formulaAt(sheet, row, column)) || constraints?.spilled === true) {
      skipped.push({ cell, why: say.undoFormula });
      continue;
    }
    if (sameValue(value, target.before)) continue;
    const ours = alsoOurs(sheet.id, row, column);
    if (!sameValue(value, target.after) && (ours === undefined || !sameValue(value, ours))) {
      skipped.push({ cell, why: say.edited(value) });
      continue;
    }
    const blocked =
      sheet.isProtected && constraints?.locked !== false
        ? say.undoProtected
        : mergedAround(sheet, row, column) !== null
          ? say.undoMerged
          : sheet.hiddenRows.has(row)
            ? say.undoHidden
            : null;
    if (blocked !== null) {
      skipped.push({ cell, why: blocked });
      more = true;
      continue;
    }
    const expects = { header: target.header, headerRow, keys: keyTexts(target.keys), keyColumns, before: value };
    const isEmptyText = target.before === "";
    inputs.push({ sheetId: sheet.id, sheet: sheet.name, row, column, value: target.before, isEmptyText, expects });
  }
  return { inputs, skipped, more };
}
