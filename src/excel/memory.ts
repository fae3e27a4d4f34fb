/**
 * What the last reading of the workbook taught us, to save requests and to follow a sheet that was renamed since.
 * It is only ever a hint: whatever it leads to is checked against the workbook before use.
 */
interface Memory {
  sheetIds: ReadonlyMap<string, string>;
  logPartIds: readonly string[];
}

const memory: Memory = { sheetIds: new Map(), logPartIds: [] };

export function rememberSheets(sheets: readonly { readonly id: string; readonly name: string }[]): void {
  memory.sheetIds = new Map(sheets.map((sheet) => [sheet.name, sheet.id]));
}

/** The id by which a sheet of this name went at the last reading, or null. */
export function rememberedSheetId(name: string): string | null {
  return memory.sheetIds.get(name) ?? null;
}

export function rememberLogParts(ids: readonly string[]): void {
  memory.logPartIds = ids;
}

export function rememberedLogParts(): readonly string[] {
  return memory.logPartIds;
}
