import { columnsOf, intersect, isWholeColumn, isWholeRow, wholeSheet } from "../../areas";
import { formatCells } from "../../addresses";
import type { Area } from "@evenkeel/spreadsheet";
import { refuseProtected } from "../cells";
import type { HostContext } from "../context";
import { defineType, flagValue, numberValue, recordValue, textValue } from "../define";
import { invalidArgument, notImplemented } from "../errors";
import type { HostCellFormat } from "../model";
import { object } from "../states";
import type { Json } from "../wire";

interface Areas {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

type FormatKey = keyof HostCellFormat;

/** A property of cell formats: the common value of all cells, or null where they differ. */
function formatValue<Key extends FormatKey>(key: Key, check: (value: Json) => HostCellFormat[Key]) {
  return {
    read: (target: Areas, host: HostContext): Json => commonFormat(host, target, key),
    write: (target: Areas, value: Json, host: HostContext): void => {
      refuseProtected(host, target.sheetId);
      for (const area of target.areas) host.workbook.setFormat(target.sheetId, area, { [key]: check(value) });
      host.noteChange();
    },
  };
}

function commonFormat(host: HostContext, { sheetId, areas }: Areas, key: FormatKey): Json {
  let common: Json | undefined;
  for (const area of areas) {
    for (const { row, column } of cellsWithin(host, sheetId, area)) {
      const value = host.workbook.format(sheetId, row, column)[key];
      if (common === undefined) common = value;
      else if (common !== value) return null;
    }
  }
  return common ?? null;
}

/** The cells of an area; of an unbounded one, those in use and one more that stands for all the rest. */
function* cellsWithin(
  host: HostContext,
  sheetId: string,
  area: Area,
): Generator<{ readonly row: number; readonly column: number }> {
  // What is in use is looked for only where it is needed: it takes going through the whole sheet.
  const isUnbounded = isWholeColumn(area) || isWholeRow(area);
  const used = isUnbounded ? host.workbook.usedArea(sheetId, false) : area;
  const bounded = used === null ? null : isUnbounded ? intersect(area, used) : area;
  if (bounded === null) {
    yield { row: area.top, column: area.left };
    return;
  }
  for (let row = bounded.top; row <= bounded.bottom; row += 1) {
    for (let column = bounded.left; column <= bounded.right; column += 1) yield { row, column };
  }
  if (bounded !== area) yield { row: area.bottom, column: area.right };
}

const horizontal = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const vertical = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

const oneOf =
  (allowed: readonly string[]) =>
  (value: Json): string => {
    const text = textValue(value);
    if (!allowed.includes(text)) throw invalidArgument();
    return text;
  };

/** "#RRGGBB"; HTML names are accepted as Excel accepts them, but only the few that are in use. */
function colour(value: Json): string {
  const text = textValue(value);
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  const named = colourNames[text.toLowerCase()];
  if (named === undefined) throw invalidArgument();
  return named;
}

const colourNames: { readonly [name: string]: string | undefined } = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  grey: "#808080",
  gray: "#808080",
};

const font = {
  Bold: formatValue("bold", flagValue),
  Italic: formatValue("italic", flagValue),
  Strikethrough: formatValue("strikethrough", flagValue),
  Color: formatValue("fontColor", colour),
  Name: formatValue("fontName", textValue),
  Size: formatValue("fontSize", numberValue),
};

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"];

