import type { PageSetup } from "../document";
import { scanSheet, type ScannedElement, type SheetScan } from "../sheetScan";
import {
  appendInside,
  changeAttributes,
  childrenOf,
  flag,
  number,
  parseXml,
  prefixOf,
  splice,
  type Splice,
  type XmlElement,
} from "../xml";

/** How a sheet prints, from the elements of its part; undefined: it does not say. */
export function readPageSetup(
  properties: XmlElement | undefined,
  setup: XmlElement | undefined,
): PageSetup | undefined {
  if (setup === undefined) return undefined;
  const fits = fitsToPages(properties);
  const pages = (name: string): number | null => {
    const given = number(setup.attributes[name]) ?? 1;
    return fits && given > 0 ? given : null;
  };
  return {
    landscape: setup.attributes["orientation"] === "landscape",
    pagesWide: pages("fitToWidth"),
    pagesTall: pages("fitToHeight"),
  };
}

/** Sets how a sheet prints; everything else of its part stays as it is. */
export function patchPageSetup(text: string, path: string, setup: PageSetup): string {
  const scan = scanSheet(text, path);
  const prefix = prefixOf(scan.rootName);
  const fits = setup.pagesWide !== null || setup.pagesTall !== null;
  const attributes = {
    orientation: setup.landscape ? "landscape" : "portrait",
    ...(fits
      ? { scale: null, fitToWidth: String(setup.pagesWide ?? 0), fitToHeight: String(setup.pagesTall ?? 0) }
      : {}),
  };
  const present = find(scan, "pageSetup");
  const splices = [...fitToPage(text, path, scan, fits)];
  if (present !== undefined) splices.push(changeAttributes(text, present, attributes));
  else {
    const place = after(scan, BEFORE_PAGE_SETUP);
    const given = Object.entries(attributes).flatMap(([name, value]) =>
      value === null ? [] : [` ${name}="${value}"`],
    );
    splices.push({ start: place, end: place, text: `<${prefix}pageSetup${given.join("")}/>` });
  }
  return splice(text, splices);
}

/** The switch that makes Excel look at the pages to fit to stands elsewhere, in the sheet's properties. */
function fitToPage(text: string, path: string, scan: SheetScan, fits: boolean): Splice[] {
  const properties = find(scan, "sheetPr");
  const parsed = properties && parseXml(text.slice(properties.start, properties.end), path);
  if (fitsToPages(parsed) === fits) return [];
  const prefix = prefixOf(scan.rootName);
  const on = `<${prefix}pageSetUpPr fitToPage="${fits ? 1 : 0}"/>`;
  if (properties === undefined) {
    const start = scan.rootOpenEnd;
    return [{ start, end: start, text: `<${prefix}sheetPr>${on}</${prefix}sheetPr>` }];
  }
  const [setUp] = childrenOf(parsed, "pageSetUpPr");
  if (setUp === undefined) return [appendInside(text, properties, on)];
  const { name, start, openEnd } = setUp;
  const there = { name, start: properties.start + start, openEnd: properties.start + openEnd };
  return [changeAttributes(text, there, { fitToPage: fits ? "1" : "0" })];
}

/** What may stand before pageSetup in a sheet, from the last backwards. */
const BEFORE_PAGE_SETUP = [
  "pageMargins",
  "printOptions",
  "hyperlinks",
  "dataValidations",
  "conditionalFormatting",
  "phoneticPr",
  "mergeCells",
  "customSheetViews",
  "dataConsolidate",
  "sortState",
  "autoFilter",
  "scenarios",
  "protectedRanges",
  "sheetProtection",
  "sheetCalcPr",
  "sheetData",
];

function after(scan: SheetScan, order: readonly string[]): number {
  for (const local of order) {
    const last = scan.elements.filter((each) => each.local === local).at(-1);
    if (last !== undefined) return last.end;
  }
  return scan.rootCloseStart;
}

const find = (scan: SheetScan, local: string): ScannedElement | undefined =>
  scan.elements.find((each) => each.local === local);

function fitsToPages(properties: XmlElement | undefined): boolean {
  const [setUp] = childrenOf(properties, "pageSetUpPr");
  return flag(setUp?.attributes["fitToPage"]);
}
