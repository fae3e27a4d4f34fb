import type { SourceSheet } from "../../../workbook/changePlan/changePlan";
import { layoutOf } from "../../../workbook/changePlan/formulaSources";
import type { CellValue } from "@evenkeel/spreadsheet";
import type { SheetSnapshot } from "../../read/locate";
import type { Mismatch } from "../cells/writeCells";

/** A sheet that formulas about to be written read by place. */
export interface FormulaSource extends SourceSheet {
  readonly sheetId: string;
  /** Roughly what a look at its texts weighs in an answer. */
  readonly bytes: number;
}

export const formulaSource = ({ id, values }: SheetSnapshot, source: SourceSheet): FormulaSource => ({
  ...source,
  sheetId: id,
  bytes: JSON.stringify(values).length,
});

/** Queues a look at sources, in the request that writes the formulas: a colleague may sort them at that very moment. */
export function queueFormulaSourceCheck(
  context: Excel.RequestContext,
  sources: readonly FormulaSource[],
): () => Mismatch[] {
  const looks = sources.map((source) => {
    const range = context.workbook.worksheets.getItem(source.sheetId).getUsedRangeOrNullObject(true);
    range.load("values,rowIndex,columnIndex");
    return { source, range };
  });
  return () =>
    looks.flatMap(({ source, range }): Mismatch[] => {
      const values: CellValue[][] = range.isNullObject ? [] : range.values;
      const layout = range.isNullObject ? layoutOf([], 0, 0) : layoutOf(values, range.rowIndex, range.columnIndex);
      return layout === source.layout ? [] : [{ place: source.sheet, conflict: { keys: [], before: null } }];
    });
}
