/** A table as formulas see it. */
import { type Area, columnLetters, columnNumber, quoteSheetName, unquoteSheetName } from "@evenkeel/spreadsheet";
import { isInside } from "../../areas";
export interface ReferencedTable {
  readonly name: string;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly string[];
}

/** What a formula may refer to, at the moment it is calculated. */
export interface ReferenceSurroundings {
  readonly tables: readonly ReferencedTable[];
  /** The area that a formula in this cell spills into, or null. Without a name: the sheet of the formula itself. */
  spillArea(sheetName: string | null, sheetId: string, row: number, column: number): Area | null;
  /** How many rows a sheet has in the grid; nothing stands below. Without a name: the sheet of the formula itself. */
  rowCount(sheetName: string | null, sheetId: string): number;
}

export interface FormulaPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

const OPERAND =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|[\p{L}_\\][\p{L}\p{N}_.\\]*|\$?[A-Za-z]{1,3}\$?\d+|[\d.]+(?:[eE][+-]?\d+)?/uy;
const CELL_OR_ROW = /^((?:\$?[A-Za-z]{1,3}\$?)?)(\d{1,7})$/;
/** Ranges that end this far down are cut off at the sheet's last row. */
const farDown = 10_000;
const FAR_END = /:\$?[A-Za-z]{0,3}\$?\d{5,7}/;
const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** Whether `rewriteReferences` could change this formula at all: most formulas need no second look. */
export function needsRewriting(formula: string, tables: readonly ReferencedTable[]): boolean {
  if (formula.includes("[") || /\d#/.test(formula) || FAR_END.test(formula)) return true;
  const lower = formula.toLowerCase();
  return tables.some((table) => lower.includes(table.name.toLowerCase()));
}

/**
 * Writes structured references (`Cases[Points]`, `[@Hours]`, `Team_2026[[#Totals],[WTE]]`, a bare table name) and spill
 * references (`B4#`) as plain areas. Univer 0.25.1 gets several of these wrong: underscores in names, `[@Column]`,
 * `[#Totals]`, LET over a table, `A1#`. "This row" becomes a reference with a relative row, so that a formula that is
 * shared down a column stays right. An unknown column or table gives `#REF!`, as in Excel.
 * `A2:A1048576` ends at the sheet's last row in use: Univer would go through a million blanks, for a minute and more.
 */
export function rewriteReferences(formula: string, place: FormulaPlace, around: ReferenceSurroundings): string {
  let result = "";
  let position = 0;
  let sheetBefore: string | null = null;
  /** The sheet of a range whose end is still to come; undefined: no range. */
  let rangeOn: string | null | undefined;
  while (position < formula.length) {
    const character = formula[position] ?? "";
    if (character === "[") {
      const end = closingBracket(formula, position);
      if (formula[end + 1] !== undefined && /[\p{L}\p{N}_'!.]/u.test(formula[end + 1] ?? "")) {
        result += formula.slice(position, end + 1);
      } else {
        const table = around.tables.find(
          (candidate) => candidate.sheetId === place.sheetId && isInside(candidate.area, place.row, place.column),
        );
        result += resolve(table, formula.slice(position + 1, end), place);
      }
      position = end + 1;
      sheetBefore = null;
      continue;
    }
    OPERAND.lastIndex = position;
    const operand = OPERAND.exec(formula)?.[0];
    if (operand === undefined) {
      result += character;
      position += 1;
      if (character !== "!") sheetBefore = null;
      if (character !== ":" && character !== "$") rangeOn = undefined;
      continue;
    }
    position += operand.length;
    const next = formula[position] ?? "";
    const endsRange = rangeOn !== undefined && /:\$?$/.test(result);
    const rowCount = endsRange ? around.rowCount(rangeOn ?? null, place.sheetId) : Infinity;
    rangeOn = next === ":" && CELL_OR_ROW.test(operand) ? sheetBefore : undefined;
    if (endsRange && CELL_OR_ROW.test(operand)) {
      result += cutOff(operand, rowCount);
    } else if (operand.startsWith('"')) {
      result += operand;
    } else if (operand.endsWith("!")) {
      sheetBefore = unquoteSheetName(operand.slice(0, -1));
      result += operand;
      continue;
    } else if (next === "!") {
      sheetBefore = operand;
      result += operand;
      continue;
    } else if (next === "[" && !CELL.test(operand)) {
      const end = closingBracket(formula, position);
      result += resolve(findTable(around, operand), formula.slice(position + 1, end), place);
      position = end + 1;
    } else if (next === "#" && CELL.test(operand)) {
      const [, letters = "", row = ""] = CELL.exec(operand) ?? [];
      const area = around.spillArea(sheetBefore, place.sheetId, Number(row) - 1, columnNumber(letters));
      // Excel answers #REF! where nothing spills.
      result += area === null ? "#REF!" : absolute(area);
      position += 1;
    } else if (next === "(" || sheetBefore !== null) {
      result += operand;
    } else {
      const table = findTable(around, operand);
      result += table === undefined ? operand : resolve(table, "", place);
    }
    sheetBefore = null;
  }
  return result;
}

function cutOff(end: string, rowCount: number): string {
  const [, column = "", row = ""] = CELL_OR_ROW.exec(end) ?? [];
  return Number(row) >= farDown && Number(row) > rowCount ? `${column}${rowCount}` : end;
}

function findTable(around: ReferenceSurroundings, name: string): ReferencedTable | undefined {
  return around.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
}

/** The place of the bracket that closes the one at `open`; an apostrophe escapes the next character. */
function closingBracket(formula: string, open: number): number {
  let depth = 0;
  for (let index = open; index < formula.length; index += 1) {
    const character = formula[index];
    if (character === "'") index += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return formula.length - 1;
}

interface Selector {
  readonly items: ReadonlySet<string>;
  readonly from: string | null;
  readonly to: string | null;
}

function resolve(table: ReferencedTable | undefined, content: string, place: FormulaPlace): string {
  if (table === undefined) return "#REF!";
  const selector = parseSelector(content);
  const first = selector.from === null ? 0 : columnOf(table, selector.from);
  const last =
    selector.to === null ? (selector.from === null ? table.columns.length - 1 : first) : columnOf(table, selector.to);
  if (first < 0 || last < 0) return "#REF!";
  const left = table.area.left + Math.min(first, last);
  const right = table.area.left + Math.max(first, last);
  const body = {
    top: table.area.top + (table.hasHeaders ? 1 : 0),
    bottom: table.area.bottom - (table.hasTotals ? 1 : 0),
  };
  if (selector.items.has("#this row")) {
    const inside = place.sheetId === table.sheetId && place.row >= body.top && place.row <= body.bottom;
    if (!inside) return "#VALUE!";
    const row = String(place.row + 1);
    const start = `$${columnLetters(left)}${row}`;
    return `${quoteSheetName(table.sheetName)}!` + (left === right ? start : `${start}:$${columnLetters(right)}${row}`);
  }
  const parts: { top: number; bottom: number }[] = [];
  const wants = (item: string): boolean => selector.items.has(item) || selector.items.has("#all");
  if (wants("#headers") && table.hasHeaders) parts.push({ top: table.area.top, bottom: table.area.top });
  if (wants("#data") || selector.items.size === 0) parts.push(body);
  if (wants("#totals") && table.hasTotals) parts.push({ top: table.area.bottom, bottom: table.area.bottom });
  if (parts.length === 0) return "#REF!";
  return (
    `${quoteSheetName(table.sheetName)}!` +
    absolute({
      top: Math.min(...parts.map((part) => part.top)),
      left,
      bottom: Math.max(...parts.map((part) => part.bottom)),
      right,
    })
  );
}

function absolute(area: Area): string {
  return `$${columnLetters(area.left)}$${area.top + 1}:$${columnLetters(area.right)}$${area.bottom + 1}`;
}

function columnOf(table: ReferencedTable, header: string): number {
  const wanted = normal(header);
  return table.columns.findIndex((column) => normal(column) === wanted);
}

function normal(header: string): string {
  return header.replace(/\s+/g, " ").trim().toLowerCase();
}

function parseSelector(content: string): Selector {
  const items = new Set<string>();
  let text = content.trim();
  if (text.startsWith("@")) {
    items.add("#this row");
    text = text.slice(1).trim();
  }
  let from: string | null = null;
  let to: string | null = null;
  for (const part of splitOutside(text, ",")) {
    const ends = splitOutside(part, ":").map((end) => unwrap(end));
    const [start = "", finish] = ends;
    if (start === "") continue;
    if (/^#(all|data|headers|totals|this row)$/i.test(start)) items.add(start.toLowerCase());
    else {
      from = unescape(start);
      if (finish !== undefined) to = unescape(finish);
    }
  }
  return { items, from, to };
}

/** Splits at a separator that stands outside brackets. A column named without brackets of its own has no separators. */
function splitOutside(text: string, separator: string): string[] {
  if (!text.startsWith("[")) return [text];
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === "'") index += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") depth -= 1;
    else if (character === separator && depth === 0) {
      parts.push(text.slice(start, index).trim());
      start = index + 1;
    }
  }
  parts.push(text.slice(start).trim());
  return parts;
}

function unwrap(text: string): string {
  return text.startsWith("[") && text.endsWith("]") ? text.slice(1, -1).trim() : text.trim();
}

function unescape(name: string): string {
  return name.replace(/'(.)/g, "$1");
}

/** The formula after a table got another name: Excel keeps formulas that refer to it right. */
export function renameTable(formula: string, from: string, to: string): string {
  const wanted = from.toLowerCase();
  return replaceNames(formula, (name, next) =>
    name.toLowerCase() === wanted && next !== "(" && next !== "!" ? to : name,
  );
}

function replaceNames(formula: string, replace: (name: string, next: string) => string): string {
  let result = "";
  let position = 0;
  while (position < formula.length) {
    if (formula[position] === "[") {
      const end = closingBracket(formula, position);
      result += formula.slice(position, end + 1);
      position = end + 1;
      continue;
    }
    OPERAND.lastIndex = position;
    const operand = OPERAND.exec(formula)?.[0] ?? formula[position] ?? "";
    position += operand.length;
    result += /^[\p{L}_\\]/u.test(operand) ? replace(operand, formula[position] ?? "") : operand;
  }
  return result;
}
