import { columnNumber } from "./address";
import { localName, scanXml } from "./xml";

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
  const rows: Building<ScannedRow>[] = [];
  const elements: ScannedElement[] = [];
  let rootName = "";
  let rootAttributes: Readonly<Record<string, string>> = {};
  let rootOpenEnd = 0;
  let rootCloseStart = text.length;
  let depth = 0;
  let topLocal = "";
  let topStart = 0;
  let topOpenEnd = 0;
  let row: Building<ScannedRow> | null = null;
  let cells: ScannedCell[] = [];
  let cell: Building<ScannedCell> | null = null;
  let formula: Building<ScannedFormula> | null = null;
  let nextRow = 0;
  let nextColumn = 0;
  let collected: string | null = null;
  let phonetic = 0;

  scanXml(text, part, {
    open(tag) {
      depth += 1;
      if (depth === 1) {
        rootName = tag.name;
        rootAttributes = tag.attributes;
        rootOpenEnd = tag.end;
        return;
      }
      if (depth === 2) {
        topLocal = localName(tag.name);
        topStart = tag.start;
        topOpenEnd = tag.end;
        return;
      }
      if (topLocal !== "sheetData") return;
      const { attributes } = tag;
      const local = localName(tag.name);
      if (depth === 3 && local === "row") {
        const index = attributes["r"] === undefined ? nextRow : Number(attributes["r"]) - 1;
        nextRow = index + 1;
        nextColumn = 0;
        cells = [];
        const height = Number(attributes["ht"]);
        row = {
          row: index,
          style: attributes["s"] === undefined ? null : Number(attributes["s"]),
          name: tag.name,
          height: attributes["ht"] !== undefined && Number.isFinite(height) ? height : null,
          hidden: attributes["hidden"] === "1" || attributes["hidden"] === "true",
          start: tag.start,
          openEnd: tag.end,
          closeStart: tag.end,
          end: tag.end,
          selfClosing: tag.selfClosing,
          cells,
        };
      } else if (depth === 4 && local === "c" && row) {
        const letters = /^[A-Za-z]+/.exec(attributes["r"] ?? "")?.[0];
        const column = letters === undefined ? nextColumn : columnNumber(letters);
        nextColumn = column + 1;
        cell = {
          row: row.row,
          column,
          style: Number(attributes["s"] ?? 0),
          type: attributes["t"] ?? "n",
          raw: null,
          formula: null,
          name: tag.name,
          metadata: attributes["cm"] ?? null,
          start: tag.start,
          end: tag.end,
        };
      } else if (cell && depth === 5 && local === "f") {
        collected = "";
        formula = {
          text: "",
          type: attributes["t"] ?? "normal",
          area: attributes["ref"] ?? null,
          shared: attributes["si"] ?? null,
          start: tag.start,
          end: tag.end,
        };
      } else if (cell && depth === 5 && local === "v") {
        collected = "";
      } else if (cell && depth === 5 && local === "is") {
        cell.raw = "";
      } else if (cell && local === "rPh") {
        phonetic += 1;
      } else if (cell && local === "t" && phonetic === 0) {
        collected = "";
      }
    },
    close(name, start, end, selfClosing) {
      depth -= 1;
      if (depth === 0) {
        rootCloseStart = start;
      } else if (depth === 1) {
        elements.push({
          name,
          local: localName(name),
          start: topStart,
          openEnd: topOpenEnd,
          closeStart: start,
          end,
          selfClosing,
        });
      } else if (topLocal === "sheetData") {
        const local = localName(name);
        if (depth === 2 && row) {
          row.closeStart = start;
          row.end = end;
          rows.push(row);
          row = null;
        } else if (depth === 3 && cell) {
          cell.end = end;
          cells.push(cell);
          cell = null;
        } else if (cell && formula && local === "f") {
          formula.text = collected ?? "";
          formula.end = end;
          cell.formula = formula;
          formula = null;
          collected = null;
        } else if (cell && local === "v") {
          cell.raw = collected;
          collected = null;
        } else if (cell && local === "t" && phonetic === 0) {
          cell.raw = (cell.raw ?? "") + (collected ?? "");
          collected = null;
        } else if (local === "rPh") {
          phonetic -= 1;
        }
      }
    },
    text(value) {
      if (collected !== null) collected += value;
    },
  });
  return { rootName, rootAttributes, rootOpenEnd, rootCloseStart, rows, elements };
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
