import type { CellValue } from "@evenkeel/spreadsheet";
import { sameHeader } from "../cellValues";

/** A column that is about to be written, by the heading that it is to have. */
export interface Heading {
  readonly sheetId: string;
  readonly headerRow: number;
  readonly column: number;
  readonly header: string;
}

/**
 * Queues a look at headings, in the request that writes below them: a colleague may put a column in at that very moment,
 * and blank cells look alike wherever they are.
 * @returns whether a column still has its heading, once Excel has answered
 */
export function queueHeaderCheck(
  context: Excel.RequestContext,
  headings: readonly Heading[],
): (heading: Heading) => boolean {
  const looks = new Map<string, { readonly left: number; readonly range: Excel.Range }>();
  for (const { sheetId, headerRow } of headings) {
    const id = idOf(sheetId, headerRow);
    if (looks.has(id)) continue;
    const columns = headings.flatMap((one) => (idOf(one.sheetId, one.headerRow) === id ? [one.column] : []));
    const left = Math.min(...columns);
    // Headings in two lines: one may stand in the line below or above that of the keys.
    const top = Math.max(0, headerRow - 1);
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const range = sheet.getRangeByIndexes(top, left, headerRow + 2 - top, Math.max(...columns) - left + 1);
    range.load("values");
    looks.set(id, { left, range });
  }
  return ({ sheetId, headerRow, column, header }) => {
    const look = looks.get(idOf(sheetId, headerRow));
    const rows: CellValue[][] = look?.range.values ?? [];
    return rows.some((row) => sameHeader(row[column - (look?.left ?? 0)] ?? null, header));
  };
}

const idOf = (sheetId: string, headerRow: number): string => `${sheetId}!${headerRow}`;
