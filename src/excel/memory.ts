import type { LogPart } from "./journal";

/**
 * What the last reading of the workbook taught us, to save requests and to follow a sheet that was renamed since.
 * It is only ever a hint: whatever it leads to is checked against the workbook before use.
 */
interface Memory {
  sheetIds: ReadonlyMap<string, string>;
  log: readonly LogPart[];
}

const memory: Memory = { sheetIds: new Map(), log: [] };

export function rememberSheets(sheets: readonly { readonly id: string; readonly name: string }[]): void {
  memory.sheetIds = new Map(sheets.map((sheet) => [sheet.name, sheet.id]));
}

/** The id by which a sheet of this name went at the last reading, or null. */
export function rememberedSheetId(name: string): string | null {
  return memory.sheetIds.get(name) ?? null;
}

export function rememberLog(log: readonly LogPart[]): void {
  memory.log = log;
}

/** The record of changes as it was when it was last read. */
export function rememberedLog(): readonly LogPart[] {
  return memory.log;
}
