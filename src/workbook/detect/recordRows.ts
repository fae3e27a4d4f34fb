import { matchKey } from "../../domain/names";
import {
  isPointsRowLabel,
  isRead,
  isTotalLabel,
  looseName,
  readAmount,
  readContract,
  readDay,
  readStatus,
} from "../coerce";
import { isBlank, type CellValue } from "@evenkeel/spreadsheet";
import { jobPlanSettingNamed } from "../records/jobPlanSettings";
import { settingNamed } from "../records/settings";
import type { SheetView } from "./sheetView";
import type { ColumnSpec, ReadableKind } from "../synonyms";
import { isNameLike } from "./profile";

/** What the rows beneath a header are. */
export interface FoundRows {
  readonly records: readonly number[];
  /** A row of points in a block of counts. */
  readonly pointsRow: number | null;
  /** Lines with text that are no records: totals, notes, headings in between. */
  readonly others: readonly number[];
}

export interface RowColumn {
  readonly spec: ColumnSpec;
  readonly column: number;
  readonly header: string;
}

interface Surroundings {
  readonly kind: ReadableKind;
  readonly view: SheetView;
  readonly firstRow: number;
  readonly lastRow: number;
  /** The whole table, connected or not. */
  readonly left: number;
  readonly right: number;
  readonly isExcelTable: boolean;
  readonly columns: readonly RowColumn[];
  /** Names that stand elsewhere in the workbook as clinicians. */
  readonly people: ReadonlySet<string>;
}

/** Which column has to be filled for a line to be a record. */
const KEYS: Readonly<Record<ReadableKind, readonly string[]>> = {
  Team: ["Clinician"],
  Cases: ["Case"],
  Counts: ["Clinician"],
  Weights: ["Level", "Points"],
  JobPlan: ["Activity", "Half-days"],
  Referrals: ["Week"],
  Settings: ["Name"],
  Mentors: ["Name"],
  Mentees: ["Name"],
};

/** A sheet may end in thousands of lines that only look used; past so many blank ones nothing more is expected. */
const LONGEST_GAP = 200;

/** Tells records from blank lines, totals, notes, repeated headers and headings in between. */
export function findRecordRows(where: Surroundings): FoundRows {
  const { view } = where;
  const lines: Line[] = [];
  let gap = 0;
  for (let row = where.firstRow; row <= where.lastRow; row++) {
    const line = readLine(where, row, gap > 0);
    if (line === null) {
      gap += 1;
      if (gap > LONGEST_GAP && !where.isExcelTable) break;
      continue;
    }
    gap = 0;
    lines.push(line);
  }
  const typical = median(lines.filter((line) => line.kind === "data").map((line) => line.filled));
  const shapes = keyShapes(where, lines);
  const records: number[] = [];
  const others: number[] = [];
  let pointsRow = where.kind === "Counts" && where.isExcelTable ? pointsRowNear(where) : null;
  for (const line of lines) {
    if (line.kind === "points") pointsRow ??= line.row;
    else if (line.kind === "data" && isRecord(where, line, typical, shapes)) records.push(line.row);
    else if (hasText(view, line.row, where)) others.push(line.row);
  }
  return { records, pointsRow, others };
}

/** The points of an Excel table's categories stand outside it, a few rows above or beneath. */
function pointsRowNear(where: Surroundings): number | null {
  const outside = [1, 2, 3, 4].flatMap((away) => [where.lastRow + away, where.firstRow - 1 - away]);
  return outside.find((row) => row >= 0 && labelsOf(where, row).some(isPointsRowLabel)) ?? null;
}

interface Line {
  readonly row: number;
  readonly kind: "data" | "total" | "points" | "repeat";
  /** Connected columns that are filled, and how many of those hold what they should. */
  readonly filled: number;
  readonly suiting: number;
  readonly key: CellValue;
  readonly keyFilled: boolean;
  readonly onlyNumbers: boolean;
  readonly afterGap: boolean;
}

function readLine(where: Surroundings, row: number, afterGap: boolean): Line | null {
  const { view, columns } = where;
  let filled = 0;
  let suiting = 0;
  let texts = 0;
  let repeats = 0;
  let vertical = false;
  for (const { column, spec, header } of columns) {
    if (!view.isFilled(row, column)) continue;
    filled += 1;
    const value = view.value(row, column);
    if (typeof value === "string" && isSameHeader(value, header)) repeats += 1;
    if (typeof value === "string" && !isNumeric(value)) texts += 1;
    if (suits(spec, value)) suiting += 1;
    if (addsUpAbove(view.formula(row, column), row, column)) vertical = true;
  }
  const labels = labelsOf(where, row);
  if (filled === 0 && labels.length === 0) return null;
  const keys = KEYS[where.kind];
  const keyColumns = columns.filter((entry) => keys.includes(entry.spec.name));
  const key = keyColumns[0] === undefined ? null : view.value(row, keyColumns[0].column);
  const keyFilled = keyColumns.some((entry) => view.isFilled(row, entry.column));
  const total = labels.some(isTotalLabel) || (vertical && (!keyFilled || texts <= 1));
  const points = (where.kind === "Counts" || where.kind === "Team") && labels.some(isPointsRowLabel);
  const kind = repeats >= 2 && repeats === filled ? "repeat" : points ? "points" : total ? "total" : "data";
  return { row, kind, filled, suiting, key, keyFilled, onlyNumbers: texts === 0, afterGap };
}