export const formatTypes = [
  defineType("RangeFormat", {
    values: {
      WrapText: formatValue("wrapText", flagValue),
      HorizontalAlignment: formatValue("horizontalAlignment", oneOf(horizontal)),
      VerticalAlignment: formatValue("verticalAlignment", oneOf(vertical)),
      ColumnWidth: {
        read: ({ sheetId, areas }, host) =>
          common(
            areas,
            (area) => span(area.left, area.right),
            (column) => host.workbook.columnWidth(sheetId, column),
          ),
        write: ({ sheetId, areas }, value, host) => {
          refuseProtected(host, sheetId);
          for (const { left, right } of areas) {
            host.workbook.setColumnWidth(sheetId, left, right, numberValue(value));
          }
          host.noteChange();
        },
      },
      RowHeight: {
        read: ({ sheetId, areas }, host) =>
          common(
            areas,
            (area) => span(area.top, area.bottom),
            (row) => host.workbook.rowHeight(sheetId, row),
          ),
        write: ({ sheetId, areas }, value, host) => {
          refuseProtected(host, sheetId);
          for (const { top, bottom } of areas) host.workbook.setRowHeight(sheetId, top, bottom, numberValue(value));
          host.noteChange();
        },
      },
    },
    objects: {
      Fill: (target) => object("RangeFill", target),
      Font: (target) => object("RangeFont", target),
      Borders: (target) => object("RangeBorderCollection", target),
      Protection: (target) => object("FormatProtection", target),
    },
    methods: {
      AutofitColumns: (target, _args, host) => {
        refuseProtected(host, target.sheetId);
        for (const area of target.areas) autofitColumns(host, target.sheetId, area);
        host.noteChange();
      },
      // Row heights follow the text in the grid by themselves; nothing to remember.
      AutofitRows: ({ sheetId }, _args, host) => {
        refuseProtected(host, sheetId);
      },
    },
  }),
  defineType("RangeFill", {
    values: {
      Color: {
        read: (target, host) => commonFormat(host, target, "fillColor") ?? "#FFFFFF",
        write: formatValue("fillColor", colour).write,
      },
    },
    methods: {
      Clear: (target, _args, host) => {
        formatValue("fillColor", () => null).write(target, null, host);
      },
    },
  }),
  defineType("RangeFont", { values: font }),
  defineType("FormatProtection", { values: { Locked: formatValue("locked", flagValue) } }),
  defineType("RangeBorderCollection", {
    values: { Count: { read: () => sides.length } },
    items: (target) => sides.map((side) => object("RangeBorder", { ...target, side })),
    find: (target, key) =>
      typeof key === "string" && sides.includes(key) ? object("RangeBorder", { ...target, side: key }) : null,
  }),
  // The model keeps no borders: one is taken and forgotten, and reads as "None".
  defineType("RangeBorder", {
    values: {
      SideIndex: { read: ({ side }) => side },
      Style: { read: () => "None", write: ({ sheetId }, _value, host) => refuseProtected(host, sheetId) },
      Weight: { read: () => "Thin", write: ({ sheetId }, _value, host) => refuseProtected(host, sheetId) },
      Color: { read: () => "#000000", write: ({ sheetId }, _value, host) => refuseProtected(host, sheetId) },
    },
  }),
];

const span = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.min(to - from, 2_000) + 1 }, (_, index) => from + index);

function common(
  areas: readonly Area[],
  indexes: (area: Area) => readonly number[],
  size: (index: number) => number,
): number | null {
  const sizes = new Set(areas.flatMap((area) => indexes(area).map(size)));
  const [only] = sizes;
  return sizes.size === 1 && only !== undefined ? only : null;
}

/** Points a character takes at 11 point, about; Excel measures the font, which nobody here can see. */
const pointsPerCharacter = 5.5;
const narrowestColumn = 48;

function autofitColumns(host: HostContext, sheetId: string, area: Area): void {
  const used = host.workbook.usedArea(sheetId, true);
  const looked = used === null ? null : intersect(area, used);
  if (looked === null) return;
  const texts = host.workbook.texts(sheetId, looked);
  for (let column = 0; column < columnsOf(looked); column += 1) {
    const longest = texts.reduce((most, row) => Math.max(most, (row[column] ?? "").length), 0);
    if (longest === 0) continue;
    const width = Math.max(narrowestColumn, Math.round(longest * pointsPerCharacter + 8));
    host.workbook.setColumnWidth(sheetId, looked.left + column, looked.left + column, width);
  }
}

/**
 * Reads what `getCellProperties`, `getRowProperties` and `getColumnProperties` give, in the shape that was asked.
 * The sheet is looked at once, however many rows are asked about.
 */
