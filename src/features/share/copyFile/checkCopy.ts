import { columnLetters, splitReference } from "@evenkeel/spreadsheet";
import { parseArea, readWorkbook, type CellDocument, type SheetDocument } from "@evenkeel/xlsx";
import { child, deepText, descendants, findParts, WorkbookPackage, type XmlElement } from "@evenkeel/xlsx/parts";
import { mentionFinder, normalText } from "../../../domain/sharing/mentions";
import {
  definedNames,
  forbiddenText,
  foreignParts,
  formulas,
  personalProperties,
  type Finding,
  type Forbidden,
} from "./checkParts";
import type { CopyDocument, CopySheet, CopyValue } from "./document";
import { headerRowOf } from "./makeCopy";

export type CopyCheck =
  | "no-formulas"
  | "no-foreign-parts"
  | "no-hidden-content"
  | "no-personal-properties"
  | "no-forbidden-text"
  | "small-numbers-protected"
  | "only-what-was-previewed"
  | "accessible-tables"
  | "opens-at-the-start";

export interface CheckResult {
  readonly check: CopyCheck;
  readonly passed: boolean;
  /** Where it failed first: a part, or a sheet and cell. Never what stood there. */
  readonly where: string | null;
}

/**
 * Reads the finished file back, part by part, and holds it against the rules for what leaves the team. It trusts nothing that the
 * making of the file knew: another program's file can be checked just as well.
 */
export function checkCopy(bytes: Uint8Array, document: CopyDocument, forbidden: Forbidden): readonly CheckResult[] {
  const source = WorkbookPackage.open(bytes);
  const sheets = readWorkbook(bytes);
  const checks: Readonly<Record<CopyCheck, () => Finding>> = {
    "no-formulas": () => formulas(source),
    "no-foreign-parts": () => foreignParts(source, bytes),
    "no-hidden-content": () => hiddenContent(source, sheets.sheets),
    "no-personal-properties": () => personalProperties(sheets.properties),
    "no-forbidden-text": () => forbiddenText(source, sheets.sheets.map(textsOf), forbidden),
    "small-numbers-protected": () => smallNumbers(sheets.sheets, document),
    "only-what-was-previewed": () => unexpected(source, sheets.sheets, document),
    "accessible-tables": () => withoutTitle(sheets.properties) ?? inaccessible(source, sheets.sheets, document),
    "opens-at-the-start": () => start(source),
  };
  return Object.entries(checks).map(([check, run]) => {
    const where = run();
    return { check: check as CopyCheck, passed: where === null, where };
  });
}

function hiddenContent(source: WorkbookPackage, sheets: readonly SheetDocument[]): Finding {
  const hidden = sheets.find((sheet) => sheet.visibility !== "Visible");
  if (hidden) return hidden.name;
  for (const sheet of sheets) {
    if (sheet.rows.some((row) => row.hidden) || sheet.columns.some((column) => column.hidden || column.width === 0)) {
      return sheet.name;
    }
    const unseen = sheet.cells.find(
      (cell) => cell.style?.numberFormat === ";;;" || cell.style?.fontColor === "#FFFFFF",
    );
    if (unseen) return place(sheet.name, unseen.row, unseen.column);
  }
  return definedNames(source);
}

function textsOf({ name, cells }: SheetDocument) {
  return { name, cells: cells.map(({ row, column, value }) => ({ value, place: place(name, row, column) })) };
}

/** The first of these texts that names a person or thing that may not be shown. */
export function namesForbidden(texts: readonly string[], forbidden: Forbidden): string | null {
  return texts.find(mentionFinder(forbidden.texts)) ?? null;
}

function smallNumbers(sheets: readonly SheetDocument[], document: CopyDocument): Finding {
  for (const wanted of document.sheets) {
    const sheet = sheets.find(({ name }) => name === wanted.name);
    if (!sheet || !wanted.table) continue;
    const { columns, peopleRows = [] } = wanted.table;
    const firstRow = headerRowOf(wanted) + 1;
    const isOfPeople = (cell: CellDocument): boolean =>
      cell.row >= firstRow && (columns[cell.column]?.kind === "people" || peopleRows.includes(cell.row - firstRow));
    const found = sheet.cells.find((c) => isOfPeople(c) && typeof c.value === "number" && c.value % 5 !== 0);
    if (found) return place(sheet.name, found.row, found.column);
  }
  return null;
}

/** Every cell of the file is one that was shown before it was made, and the other way round; charts hold the table's own figures. */
function unexpected(source: WorkbookPackage, sheets: readonly SheetDocument[], document: CopyDocument): Finding {
  if (sheets.length !== document.sheets.length) return sheets.map((sheet) => sheet.name).join(", ");
  for (const [index, wanted] of document.sheets.entries()) {
    const sheet = sheets[index];
    if (!sheet || sheet.name !== wanted.name) return wanted.name;
    const expected = expectedCells(wanted);
    for (const cell of sheet.cells) {
      const key = `${cell.row},${cell.column}`;
      if (!sameValue(expected.get(key), cell)) return place(sheet.name, cell.row, cell.column);
      expected.delete(key);
    }
    const [missing] = expected.keys();
    if (missing !== undefined) return sheet.name;
    if (sheet.charts.length !== (wanted.chart ? 1 : 0)) return sheet.name;
  }
  return chartMemory(source, sheets, document);
}

