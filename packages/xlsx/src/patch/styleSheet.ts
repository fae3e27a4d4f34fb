import type { CellStyle } from "../document";
import type { WorkbookPackage } from "../package";
import { builtInFormatId, readCellFormat, StyleSheet } from "../styles";
import { changeAttributes, child, childrenOf, escapeXml, number, splice, type XmlElement } from "../xml";
import { addPart, declaration, OFFICE } from "./registry";

const minimal =
  `${declaration}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

/** Finds or adds the styles that cells need; styles that are there already keep their numbers. */
export class StylePatch {
  private readonly known = new Map<string, number>();
  private path: string | undefined;

  constructor(
    private readonly source: WorkbookPackage,
    private readonly workbook: string,
    path: string | undefined,
    private readonly theme: string | undefined,
  ) {
    this.path = path;
  }

  /** The number of a style that looks as wanted and is in all else (borders, fonts' names) like the present one. */
  indexFor(wanted: CellStyle, present: number): number {
    const key = `${present} ${JSON.stringify(wanted)}`;
    const found = this.known.get(key);
    if (found !== undefined) return found;
    const index = this.matches(wanted, present) ? present : this.add(wanted, present);
    this.known.set(key, index);
    return index;
  }

  private matches(wanted: CellStyle, present: number): boolean {
    const styles = new StyleSheet(this.source, this.path, this.theme);
    return JSON.stringify(normal(styles.style(present))) === JSON.stringify(normal(wanted));
  }

  private add(wanted: CellStyle, present: number): number {
    const path = (this.path ??= this.addStylesPart());
    const numFmtId = this.numberFormatId(path, wanted.numberFormat);
    const format = readCellFormat(this.root(path), present);
    const fontId = this.addTo(path, "fonts", fontXml(this.source.text(path), format.font, wanted));
    const fillId =
      wanted.fillColor === null ? 0 : this.addTo(path, "fills", fillXml(this.root(path).prefix, wanted.fillColor));
    const attributes = format.xf?.attributes ?? {};
    const prefix = this.root(path).prefix;
    const alignmentAttributes: Record<string, string> = { ...format.alignment?.attributes };
    if (wanted.horizontal === null) delete alignmentAttributes["horizontal"];
    else alignmentAttributes["horizontal"] = wanted.horizontal;
    if (wanted.wrap) alignmentAttributes["wrapText"] = "1";
    else delete alignmentAttributes["wrapText"];
    const alignment = `<${prefix}alignment${written(alignmentAttributes)}/>`;
    const protection = wanted.locked ? "" : `<${prefix}protection locked="0"/>`;
    const xf = written({
      numFmtId: String(numFmtId),
      fontId: String(fontId),
      fillId: String(fillId),
      borderId: attributes["borderId"] ?? "0",
      xfId: attributes["xfId"] ?? "0",
      applyNumberFormat: "1",
      applyFont: "1",
      applyFill: "1",
      ...(attributes["applyBorder"] === undefined ? {} : { applyBorder: attributes["applyBorder"] }),
      applyAlignment: "1",
      applyProtection: "1",
    });
    return this.addTo(path, "cellXfs", `<${prefix}xf${xf}>${alignment}${protection}</${prefix}xf>`);
  }

  private addStylesPart(): string {
    const path = `${this.workbook.slice(0, this.workbook.lastIndexOf("/") + 1)}styles.xml`;
    addPart(this.source, this.workbook, {
      path,
      content: minimal,
      contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
      relationshipType: `${OFFICE}/styles`,
    });
    return path;
  }

  private numberFormatId(path: string, format: string | null): number {
    if (format === null || format.toLowerCase() === "general") return 0;
    const list = child(this.root(path), "numFmts");
    const own = childrenOf(list, "numFmt").find((f) => f.attributes["formatCode"] === format);
    const known = number(own?.attributes["numFmtId"]) ?? builtInFormatId(format);
    if (known !== null) return known;
    const used = childrenOf(list, "numFmt").map((f) => number(f.attributes["numFmtId"]) ?? 0);
    const id = Math.max(163, ...used) + 1;
    const { prefix, openEnd } = this.root(path);
    const entry = `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(format)}"/>`;
    if (list) this.addTo(path, "numFmts", entry);
    else {
      const xml = `<${prefix}numFmts count="1">${entry}</${prefix}numFmts>`;
      this.source.write(path, splice(this.source.text(path), [{ start: openEnd, end: openEnd, text: xml }]));
    }
    return id;
  }

  /** Appends an entry to one of the lists and gives its number; an equal entry is used again. */
  private addTo(path: string, listName: string, xml: string): number {
    const text = this.source.text(path);
    const list = child(this.root(path), listName);
    if (!list) {
      const before = this.root(path).children.find((c) => order.indexOf(c.local) > order.indexOf(listName));
      const at = before?.start ?? this.root(path).closeStart;
      const { prefix } = this.root(path);
      const whole = `<${prefix}${listName} count="1">${xml}</${prefix}${listName}>`;
      this.source.write(path, splice(text, [{ start: at, end: at, text: whole }]));
      return 0;
    }
    const same = list.children.findIndex((entry) => text.slice(entry.start, entry.end) === xml);
    if (same >= 0) return same;
    const count = list.children.length;
    const { text: tag } = changeAttributes(text, list, { count: String(count + 1) });
    const open = tag.replace(/\s*\/>$/, ">");
    const inner = text.slice(list.openEnd, list.closeStart);
    const whole = `${open}${inner}${xml}</${list.name}>`;
    this.source.write(path, splice(text, [{ start: list.start, end: list.end, text: whole }]));
    return count;
  }

  private root(path: string): XmlElement {
    return this.source.tree(path);
  }
}

