import type { Area } from "@evenkeel/spreadsheet";
import type { Cell, SheetCells } from "../cells";
import { BLANK } from "../cells";
import { sayWeights } from "../words/headers";
import { isSum } from "../words/people";
import { patternOf, type Block, type BlockRow } from "./block";
import { filled, findHeaderRows, repeatsHeader } from "./headerRows";

interface Band {
  readonly from: number;
  readonly to: number;
}

/**
 * All that might be a table on a sheet: blank columns cut it into bands, headers cut a band into blocks.
 * @param area where the manager says that a table stands, its header first
 */
export function findBlocks(sheet: SheetCells, area?: Area): readonly Block[] {
  const bands = bandsOf(sheet);
  const blocks = bands.map((band) => splitAtRepeat(sheet, band));
  const found = joinAcrossGaps(sheet, bands, blocks).flat();
  if (area === undefined) return found;
  return [blockIn(sheet, area), ...found.filter((block) => !overlaps(block, area))];
}

function blockIn(sheet: SheetCells, { top, left, bottom, right }: Area): Block {
  const { top: first, left: edge } = sheet;
  const rows = sheet.rows
    .slice(Math.max(0, top - first), bottom - first + 1)
    .map((row) => row.slice(Math.max(0, left - edge), right - edge + 1));
  const cut = { ...sheet, top: Math.max(top, first), left: Math.max(left, edge), rows };
  const band = { from: 0, to: Math.max(0, ...rows.map((row) => row.length - 1)) };
  return blockAt(cut, band, rows, { from: 0, header: 0, end: rows.length - 1 });
}

function overlaps({ headerRow, rows, left, right }: Block, area: Area): boolean {
  const top = headerRow ?? rows[0]?.row ?? Infinity;
  const bottom = rows[rows.length - 1]?.row ?? top;
  return top <= area.bottom && bottom >= area.top && left <= area.right && right >= area.left;
}

/** Stretches of columns with anything in them; columns count from the sheet's left edge. */
function bandsOf({ rows, width }: SheetCells): readonly Band[] {
  const bands: { from: number; to: number }[] = [];
  for (let column = 0; column < width; column++) {
    if (!rows.some((row) => row[column]?.kind !== "blank")) continue;
    const last = bands[bands.length - 1];
    if (last?.to === column - 1) last.to = column;
    else bands.push({ from: column, to: column });
  }
  return bands;
}

/** Lists side by side without a gap: where the first header comes again, the next begins. */
function splitAtRepeat(sheet: SheetCells, band: Band): readonly Block[] {
  const blocks = blocksIn(sheet, band);
  const second = blocks
    .map(({ headers: [first = "", ...others] }) => (first === "" ? -1 : others.indexOf(first) + 1))
    .find((at) => at > 1);
  if (second === undefined) return blocks;
  const at = band.from + second;
  return [...blocksIn(sheet, { from: band.from, to: at - 1 }), ...splitAtRepeat(sheet, { from: at, to: band.to })];
}

/** A column left blank inside a table: a band with the same header row and no key of its own belongs to its left neighbour. */
function joinAcrossGaps(
  sheet: SheetCells,
  bands: readonly Band[],
  blocks: readonly (readonly Block[])[],
): readonly (readonly Block[])[] {
  const result = blocks.map((own) => [...own]);
  for (let at = result.length - 1; at > 0; at--) {
    const own = result[at] ?? [];
    const neighbours = result[at - 1] ?? [];
    joinColumns(sheet, bands[at], own, neighbours);
    for (const right of [...own]) {
      const index = neighbours.findIndex(({ headerRow }) => headerRow !== null && headerRow === right.headerRow);
      const left = neighbours[index];
      if (left === undefined || !belongsTo(right, left)) continue;
      neighbours[index] = joined(sheet, left, right);
      own.splice(own.indexOf(right), 1);
    }
  }
  return result;
}

