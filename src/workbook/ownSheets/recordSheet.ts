import { matchKey } from "../../domain/names";
import { areaAddress } from "@evenkeel/spreadsheet";
import type { TemplateCell, SheetTemplate } from "../changePlan/changePlan";
import type { CellValue, WorkbookGrid } from "@evenkeel/spreadsheet";

/** What a sheet that the add-in keeps holds in one column. */
export interface RecordSheetColumn<Key extends string> {
  readonly key: Key;
  /** In characters, as Excel counts them. */
  readonly width: number;
  readonly numberFormat?: string;
  readonly look?: NonNullable<TemplateCell["look"]>;
}

/** One record of such a sheet: what stands in its row, column by column; null where the column is gone. */
export type RecordSheetRow<Key extends string> = (key: Key) => CellValue;

/** The words of such a sheet; `columns` are its headings. */
export interface RecordSheetWords<Key extends string> {
  readonly sheet: string;
  readonly title: string;
  readonly note: string;
  readonly columns: Readonly<Record<Key, string>>;
}

/** So many of its headings side by side are no chance; fewer than all, since people take columns away. */
const ENOUGH_HEADINGS = 4;

/**
 * The rows below the headings of a sheet that the add-in keeps. People may have moved its columns, or put lines above.
 * Their own rows are among them: the caller knows what makes a record complete.
 */
export function readRecordSheet<Key extends string>(
  grid: WorkbookGrid | undefined,
  words: RecordSheetWords<Key>,
  columns: readonly RecordSheetColumn<Key>[],
): readonly RecordSheetRow<Key>[] {
  const sheet = grid?.sheets.find(({ name }) => matchKey(name) === matchKey(words.sheet));
  const keys = new Map(columns.map(({ key }) => [matchKey(words.columns[key]), key]));
  const keyOf = (cell: CellValue): Key | undefined => keys.get(matchKey(String(cell ?? "")));
  const at = sheet?.values.findIndex((row) => row.filter(keyOf).length >= ENOUGH_HEADINGS) ?? -1;
  const header = sheet?.values[at];
  if (sheet === undefined || header === undefined) return [];
  const place = new Map<Key, number>();
  header.forEach((cell, column) => {
    const key = keyOf(cell);
    if (key !== undefined && !place.has(key)) place.set(key, column);
  });
  return sheet.values.slice(at + 1).map((row) => (key) => row[place.get(key) ?? -1] ?? null);
}

/** Such a sheet, made anew: title, note, and one ordinary table with a row a record. */
export function recordSheet<Key extends string>(
  words: RecordSheetWords<Key>,
  columns: readonly RecordSheetColumn<Key>[],
  rows: readonly RecordSheetRow<Key>[],
  place: { readonly tableName: string; readonly headerRow: number },
): SheetTemplate {
  const { tableName, headerRow } = place;
  const heading = columns.map(({ key }, column): TemplateCell => ({
    row: headerRow,
    column,
    value: words.columns[key],
    look: "heading",
  }));
  const body = rows.flatMap((record, index) =>
    columns.map(({ key, width: _, ...format }, column): TemplateCell => ({
      row: headerRow + 1 + index,
      column,
      value: record(key),
      ...format,
    })),
  );
  const area = { top: headerRow, left: 0, bottom: headerRow + rows.length, right: columns.length - 1 };
  return {
    name: words.sheet,
    cells: [
      { row: 0, column: 0, value: words.title, look: "title" },
      { row: 1, column: 0, value: words.note, look: "note" },
      ...heading,
      ...body,
    ],
    columnWidths: columns.map(({ width }) => width),
    tables: [{ name: tableName, area: areaAddress(area) }],
  };
}
