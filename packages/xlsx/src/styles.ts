import type { CellStyle } from "./document";
import type { WorkbookPackage } from "./package";
import { child, childrenOf, flag, number, type XmlElement } from "./xml";

/** Excel's built-in number formats that files name by number only (ECMA-376, part 1, 18.8.30). */
const builtInFormats: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "dd/mm/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "dd/mm/yyyy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** The old indexed colours that files of older programs still use (18.8.27); 64 and 65 mean automatic. */
const indexedColours =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(
    " ",
  );

/** The cell styles of a workbook, by the number that cells carry in `s`. */
export class StyleSheet {
  private readonly formats: readonly (CellStyle | null)[];

  constructor(source: WorkbookPackage, path: string | undefined, themePath: string | undefined) {
    const root = path !== undefined && source.has(path) ? source.tree(path) : null;
    const theme = themePath !== undefined && source.has(themePath) ? themeColours(source.tree(themePath)) : [];
    this.formats = root === null ? [] : readFormats(root, theme);
  }

  style(index: number): CellStyle | null {
    return this.formats[index] ?? null;
  }
}

function readFormats(root: XmlElement, theme: readonly string[]): (CellStyle | null)[] {
  const numberFormats = new Map(
    childrenOf(child(root, "numFmts"), "numFmt").map(({ attributes }) => [
      number(attributes["numFmtId"]) ?? -1,
      attributes["formatCode"] ?? "General",
    ]),
  );
  const fonts = childrenOf(child(root, "fonts"), "font");
  const fills = childrenOf(child(root, "fills"), "fill");
  return childrenOf(child(root, "cellXfs"), "xf").map((xf) => {
    const formatId = number(xf.attributes["numFmtId"]) ?? 0;
    const font = fonts[number(xf.attributes["fontId"]) ?? 0];
    const fill = fills[number(xf.attributes["fillId"]) ?? 0];
    const pattern = fill && child(fill, "patternFill");
    const alignment = child(xf, "alignment");
    const protection = child(xf, "protection");
    const style: CellStyle = {
      numberFormat: numberFormats.get(formatId) ?? builtInFormats[formatId] ?? null,
      bold: isOn(font, "b"),
      italic: isOn(font, "i"),
      ...(isOn(font, "strike") ? { struck: true } : {}),
      fontColor: colour(font && child(font, "color"), theme),
      fillColor: pattern?.attributes["patternType"] === "solid" ? colour(child(pattern, "fgColor"), theme) : null,
      horizontal: alignment?.attributes["horizontal"] ?? null,
      wrap: flag(alignment?.attributes["wrapText"]),
      locked: flag(protection?.attributes["locked"], true),
    };
    return isPlain(style) ? null : style;
  });
}

/** A style that says nothing is null, so that most cells of a workbook carry none. */
function isPlain(style: CellStyle): boolean {
  const { numberFormat, bold, italic, fontColor, fillColor, horizontal, wrap, locked } = style;
  const noFormat = numberFormat === null || numberFormat.toLowerCase() === "general";
  const noColour = (fontColor === null || fontColor === "#000000") && fillColor === null;
  return noFormat && noColour && !bold && !italic && style.struck !== true && horizontal === null && !wrap && locked;
}

function isOn(font: XmlElement | undefined, name: string): boolean {
  const element = font && child(font, name);
  return element !== undefined && flag(element.attributes["val"], true);
}

function colour(element: XmlElement | undefined, theme: readonly string[]): string | null {
  if (!element) return null;
  const { rgb, theme: themeIndex, indexed, tint } = element.attributes;
  if (rgb !== undefined && /^[0-9a-f]{6,8}$/i.test(rgb)) return `#${rgb.slice(-6).toUpperCase()}`;
  const base =
    themeIndex !== undefined
      ? theme[Number(themeIndex)]
      : indexed !== undefined
        ? indexedColours[Number(indexed)]
        : undefined;
  return base === undefined ? null : `#${tinted(base, number(tint) ?? 0)}`;
}

/** Lighter or darker, channel by channel: near enough to Excel's own tint for a grid to show. */
function tinted(base: string, tint: number): string {
  return [0, 2, 4]
    .map((at) => {
      const channel = parseInt(base.slice(at, at + 2), 16);
      const mixed = tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint;
      return Math.round(mixed).toString(16).padStart(2, "0");
    })
    .join("")
    .toUpperCase();
}

/** Files count light before dark, the theme lists dark before light. */
const themeOrder = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

function themeColours(root: XmlElement): string[] {
  const elements = child(root, "themeElements");
  const scheme = elements && child(elements, "clrScheme");
  return themeOrder.map((name) => {
    const entry = scheme && child(scheme, name)?.children[0];
    return entry?.attributes["lastClr"] ?? entry?.attributes["val"] ?? "000000";
  });
}

/** The number of a format that files need not spell out; null: none has that code. */
export function builtInFormatId(format: string): number | null {
  const entry = Object.entries(builtInFormats).find(([, code]) => code === format);
  return entry ? Number(entry[0]) : null;
}

export interface CellFormat {
  readonly xf: XmlElement | undefined;
  readonly font: XmlElement | undefined;
  readonly alignment: XmlElement | undefined;
}

/** The elements behind one style number. */
export function readCellFormat(root: XmlElement, index: number): CellFormat {
  const xf = childrenOf(child(root, "cellXfs"), "xf")[index];
  const font = childrenOf(child(root, "fonts"), "font")[number(xf?.attributes["fontId"]) ?? 0];
  return { xf, font, alignment: xf && child(xf, "alignment") };
}

/** Whether a number format shows a date or a time: it has d, m, y, h or s outside quotes, brackets and escapes. */
export function isDateFormat(format: string | null): boolean {
  if (format === null) return false;
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "").split(";")[0] ?? "";
  return /[dmyhs]/i.test(bare) && !/general/i.test(bare);
}
