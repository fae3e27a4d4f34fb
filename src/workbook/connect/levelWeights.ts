import { matchKey } from "../../domain/names";
import { isRead, readAmount } from "../coerce";
import type { ConnectedTable } from "./connection";
import { WEIGHTS_HINT } from "../detect/candidates";
import { likenessOf } from "../detect/headerMatch";
import { profileColumn } from "../detect/profile";
import { isBlank, type Area } from "@evenkeel/spreadsheet";
import type { SheetView } from "../detect/sheetView";
import { COLUMNS, headerKey } from "../synonyms";

/**
 * Weights that no table of factors, levels and points holds: a list of levels and points for each factor, or a cross
 * table with the levels across. They are known by the levels that stand in the cases.
 */

/** A column of the cases that a team may weigh by. */
interface Factor {
  /** Its header in the cases. */
  readonly name: string;
  readonly levels: ReadonlySet<string>;
}

/** Points found for one factor. */
interface Found {
  readonly factor: Factor;
  readonly parts: readonly ConnectedTable[];
  readonly named: boolean;
}

const FEWEST_LEVELS = 2;
const MOST_LEVELS = 12;
/** So many of the levels in a list must stand in the cases. */
const KNOWN_LEVELS = 0.6;
/** Between the levels and their points there may be a description or two. */
const REACH = 3;
const LIKE = 0.6;

/** Columns of cases that are never weighed by what stands in them. */
const NEVER = new Set(["Case", "Clinician", "Points", "Status", "Opened", "Last seen", "Review due", "Needs"]);

