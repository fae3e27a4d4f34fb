import { areaAddress } from "@evenkeel/spreadsheet";
import { inArea, parseArea } from "../address";
import type { TableDocument } from "../document";
import type { WorkbookPackage } from "../package";
import { readTable } from "../readWorkbook";
import { relationshipsOf } from "../relationships";
import { escapeText, scanSheet } from "../sheetScan";
import {
  appendInside,
  changeAttributes,
  child,
  childrenOf,
  escapeXml,
  number,
  parseXml,
  splice,
  type Splice,
  type XmlElement,
} from "../xml";
import { addPart, declaration, freePath, OFFICE, removePart } from "./registry";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export interface SheetTable {
  readonly path: string;
  readonly table: TableDocument;
}

export function tablesOf(source: WorkbookPackage, sheet: string): readonly SheetTable[] {
  return relationshipsOf(source, sheet)
    .filter((r) => r.kind === "table" && !r.external && source.has(r.target))
    .map((r) => ({ path: r.target, table: readTable(source.tree(r.target)) }));
}

/**
 * Brings a sheet's tables to what they should be: resized, renamed, added or taken away.
 * A table is known again by its name, or else by where it begins.
 */
export function patchTables(source: WorkbookPackage, sheet: string, wanted: readonly TableDocument[]): void {
  const present = tablesOf(source, sheet);
  const paired = new Map<SheetTable, TableDocument>();
  const isFree = (candidate: SheetTable): boolean => !paired.has(candidate);
  const start = (table: TableDocument): string => table.area.split(":")[0] ?? "";
  const byName = (t: TableDocument) => present.find((p) => p.table.name.toLowerCase() === t.name.toLowerCase());
  const fresh: TableDocument[] = [];
  for (const table of wanted) {
    const known = byName(table);
    if (known) paired.set(known, table);
  }
  for (const table of wanted.filter((t) => !byName(t))) {
    const moved = present.find((p) => isFree(p) && start(p.table) === start(table));
    if (moved) paired.set(moved, table);
    else fresh.push(table);
  }
  for (const known of present) {
    const table = paired.get(known);
    if (table) changeTable(source, known.path, table);
    else removeTable(source, sheet, known.path);
  }
  for (const table of fresh) addTable(source, sheet, table);
}

/** Column names must say what the header cells say, or Excel calls the file damaged. */
export function renameColumns(
  source: WorkbookPackage,
  sheet: string,
  headers: readonly { readonly row: number; readonly column: number; readonly text: string }[],
): void {
  for (const { path, table } of tablesOf(source, sheet)) {
    const area = parseArea(table.area);
    if (!area || !table.hasHeaders) continue;
    const header = { ...area, bottom: area.top };
    const columns = [...table.columns];
    for (const { row, column, text } of headers) {
      if (inArea(header, row, column)) columns[column - area.left] = text;
    }
    changeTable(source, path, { ...table, columns });
  }
}

function changeTable(source: WorkbookPackage, path: string, wanted: TableDocument): void {
  const present = readTable(source.tree(path));
  if (JSON.stringify(present) === JSON.stringify(wanted)) return;
  const root = source.tree(path);
  const text = source.text(path);
  const changes: Splice[] = [
    changeAttributes(text, root, {
      ref: wanted.area,
      ...(wanted.name === present.name ? {} : { name: wanted.name, displayName: wanted.name }),
      ...(wanted.hasHeaders === present.hasHeaders ? {} : { headerRowCount: wanted.hasHeaders ? null : "0" }),
      ...(wanted.hasTotals === present.hasTotals
        ? {}
        : { totalsRowCount: wanted.hasTotals ? "1" : null, totalsRowShown: wanted.hasTotals ? null : "0" }),
    }),
  ];
  const filter = child(root, "autoFilter");
  const filterArea = withoutTotals(wanted);
  if (filter && filter.attributes["ref"] !== filterArea)
    changes.push(changeAttributes(text, filter, { ref: filterArea }));
  const list = child(root, "tableColumns");
  if (list) changes.push(...columnChanges(text, list, wanted.columns));
  const style = child(root, "tableStyleInfo");
  if (style && wanted.style !== present.style) changes.push(changeAttributes(text, style, { name: wanted.style }));
  source.write(path, splice(text, changes));
}

