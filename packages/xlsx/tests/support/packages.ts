import { strToU8, unzipSync, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkbookEdits } from "../../src/document";

const fixtures = join(__dirname, "../fixtures");
const samples = join(__dirname, "../../../../assets/samples");

export const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(fixtures, name)));
export const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(join(samples, name)));

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** A small workbook with one sheet "Sheet 1", given as the text of its `sheetData`, or of more parts. */
export function workbook(
  sheet: string,
  {
    parts = {},
    rest = "",
    names = "",
    properties = "",
    links = "",
  }: {
    readonly parts?: Readonly<Record<string, string>>;
    readonly rest?: string;
    readonly names?: string;
    readonly properties?: string;
    readonly links?: string;
  } = {},
): Uint8Array {
  const texts: Record<string, string> = {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets><sheet name="Sheet 1" sheetId="1" r:id="rId1"/></sheets>${names}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>${links}</Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${sheet}</sheetData>${rest}</worksheet>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])));
}

export const link = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

export const noEdits: WorkbookEdits = {
  cells: [],
  caches: [],
  addedSheets: [],
  removedSheets: [],
  renamedSheets: [],
  tables: [],
  xmlParts: null,
  columnWidths: [],
};

export function partText(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  if (!part) throw new Error(`no part ${path}`);
  return new TextDecoder().decode(part);
}

/** The paths of parts that differ, came or went. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const parts = (bytes: Uint8Array) => Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/"));
  const one = new Map(parts(before));
  const other = new Map(parts(after));
  const paths = [...new Set([...one.keys(), ...other.keys()])];
  return paths
    .filter((path) => Buffer.compare(one.get(path) ?? Buffer.alloc(0), other.get(path) ?? Buffer.alloc(0)) !== 0)
    .sort();
}

/** One typed cell, plain text or number unless `formula` is given. */
export function typed(
  sheet: string,
  row: number,
  column: number,
  value: string | number | boolean | null,
  formula: string | null = null,
  arrayArea: string | null = null,
): WorkbookEdits["cells"][number] {
  return { sheet, row, column, value, formula, arrayArea };
}
