import { inArea, parseArea } from "../address";
import { toFileFormula } from "../formula";
import { formulaOf, sharedFormulas } from "../readWorkbook";
import { escapeText, scanSheet, type ScannedCell, type ScannedRow, type SheetScan } from "../sheetScan";
import { areaAddress, cellAddress, type CellValue } from "@evenkeel/spreadsheet";
import {
  appendInside,
  changeAttributes,
  escapeXml,
  number,
  parseXml,
  prefixOf,
  splice,
  type Splice,
  childrenOf,
} from "../xml";

export interface CellInput {
  readonly kind: "input";
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** As people type it, with or without "="; null: a plain value. */
  readonly formula: string | null;
  readonly arrayArea: string | null;
  /** The number of the cell's new style, worked out from its present one; absent: it stays. */
  readonly style?: (present: number) => number;
}

/** A new calculated value; the formula stays as it stands in the file. */
export interface CellCache {
  readonly kind: "cache";
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly isError: boolean;
}

export type CellChange = CellInput | CellCache;

export interface CellSurroundings {
  /** Where a text stands among the shared strings; null: write it into the cell. */
  sharedString(text: string): number | null;
  /** The value as the file counts it: dates of a 1904 workbook are shifted. */
  stored(value: CellValue, style: number): CellValue;
  /** The mark of a dynamic array's formula; null: the file knows none, so it becomes an array formula of the old kind. */
  dynamicArray(): string | null;
}

export interface PatchedCells {
  readonly text: string;
  /** A cell lost its formula, so the file's list of formulas no longer holds. */
  readonly formulaRemoved: boolean;
}

/**
 * Changes cells in the text of a sheet's part. Nothing else of it differs: styles, spacing and attributes
 * that we know nothing about stay. Cells that hold the wanted content already are left alone.
 */
export function patchCells(
  text: string,
  path: string,
  changes: readonly CellChange[],
  surroundings: CellSurroundings,
): PatchedCells {
  const scan = scanSheet(text, path);
  const patch = new CellPatch(text, scan, surroundings, columnStyles(text, path, scan));
  return patch.apply(changes);
}

class CellPatch {
  private readonly splices: Splice[] = [];
  private readonly prefix: string;
  private formulaRemoved = false;
  /** Shared formulas whose first cell goes. */
  private lostShared: ReadonlySet<string> = new Set();
  private readonly masters: ReturnType<typeof sharedFormulas>;

  constructor(
    private readonly text: string,
    private readonly scan: SheetScan,
    private readonly surroundings: CellSurroundings,
    private readonly columnStyle: (column: number) => number | null,
  ) {
    this.prefix = prefixOf(scan.rootName);
    this.masters = sharedFormulas(scan);
  }

  apply(changes: readonly CellChange[]): PatchedCells {
    const wanted = new Map<string, CellChange>();
    for (const change of changes) wanted.set(cellAddress(change.row, change.column), change);
    const cells = new Map<string, ScannedCell>();
    for (const row of this.scan.rows) for (const c of row.cells) cells.set(cellAddress(row.row, c.column), c);
    this.clearOrphans(wanted, cells);
    this.keepSharedFormulas(wanted);

    const added = new Map<number, CellChange[]>();
    for (const [address, change] of wanted) {
      const cell = cells.get(address);
      if (cell) this.replace(cell, change);
      else if (!isEmpty(change)) added.set(change.row, [...(added.get(change.row) ?? []), change]);
    }
    this.add(added);
    this.widenDimension([...wanted.values()].filter((change) => !isEmpty(change)));
    return { text: splice(this.text, this.splices), formulaRemoved: this.formulaRemoved };
  }

  /** When an array's formula goes, the values that it filled its area with go too. */
  private clearOrphans(wanted: Map<string, CellChange>, cells: ReadonlyMap<string, ScannedCell>): void {
    for (const change of [...wanted.values()]) {
      const formula = cells.get(cellAddress(change.row, change.column))?.formula;
      const old = change.kind === "input" && formula?.type === "array" && formula.area ? parseArea(formula.area) : null;
      if (!old || change.kind !== "input") continue;
      const kept = change.arrayArea === null ? null : parseArea(change.arrayArea);
      for (const [address, cell] of cells) {
        const isLeft = inArea(old, cell.row, cell.column) && !(kept && inArea(kept, cell.row, cell.column));
        if (!isLeft || cell.formula !== null || wanted.has(address)) continue;
        const { row, column } = cell;
        wanted.set(address, { kind: "input", row, column, value: null, formula: null, arrayArea: null });
      }
    }
  }