/** Columns keep their calculated formulas and totals when they only change name; new ones come at the end. */
function columnChanges(text: string, list: XmlElement, wanted: readonly string[]): Splice[] {
  const present = childrenOf(list, "tableColumn");
  const names = uniqueNames(wanted).map(escapeText);
  const changes: Splice[] = [];
  names.forEach((name, index) => {
    const column = present[index];
    if (column && column.attributes["name"] !== name) changes.push(changeAttributes(text, column, { name }));
  });
  for (const column of present.slice(names.length)) changes.push({ start: column.start, end: column.end, text: "" });
  const highest = Math.max(0, ...present.map((column) => number(column.attributes["id"]) ?? 0));
  const added = names
    .slice(present.length)
    .map((name, index) => `<${list.prefix}tableColumn id="${highest + index + 1}" name="${escapeXml(name)}"/>`)
    .join("");
  if (added !== "") changes.push(appendInside(text, list, added));
  if (names.length !== present.length) changes.push(changeAttributes(text, list, { count: String(names.length) }));
  return changes;
}

/** No two columns of a table may have one name, whatever the case; blanks get Excel's own "Column1". */
export function uniqueNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, index) => {
    const base = name === "" ? `Column${index + 1}` : name;
    let unique = base;
    for (let counter = 2; taken.has(unique.toLowerCase()); counter += 1) unique = `${base}${counter}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function withoutTotals(table: TableDocument): string {
  const area = parseArea(table.area);
  return area && table.hasTotals ? areaAddress({ ...area, bottom: area.bottom - 1 }) : table.area;
}

function addTable(source: WorkbookPackage, sheet: string, table: TableDocument): void {
  const id = nextTableId(source);
  const columns = uniqueNames(table.columns)
    .map((name, index) => `<tableColumn id="${index + 1}" name="${escapeXml(escapeText(name))}"/>`)
    .join("");
  const style = escapeXml(table.style ?? "TableStyleMedium2");
  const content =
    `${declaration}<table xmlns="${MAIN}" id="${id}" name="${escapeXml(table.name)}" displayName="${escapeXml(table.name)}" ` +
    `ref="${table.area}"${table.hasHeaders ? "" : ' headerRowCount="0"'}${table.hasTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}>` +
    (table.hasHeaders ? `<autoFilter ref="${withoutTotals(table)}"/>` : "") +
    `<tableColumns count="${table.columns.length}">${columns}</tableColumns>` +
    `<tableStyleInfo name="${style}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
  const folder = sheet.replace(/worksheets\/[^/]*$/, "");
  const relationship = addPart(source, sheet, {
    path: freePath(source, `${folder}tables/table`, ".xml"),
    content,
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
    relationshipType: `${OFFICE}/table`,
  });
  listTable(source, sheet, relationship);
}

/** Table numbers are unique in the whole workbook. */
function nextTableId(source: WorkbookPackage): number {
  const ids = source
    .names()
    .filter((path) => /tables\/[^/]*\.xml$/i.test(path))
    .map((path) => number(source.tree(path).attributes["id"]) ?? 0);
  return Math.max(0, ...ids) + 1;
}

function listTable(source: WorkbookPackage, sheet: string, relationship: string): void {
  const text = source.text(sheet);
  const scan = scanSheet(text, sheet);
  const prefix = scan.rootName.includes(":") ? scan.rootName.slice(0, scan.rootName.indexOf(":") + 1) : "";
  const part = `<${prefix}tablePart xmlns:r="${OFFICE}" r:id="${relationship}"/>`;
  const list = scan.elements.find((e) => e.local === "tableParts");
  if (list) {
    const parsed = parseXml(text.slice(list.start, list.end), sheet);
    const count = String(childrenOf(parsed, "tablePart").length + 1);
    const tag = changeAttributes(text, list, { count }).text.replace(/\s*\/>$/, ">");
    const inner = text.slice(list.openEnd, list.closeStart);
    const whole = `${tag}${inner}${part}</${list.name}>`;
    source.write(sheet, splice(text, [{ start: list.start, end: list.end, text: whole }]));
    return;
  }
  // tableParts is last of all but the extensions.
  const at = scan.elements.find((e) => e.local === "extLst")?.start ?? scan.rootCloseStart;
  const whole = `<${prefix}tableParts count="1">${part}</${prefix}tableParts>`;
  source.write(sheet, splice(text, [{ start: at, end: at, text: whole }]));
}

function removeTable(source: WorkbookPackage, sheet: string, path: string): void {
  const id = relationshipsOf(source, sheet).find((r) => r.target === path)?.id;
  const text = source.text(sheet);
  const list = scanSheet(text, sheet).elements.find((e) => e.local === "tableParts");
  if (list) {
    const parts = parseXml(text.slice(list.start, list.end), sheet).children;
    const kept = parts.filter((p) => !Object.values(p.attributes).includes(id ?? ""));
    const whole = kept.map((p) => text.slice(list.start + p.start, list.start + p.end)).join("");
    const tag = changeAttributes(text, list, { count: String(kept.length) }).text;
    const replacement = kept.length === 0 ? "" : `${tag}${whole}</${list.name}>`;
    source.write(sheet, splice(text, [{ start: list.start, end: list.end, text: replacement }]));
  }
  removePart(source, sheet, path);
}
