import { filesMessages } from "./messages";
import { areaAddress, type CellValue, DAYS_TO_1904, serialOfTime } from "@evenkeel/spreadsheet";
import { parseArea } from "./address";
import type { CellDocument, SheetDocument, TableDocument, WorkbookDocument } from "./document";
import { fromFileFormula, shiftFormula } from "./formula";
import { WorkbookPackage } from "./package";
import { readPageSetup } from "./patch/pageSetup";
import { damaged, FileRefusal } from "./refusal";
import { relationshipsOf, type Relationship } from "./relationships";
import { scanSheet, unescapeText, type ScannedCell, type SheetScan } from "./sheetScan";
import { isDateFormat, StyleSheet } from "./styles";
import {
  attributeByLocalName,
  child,
  childrenOf,
  deepText,
  descendants,
  flag,
  number,
  parseXml,
  type XmlElement,
} from "./xml";

/**
 * Reads an .xlsx or .xlsm file.
 *
 * Dates come as days since 1899-12-30 whichever calendar the file keeps. Formulas come as people type them.
 * Throws a `FileRefusal` with a sentence for a file that is encrypted, Strict Open XML, in another format, or damaged.
 */
export function readWorkbook(bytes: Uint8Array): WorkbookDocument {
  return readPackage(WorkbookPackage.open(bytes));
}

/** The parts that a workbook is made of, found by their relationships, never by their usual names. */
export interface WorkbookParts {
  readonly workbook: string;
  readonly root: XmlElement;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly {
    readonly name: string;
    readonly path: string;
    readonly element: XmlElement;
    readonly isWorksheet: boolean;
  }[];
  readonly uses1904: boolean;
}

/** Where a package keeps its workbook, its sheets in order, and what the workbook points to. */
export function findParts(source: WorkbookPackage): WorkbookParts {
  const office = relationshipsOf(source, "").find((r) => r.kind === "officeDocument");
  const workbook = office?.target ?? "xl/workbook.xml";
  if (office?.type.includes("purl.oclc.org")) throw new FileRefusal("strict", filesMessages.strict);
  const root = source.tree(workbook);
  const isStrict = Object.entries(root.attributes).some(
    ([name, value]) => name.startsWith("xmlns") && value.includes("purl.oclc.org/ooxml/spreadsheetml"),
  );
  if (isStrict) throw new FileRefusal("strict", filesMessages.strict);
  const relationships = relationshipsOf(source, workbook);
  const sheets = childrenOf(child(root, "sheets"), "sheet").flatMap((element) => {
    const id = attributeByLocalName(element, "id");
    const relationship = relationships.find((r) => r.id === id && !r.external);
    if (!relationship || !source.has(relationship.target)) {
      throw damaged(`the sheet '${element.attributes["name"] ?? ""}'`, filesMessages.missingPart);
    }
    return {
      name: element.attributes["name"] ?? "",
      path: relationship.target,
      element,
      isWorksheet: relationship.kind === "worksheet",
    };
  });
  return { workbook, root, relationships, sheets, uses1904: flag(child(root, "workbookPr")?.attributes["date1904"]) };
}

export function partOfKind(source: WorkbookPackage, parts: WorkbookParts, kind: string): string | undefined {
  return parts.relationships.find((r) => r.kind === kind && !r.external && source.has(r.target))?.target;
}

