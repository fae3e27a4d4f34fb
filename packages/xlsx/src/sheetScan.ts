import { columnNumber } from "@evenkeel/spreadsheet";
import { localName, scanXml, type XmlTag } from "./xml";

/** A cell as the file has it, with the places of its tags for patching. */
export interface ScannedCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  /** b, d, e, inlineStr, n, s or str. */
  readonly type: string;
  /** The text of `<v>`, or of `<is>`; null: none. */
  readonly raw: string | null;
  readonly formula: ScannedFormula | null;
  readonly name: string;
  /** The number that marks a dynamic array's formula; null: none. */
  readonly metadata: string | null;
  readonly start: number;
  readonly end: number;
}

export interface ScannedFormula {
  readonly text: string;
  readonly type: string;
  readonly area: string | null;
  readonly shared: string | null;
  readonly start: number;
  readonly end: number;
}

export interface ScannedRow {
  readonly row: number;
  /** The style that new cells of the row take; null: none of its own. */
  readonly style: number | null;
  readonly height: number | null;
  readonly hidden: boolean;
  readonly name: string;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
  readonly cells: readonly ScannedCell[];
}

/** What stands beside the cells in a sheet's part: one element of its top level, still as text. */
export interface ScannedElement {
  readonly name: string;
  readonly local: string;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

export interface SheetScan {
  readonly rootName: string;
  readonly rootAttributes: Readonly<Record<string, string>>;
  readonly rootOpenEnd: number;
  readonly rootCloseStart: number;
  readonly rows: readonly ScannedRow[];
  /** `sheetData` among them. */
  readonly elements: readonly ScannedElement[];
}

type Building<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Reads a sheet's part in one pass and without a tree of it: a caseload of years has hundreds of thousands of cells.
 * Rows and cells may leave out their addresses and then follow on from the one before.
 */
export function scanSheet(text: string, part: string): SheetScan {
  const scanner = new SheetScanner(text.length);
  scanXml(text, part, scanner);
  const { rows, elements, rootName, rootAttributes, rootOpenEnd, rootCloseStart } = scanner;
  return { rows, elements, rootName, rootAttributes, rootOpenEnd, rootCloseStart };
}

/** How deep the elements of a sheet's part lie, the root at 1. */
const ROOT = 1;
const TOP = 2;
const ROW = 3;
const CELL = 4;
const IN_CELL = 5;

/** What has been found so far, and the row, the cell and the text that are still open. */
class SheetScanner {
  readonly rows: Building<ScannedRow>[] = [];
  readonly elements: ScannedElement[] = [];
  rootName = "";
  rootAttributes: Readonly<Record<string, string>> = {};
  rootOpenEnd = 0;
  rootCloseStart: number;

  private depth = 0;
  private top = { local: "", start: 0, openEnd: 0 };
  private row: Building<ScannedRow> | null = null;
  private cells: ScannedCell[] = [];
  private cell: Building<ScannedCell> | null = null;
  private formula: Building<ScannedFormula> | null = null;
  private nextRow = 0;
  private nextColumn = 0;
  /** The text of the element that is being read, where it is wanted. */
  private collected: string | null = null;
  /** Above 0 within phonetic text, which is no part of what the cell says. */
  private phonetic = 0;

  constructor(length: number) {
    this.rootCloseStart = length;
  }

  open(tag: XmlTag): void {
    this.depth += 1;
    if (this.depth === ROOT) {
      this.rootName = tag.name;
      this.rootAttributes = tag.attributes;
      this.rootOpenEnd = tag.end;
    } else if (this.depth === TOP) {
      this.top = { local: localName(tag.name), start: tag.start, openEnd: tag.end };
    } else if (this.top.local === "sheetData") {
      const local = localName(tag.name);
      if (this.depth === ROW && local === "row") this.openRow(tag);
      else if (this.depth === CELL && local === "c" && this.row) this.openCell(tag, this.row);
      else if (this.cell) this.openInCell(tag, local, this.cell);
    }
  }

