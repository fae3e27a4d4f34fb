import {
  deepText,
  descendants,
  findParts,
  relationshipsOf,
  type WorkbookPackage,
  type XmlElement,
} from "@evenkeel/xlsx/parts";
import { isTelling, mentionFinder, normalText } from "../../../domain/sharing/mentions";

/** Where a rule is broken first: a part, or a sheet and cell. Never what stood there. */
export type Finding = string | null;

/** What may be nowhere in the copy. */
export interface Forbidden {
  /** Client references, linked references, people's names: not anywhere, not as part of a longer text. */
  readonly texts: readonly string[];
  /** Words such as roles that may occur in sentences, but not as a cell's whole text. */
  readonly wholeCells: readonly string[];
}

/** Formulas of cells, of calculated columns and totals of tables, and what Excel keeps about formulas. */
export function formulas(source: WorkbookPackage): Finding {
  const kept = new Set(["f", "calculatedColumnFormula", "totalsRowFormula"]);
  const parts = source.names().filter((name) => /(worksheets|tables)\/[^/]+\.xml$/i.test(name));
  const found = parts.find((path) => [...descendants(source.tree(path))].some(({ local }) => kept.has(local)));
  return found ?? source.names().find((name) => /calcChain|metadata/i.test(name)) ?? null;
}

/** The only parts that a copy needs. Everything else could carry something along. */
const knownParts =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|xl\/workbook\.xml|xl\/styles\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(worksheets|tables|drawings|charts)\/(sheet|table|drawing|chart)\d+\.xml|xl\/(worksheets|drawings)\/_rels\/(sheet|drawing)\d+\.xml\.rels)$/;

/** The only elements directly below the root of a sheet and of the workbook: no validations, scenarios, views of others. */
const knownElements: readonly { readonly parts: RegExp; readonly elements: ReadonlySet<string> }[] = [
  {
    parts: /^xl\/worksheets\/[^/]+\.xml$/,
    elements: new Set([
      ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "hyperlinks"],
      ...["pageMargins", "pageSetup", "drawing", "tableParts"],
    ]),
  },
  { parts: /^xl\/workbook\.xml$/, elements: new Set(["workbookPr", "bookViews", "sheets", "calcPr"]) },
  { parts: /^xl\/tables\//, elements: new Set(["tableColumns", "tableStyleInfo"]) },
];

/** Markup that shows nowhere and could say anything: remarks, instructions, entities of its own, room for extensions. */
const unseenMarkup = /<!--|<!DOCTYPE|<\?(?!xml )|<!\[CDATA\[|<(?:\w+:)?extLst\b/i;

/** What a number format could say in words of its own. */
const plainFormat = /^[#0,.%@ dmy/:hs-]*$|^General$/i;

export function foreignParts(source: WorkbookPackage, bytes: Uint8Array): Finding {
  const unknown = source.names().find((name) => !knownParts.test(name));
  if (unknown !== undefined) return unknown;
  for (const name of ["", ...source.names()]) {
    if (relationshipsOf(source, name).some((relationship) => relationship.external)) return name;
  }
  for (const name of source.names()) {
    const elements = knownElements.find(({ parts }) => parts.test(name))?.elements;
    const stranger = elements && source.tree(name).children.find(({ local }) => !elements.has(local));
    if (stranger || unseenMarkup.test(source.text(name))) return name;
    if (saysMore(source.tree(name))) return name;
  }
  // Remarks of the archive, bytes between its entries or behind them, an entry twice: packed anew, they are gone.
  return sameBytes(source.zip(), bytes) ? null : "zip";
}

/** Places within known parts where a word could stand unseen. */
function saysMore(root: XmlElement): boolean {
  return [...descendants(root)].some(({ local, attributes }) => {
    if (local === "numFmt") return !plainFormat.test(attributes["formatCode"] ?? "");
    if (local === "hyperlink") return attributes["tooltip"] !== undefined;
    if (local === "sheetPr") return attributes["codeName"] !== undefined;
    return local === "tableColumn" && attributes["totalsRowLabel"] !== undefined;
  });
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** Title, subject, language and dates may say something; who, where and with what may not. */
const impersonal = new Set(["title", "subject", "language", "created", "modified"]);

export function personalProperties(properties: Readonly<Record<string, string>>): Finding {
  const personal = Object.entries(properties).find(([name, value]) => value.trim() !== "" && !impersonal.has(name));
  return personal ? personal[0] : null;
}

interface Texts {
  readonly name: string;
  readonly cells: readonly { readonly value: unknown; readonly place: string }[];
}

/** Looks into names of parts and elements, attributes, texts also where formatting divides them, and the bare text of parts. */
export function forbiddenText(source: WorkbookPackage, sheets: readonly Texts[], forbidden: Forbidden): Finding {
  const isForbidden = mentionFinder(forbidden.texts);
  const short = forbidden.texts.map(normalText).filter((text) => text !== "" && !isTelling(text));
  const whole = new Set([...short, ...forbidden.wholeCells.map(normalText)]);
  for (const name of source.names()) {
    if (isForbidden(name) || isForbidden(source.text(name))) return name;
    const root = source.tree(name);
    for (const element of [root, ...descendants(root)]) {
      const { attributes } = element;
      const texts = [element.text, element.local, ...Object.keys(attributes), ...Object.values(attributes)];
      if (texts.some(isForbidden)) return name;
    }
    // Text that formatting has divided is one text to the reader.
    if (isForbidden(deepText(root))) return name;
  }
  for (const { cells } of sheets) {
    const found = cells.find(({ value }) => typeof value === "string" && whole.has(normalText(value)));
    if (found) return found.place;
  }
  return null;
}

/** Whether the workbook keeps a name for anything. */
export function definedNames(source: WorkbookPackage): Finding {
  const { root, workbook } = findParts(source);
  return [...descendants(root)].some((element) => element.local === "definedName") ? workbook : null;
}