function readPackage(source: WorkbookPackage): WorkbookDocument {
  const parts = findParts(source);
  const context = {
    source,
    styles: new StyleSheet(source, partOfKind(source, parts, "styles"), partOfKind(source, parts, "theme")),
    strings: readSharedStrings(source, partOfKind(source, parts, "sharedStrings")).map((entry) => entry.text),
    uses1904: parts.uses1904,
  };
  const sheets = parts.sheets
    .filter((sheet) => sheet.isWorksheet)
    .map((sheet) => readSheet(context, sheet.name, sheet.path, sheet.element));
  const names = childrenOf(child(parts.root, "definedNames"), "definedName").map(({ attributes, text }) => {
    const local = number(attributes["localSheetId"]);
    return {
      name: attributes["name"] ?? "",
      formula: fromFileFormula(text.trim()),
      sheet: local === null ? null : (parts.sheets[local]?.name ?? null),
      hidden: flag(attributes["hidden"]),
    };
  });
  return {
    sheets,
    names,
    xmlParts: readXmlParts(source, parts).map(({ path, namespace, xml }) => ({ path, namespace, xml })),
    properties: readProperties(source),
  };
}

export interface SharedString {
  readonly text: string;
  /** Without fonts of its own inside, so that any cell may use it. */
  readonly isPlain: boolean;
}

export function readSharedStrings(source: WorkbookPackage, path: string | undefined): readonly SharedString[] {
  if (path === undefined) return [];
  return childrenOf(source.tree(path), "si").map((item) => {
    const runs = childrenOf(item, "r");
    const pieces = [item, ...runs].flatMap((holder) => childrenOf(holder, "t"));
    return {
      text: unescapeText(pieces.map(deepText).join("")),
      isPlain: runs.length === 0 && childrenOf(item, "rPh").length === 0,
    };
  });
}

interface ReadingContext {
  readonly source: WorkbookPackage;
  readonly styles: StyleSheet;
  readonly strings: readonly string[];
  readonly uses1904: boolean;
}

function readSheet(context: ReadingContext, name: string, path: string, element: XmlElement): SheetDocument {
  const text = context.source.text(path);
  const scan = scanSheet(text, path);
  const tops = topElements(text, path, scan);
  const top = (local: string): XmlElement | undefined => tops.find((t) => t.local === local);
  const view = childrenOf(top("sheetViews"), "sheetView")[0];
  const pane = view && child(view, "pane");
  const isFrozen = pane !== undefined && /^frozen/.test(pane.attributes["state"] ?? "split");
  const relationships = relationshipsOf(context.source, path);
  const partsOf = (kind: string): string[] =>
    relationships.filter((r) => r.kind === kind && !r.external && context.source.has(r.target)).map((r) => r.target);
  const state = element.attributes["state"];
  const pageSetup = readPageSetup(top("sheetPr"), top("pageSetup"));
  return {
    name,
    visibility: state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible",
    isProtected: flag(top("sheetProtection")?.attributes["sheet"]),
    cells: readCells(context, scan),
    merges: childrenOf(top("mergeCells"), "mergeCell").map((m) => m.attributes["ref"] ?? ""),
    columns: tops
      .filter((t) => t.local === "cols")
      .flatMap((cols) => childrenOf(cols, "col"))
      .map(({ attributes }) => ({
        from: (number(attributes["min"]) ?? 1) - 1,
        to: (number(attributes["max"]) ?? 1) - 1,
        width: number(attributes["width"]),
        hidden: flag(attributes["hidden"]),
      })),
    rows: scan.rows
      .filter((row) => row.hidden || row.height !== null)
      .map(({ row, height, hidden }) => ({ row, height, hidden })),
    freeze: isFrozen
      ? { rows: number(pane.attributes["ySplit"]) ?? 0, columns: number(pane.attributes["xSplit"]) ?? 0 }
      : null,
    ...(pageSetup === undefined ? {} : { pageSetup }),
    tables: partsOf("table").map((table) => readTable(context.source.tree(table))),
    validations: readValidations(top("dataValidations"), top("extLst")),
    conditionalFormats: tops
      .filter((t) => t.local === "conditionalFormatting")
      .flatMap((format) =>
        childrenOf(format, "cfRule").map((rule) => ({
          areas: areasOf(format.attributes["sqref"]),
          type: rule.attributes["type"] ?? "",
          formula: textOf(child(rule, "formula")),
        })),
      ),
    charts: partsOf("drawing").flatMap((drawing) => readCharts(context.source, drawing)),
  };
}