export function propertyReader(
  host: HostContext,
  sheetId: string,
  wanted: { readonly [name: string]: Json },
  kind: "cell" | "row" | "column",
): (area: Area) => Json {
  const used = host.workbook.usedArea(sheetId, false);
  const hiddenRows = host.workbook.hiddenRows(sheetId);
  const hiddenColumns = host.workbook.hiddenColumns(sheetId);
  const readers = Object.entries(wanted)
    .filter(([, detail]) => detail !== false)
    .map(([name, detail]): [string, (area: Area) => Json] => {
      switch (name) {
        case "address":
        case "addressLocal":
          return [name, (area) => formatCells(kind === "row" ? { ...area, left: 0, right: wholeSheet.right } : area)];
        case "rowIndex":
          return [name, (area) => area.top];
        case "columnIndex":
          return [name, (area) => area.left];
        case "rowHidden":
          return [name, (area) => hiddenRows.has(area.top)];
        case "columnHidden":
          return [name, (area) => hiddenColumns.has(area.left)];
        case "format": {
          const parts = recordValue(detail);
          const bounded = (area: Area): Area =>
            kind === "cell" || used === null ? area : (intersect(area, used) ?? area);
          return [name, (area) => readFormat(host, { sheetId, areas: [bounded(area)] }, parts)];
        }
        default:
          throw notImplemented(`${kind} property ${name}`);
      }
    });
  return (area) => Object.fromEntries(readers.map(([name, read]) => [name, read(area)]));
}

const fontKeys: { readonly [name: string]: FormatKey | undefined } = {
  bold: "bold",
  italic: "italic",
  strikethrough: "strikethrough",
  color: "fontColor",
  name: "fontName",
  size: "fontSize",
};

function readFormat(host: HostContext, target: Areas, wanted: { readonly [name: string]: Json }): Json {
  const first = target.areas[0] ?? wholeSheet;
  const answer: { [name: string]: Json } = {};
  for (const [name, detail] of Object.entries(wanted)) {
    if (detail === false) continue;
    switch (name) {
      case "columnWidth":
        answer[name] = host.workbook.columnWidth(target.sheetId, first.left);
        break;
      case "rowHeight":
        answer[name] = host.workbook.rowHeight(target.sheetId, first.top);
        break;
      case "wrapText":
      case "horizontalAlignment":
      case "verticalAlignment":
        answer[name] = commonFormat(host, target, name);
        break;
      case "fill":
        answer[name] = readParts(host, target, recordValue(detail), "fill", (part) =>
          part === "color" ? "fillColor" : undefined,
        );
        break;
      case "font":
        answer[name] = readParts(host, target, recordValue(detail), "font", (part) => fontKeys[part]);
        break;
      case "protection":
        answer[name] = readParts(host, target, recordValue(detail), "protection", (part) =>
          part === "locked" ? "locked" : undefined,
        );
        break;
      default:
        throw notImplemented(`format property ${name}`);
    }
  }
  return answer;
}

function readParts(
  host: HostContext,
  target: Areas,
  wanted: { readonly [name: string]: Json },
  what: string,
  keyOf: (part: string) => FormatKey | undefined,
): Json {
  const answer: { [name: string]: Json } = {};
  for (const [part, detail] of Object.entries(wanted)) {
    if (detail === false) continue;
    const key = keyOf(part);
    if (key === undefined) throw notImplemented(`${what} property ${part}`);
    answer[part] =
      key === "fillColor" ? (commonFormat(host, target, key) ?? "#FFFFFF") : commonFormat(host, target, key);
  }
  return answer;
}

/** Carries out one cell of `setCellProperties`. */
export function writeProperties(
  host: HostContext,
  sheetId: string,
  area: Area,
  given: { readonly [name: string]: Json },
): void {
  const { format, ...others } = given;
  const unknown = Object.keys(others)[0];
  if (unknown !== undefined) throw notImplemented(`setCellProperties ${unknown}`);
  const change: Partial<HostCellFormat> = {};
  for (const [name, detail] of Object.entries(recordValue(format ?? {}))) {
    const parts = recordValue(detail);
    if (name === "fill") change.fillColor = colour(parts["color"] ?? null);
    else if (name === "font") {
      if (parts["bold"] !== undefined) change.bold = flagValue(parts["bold"]);
      if (parts["italic"] !== undefined) change.italic = flagValue(parts["italic"]);
      if (parts["strikethrough"] !== undefined) change.strikethrough = flagValue(parts["strikethrough"]);
      if (parts["color"] !== undefined) change.fontColor = colour(parts["color"]);
      if (parts["size"] !== undefined) change.fontSize = numberValue(parts["size"]);
      if (parts["name"] !== undefined) change.fontName = textValue(parts["name"]);
    } else throw notImplemented(`setCellProperties format.${name}`);
  }
  host.workbook.setFormat(sheetId, area, change);
  host.noteChange();
}