/** Columns across the gap, whose header was not known by itself: they go on the header of their neighbour. */
function joinColumns(sheet: SheetCells, band: Band | undefined, own: Block[], neighbours: Block[]): void {
  if (band === undefined) return;
  for (const [index, left] of neighbours.entries()) {
    const last = left.rows[left.rows.length - 1]?.row;
    const { headerRow } = left;
    if (headerRow === null || last === undefined || own.some((block) => block.headerRow === headerRow)) continue;
    const rows = sheet.rows.map((row) => row.slice(band.from, band.to + 1));
    const header = headerRow - sheet.top;
    const heads = (rows[header] ?? []).filter(({ kind }) => kind !== "blank");
    if (heads.length === 0 || heads.some(({ kind }) => kind !== "text")) continue;
    const right = blockAt(sheet, band, rows, { from: header, header, end: last - sheet.top });
    if (!belongsTo(right, left)) continue;
    neighbours[index] = joined(sheet, left, right);
    const isBeneath = ({ rows: records }: Block): boolean => (records[0]?.row ?? Infinity) <= last;
    own.splice(0, own.length, ...own.filter((block) => !isBeneath(block)));
  }
}

function belongsTo(right: Block, left: Block): boolean {
  // Weights beside a short list are no columns of it.
  if (sayWeights(right.headers) || sayWeights(left.headers)) return false;
  const rows = new Set(left.rows.map(({ row }) => row));
  const same = right.rows.filter(({ row }) => rows.has(row)).length;
  // The same header again is another list.
  if (right.headers.some((header) => header !== "" && left.headers.includes(header))) return false;
  if (right.rows.length === 0 || same < right.rows.length * 0.9 || same < left.rows.length * 0.4) return false;
  return !right.headers.some((_, column) => isKey(right, column));
}

/** A column that could name the records of a table by itself. */
function isKey({ rows }: Block, column: number): boolean {
  const cells = rows.flatMap(({ cells: row }) => {
    const cell = row[column];
    return cell === undefined || cell.kind === "blank" ? [] : [cell];
  });
  return (
    cells.length >= rows.length * 0.9 &&
    cells.every(({ kind, number }) => kind === "text" || (kind === "number" && number > 999)) &&
    new Set(cells.map(({ text }) => text)).size === cells.length
  );
}

function joined(sheet: SheetCells, left: Block, right: Block): Block {
  const gap = new Array<string>(right.left - left.right - 1).fill("");
  return {
    ...left,
    right: right.right,
    headers: [...left.headers, ...gap, ...right.headers],
    upperHeaders: [...left.upperHeaders, ...gap, ...right.upperHeaders],
    rows: left.rows.map((row) => ({
      ...row,
      cells: sheet.rows[row.row - sheet.top]?.slice(left.left - sheet.left, right.right - sheet.left + 1) ?? [],
    })),
  };
}

type Row = readonly Cell[];

function blocksIn(sheet: SheetCells, band: Band): readonly Block[] {
  const isWhole = band.from === 0 && band.to === sheet.width - 1;
  const rows = isWhole ? sheet.rows : sheet.rows.map((row) => row.slice(band.from, band.to + 1));
  const found = findHeaderRows(rows);
  const counts = rows.map(filled);
  const headers: readonly (number | null)[] = found.length > 0 ? found : [null];
  let from = 0;
  return headers.flatMap((header, at) => {
    const next = headers[at + 1];
    let end = next === undefined || next === null ? rows.length - 1 : next - 1;
    // Single cells above the next header are its title.
    while (next !== undefined && end > (header ?? -1) && (counts[end] ?? 0) <= 1) end -= 1;
    const block = blockAt(sheet, band, rows, { from, header, end });
    from = end + 1;
    return block.rows.length + block.asides.length + block.titles.length > 0 ? [block] : [];
  });
}

/** A title has at most so many cells. */
const WIDEST_TITLE = 4;

function blockAt(
  sheet: SheetCells,
  band: Band,
  rows: readonly Row[],
  { from, header, end }: { readonly from: number; readonly header: number | null; readonly end: number },
): Block {
  const texts = (row: Row | undefined): readonly string[] => (row ?? []).map(({ text }) => text);
  const above = header === null || header === 0 ? undefined : rows[header - 1];
  const titles = rows.slice(from, header ?? 0).flatMap((row) => {
    const line = texts(row).filter((text) => text !== "");
    return line.length > 0 && line.length <= WIDEST_TITLE ? [line.join(" ")] : [];
  });
  const headers = header === null ? rows.slice(0, 1).flatMap((row) => row.map(() => "")) : texts(rows[header]);
  const { records, asides } = linesOf(rows, header, end);
  const place = (row: Omit<BlockRow, "cells">): BlockRow => ({
    section: row.section,
    row: row.row + sheet.top,
    cells: rows[row.row] ?? [],
  });
  return {
    sheet,
    headerRow: header === null ? null : header + sheet.top,
    left: band.from + sheet.left,
    right: band.to + sheet.left,
    headers,
    upperHeaders:
      above !== undefined && filled(above) > 1 ? carriedRight(above, rows[header ?? 0] ?? []) : headers.map(() => ""),
    rows: records.map(place),
    titles,
    asides: asides.map(place),
  };
}

