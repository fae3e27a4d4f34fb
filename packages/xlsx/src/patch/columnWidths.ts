import { scanSheet } from "../sheetScan";
import { childrenOf, escapeXml, parseXml, prefixOf, splice, type XmlElement } from "../xml";

/** Sets the widths of single columns; a run of columns that shares one entry is divided. */
export function patchColumnWidths(text: string, path: string, widths: ReadonlyMap<number, number>): string {
  if (widths.size === 0) return text;
  const scan = scanSheet(text, path);
  const prefix = prefixOf(scan.rootName);
  const element = scan.elements.find((e) => e.local === "cols");
  const present = element ? childrenOf(parseXml(text.slice(element.start, element.end), path), "col") : [];
  const entries: { from: number; xml: string }[] = [];
  for (const col of present) {
    const to = Number(col.attributes["max"]) - 1;
    let from = Number(col.attributes["min"]) - 1;
    for (const column of [...widths.keys()].filter((c) => c >= from && c <= to).sort((a, b) => a - b)) {
      if (column > from) entries.push({ from, xml: written(col, from, column - 1) });
      from = column + 1;
    }
    if (from <= to) entries.push({ from, xml: written(col, from, to) });
  }
  for (const [column, width] of widths) {
    const old = present.find(
      (c) => column >= Number(c.attributes["min"]) - 1 && column <= Number(c.attributes["max"]) - 1,
    );
    const changes = { width: String(width), customWidth: "1" };
    const xml = old
      ? written(old, column, column, changes)
      : `<${prefix}col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`;
    entries.push({ from: column, xml });
  }
  entries.sort((a, b) => a.from - b.from);
  const whole = `<${prefix}cols>${entries.map((e) => e.xml).join("")}</${prefix}cols>`;
  const data = scan.elements.find((e) => e.local === "sheetData");
  const place = element ?? { start: data?.start ?? scan.rootOpenEnd, end: data?.start ?? scan.rootOpenEnd };
  return splice(text, [{ start: place.start, end: place.end, text: whole }]);
}

function written(col: XmlElement, from: number, to: number, changes: Readonly<Record<string, string>> = {}): string {
  const attributes = { ...col.attributes, ...changes, min: String(from + 1), max: String(to + 1) };
  const all = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  return `<${col.name}${all.join("")}/>`;
}
