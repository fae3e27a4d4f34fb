import type { JournalPart } from "../journal/schema";

/**
 * What the last reading of the workbook taught us, to save requests and to follow a sheet that was renamed since.
 * It is only ever a hint: whatever it leads to is checked against the workbook before use.
 */
interface Memory {
  sheetIds: ReadonlyMap<string, string>;
  journal: readonly JournalPart[];
}

const memory: Memory = { sheetIds: new Map(), journal: [] };

export function cacheSheetIds(sheets: readonly { readonly id: string; readonly name: string }[]): void {
  memory.sheetIds = new Map(sheets.map((sheet) => [sheet.name, sheet.id]));
}

/** The id by which a sheet of this name went at the last reading, or null. */
export function cachedSheetId(name: string): string | null {
  return memory.sheetIds.get(name) ?? null;
}

export function cacheJournal(journal: readonly JournalPart[]): void {
  memory.journal = journal;
}

/** The record of changes as it was when it was last read. */
export function cachedJournal(): readonly JournalPart[] {
  return memory.journal;
}