/** A merged heading stands only in its first column; it is not carried on, so that it names no other column. */
const carriedRight = (above: Row, header: Row): readonly string[] =>
  header.map((_, column) => (above[column] ?? BLANK).text);

interface Lines {
  readonly records: readonly Omit<BlockRow, "cells">[];
  readonly asides: readonly Omit<BlockRow, "cells">[];
}

/** Tells records from repeated headers, sums and headings. Rows count from the top of the stretch. */
function linesOf(rows: readonly Row[], header: number | null, end: number): Lines {
  const head = header === null ? [] : (rows[header] ?? []);
  const named = head.filter(({ kind }) => kind !== "blank").length;
  const usual = usualPatterns(rows.slice((header ?? -1) + 1, end + 1));
  const records: Omit<BlockRow, "cells">[] = [];
  const asides: Omit<BlockRow, "cells">[] = [];
  let section = "";
  for (let at = (header ?? -1) + 1; at <= end; at++) {
    const row = rows[at] ?? [];
    if (filled(row) === 0 || (header !== null && repeatsHeader(row, head))) continue;
    if (isSumLine(row, named) || isLoneNumber(row, named)) asides.push({ row: at, section });
    else if (head.length >= 3 && isHeading(row, named, usual)) {
      if (filled(row) === 1) section = firstOf(row).text;
      asides.push({ row: at, section });
    } else records.push({ row: at, section });
  }
  return { records, asides };
}

const firstOf = (row: Row): Cell => row.find(({ kind }) => kind !== "blank") ?? BLANK;

function isSumLine(row: Row, named: number): boolean {
  const first = firstOf(row);
  const texts = row.filter(({ kind }) => kind === "text").slice(0, 2);
  const says = texts.some(({ text }) => isSum(text) && text.length < 22) || endsInTotal(first.text);
  return says && first.kind === "text" && (isSum(first.text) || filled(row) <= Math.max(3, named * 0.75));
}

/** A figure by itself beneath a list of several columns adds something up. */
const isLoneNumber = (row: Row, named: number): boolean =>
  named >= 2 && filled(row) === 1 && firstOf(row).kind === "number";

/** "Grace Reid total" */
const endsInTotal = (text: string): boolean => /\btotals?:?$/i.test(text);

/** A line with one text in front, perhaps with a remark, and nothing like a reference: whose or what comes next. */
function isHeading(row: Row, named: number, usual: ReadonlySet<string>): boolean {
  const first = firstOf(row);
  const count = filled(row);
  const pattern = patternOf(first.text);
  if (first.kind !== "text" || row.indexOf(first) > 1 || (usual.has(pattern) && /\d/.test(first.text))) return false;
  if (count === 1) return true;
  const texts = row.filter(({ kind }) => kind === "text").length;
  return count === 2 && named >= 4 && texts === 1 && !usual.has(pattern);
}

/** A pattern that more than half of the records begin with: what looks like them is one of them. */
const MOST = 0.5;

/** Patterns in front of most records, and those with digits that come three times or more. */
function usualPatterns(rows: readonly Row[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const all = new Map<string, number>();
  let records = 0;
  for (const row of rows) {
    // A heading such as "Priya Nair - 36 hrs" comes again and again as well.
    if (filled(row) < 2) continue;
    if (filled(row) > 2) {
      records += 1;
      const pattern = patternOf(firstOf(row).text);
      all.set(pattern, (all.get(pattern) ?? 0) + 1);
    }
    const { text } = firstOf(row);
    if (/\d/.test(text)) counts.set(patternOf(text), (counts.get(patternOf(text)) ?? 0) + 1);
  }
  return new Set([
    ...[...counts].filter(([, count]) => count >= 3).map(([pattern]) => pattern),
    ...[...all].filter(([, count]) => count > records * MOST).map(([pattern]) => pattern),
  ]);
}