/** A chart keeps its own copy of the figures and labels it draws: each must be what stands in the cells it points to. */
function chartMemory(source: WorkbookPackage, sheets: readonly SheetDocument[], document: CopyDocument): Finding {
  const values = new Map<string, string>();
  for (const { name, cells } of sheets) {
    for (const { row, column, value } of cells) values.set(place(name, row, column), String(value));
  }
  const titles = new Set(document.sheets.flatMap(({ chart }) => (chart ? [chart.title, chart.valueTitle] : [])));
  for (const path of source.names().filter((name) => name.startsWith("xl/charts/"))) {
    for (const element of descendants(source.tree(path))) {
      if (element.local === "t" && !titles.has(element.text)) return path;
      // A name or figure of its own, that no cell shows.
      if (element.local !== "pt" && child(element, "v")) return path;
      const isReference = element.local === "strRef" || element.local === "numRef";
      if (isReference && !remembersCells(element, values)) return path;
    }
  }
  return null;
}

function remembersCells(reference: XmlElement, values: ReadonlyMap<string, string>): boolean {
  const inside = [...descendants(reference)];
  const formula = inside.find((element) => element.local === "f")?.text ?? "";
  const { sheet = null, address = "" } = splitReference(formula) ?? {};
  const area = parseArea(address);
  if (sheet === null || area === null) return false;
  return inside
    .filter((element) => element.local === "pt")
    .every((point) => {
      const index = Number(point.attributes["idx"]);
      const row = area.top + index;
      return row <= area.bottom && values.get(place(sheet, row, area.left)) === deepText(point).trim();
    });
}

function expectedCells(sheet: CopySheet): Map<string, CopyValue> {
  const cells = new Map<string, CopyValue>([["0,0", sheet.title]]);
  sheet.lines.forEach(({ text }, index) => cells.set(`${index + 1},0`, text));
  const top = headerRowOf(sheet);
  sheet.table?.columns.forEach(({ header }, column) => cells.set(`${top},${column}`, header));
  sheet.table?.rows.forEach((row, r) => row.forEach((value, column) => cells.set(`${top + 1 + r},${column}`, value)));
  return cells;
}

function sameValue(expected: CopyValue | undefined, cell: CellDocument): boolean {
  return expected === cell.value || (expected === "" && cell.value === null);
}

/** A file says what it is and in which language it is to be read out. */
function withoutTitle(properties: Readonly<Record<string, string>>): Finding {
  return ["title", "language"].find((name) => (properties[name] ?? "").trim() === "") ?? null;
}

/** The essentials of the Analysis Function's checklist for spreadsheets (weighting.md H). */
function inaccessible(source: WorkbookPackage, sheets: readonly SheetDocument[], document: CopyDocument): Finding {
  const names = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  if (names.size !== sheets.length) return sheets.map((sheet) => sheet.name).join(", ");
  const tables = source.names().filter((name) => name.startsWith("xl/tables/"));
  const filtered = tables.find((name) => source.text(name).includes("autoFilter"));
  if (filtered !== undefined) return filtered;
  for (const [index, sheet] of sheets.entries()) {
    const title = sheet.cells.find((cell) => cell.row === 0 && cell.column === 0);
    if (typeof title?.value !== "string" || title.value === "") return place(sheet.name, 0, 0);
    if (sheet.merges.length > 0 || sheet.freeze !== null || sheet.tables.length > 1) return sheet.name;
    const [table] = sheet.tables;
    if (Boolean(table) !== Boolean(document.sheets[index]?.table)) return sheet.name;
    if (!table) continue;
    const area = parseArea(table.area);
    if (!area || area.left !== 0 || !table.hasHeaders) return sheet.name;
    const headers = table.columns.map(normalText);
    if (headers.includes("") || new Set(headers).size !== headers.length) return sheet.name;
    const filled = new Set(
      sheet.cells.filter((c) => c.value !== null && c.value !== "").map((c) => `${c.row},${c.column}`),
    );
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        if (!filled.has(`${row},${column}`)) return place(sheet.name, row, column);
      }
    }
    if (sheet.cells.some((cell) => cell.row > area.bottom)) return sheet.name;
  }
  const drawings = source.names().filter((name) => name.startsWith("xl/drawings/drawing"));
  return (
    drawings.find((name) =>
      [...descendants(source.tree(name))].some((e) => e.local === "cNvPr" && !e.attributes["descr"]),
    ) ?? null
  );
}

function start(source: WorkbookPackage): Finding {
  const { root, workbook, sheets } = findParts(source);
  const view = [...descendants(root)].find((element) => element.local === "workbookView");
  if ((view?.attributes["activeTab"] ?? "0") !== "0") return workbook;
  const selection = sheets.map(({ path }) => [...descendants(source.tree(path))].find((e) => e.local === "selection"));
  const wrong = selection.findIndex((element) => element?.attributes["activeCell"] !== "A1");
  return wrong < 0 ? null : (sheets[wrong]?.name ?? workbook);
}

function place(sheet: string, row: number, column: number): string {
  return `${sheet}!${columnLetters(column)}${row + 1}`;
}
