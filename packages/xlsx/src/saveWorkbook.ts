import { filesMessages } from "./messages";
import { cellAddress, type CellValue, DAYS_TO_1904 } from "@evenkeel/spreadsheet";
import { inArea, MAX_COLUMNS, MAX_ROWS, parseArea } from "./address";
import type { WorkbookEdits } from "./document";
import { WorkbookPackage } from "./package";
import { patchCells, type CellChange, type CellSurroundings } from "./patch/cells";
import { patchColumnWidths } from "./patch/columnWidths";
import { patchPageSetup } from "./patch/pageSetup";
import { dynamicArrayMark } from "./patch/dynamicArrays";
import { removePart } from "./patch/registry";
import { addSheets, removeSheets, renameSheets } from "./patch/sheets";
import { StylePatch } from "./patch/styleSheet";
import { patchTables, renameColumns, tablesOf, uniqueNames } from "./patch/tables";
import { patchXmlParts } from "./patch/xmlParts";
import { findParts, partOfKind, readSharedStrings } from "./readWorkbook";
import { FileRefusal } from "./refusal";
import { isDateFormat, StyleSheet } from "./styles";

/** As many signs as a cell can hold. */
const LONGEST_TEXT = 32_767;

/**
 * Puts changes into the original package and gives the new file. Parts that no edit touches keep their bytes;
 * in a sheet that is touched, only the edited cells differ. Throws a `FileRefusal` for an edit that cannot be made.
 */
export async function saveWorkbook(original: Uint8Array, edits: WorkbookEdits): Promise<Uint8Array> {
  const source = WorkbookPackage.open(original);
  findParts(source);
  renameSheets(source, edits.renamedSheets);
  removeSheets(source, edits.removedSheets);
  addSheets(source, edits.addedSheets);
  saveCells(source, edits);
  for (const { sheet, tables } of edits.tables) patchTables(source, pathOf(source, sheet), tables);
  saveWidths(source, edits.columnWidths);
  for (const { sheet, setup } of edits.pageSetups ?? []) {
    const path = pathOf(source, sheet);
    source.write(path, patchPageSetup(source.text(path), path, setup));
  }
  if (edits.xmlParts) patchXmlParts(source, edits.xmlParts);
  return source.zip();
}

function saveCells(source: WorkbookPackage, edits: WorkbookEdits): void {
  const bySheet = new Map<string, CellChange[]>();
  const styles = new StylePatch(source, findParts(source).workbook, ...stylePaths(source));
  const add = (sheet: string, change: CellChange): void => {
    check(sheet, change.row, change.column, change.value);
    const changes = bySheet.get(sheet) ?? [];
    changes.push(change);
    bySheet.set(sheet, changes);
  };
  for (const { sheet, row, column, value, isError } of edits.caches) {
    add(sheet, { kind: "cache", row, column, value, isError });
  }
  for (const { sheet, row, column, value, formula, arrayArea, style } of edits.cells) {
    const restyle = style && { style: (present: number) => styles.indexFor(style, present) };
    add(sheet, { kind: "input", row, column, value, formula, arrayArea, ...restyle });
  }
  const surroundings = cellSurroundings(source);
  let formulaRemoved = false;
  for (const [sheet, given] of bySheet) {
    const path = pathOf(source, sheet);
    const { changes, headers } = withHeaders(source, path, given);
    const text = source.text(path);
    const patched = patchCells(text, path, changes, surroundings);
    if (patched.text !== text) source.write(path, patched.text);
    formulaRemoved ||= patched.formulaRemoved;
    renameColumns(source, path, headers);
  }
  if (formulaRemoved) dropCalculationChain(source);
}

function check(sheet: string, row: number, column: number, value: CellValue): void {
  if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) {
    throw new FileRefusal("bad-edit", filesMessages.outsideSheet(sheet, row + 1, column + 1));
  }
  if (typeof value === "string" && value.length > LONGEST_TEXT) {
    throw new FileRefusal("bad-edit", filesMessages.textTooLong(sheet, cellAddress(row, column)));
  }
}

interface Header {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** In a table, header cells hold text, each its own: a blank, a number or a second "Name" becomes what Excel would make it. */
function withHeaders(
  source: WorkbookPackage,
  path: string,
  given: readonly CellChange[],
): { readonly changes: readonly CellChange[]; readonly headers: readonly Header[] } {
  const headers: Header[] = [];
  const changes = [...given];
  for (const { table } of tablesOf(source, path)) {
    const area = parseArea(table.area);
    if (!area || !table.hasHeaders) continue;
    const columns = [...table.columns];
    const edited = changes.flatMap((change, index) => {
      const isHeader = change.kind === "input" && inArea({ ...area, bottom: area.top }, change.row, change.column);
      if (!isHeader) return [];
      columns[change.column - area.left] = change.value === null ? "" : String(change.value);
      return [{ change, index }];
    });
    const names = uniqueNames(columns);
    for (const { change, index } of edited) {
      const text = names[change.column - area.left] ?? "";
      changes[index] = { ...change, kind: "input", value: text, formula: null, arrayArea: null };
      headers.push({ row: change.row, column: change.column, text });
    }
  }
  return { changes, headers };
}

function cellSurroundings(source: WorkbookPackage): CellSurroundings {
  const parts = findParts(source);
  const strings = new Map<string, number>();
  readSharedStrings(source, partOfKind(source, parts, "sharedStrings")).forEach(({ text, isPlain }, index) => {
    if (isPlain && !strings.has(text)) strings.set(text, index);
  });
  const dates = new Map<number, boolean>();
  let mark: string | null | undefined;
  return {
    sharedString: (text) => strings.get(text) ?? null,
    stored(value, style) {
      if (!parts.uses1904 || typeof value !== "number") return value;
      // Styles are added while cells are written, so a number is looked up when it first occurs.
      const isDate =
        dates.get(style) ??
        isDateFormat(new StyleSheet(source, ...stylePaths(source)).style(style)?.numberFormat ?? null);
      dates.set(style, isDate);
      return isDate ? value - DAYS_TO_1904 : value;
    },
    dynamicArray() {
      mark ??= dynamicArrayMark(source, parts.workbook, partOfKind(source, parts, "sheetMetadata"));
      return mark;
    },
  };
}

function stylePaths(source: WorkbookPackage): [string | undefined, string | undefined] {
  const parts = findParts(source);
  return [partOfKind(source, parts, "styles"), partOfKind(source, parts, "theme")];
}

function saveWidths(source: WorkbookPackage, widths: WorkbookEdits["columnWidths"]): void {
  const bySheet = new Map<string, Map<number, number>>();
  for (const { sheet, column, width } of widths) {
    bySheet.set(sheet, (bySheet.get(sheet) ?? new Map<number, number>()).set(column, width));
  }
  for (const [sheet, columns] of bySheet) {
    const path = pathOf(source, sheet);
    source.write(path, patchColumnWidths(source.text(path), path, columns));
  }
}

/** Excel makes its order of calculation anew when it is missing, but calls a file damaged where it lists a cell without formula. */
function dropCalculationChain(source: WorkbookPackage): void {
  const parts = findParts(source);
  const chain = partOfKind(source, parts, "calcChain");
  if (chain !== undefined) removePart(source, parts.workbook, chain);
}

function pathOf(source: WorkbookPackage, sheet: string): string {
  const found = findParts(source).sheets.find((s) => s.name === sheet && s.isWorksheet);
  if (!found) throw new FileRefusal("no-such-sheet", filesMessages.noSuchSheet(sheet));
  return found.path;
}
