import {
  BooleanNumber,
  HorizontalAlign,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { CellStyle } from "@evenkeel/xlsx";
import type { HostCellFormat } from "../../host/model";

/** Excel's column width counts characters of the default font; a row's height is in points. */
export function pixelsOfColumn(width: number): number {
  return Math.round(width * 7 + 5);
}

export function columnOfPixels(pixels: number): number {
  return (pixels - 5) / 7;
}

export function pixelsOfRow(points: number): number {
  return Math.round((points * 96) / 72);
}

const horizontals: readonly (readonly [string, HorizontalAlign])[] = [
  ["General", HorizontalAlign.UNSPECIFIED],
  ["Left", HorizontalAlign.LEFT],
  ["Center", HorizontalAlign.CENTER],
  ["Right", HorizontalAlign.RIGHT],
  ["Justify", HorizontalAlign.JUSTIFIED],
];
const verticals: readonly (readonly [string, VerticalAlign])[] = [
  ["Bottom", VerticalAlign.BOTTOM],
  ["Top", VerticalAlign.TOP],
  ["Center", VerticalAlign.MIDDLE],
];

export function styleData(style: CellStyle): IStyleData {
  return stylePatch({
    ...(style.numberFormat === null || style.numberFormat === "General" ? {} : { numberFormat: style.numberFormat }),
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.struck === true ? { strikethrough: true } : {}),
    ...(style.fontColor === null ? {} : { fontColor: style.fontColor }),
    ...(style.fillColor === null ? {} : { fillColor: style.fillColor }),
    ...(style.horizontal === null ? {} : { horizontalAlignment: style.horizontal }),
    ...(style.wrap ? { wrapText: true } : {}),
  });
}

export function toCellStyle(style: Nullable<IStyleData>, locked: boolean): CellStyle {
  const format = toHostFormat(style, locked);
  return {
    numberFormat: format.numberFormat === "General" ? null : format.numberFormat,
    bold: format.bold,
    italic: format.italic,
    ...(format.strikethrough ? { struck: true } : {}),
    fontColor: style?.cl?.rgb ?? null,
    fillColor: format.fillColor,
    horizontal: format.horizontalAlignment === "General" ? null : format.horizontalAlignment.toLowerCase(),
    wrap: format.wrapText,
    locked,
  };
}

/** The part of a style that a change of format touches. */
export function stylePatch(change: Partial<HostCellFormat>): IStyleData {
  const style: IStyleData = {};
  if (change.numberFormat !== undefined) style.n = { pattern: change.numberFormat };
  if (change.bold !== undefined) style.bl = flag(change.bold);
  if (change.italic !== undefined) style.it = flag(change.italic);
  if (change.strikethrough !== undefined) style.st = { s: flag(change.strikethrough) };
  if (change.fontColor !== undefined) style.cl = { rgb: change.fontColor };
  if (change.fontName !== undefined) style.ff = change.fontName;
  if (change.fontSize !== undefined) style.fs = change.fontSize;
  if (change.fillColor !== undefined) style.bg = change.fillColor === null ? null : { rgb: change.fillColor };
  if (change.horizontalAlignment !== undefined) {
    style.ht = alignment(horizontals, change.horizontalAlignment, HorizontalAlign.UNSPECIFIED);
  }
  if (change.verticalAlignment !== undefined) {
    style.vt = alignment(verticals, change.verticalAlignment, VerticalAlign.BOTTOM);
  }
  if (change.wrapText !== undefined) style.tb = change.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  return style;
}

export function toHostFormat(style: Nullable<IStyleData>, locked: boolean): HostCellFormat {
  return {
    numberFormat: style?.n?.pattern ?? "General",
    bold: style?.bl === BooleanNumber.TRUE,
    italic: style?.it === BooleanNumber.TRUE,
    strikethrough: style?.st?.s === BooleanNumber.TRUE,
    fontColor: style?.cl?.rgb ?? "#000000",
    fontName: style?.ff ?? "Calibri",
    fontSize: style?.fs ?? 11,
    fillColor: style?.bg?.rgb ?? null,
    horizontalAlignment: horizontals.find(([, value]) => value === style?.ht)?.[0] ?? "General",
    verticalAlignment: verticals.find(([, value]) => value === style?.vt)?.[0] ?? "Bottom",
    wrapText: style?.tb === WrapStrategy.WRAP,
    locked,
  };
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function alignment<T>(known: readonly (readonly [string, T])[], name: string, otherwise: T): T {
  return known.find(([candidate]) => candidate.toLowerCase() === name.toLowerCase())?.[1] ?? otherwise;
}
