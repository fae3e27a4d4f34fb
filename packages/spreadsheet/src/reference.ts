import { cellAddress } from "./address";

const PLAIN_WORD = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_A_CELL = /^([a-z]{1,3}\d+|r\d*(c\d*)?|c\d*)$/i;

/** A sheet's name in quotes, as every formula accepts it: "Ann's team" is 'Ann''s team'. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A sheet's name as Excel writes it in a formula: in quotes only where the bare name would be read as something else. */
export function sheetNameInFormula(name: string): string {
  return PLAIN_WORD.test(name) && !LOOKS_LIKE_A_CELL.test(name) ? name : quoteSheetName(name);
}

/** The sheet's name that a formula means by this text, in quotes or not. */
export function unquoteSheetName(text: string): string {
  return /^'.*'$/s.test(text) ? text.slice(1, -1).replaceAll("''", "'") : text;
}

/** "Caseload!D14" for row 13, column 3 (both from 0) of a sheet. */
export function cellReference(sheet: string, row: number, column: number): string {
  return `${sheetNameInFormula(sheet)}!${cellAddress(row, column)}`;
}

/**
 * "'Staff list'!$B$2:$B$9" as the sheet's name and what follows it, which is not looked at.
 * @returns a null sheet where the reference names none; null where the text is no reference to one sheet
 */
export function splitReference(reference: string): { readonly sheet: string | null; readonly address: string } | null {
  const parts = /^(?:('(?:[^']|'')+'|[^'!]+)!)?([^'!]+)$/.exec(reference.trim());
  if (parts === null) return null;
  const [, sheet, address = ""] = parts;
  return { sheet: sheet === undefined ? null : unquoteSheetName(sheet), address };
}