/** The first filled cells of a line, from the table's left edge: where a line says what it is. */
function labelsOf(where: Surroundings, row: number): readonly CellValue[] {
  const labels: CellValue[] = [];
  for (let column = where.left; column <= where.right && labels.length < 3; column++) {
    const value = where.view.value(row, column);
    if (!isBlank(value)) labels.push(value);
  }
  return labels;
}

const VERTICAL =
  /^=\s*(?:SUM|SUBTOTAL|AVERAGE|COUNT|COUNTA|AGGREGATE)\s*\((?:\d+\s*,\s*)*\$?([A-Z]{1,3})\$?(\d+)\s*:\s*\$?([A-Z]{1,3})\$?(\d+)/i;

/** A formula that adds up cells above it in its own column. */
function addsUpAbove(formula: string | null, row: number, column: number): boolean {
  if (formula === null) return false;
  const parts = VERTICAL.exec(formula);
  if (parts === null || parts[1]?.toUpperCase() !== parts[3]?.toUpperCase()) return false;
  let letters = 0;
  for (const letter of (parts[1] ?? "").toUpperCase()) letters = letters * 26 + letter.charCodeAt(0) - 64;
  return letters - 1 === column && Number(parts[4]) <= row;
}

/** Comparing every cell with its header in full would take longer than all else: nearly all differ in length. */
function isSameHeader(value: string, header: string): boolean {
  return Math.abs(value.length - header.length) <= 2 && matchKey(value) === matchKey(header);
}

const isNumeric = (text: string): boolean => {
  if (!/^\s*[-+.\d½¼¾]/.test(text)) return false;
  const reading = readAmount(text);
  return isRead(reading) && reading.value !== null;
};

function suits(spec: ColumnSpec, value: CellValue): boolean {
  if (isBlank(value)) return true;
  switch (spec.holds) {
    case "amount":
      return isRead(readAmount(value));
    case "contract":
      return isRead(readContract(value, "hours"));
    case "day":
      return isRead(readDay(value));
    case "person":
      return isNameLike(value);
    case "status": {
      const reading = readStatus(value);
      return isRead(reading) && (reading.value !== "questioned" || String(value).length <= 25);
    }
    case "id":
    case "level":
    case "list":
    case "text":
    case "yesNo":
      return String(value).length <= 60;
  }
}

function isRecord(where: Surroundings, line: Line, typical: number, shapes: ReadonlySet<string>): boolean {
  if (line.filled === 0) return false;
  const suitable = line.suiting / line.filled;
  if (line.keyFilled) {
    const rest = line.filled - 1;
    if (line.filled === 1 && typical > 1) return isLoneKey(where, line, typical, shapes);
    if (where.isExcelTable) return true;
    if (line.afterGap && rest < typical * 0.3 && !keySuits(where, line.key, shapes)) return false;
    return suitable >= 0.5;
  }
  if (where.kind === "Weights" || where.kind === "Settings") return false;
  // A line of figures without a key is a sum; a line of words and figures is a record that lacks its key.
  return !line.onlyNumbers && line.filled >= Math.max(2, typical * 0.4) && suitable >= 0.6;
}

/** Only the key is filled: a record just begun, or a heading between records? */
function isLoneKey(where: Surroundings, line: Line, typical: number, shapes: ReadonlySet<string>): boolean {
  const text = String(line.key ?? "");
  if (where.people.has(looseName(text)) && where.kind === "Team") return true;
  // A setting whose cell was emptied: as published, and the row to write to when it is set again.
  if (where.kind === "Settings") return settingNamed(text) !== null || jobPlanSettingNamed(text) !== null;
  if (where.kind === "Cases") return /\d/.test(text) && shapes.has(shapeOf(text));
  if (where.kind === "Referrals") return isRead(readDay(line.key));
  if (where.kind !== "Team" && where.kind !== "Counts") return false;
  if (line.afterGap && typical > 2) return false;
  return isNameLike(line.key) && text.trim().includes(" ") && !GROUP_WORDS.test(text);
}

const GROUP_WORDS =
  /\b(team|teams|service|locality|staff|nurses|therapists|clinicians|practitioners|vacanc|posts?|group|north|south|east|west|updated|note|key|please|workers|assistants|management|admin)\b/i;

function keySuits(where: Surroundings, key: CellValue, shapes: ReadonlySet<string>): boolean {
  if (where.kind === "Cases") return shapes.has(shapeOf(String(key ?? "")));
  if (where.kind === "Referrals") return isRead(readDay(key));
  if (where.kind === "Team" || where.kind === "Counts") return isNameLike(key);
  return true;
}

/** "RV1001" and "RV2" are of one shape, "See note below" is of another. */
function shapeOf(text: string): string {
  return text
    .trim()
    .replace(/\d+/g, "9")
    .replace(/\p{L}+/gu, "a")
    .replace(/\s+/g, " ");
}

function keyShapes(where: Surroundings, lines: readonly Line[]): ReadonlySet<string> {
  if (where.kind !== "Cases") return new Set();
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (line.kind !== "data" || !line.keyFilled || line.filled < 2) continue;
    const shape = shapeOf(String(line.key ?? ""));
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const enough = Math.max(1, lines.length * 0.02);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([shape]) => shape));
}

function hasText(view: SheetView, row: number, where: Surroundings): boolean {
  for (let column = where.left; column <= where.right; column++) if (!isBlank(view.value(row, column))) return true;
  return false;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