  /** A shared formula is written out once, in its first cell: before that goes, the others get their own copy. */
  private keepSharedFormulas(wanted: ReadonlyMap<string, CellChange>): void {
    const lost = new Set<string>();
    for (const [shared, master] of this.masters) {
      if (wanted.get(cellAddress(master.row, master.column))?.kind === "input") lost.add(shared);
    }
    if (lost.size === 0) return;
    for (const { cells } of this.scan.rows) {
      for (const cell of cells) {
        const { formula } = cell;
        const isDependent = formula !== null && formula.text === "" && lost.has(formula.shared ?? "");
        if (!isDependent || wanted.has(cellAddress(cell.row, cell.column))) continue;
        const own = formulaOf(cell, this.masters) ?? "";
        this.splices.push({
          start: formula.start,
          end: formula.end,
          text: `<${this.prefix}f>${escapeXml(own)}</${this.prefix}f>`,
        });
      }
    }
    this.lostShared = lost;
  }

  private replace(cell: ScannedCell, change: CellChange): void {
    const before = this.text.slice(cell.start, cell.end);
    const style = change.kind === "input" && change.style ? change.style(cell.style) : cell.style;
    const styleChange = style === cell.style ? {} : { s: String(style) };
    const openEnd = before.indexOf(">") + 1;
    const content = change.kind === "cache" ? this.cached(cell, change, style) : this.content(change, style);
    const isArray = change.kind === "input" && change.formula !== null && change.arrayArea !== null;
    const tag = changeAttributes(
      before,
      { name: cell.name, start: 0, openEnd },
      {
        ...styleChange,
        t: content.type,
        ...(change.kind === "input" ? { cm: isArray ? this.surroundings.dynamicArray() : null } : {}),
        vm: null,
      },
    ).text.replace(/\s*\/?>$/, "");
    const after = content.xml === "" ? `${tag}/>` : `${tag}>${content.xml}</${cell.name}>`;
    if (after === before || sameContent(cell, before, content, styleChange)) return;
    if (cell.formula !== null && change.kind === "input" && change.formula === null) this.formulaRemoved = true;
    this.splices.push({ start: cell.start, end: cell.end, text: after });
  }

  private cached(cell: ScannedCell, change: CellCache, style: number): CellContent {
    const value = this.value(change.value, style, change.isError, cell.formula !== null);
    if (cell.formula === null) return value;
    const { start, end, shared, text } = cell.formula;
    const own =
      shared !== null && text === "" && this.lostShared.has(shared)
        ? `<${this.prefix}f>${escapeXml(formulaOf(cell, this.masters) ?? "")}</${this.prefix}f>`
        : this.text.slice(start, end);
    return { type: value.type, xml: own + value.xml };
  }

  private content(change: CellInput, style: number): CellContent {
    if (change.formula === null) return this.value(change.value, style, false, false);
    const isError = typeof change.value === "string" && /^#[A-Z/0!?]+[!?A]?$/.test(change.value);
    const value = this.value(change.value, style, isError, true);
    const area = change.arrayArea === null ? "" : ` t="array" ref="${escapeXml(change.arrayArea)}"`;
    const formula = `<${this.prefix}f${area}>${escapeXml(toFileFormula(change.formula))}</${this.prefix}f>`;
    return { type: value.type, xml: formula + value.xml };
  }

  private value(given: CellValue, style: number, isError: boolean, isResult: boolean): CellContent {
    const value = this.surroundings.stored(given, style);
    const v = (content: string): string => `<${this.prefix}v>${content}</${this.prefix}v>`;
    if (value === null) return { type: null, xml: "" };
    if (typeof value === "number") return { type: null, xml: v(String(value)) };
    if (typeof value === "boolean") return { type: "b", xml: v(value ? "1" : "0") };
    if (isError) return { type: "e", xml: v(escapeXml(value)) };
    if (isResult) return { type: "str", xml: v(escapeXml(escapeText(value))) };
    const shared = this.surroundings.sharedString(value);
    if (shared !== null) return { type: "s", xml: v(String(shared)) };
    const space = /^\s|\s$|\n|\t/.test(value) ? ' xml:space="preserve"' : "";
    const inner = `<${this.prefix}t${space}>${escapeXml(escapeText(value))}</${this.prefix}t>`;
    return { type: "inlineStr", xml: `<${this.prefix}is>${inner}</${this.prefix}is>` };
  }

  private add(added: ReadonlyMap<number, readonly CellChange[]>): void {
    const known = new Map(this.scan.rows.map((row) => [row.row, row]));
    const newRows: { readonly row: number; readonly xml: string }[] = [];
    for (const [index, changes] of added) {
      const row = known.get(index);
      const ordered = [...changes].sort((a, b) => a.column - b.column);
      if (row) this.addToRow(row, ordered);
      else {
        const cells = ordered.map((change) => this.newCell(change, null)).join("");
        newRows.push({ row: index, xml: `<${this.prefix}row r="${index + 1}">${cells}</${this.prefix}row>` });
      }
    }
    this.addRows(newRows);
  }

  private addToRow(row: ScannedRow, changes: readonly CellChange[]): void {
    const tag = this.rowTag(row, changes);
    if (row.selfClosing) {
      const cells = changes.map((change) => this.newCell(change, row.style)).join("");
      const open = tag.replace(/\s*\/>$/, ">");
      this.splices.push({ start: row.start, end: row.openEnd, text: `${open}${cells}</${row.name}>` });
      return;
    }
    if (tag !== this.text.slice(row.start, row.openEnd)) {
      this.splices.push({ start: row.start, end: row.openEnd, text: tag });
    }
    for (const change of changes) {
      const next = row.cells.find((cell) => cell.column > change.column);
      const at = next ? next.start : row.closeStart;
      this.splices.push({ start: at, end: at, text: this.newCell(change, row.style) });
    }
  }

