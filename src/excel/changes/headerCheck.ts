import { valuesOf } from "../cellContent";
import { sameHeader } from "../cellValues";
import type { Deferred } from "../requests/request";

/** A column that is about to be written, by the header that it is to have. */
export interface ExpectedHeader {
  readonly sheetId: string;
  readonly headerRow: number;
  readonly column: number;
  readonly header: string;
}

/**
 * Queues the reading of headers in the request that writes below them: a colleague may insert a column at that very
 * moment, and blank cells look alike wherever they are.
 * @returns whether all of them are still in place
 */
export function queueHeaderCheck(
  context: Excel.RequestContext,
  headers: readonly ExpectedHeader[],
): Deferred<(some: readonly ExpectedHeader[]) => boolean> {
  const rows = new Map<string, { readonly left: number; readonly range: Excel.Range }>();
  for (const { sheetId, headerRow } of headers) {
    const id = idOf(sheetId, headerRow);
    if (rows.has(id)) continue;
    const columns = headers.flatMap((one) => (idOf(one.sheetId, one.headerRow) === id ? [one.column] : []));
    const left = Math.min(...columns);
    // Headers in two lines: one may stand in the line below or above that of the keys.
    const top = Math.max(0, headerRow - 1);
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const range = sheet.getRangeByIndexes(top, left, headerRow + 2 - top, Math.max(...columns) - left + 1);
    range.load("values");
    rows.set(id, { left, range });
  }
  const isInPlace = ({ sheetId, headerRow, column, header }: ExpectedHeader): boolean => {
    const found = rows.get(idOf(sheetId, headerRow));
    const values = found === undefined ? [] : valuesOf(found.range);
    return values.some((row) => sameHeader(row[column - (found?.left ?? 0)] ?? null, header));
  };
  return () => (some) => some.every(isInPlace);
}

const idOf = (sheetId: string, headerRow: number): string => `${sheetId}!${headerRow}`;
