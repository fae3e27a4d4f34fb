import { read, type Deferred } from "../requests/request";

/** Where number formats are read: a row and the one below it, across these columns. */
export interface RowSpan {
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

export interface RowFormats extends RowSpan {
  readonly sheetId: string;
  /** Two rows, from `left` on. */
  readonly formats: readonly (readonly string[])[];
}

/** Queues the reading of number formats in the caller's request, which loads the sheet's id. */
export function queueRowFormats(sheet: Excel.Worksheet, { row, left, right }: RowSpan): Deferred<RowFormats> {
  const range = sheet.getRangeByIndexes(row, left, 2, right - left + 1);
  range.load("numberFormat");
  return () => ({ sheetId: sheet.id, row, left, right, formats: range.numberFormat as string[][] });
}

/** The number formats of a row that has moved since the preview. */
export function readRowFormats(sheetId: string, span: RowSpan): Promise<RowFormats> {
  return read((context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.load("id");
    return queueRowFormats(sheet, span);
  });
}
