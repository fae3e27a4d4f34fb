import { cellAddress } from "@evenkeel/spreadsheet";

/** "Caseload!D14" from row 13, column 3 (both from 0); the sheet is quoted where Excel wants it so. */
export function qualifiedAddress(sheet: string, row: number, column: number): string {
  return `${quotedSheetName(sheet)}!${cellAddress(row, column)}`;
}

/** A sheet's name as formulas write it. */
export function quotedSheetName(sheet: string): string {
  const isPlainWord = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  const looksLikeCell = /^[A-Za-z]{1,3}\d+$/.test(sheet) || /^R\d*(C\d*)?$/i.test(sheet) || /^C\d*$/i.test(sheet);
  return isPlainWord && !looksLikeCell ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** "'Staff list'!$B$2:$B$9" taken apart; the sheet is null where the reference names none. */
export function splitReference(reference: string): { readonly sheet: string | null; readonly address: string } | null {
  const match =
    /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$?[A-Za-z]{1,3}(?:\$?\d+)?(?::\$?[A-Za-z]{1,3}(?:\$?\d+)?)?)$/.exec(
      reference.trim(),
    );
  if (match === null) return null;
  const address = match[3] ?? "";
  if (!/\d/.test(address) && !address.includes(":")) return null;
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? null, address };
}