  close(name: string, start: number, end: number, selfClosing: boolean): void {
    const { depth } = this;
    this.depth -= 1;
    if (depth === ROOT) {
      this.rootCloseStart = start;
    } else if (depth === TOP) {
      const { start: topStart, openEnd } = this.top;
      this.elements.push({
        name,
        local: localName(name),
        start: topStart,
        openEnd,
        closeStart: start,
        end,
        selfClosing,
      });
    } else if (this.top.local === "sheetData") {
      if (depth === ROW && this.row) this.closeRow(this.row, start, end);
      else if (depth === CELL && this.cell) this.closeCell(this.cell, end);
      else this.closeInCell(localName(name), end);
    }
  }

  text(value: string): void {
    if (this.collected !== null) this.collected += value;
  }

  private openRow({ name, attributes, start, end, selfClosing }: XmlTag): void {
    const index = attributes["r"] === undefined ? this.nextRow : Number(attributes["r"]) - 1;
    this.nextRow = index + 1;
    this.nextColumn = 0;
    this.cells = [];
    const height = Number(attributes["ht"]);
    this.row = {
      row: index,
      style: attributes["s"] === undefined ? null : Number(attributes["s"]),
      name,
      height: attributes["ht"] !== undefined && Number.isFinite(height) ? height : null,
      hidden: attributes["hidden"] === "1" || attributes["hidden"] === "true",
      start,
      openEnd: end,
      closeStart: end,
      end,
      selfClosing,
      cells: this.cells,
    };
  }

  private openCell({ name, attributes, start, end }: XmlTag, { row }: ScannedRow): void {
    const letters = /^[A-Za-z]+/.exec(attributes["r"] ?? "")?.[0];
    const column = letters === undefined ? this.nextColumn : columnNumber(letters);
    this.nextColumn = column + 1;
    this.cell = {
      row,
      column,
      style: Number(attributes["s"] ?? 0),
      type: attributes["t"] ?? "n",
      raw: null,
      formula: null,
      name,
      metadata: attributes["cm"] ?? null,
      start,
      end,
    };
  }

  private openInCell({ attributes, start, end }: XmlTag, local: string, cell: Building<ScannedCell>): void {
    if (this.depth === IN_CELL && local === "f") {
      this.collected = "";
      this.formula = {
        text: "",
        type: attributes["t"] ?? "normal",
        area: attributes["ref"] ?? null,
        shared: attributes["si"] ?? null,
        start,
        end,
      };
    } else if (this.depth === IN_CELL && local === "v") {
      this.collected = "";
    } else if (this.depth === IN_CELL && local === "is") {
      cell.raw = "";
    } else if (local === "rPh") {
      this.phonetic += 1;
    } else if (local === "t" && this.phonetic === 0) {
      this.collected = "";
    }
  }

  private closeRow(row: Building<ScannedRow>, start: number, end: number): void {
    row.closeStart = start;
    row.end = end;
    this.rows.push(row);
    this.row = null;
  }

  private closeCell(cell: Building<ScannedCell>, end: number): void {
    cell.end = end;
    this.cells.push(cell);
    this.cell = null;
  }

  private closeInCell(local: string, end: number): void {
    const { cell, formula } = this;
    if (cell && formula && local === "f") {
      formula.text = this.collected ?? "";
      formula.end = end;
      cell.formula = formula;
      this.formula = null;
      this.collected = null;
    } else if (cell && local === "v") {
      cell.raw = this.collected;
      this.collected = null;
    } else if (cell && local === "t" && this.phonetic === 0) {
      cell.raw = (cell.raw ?? "") + (this.collected ?? "");
      this.collected = null;
    } else if (local === "rPh") {
      this.phonetic -= 1;
    }
  }
}

/** In cell text, `_x000D_` stands for the sign with that number. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The other way: signs that XML cannot hold, and text that only looks like such an escape. */
export function escapeText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(
      /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
}
