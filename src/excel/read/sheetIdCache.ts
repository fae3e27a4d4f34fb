/**
 * The sheets' ids at the last reading, by name, so that a sheet that was renamed since is found without another request.
 * Only ever a hint: whatever it leads to is checked against the workbook before use.
 */
let ids: ReadonlyMap<string, string> = new Map();

export function cacheSheetIds(sheets: readonly { readonly id: string; readonly name: string }[]): void {
  ids = new Map(sheets.map((sheet) => [sheet.name, sheet.id]));
}

/** The id that a sheet of this name had at the last reading; null: there was none. */
export function cachedSheetId(name: string): string | null {
  return ids.get(name) ?? null;
}