/** The sheet's settings as trees; the cells, which may be many, stay out. */
function topElements(text: string, path: string, scan: SheetScan): readonly XmlElement[] {
  const inner = scan.elements
    .filter((element) => element.local !== "sheetData")
    .map((element) => text.slice(element.start, element.end));
  return parseXml(`<settings>${inner.join("")}</settings>`, path).children;
}

function readCells(context: ReadingContext, scan: SheetScan): CellDocument[] {
  const masters = sharedFormulas(scan);
  const cells: CellDocument[] = [];
  for (const row of scan.rows) {
    for (const cell of row.cells) {
      const style = context.styles.style(cell.style);
      const formula = formulaOf(cell, masters);
      const isError = cell.type === "e";
      const raw = valueOf(cell, context.strings);
      const isOldDate = context.uses1904 && typeof raw === "number" && isDateFormat(style?.numberFormat ?? null);
      const value = isOldDate ? raw + DAYS_TO_1904 : raw;
      if (value === null && formula === null && style === null) continue;
      cells.push({
        row: cell.row,
        column: cell.column,
        value,
        formula: formula === null ? null : fromFileFormula(formula),
        arrayArea: cell.formula?.type === "array" ? plainArea(cell.formula.area) : null,
        isError,
        style,
      });
    }
  }
  return cells;
}

export interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export function sharedFormulas(scan: SheetScan): ReadonlyMap<string, SharedFormula> {
  const masters = new Map<string, SharedFormula>();
  for (const row of scan.rows) {
    for (const { formula, column } of row.cells) {
      if (
        formula?.type === "shared" &&
        formula.shared !== null &&
        formula.text !== "" &&
        !masters.has(formula.shared)
      ) {
        masters.set(formula.shared, { row: row.row, column, text: formula.text });
      }
    }
  }
  return masters;
}

/** As the file spells it; a cell of a shared formula gets its own copy. A data table's formula is Excel's own affair. */
export function formulaOf(cell: ScannedCell, masters: ReadonlyMap<string, SharedFormula>): string | null {
  const { formula } = cell;
  if (formula === null || formula.type === "dataTable") return null;
  if (formula.text !== "") return formula.text;
  const master = formula.shared === null ? undefined : masters.get(formula.shared);
  return master ? shiftFormula(master.text, cell.row - master.row, cell.column - master.column) : null;
}

function valueOf(cell: ScannedCell, strings: readonly string[]): CellValue {
  const { raw, type } = cell;
  if (raw === null) return null;
  switch (type) {
    case "s":
      return strings[Number(raw)] ?? "";
    case "str":
    case "inlineStr":
      return unescapeText(raw);
    case "b":
      return raw.trim() === "1" || raw.trim() === "true";
    case "e":
      return raw;
    case "d":
      return serialOf(raw);
    default:
      return number(raw);
  }
}

/** A cell may hold a date as ISO text; Excel reads it as its day number, so we do. */
function serialOf(iso: string): CellValue {
  const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(iso) || !iso.includes("T") ? iso : `${iso}Z`);
  return Number.isNaN(time) ? iso : serialOfTime(time);
}

export function readTable(root: XmlElement): TableDocument {
  const { attributes } = root;
  return {
    name: attributes["displayName"] ?? attributes["name"] ?? "",
    area: plainArea(attributes["ref"] ?? null) ?? "",
    hasHeaders: (number(attributes["headerRowCount"]) ?? 1) > 0,
    hasTotals: (number(attributes["totalsRowCount"]) ?? 0) > 0,
    style: child(root, "tableStyleInfo")?.attributes["name"] ?? null,
    columns: childrenOf(child(root, "tableColumns"), "tableColumn").map((column) =>
      unescapeText(column.attributes["name"] ?? ""),
    ),
  };
}