  /** `spans` is a promise about the row's columns that must not turn false. */
  private rowTag(row: ScannedRow, changes: readonly CellChange[]): string {
    const tag = this.text.slice(row.start, row.openEnd);
    return tag.replace(/(\sspans=["'])(\d+):(\d+)(?=["'])/, (_all, before: string, from: string, to: string) => {
      const columns = changes.map((change) => change.column + 1);
      return `${before}${Math.min(Number(from), ...columns)}:${Math.max(Number(to), ...columns)}`;
    });
  }

  private addRows(newRows: readonly { readonly row: number; readonly xml: string }[]): void {
    if (newRows.length === 0) return;
    const ordered = [...newRows].sort((a, b) => a.row - b.row);
    const data = this.scan.elements.find((element) => element.local === "sheetData");
    if (!data) {
      const rows = ordered.map((row) => row.xml).join("");
      const at = this.scan.rootOpenEnd;
      this.splices.push({ start: at, end: at, text: `<${this.prefix}sheetData>${rows}</${this.prefix}sheetData>` });
      return;
    }
    if (data.selfClosing) {
      this.splices.push(appendInside(this.text, data, ordered.map((row) => row.xml).join("")));
      return;
    }
    let next = 0;
    for (const { row, xml } of ordered) {
      while (next < this.scan.rows.length && (this.scan.rows[next]?.row ?? 0) < row) next += 1;
      const at = this.scan.rows[next]?.start ?? data.closeStart;
      this.splices.push({ start: at, end: at, text: xml });
    }
  }

  private newCell(change: CellChange, rowStyle: number | null): string {
    const present = rowStyle ?? this.columnStyle(change.column) ?? 0;
    const style = change.kind === "input" && change.style ? change.style(present) : present;
    const content =
      change.kind === "cache" ? this.value(change.value, style, change.isError, true) : this.content(change, style);
    const isArray = change.kind === "input" && change.formula !== null && change.arrayArea !== null;
    const mark = isArray ? this.surroundings.dynamicArray() : null;
    const attributes = [
      `r="${cellAddress(change.row, change.column)}"`,
      ...(style === 0 ? [] : [`s="${style}"`]),
      ...(content.type === null ? [] : [`t="${content.type}"`]),
      ...(mark === null ? [] : [`cm="${mark}"`]),
    ].join(" ");
    const name = `${this.prefix}c`;
    return content.xml === "" ? `<${name} ${attributes}/>` : `<${name} ${attributes}>${content.xml}</${name}>`;
  }

  private widenDimension(changes: readonly CellChange[]): void {
    const element = this.scan.elements.find((e) => e.local === "dimension");
    const area =
      element && parseArea(/\sref=["']([^"']*)["']/.exec(this.text.slice(element.start, element.openEnd))?.[1] ?? "");
    if (!element || !area) return;
    const wide = changes.reduce(
      (widest, { row, column }) => ({
        top: Math.min(widest.top, row),
        left: Math.min(widest.left, column),
        bottom: Math.max(widest.bottom, row),
        right: Math.max(widest.right, column),
      }),
      area,
    );
    if (areaAddress(wide) === areaAddress(area)) return;
    this.splices.push(changeAttributes(this.text, element, { ref: areaAddress(wide) }));
  }
}

interface CellContent {
  readonly type: string | null;
  readonly xml: string;
}

/** Whether the file says the same already, if in other words: t="n", single quotes, a space more. */
function sameContent(cell: ScannedCell, before: string, content: CellContent, styleChange: object): boolean {
  if (Object.keys(styleChange).length > 0) return false;
  const inner = before.slice(before.indexOf(">") + 1).replace(new RegExp(`</${cell.name}\\s*>$`), "");
  return cell.type === (content.type ?? "n") && inner === content.xml;
}

function isEmpty(change: CellChange): boolean {
  const hasStyle = change.kind === "input" && change.style !== undefined;
  const hasFormula = change.kind === "input" && change.formula !== null;
  return change.value === null && !hasFormula && !hasStyle;
}

/** The style that the columns give to cells that are not there yet. */
function columnStyles(text: string, path: string, scan: SheetScan): (column: number) => number | null {
  const element = scan.elements.find((e) => e.local === "cols");
  if (!element) return () => null;
  const columns = childrenOf(parseXml(text.slice(element.start, element.end), path), "col").flatMap(
    ({ attributes }) => {
      const style = number(attributes["style"]);
      return style === null ? [] : [{ from: Number(attributes["min"]) - 1, to: Number(attributes["max"]) - 1, style }];
    },
  );
  return (column) => columns.find((c) => column >= c.from && column <= c.to)?.style ?? null;
}
