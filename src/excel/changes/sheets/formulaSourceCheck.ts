import { valuesOf } from "../../cellContent";
import type { SourceSheet } from "../../../workbook/changePlan/changePlan";
import { layoutOf } from "../../../workbook/changePlan/formulaSources";
import { excelMessages } from "../../messages";
import type { WorkbookSnapshot } from "../../read/workbookSnapshot";
import type { Deferred } from "../../requests/request";
import { conflictAt, type Mismatch } from "../mismatch";

/** A sheet that formulas about to be written read by place. */
export interface FormulaSource extends SourceSheet {
  readonly sheetId: string;
  /** Roughly what reading its values weighs in an answer. */
  readonly bytes: number;
}

/** The sources as they are now; a sentence for each that has been rearranged since the preview. */
export function checkSources(
  sources: readonly SourceSheet[],
  snapshot: WorkbookSnapshot,
): { readonly refusals: readonly string[]; readonly sources: readonly FormulaSource[] } {
  const found = sources.flatMap((source): FormulaSource[] => {
    const contents = snapshot.sheet(source.sheet)?.contents;
    if (contents === undefined || layoutOf(contents.values, contents.top, contents.left) !== source.layout) return [];
    return [{ ...source, sheetId: contents.id, bytes: JSON.stringify(contents.values).length }];
  });
  const moved = sources.filter(({ sheet }) => !found.some((source) => source.sheet === sheet));
  return { refusals: moved.map(({ sheet }) => excelMessages.sheets.sourceMoved(sheet)), sources: found };
}

/** Queues the same check in the request that writes the formulas: a colleague may sort a source at that very moment. */
export function queueSourceCheck(
  context: Excel.RequestContext,
  sources: readonly FormulaSource[],
): Deferred<Mismatch[]> {
  const ranges = sources.map((source) => {
    const range = context.workbook.worksheets.getItem(source.sheetId).getUsedRangeOrNullObject(true);
    range.load("values,rowIndex,columnIndex");
    return { source, range };
  });
  return () =>
    ranges.flatMap(({ source, range }): Mismatch[] => {
      const values = range.isNullObject ? [] : valuesOf(range);
      const layout = range.isNullObject ? layoutOf([], 0, 0) : layoutOf(values, range.rowIndex, range.columnIndex);
      return layout === source.layout ? [] : [conflictAt(source.sheet)];
    });
}