/** The lists of a styles part stand in a fixed order. */
const order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles"];

function normal(style: CellStyle | null): CellStyle {
  const { numberFormat, fontColor, ...rest } = style ?? {
    numberFormat: null,
    bold: false,
    italic: false,
    fontColor: null,
    fillColor: null,
    horizontal: null,
    wrap: false,
    locked: true,
  };
  return {
    numberFormat: numberFormat?.toLowerCase() === "general" ? null : numberFormat,
    bold: rest.bold,
    italic: rest.italic,
    fontColor: fontColor?.toUpperCase() === "#000000" ? null : (fontColor?.toUpperCase() ?? null),
    fillColor: rest.fillColor?.toUpperCase() ?? null,
    horizontal: rest.horizontal,
    wrap: rest.wrap,
    locked: rest.locked,
  };
}

/** The present font with weight, slant and colour changed; size, name and the rest stay. */
function fontXml(text: string, font: XmlElement | undefined, wanted: CellStyle): string {
  const prefix = font?.prefix ?? "";
  const kept = (font?.children ?? []).filter((c) => !["b", "i", "color"].includes(c.local));
  const piece = (local: string): string =>
    kept
      .filter((c) => c.local === local)
      .map((c) => text.slice(c.start, c.end))
      .join("");
  const others = kept.filter(
    (c) => !["strike", "condense", "extend", "outline", "shadow", "u", "vertAlign"].includes(c.local),
  );
  const colour =
    wanted.fontColor === null ? "" : `<${prefix}color rgb="FF${wanted.fontColor.slice(1).toUpperCase()}"/>`;
  const early = ["strike", "condense", "extend", "outline", "shadow", "u", "vertAlign"].map(piece).join("");
  const size = others.filter((c) => c.local === "sz").map((c) => text.slice(c.start, c.end));
  const rest = others.filter((c) => c.local !== "sz").map((c) => text.slice(c.start, c.end));
  const bold = wanted.bold ? `<${prefix}b/>` : "";
  const italic = wanted.italic ? `<${prefix}i/>` : "";
  return `<${prefix}font>${bold}${italic}${early}${size.join("")}${colour}${rest.join("")}</${prefix}font>`;
}

function fillXml(prefix: string, colour: string): string {
  const foreground = `<${prefix}fgColor rgb="FF${colour.slice(1).toUpperCase()}"/><${prefix}bgColor indexed="64"/>`;
  return `<${prefix}fill><${prefix}patternFill patternType="solid">${foreground}</${prefix}patternFill></${prefix}fill>`;
}

function written(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join("");
}