/** @param taken places that are tables already */
export function weightsByLevels(
  cases: ConnectedTable,
  views: readonly SheetView[],
  taken: readonly { readonly sheet: string; readonly area: Area }[],
  viewOf: (sheet: string) => SheetView,
): ConnectedTable | null {
  const factors = factorsOf(cases, viewOf);
  const found: Found[] = [];
  for (const view of views) {
    const areas = taken.filter((place) => place.sheet === view.name).map((place) => place.area);
    const isFree = (row: number, column: number): boolean =>
      !areas.some((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
    found.push(...listsIn(view, factors, isFree), ...crossTablesIn(view, factors, isFree));
  }
  const parts = factors.flatMap((factor) => bestFor(factor, found)?.parts ?? []);
  const [first, ...rest] = parts;
  if (first === undefined) return null;
  return rest.length === 0 ? first : { ...first, further: rest };
}

/** One that names its factor before one that has only its levels; none where two would do. */
function bestFor(factor: Factor, found: readonly Found[]): Found | undefined {
  const own = found.filter((one) => one.factor === factor);
  const named = own.filter((one) => one.named);
  if (named.length > 0) return named[0];
  const [only, ...others] = own;
  // The same unnamed list may fit several factors: then it cannot be told whose it is.
  const shared = found.some((one) => one.factor !== factor && samePlace(one, only));
  return others.length > 0 || shared ? undefined : only;
}

function samePlace(a: Found, b: Found | undefined): boolean {
  const [one, other] = [a.parts[0], b?.parts[0]];
  return (
    one !== undefined &&
    one.sheet === other?.sheet &&
    one.headerRow === other.headerRow &&
    one.area.left === other.area.left
  );
}

/** Columns of the cases, on all their sheets, with a handful of different values. */
function factorsOf(cases: ConnectedTable, viewOf: (sheet: string) => SheetView): readonly Factor[] {
  const factors = new Map<string, { readonly name: string; readonly levels: Set<string> }>();
  const seen = new Set<string>();
  for (const { sheet, headerRow, area, columns } of [cases, ...(cases.further ?? [])]) {
    const view = viewOf(sheet);
    const connected = new Map(Object.entries(columns).map(([name, { column }]) => [column, name]));
    for (let column = area.left; column <= area.right; column++) {
      const name = textAt(view, headerRow, column);
      const place = `${sheet} ${headerRow} ${column}`;
      if (name === null || seen.has(place) || NEVER.has(connected.get(column) ?? "")) continue;
      seen.add(place);
      const profile = profileColumn(view, column, headerRow + 1, area.bottom);
      if (profile.days >= 0.5) continue;
      const factor = factors.get(matchKey(name)) ?? { name, levels: new Set<string>() };
      factors.set(matchKey(name), factor);
      for (const level of profile.values.keys()) factor.levels.add(level);
    }
  }
  return [...factors.values()].filter(({ levels }) => levels.size >= FEWEST_LEVELS && levels.size <= MOST_LEVELS);
}

type IsFree = (row: number, column: number) => boolean;

/** A typed figure that may be points; a formula is a count of cases. */
function figureAt(view: SheetView, row: number, column: number): number | null {
  const value = view.value(row, column);
  if (view.formula(row, column) !== null || isBlank(value) || typeof value === "boolean") return null;
  const reading = readAmount(value);
  return isRead(reading) ? reading.value : null;
}

function textAt(view: SheetView, row: number, column: number): string | null {
  const value = view.value(row, column);
  return isBlank(value) || typeof value === "boolean" ? null : String(value).trim();
}

/** "Risk | Points" with the levels beneath. */
function listsIn(view: SheetView, factors: readonly Factor[], isFree: IsFree): readonly Found[] {
  const found: Found[] = [];
  for (let column = view.left; column <= view.right; column++) {
    for (let row = view.top; row <= view.bottom; row++) {
      if (!startsList(view, row, column, isFree)) continue;
      const rows = runBelow(view, row, column, isFree);
      for (const factor of factors) {
        const list = listOf(view, { headerRow: row - 1, rows, column }, factor, factors);
        if (list !== null) found.push(list);
      }
      row = rows[rows.length - 1] ?? row;
    }
  }
  return found;
}

function pointsBeside(view: SheetView, row: number, column: number): number | null {
  for (let right = column + 1; right <= column + REACH; right++) if (figureAt(view, row, right) !== null) return right;
  return null;
}

function startsList(view: SheetView, row: number, column: number, isFree: IsFree): boolean {
  return isFree(row, column) && textAt(view, row, column) !== null && pointsBeside(view, row, column) !== null;
}

function runBelow(view: SheetView, top: number, column: number, isFree: IsFree): readonly number[] {
  const rows: number[] = [];
  for (let row = top; row <= view.bottom && rows.length <= MOST_LEVELS && startsList(view, row, column, isFree); row++)
    rows.push(row);
  return rows;
}

interface ListPlace {
  readonly headerRow: number;
  readonly rows: readonly number[];
  readonly column: number;
}

function listOf(
  view: SheetView,
  { headerRow, rows, column }: ListPlace,
  factor: Factor,
  factors: readonly Factor[],
): Found | null {
  const levels = rows.map((row) => matchKey(textAt(view, row, column) ?? ""));
  if (new Set(levels).size < levels.length || !areLevels(levels, factor)) return null;
  const points = pointsColumn(view, headerRow, rows, column);
  // Choices for drop-downs stand side by side: what is headed like a column of the cases is no points.
  if (points === null || factors.some(({ name }) => matchKey(name) === matchKey(points.header))) return null;
  const header = textAt(view, headerRow, column) ?? "";
  const title = textAt(view, headerRow - 1, column) ?? "";
  const [bottom] = rows.slice(-1);
  return {
    factor,
    named: names(header, factor) || names(title, factor),
    parts: [
      {
        kind: "Weights",
        sheet: view.name,
        tableName: null,
        area: { top: Math.max(headerRow, view.top), left: column, bottom: bottom ?? headerRow, right: points.column },
        headerRow: Math.max(headerRow, view.top),
        rows,
        columns: { Level: { header, column }, Points: points },
        stated: { Factor: factor.name },
      },
    ],
  };
}

/** The column of points beside the levels: the one that says so, or the first of figures on a sheet of weights. */
function pointsColumn(
  view: SheetView,
  headerRow: number,
  rows: readonly number[],
  column: number,
): { readonly header: string; readonly column: number } | null {
  const columns = Array.from({ length: REACH }, (_, at) => column + 1 + at).filter((right) =>
    rows.every((row) => figureAt(view, row, right) !== null),
  );
  const headed = columns.map((right) => ({ header: textAt(view, headerRow, right) ?? "", column: right }));
  const said = headed.find(({ header }) => saysPoints(header));
  if (said !== undefined) return said;
  return isWeightSheet(view, headerRow) ? (headed.find(({ header }) => !saysCount(header)) ?? null) : null;
}

const POINTS = COLUMNS.Weights.find((column) => column.name === "Points");

function saysPoints(header: string): boolean {
  return POINTS !== undefined && !saysCount(header) && likenessOf("Weights", header)(POINTS) >= LIKE;
}

/** A summary of the caseload has the same levels, with how many cases each. */
function saysCount(header: string): boolean {
  return /\b(count|counts|number|cases|clients|patients|total|share|average)\b|%/.test(headerKey(header));
}

function isWeightSheet(view: SheetView, headerRow: number): boolean {
  const above: string[] = [view.name];
  for (let row = Math.max(view.top, headerRow - 3); row <= headerRow; row++)
    for (let column = view.left; column <= view.right; column++) above.push(textAt(view, row, column) ?? "");
  return above.some((text) => WEIGHTS_HINT.test(matchKey(text)));
}

function areLevels(levels: readonly string[], factor: Factor): boolean {
  const known = levels.filter((level) => factor.levels.has(level)).length;
  return known >= FEWEST_LEVELS && known >= levels.length * KNOWN_LEVELS;
}

/** "Risk", "RISK LEVEL", "Level of risk" name the factor Risk. */
function names(text: string, factor: Factor): boolean {
  const own = headerKey(text).split(" ");
  return headerKey(factor.name)
    .split(" ")
    .every((word) => own.includes(word));
}

/** Levels across, a line for each factor: "| Low | Medium | High" above "Risk | 1 | 2 | 4". */
function crossTablesIn(view: SheetView, factors: readonly Factor[], isFree: IsFree): readonly Found[] {
  const found: Found[] = [];
  for (let row = view.top + 1; row <= view.bottom; row++) {
    for (let column = view.left; column < view.right; column++) {
      const label = isFree(row, column) ? textAt(view, row, column) : null;
      const factor = label === null ? undefined : factors.find((candidate) => names(label, candidate));
      if (factor === undefined || figureAt(view, row, column) !== null) continue;
      const line = crossLine(view, row, column, factor);
      if (line !== null && isWeightSheet(view, line[0]?.headerRow ?? row))
        found.push({ factor, parts: line, named: true });
    }
  }
  return found;
}

function crossLine(view: SheetView, row: number, column: number, factor: Factor): readonly ConnectedTable[] | null {
  const columns: number[] = [];
  for (let right = column + 1; right <= view.right && columns.length <= MOST_LEVELS; right++) {
    if (figureAt(view, row, right) !== null) columns.push(right);
  }
  const headerRow = levelsAbove(view, row, columns, factor);
  if (headerRow === null) return null;
  const label = { header: textAt(view, headerRow, column) ?? factor.name, column };
  return columns.flatMap((at): ConnectedTable[] => {
    const level = textAt(view, headerRow, at);
    if (level === null) return [];
    return [
      {
        kind: "Weights",
        sheet: view.name,
        tableName: null,
        area: { top: headerRow, left: column, bottom: row, right: columns[columns.length - 1] ?? at },
        headerRow,
        rows: [row],
        columns: { Points: { header: level, column: at } },
        shownOnce: { Factor: label },
        stated: { Factor: factor.name, Level: level },
      },
    ];
  });
}

/** The nearest line above whose words are the factor's levels. */
function levelsAbove(view: SheetView, row: number, columns: readonly number[], factor: Factor): number | null {
  for (let above = row - 1; above >= view.top; above--) {
    const levels = columns.flatMap((column) => textAt(view, above, column) ?? []).map(matchKey);
    if (areLevels(levels, factor)) return above;
  }
  return null;
}
