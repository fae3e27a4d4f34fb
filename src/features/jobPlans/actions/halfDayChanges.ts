import type { CellValue } from "@evenkeel/spreadsheet";
import { categoryOfLine, type PlanCategory } from "../../../domain/jobPlan/clinicianPlan";
import type { JobPlanParameters } from "../../../domain/jobPlan/parameters";
import { matchKey } from "../../../domain/names";
import type { Clinician, JobPlanLine } from "../../../domain/team";
import { TOLERANCE } from "../../../domain/units";
import { changeOfCell, newRowOf, seenCell, seenFormula } from "../../../workbook/changePlan/cellChange";
import type { CellChange, NewRow } from "../../../workbook/changePlan/changePlan";
import {
  recordPlace,
  type ConnectedColumn,
  type ConnectedTable,
  type Connection,
} from "../../../workbook/connect/connection";
import { headerKey } from "../../../workbook/synonyms";
import { jobPlanMessages } from "../messages";

/** Half-days of one category of a clinician's plan, as they are and as they are to be. */
export interface HalfDayWish {
  readonly clinician: Clinician;
  readonly category: PlanCategory;
  readonly from: number;
  readonly to: number;
}

/** The cells that make a plan what it is to be, and whose plan has to be changed by hand. */
export interface HalfDayChanges {
  readonly changes: readonly CellChange[];
  /** Work for which the clinician has no row yet. */
  readonly rows: readonly NewRow[];
  /** Names of people whose rows cannot be told apart, or hold formulas. */
  readonly byHand: readonly string[];
}

const TEAM_COLUMN: Readonly<Record<PlanCategory, string>> = {
  choice: "Choice",
  core: "Core",
  specific: "Specific",
  other: "Other",
};

/** The person's rows in the JobPlan table; empty: the plan stands in the columns of Team. */
export function linesOf(connection: Connection, name: string): readonly JobPlanLine[] {
  const key = matchKey(name);
  return (connection.team?.jobPlan ?? []).filter((line) => matchKey(line.clinician) === key);
}

/** Whether a category of a clinician's plan has a place of its own that is not a formula. */
export function canBeWritten(connection: Connection, clinician: Clinician, category: PlanCategory): boolean {
  if (linesOf(connection, clinician.name).length > 0) return true;
  const table = connection.tables.Team;
  const column = table?.columns[TEAM_COLUMN[category]];
  const row = table?.rows[clinician.index];
  if (table === undefined || column === undefined || row === undefined) return false;
  return !seenFormula(connection, table.sheet, row, column.column);
}

interface Written {
  readonly changes: readonly CellChange[];
  readonly rows: readonly NewRow[];
}

/** Where each change of half-days is written: a cell of Team, or rows of the JobPlan table known by person and activity. */
export function halfDayChanges(
  connection: Connection,
  wishes: readonly HalfDayWish[],
  parameters: JobPlanParameters,
): HalfDayChanges {
  const byHand = new Set<string>();
  const changes: CellChange[] = [];
  const rows: NewRow[] = [];
  for (const wish of wishes) {
    const lines = linesOf(connection, wish.clinician.name);
    const written =
      lines.length === 0 ? teamCells(connection, wish) : lineCells(connection, wish, lines, parameters.hoursPerHalfDay);
    if (written === null) byHand.add(wish.clinician.name);
    changes.push(...(written?.changes ?? []));
    rows.push(...(written?.rows ?? []));
  }
  return { changes, rows, byHand: [...byHand] };
}

function teamCells(connection: Connection, wish: HalfDayWish): Written | null {
  const table = connection.tables.Team;
  const key = table?.columns["Clinician"];
  const row = table?.rows[wish.clinician.index];
  const target = table?.columns[TEAM_COLUMN[wish.category]];
  if (table === undefined || key === undefined || row === undefined || target === undefined) return null;
  return { changes: [changeOfCell(connection, table, key, target, row, wish.to)], rows: [] };
}

/**
 * More goes to the biggest activity of its kind, or to a new row where there is none; less comes off the biggest first,
 * then off the next. null: not for the add-in.
 */
function lineCells(
  connection: Connection,
  wish: HalfDayWish,
  lines: readonly JobPlanLine[],
  hoursPerHalfDay: number,
): Written | null {
  const table = connection.tables.JobPlan;
  const target = table?.columns["Half-days"];
  if (table === undefined || target === undefined || !areRowsDistinct(connection, table)) return null;
  const scale = /\bhours\b/.test(headerKey(target.header)) ? hoursPerHalfDay : 1;
  const ofKind = lines.filter((line) => categoryOfLine(line) === wish.category).sort((a, b) => b.halfDays - a.halfDays);
  let left = wish.to - wish.from;
  const changes: CellChange[] = [];
  for (const line of ofKind) {
    if (Math.abs(left) <= TOLERANCE) break;
    const place = recordPlace(table, line.index);
    const keys = place === null ? null : keyColumns(place.table);
    if (place === null || keys === null) return null;
    if (seenFormula(connection, place.table.sheet, place.row, target.column)) return null;
    const now = Math.max(0, line.halfDays + left);
    left -= now - line.halfDays;
    changes.push(changeOfCell(connection, place.table, keys, target, place.row, now * scale));
  }
  if (Math.abs(left) <= TOLERANCE) return { changes, rows: [] };
  const row = left < 0 ? null : newLine(connection, table, wish, lines, left * scale);
  return row === null ? null : { changes, rows: [row] };
}

/** A row for work of a kind that the clinician had none of; null: a row of that name stands there already, without an amount. */
function newLine(
  connection: Connection,
  table: ConnectedTable,
  wish: HalfDayWish,
  lines: readonly JobPlanLine[],
  amount: number,
): NewRow | null {
  const keys = keyColumns(table);
  const target = table.columns["Half-days"];
  const own = lines[0] === undefined ? null : recordPlace(table, lines[0].index);
  if (keys === null || target === undefined || own === null || own.table !== table) return null;
  const name = seenCell(connection, table.sheet, own.row, keys[0].column);
  const activity = jobPlanMessages.sheets.categories[wish.category];
  const isTaken = rowKeys(connection, table, keys).includes(keyText([name, activity]));
  if (isTaken) return null;
  const category = table.columns["Category"];
  return newRowOf(connection, table, keys, [
    { ...keys[0], value: name },
    { ...keys[1], value: activity },
    { ...target, value: amount },
    ...(category === undefined ? [] : [{ ...category, value: TEAM_COLUMN[wish.category] }]),
  ]);
}

type KeyColumns = readonly [clinician: ConnectedColumn, activity: ConnectedColumn];

function keyColumns(table: ConnectedTable): KeyColumns | null {
  const clinician = table.columns["Clinician"];
  const activity = table.columns["Activity"];
  return clinician === undefined || activity === undefined ? null : [clinician, activity];
}

const keyText = (cells: readonly CellValue[]): string => cells.map((cell) => matchKey(String(cell ?? ""))).join("\n");

function rowKeys(connection: Connection, table: ConnectedTable, keys: KeyColumns): readonly string[] {
  return table.rows.map((row) => keyText(keys.map(({ column }) => seenCell(connection, table.sheet, row, column))));
}

/** Whether person and activity together tell every row from the others; a name that stands only once above its rows does not. */
function areRowsDistinct(connection: Connection, table: ConnectedTable): boolean {
  return [table, ...(table.further ?? [])].every((part) => {
    const keys = keyColumns(part);
    if (keys === null) return false;
    const seen = rowKeys(connection, part, keys);
    return seen.every((key) => !key.startsWith("\n")) && new Set(seen).size === seen.length;
  });
}