function readValidations(
  list: XmlElement | undefined,
  extensions: XmlElement | undefined,
): SheetDocument["validations"] {
  const extended = extensions ? [...descendants(extensions)].filter((e) => e.local === "dataValidation") : [];
  return [...childrenOf(list, "dataValidation"), ...extended].map((element) => ({
    areas: areasOf(element.attributes["sqref"] ?? textOf(child(element, "sqref")) ?? undefined),
    type: element.attributes["type"] ?? "none",
    operator: element.attributes["operator"] ?? null,
    formula1: textOf(child(element, "formula1")),
    formula2: textOf(child(element, "formula2")),
    allowBlank: flag(element.attributes["allowBlank"]),
    showError: flag(element.attributes["showErrorMessage"]),
  }));
}

function readCharts(source: WorkbookPackage, drawing: string): SheetDocument["charts"] {
  const names = new Map<string, string>();
  for (const frame of descendants(source.tree(drawing))) {
    if (frame.local !== "graphicFrame") continue;
    const inside = [...descendants(frame)];
    const name = inside.find((e) => e.local === "cNvPr")?.attributes["name"];
    const chart = inside.find((e) => e.local === "chart");
    const id = chart && attributeByLocalName(chart, "id");
    if (name !== undefined && id !== undefined) names.set(id, name);
  }
  return relationshipsOf(source, drawing)
    .filter((r) => (r.kind === "chart" || r.kind === "chartEx") && source.has(r.target))
    .map((r) => {
      const inside = [...descendants(source.tree(r.target))];
      const plot = inside.find((e) =>
        /^(area|bar|bubble|doughnut|line|ofPie|pie|radar|scatter|stock|surface)(3D)?Chart$/.test(e.local),
      );
      const title = inside.find((e) => e.local === "title");
      return {
        name: names.get(r.id) ?? "",
        type: plot?.local.replace(/Chart$/, "") ?? r.kind,
        title: title
          ? [...descendants(title)]
              .filter((e) => e.local === "t" || e.local === "v")
              .map(deepText)
              .join("")
          : "",
      };
    });
}

export interface XmlPart {
  readonly path: string;
  readonly namespace: string;
  readonly xml: string;
}

export function readXmlParts(source: WorkbookPackage, parts: WorkbookParts): readonly XmlPart[] {
  return parts.relationships
    .filter((r) => r.kind === "customXml" && !r.external && source.has(r.target))
    .map((r) => {
      const root = source.tree(r.target);
      const declaration = root.prefix === "" ? "xmlns" : `xmlns:${root.prefix.slice(0, -1)}`;
      return { path: r.target, namespace: root.attributes[declaration] ?? "", xml: source.text(r.target) };
    });
}

/** The document's properties by their element's name: "title", "creator", "Company"; custom ones by their own. */
function readProperties(source: WorkbookPackage): Readonly<Record<string, string>> {
  const properties: Record<string, string> = {};
  for (const relationship of relationshipsOf(source, "")) {
    if (relationship.external || !source.has(relationship.target)) continue;
    if (relationship.kind === "core-properties" || relationship.kind === "extended-properties") {
      for (const element of source.tree(relationship.target).children) {
        if (element.children.length === 0) properties[element.local] = element.text;
      }
    } else if (relationship.kind === "custom-properties") {
      for (const element of source.tree(relationship.target).children) {
        properties[element.attributes["name"] ?? ""] = deepText(element);
      }
    }
  }
  return properties;
}

function areasOf(sqref: string | undefined): readonly string[] {
  return (sqref ?? "").split(/\s+/).filter((area) => area !== "");
}

/** Without dollar signs, and a single cell as one address. */
function plainArea(address: string | null): string | null {
  const area = address === null ? null : parseArea(address);
  return area === null ? null : areaAddress(area);
}

function textOf(element: XmlElement | undefined): string | null {
  return element === undefined ? null : deepText(element);
}
