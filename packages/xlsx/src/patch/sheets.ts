import { filesMessages } from "../messages";
import type { WorkbookEdits } from "../document";
import { renameSheetInFormula } from "../formula";
import type { WorkbookPackage } from "../package";
import { findParts } from "../readWorkbook";
import { FileRefusal } from "../refusal";
import {
  appendInside,
  changeAttributes,
  child,
  childrenOf,
  escapeXml,
  number,
  scanXml,
  splice,
  localName,
  type Splice,
} from "../xml";
import { addPart, declaration, forgetPart, freePath, OFFICE, reachableParts, removePart } from "./registry";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Gives sheets their new names, in the list of sheets and in every formula, name and chart that mentions them. */
export function renameSheets(source: WorkbookPackage, renamed: WorkbookEdits["renamedSheets"]): void {
  for (const { from, to } of renamed) {
    const { workbook } = findParts(source);
    const sheet = sheetElement(source, from);
    source.write(
      workbook,
      splice(source.text(workbook), [changeAttributes(source.text(workbook), sheet, { name: to })]),
    );
    for (const path of source.names()) {
      if (!path.endsWith(".xml") || !/worksheets\/|charts\/|tables\/|pivotCache\/|workbook\.xml$/i.test(path)) continue;
      const text = source.text(path);
      const changes = renamesIn(text, path, from, to);
      if (changes.length > 0) source.write(path, splice(text, changes));
    }
  }
}

/** Elements whose text is a formula: in sheets, rules, tables, names, and (c:f) in charts. */
const formulaElements = new Set([
  "f",
  "formula",
  "formula1",
  "formula2",
  "definedName",
  "calculatedColumnFormula",
  "totalsRowFormula",
]);

function renamesIn(text: string, path: string, from: string, to: string): Splice[] {
  const changes: Splice[] = [];
  let start = 0;
  let formula: string | null = null;
  scanXml(text, path, {
    open(tag) {
      formula = formulaElements.has(localName(tag.name)) ? "" : null;
      start = tag.end;
      // A pivot table's source names its sheet in an attribute.
      const isSource = localName(tag.name) === "worksheetSource" && tag.attributes["sheet"] === from;
      if (isSource)
        changes.push(changeAttributes(text, { name: tag.name, start: tag.start, openEnd: tag.end }, { sheet: to }));
    },
    close(_name, closeStart) {
      if (formula !== null) {
        const renamed = renameSheetInFormula(formula, from, to);
        if (renamed !== formula) changes.push({ start, end: closeStart, text: escapeXml(renamed) });
      }
      formula = null;
    },
    text(value) {
      if (formula !== null) formula += value;
    },
  });
  return changes;
}

/** Takes sheets away with all that only they used: their tables, drawings, comments and names. */
export function removeSheets(source: WorkbookPackage, names: readonly string[]): void {
  for (const name of names) {
    const { workbook, sheets, root } = findParts(source);
    const index = sheets.findIndex((sheet) => sheet.name === name);
    const sheet = sheets[index];
    if (!sheet) throw new FileRefusal("no-such-sheet", filesMessages.noSuchSheet(name));
    const before = reachableParts(source);
    const text = source.text(workbook);
    const changes: Splice[] = [{ start: sheet.element.start, end: sheet.element.end, text: "" }];
    for (const definedName of childrenOf(child(root, "definedNames"), "definedName")) {
      const local = number(definedName.attributes["localSheetId"]);
      if (local === index) changes.push({ start: definedName.start, end: definedName.end, text: "" });
      else if (local !== null && local > index) {
        changes.push(changeAttributes(text, definedName, { localSheetId: String(local - 1) }));
      }
    }
    changes.push(
      ...activeSheet(source, workbook, (active) => (active > index ? active - 1 : Math.min(active, sheets.length - 2))),
    );
    source.write(workbook, withoutEmptyNames(splice(text, changes)));
    removePart(source, workbook, sheet.path);
    const after = reachableParts(source);
    for (const path of source.names()) {
      if (before.has(path.toLowerCase()) && !after.has(path.toLowerCase())) forgetPart(source, path);
    }
  }
}

/** Excel refuses a list of names with nothing in it. */
function withoutEmptyNames(workbook: string): string {
  return workbook.replace(/<((?:\w+:)?)definedNames\s*>\s*<\/\1definedNames>/, "");
}

export function addSheets(source: WorkbookPackage, added: WorkbookEdits["addedSheets"]): void {
  for (const { name, position } of [...added].sort((a, b) => a.position - b.position)) {
    const { workbook, sheets, root } = findParts(source);
    if (sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
      throw new FileRefusal("bad-edit", filesMessages.sheetExists(name));
    }
    const folder = workbook.slice(0, workbook.lastIndexOf("/") + 1);
    const id = addPart(source, workbook, {
      path: freePath(source, `${folder}worksheets/sheet`, ".xml"),
      content: `${declaration}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData/></worksheet>`,
      contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
      relationshipType: `${OFFICE}/worksheet`,
    });
    const at = Math.min(position, sheets.length);
    const sheetId = Math.max(0, ...sheets.map((s) => number(s.element.attributes["sheetId"]) ?? 0)) + 1;
    const xml = `<${root.prefix}sheet name="${escapeXml(name)}" sheetId="${sheetId}" xmlns:r="${OFFICE}" r:id="${id}"/>`;
    const text = source.text(workbook);
    const next = sheets[at]?.element;
    const list = child(root, "sheets");
    const changes: Splice[] = [];
    if (next) changes.push({ start: next.start, end: next.start, text: xml });
    else if (list) changes.push(appendInside(text, list, xml));
    for (const definedName of childrenOf(child(root, "definedNames"), "definedName")) {
      const local = number(definedName.attributes["localSheetId"]);
      if (local !== null && local >= at) {
        changes.push(changeAttributes(text, definedName, { localSheetId: String(local + 1) }));
      }
    }
    changes.push(...activeSheet(source, workbook, (active) => (active >= at ? active + 1 : active)));
    source.write(workbook, splice(text, changes));
  }
}

/** The sheet that is open when the workbook is opened is kept by its place, which may have changed. */
function activeSheet(source: WorkbookPackage, workbook: string, moved: (index: number) => number): Splice[] {
  const root = source.tree(workbook);
  return childrenOf(child(root, "bookViews"), "workbookView").flatMap((view) => {
    const changes: Record<string, string> = {};
    for (const attribute of ["activeTab", "firstSheet"]) {
      const index = number(view.attributes[attribute]) ?? 0;
      const now = Math.max(0, moved(index));
      if (now !== index) changes[attribute] = String(now);
    }
    return Object.keys(changes).length > 0 ? [changeAttributes(source.text(workbook), view, changes)] : [];
  });
}

function sheetElement(source: WorkbookPackage, name: string) {
  const sheet = findParts(source).sheets.find((s) => s.name === name);
  if (!sheet) throw new FileRefusal("no-such-sheet", filesMessages.noSuchSheet(name));
  return sheet.element;
}
