import { categoryOfLine, type PlanCategory } from "../domain/jobPlan/clinicianPlan";
import type { JobPlanParameters } from "../domain/jobPlan/parameters";
import { matchKey } from "../domain/names";
import type { Clinician, JobPlanLine } from "../domain/team";
import { TOLERANCE } from "../domain/units";
import { changeOfCell, seenCell, seenFormula } from "../tables/cellChange";
import type { CellChange } from "../tables/changePlan";
import { recordPlace, type ConnectedTable, type Connection } from "../tables/connection";
import { headerKey } from "../tables/synonyms";

/** Half-days of one category of somebody's plan, as they are and as they are to be. */
export interface HalfDayWish {
  readonly clinician: Clinician;
  readonly category: PlanCategory;
  readonly from: number;
  readonly to: number;
}

/** The cells that make a plan what it is to be, and whose plan has to be changed by hand. */
export interface HalfDayWriting {
  readonly changes: readonly CellChange[];
  /** Names of people whose rows cannot be told apart, or hold formulas, or lack the row that is needed. */
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

/** Whether a category of somebody's plan has a place of its own that is not a formula. */
export function canBeWritten(connection: Connection, clinician: Clinician, category: PlanCategory): boolean {
  if (linesOf(connection, clinician.name).length > 0) return true;
  const table = connection.tables.Team;
  const column = table?.columns[TEAM_COLUMN[category]];
  const row = table?.rows[clinician.index];
  if (table === undefined || column === undefined || row === undefined) return false;
  return !seenFormula(connection, table.sheet, row, column.column);
}

/** Where each change of half-days is written: a cell of Team, or rows of the JobPlan table known by person and activity. */
export function halfDayWriting(
  connection: Connection,
  wishes: readonly HalfDayWish[],
  parameters: JobPlanParameters,
): HalfDayWriting {
  const byHand = new Set<string>();
  const changes = wishes.flatMap((wish): CellChange[] => {
    const lines = linesOf(connection, wish.clinician.name);
    const cells =
      lines.length === 0 ? teamCells(connection, wish) : lineCells(connection, wish, lines, parameters.hoursPerHalfDay);
    if (cells === null) byHand.add(wish.clinician.name);
    return cells ?? [];
  });
  return { changes, byHand: [...byHand] };
}

function teamCells(connection: Connection, wish: HalfDayWish): CellChange[] | null {
  const table = connection.tables.Team;
  const key = table?.columns["Clinician"];
  const row = table?.rows[wish.clinician.index];
  const target = table?.columns[TEAM_COLUMN[wish.category]];
  if (table === undefined || key === undefined || row === undefined || target === undefined) return null;
  return [changeOfCell(connection, table, key, target, row, wish.to)];
}

/** More goes to the biggest activity of its kind; less comes off it first, then off the next. null: not for the add-in. */
function lineCells(
  connection: Connection,
  wish: HalfDayWish,
  lines: readonly JobPlanLine[],
  hoursPerHalfDay: number,
): CellChange[] | null {
  const table = connection.tables.JobPlan;
  const target = table?.columns["Half-days"];
  if (table === undefined || target === undefined || !areRowsDistinct(connection, table)) return null;
  const scale = /\bhours\b/.test(headerKey(target.header)) ? hoursPerHalfDay : 1;
  const ofKind = lines.filter((line) => categoryOfLine(line) === wish.category).sort((a, b) => b.halfDays - a.halfDays);
  let left = wish.to - wish.from;
  const cells: CellChange[] = [];
  for (const line of ofKind) {
    if (Math.abs(left) <= TOLERANCE) break;
    const place = recordPlace(table, line.index);
    const keys = place === null ? null : keyColumns(place.table);
    if (place === null || keys === null || seenFormula(connection, place.table.sheet, place.row, target.column))
      return null;
    const now = Math.max(0, line.halfDays + left);
    left -= now - line.halfDays;
    cells.push(changeOfCell(connection, place.table, keys, target, place.row, now * scale));
  }
  return Math.abs(left) > TOLERANCE ? null : cells;
}

function keyColumns(
  table: ConnectedTable,
): readonly [ConnectedTable["columns"][string], ConnectedTable["columns"][string]] | null {
  const clinician = table.columns["Clinician"];
  const activity = table.columns["Activity"];
  return clinician === undefined || activity === undefined ? null : [clinician, activity];
}

/** Whether person and activity together tell every row from the others; a name that stands only once above its rows does not. */
function areRowsDistinct(connection: Connection, table: ConnectedTable): boolean {
  return [table, ...(table.further ?? [])].every((part) => {
    const keys = keyColumns(part);
    if (keys === null) return false;
    const seen = part.rows.map((row) =>
      keys.map(({ column }) => matchKey(String(seenCell(connection, part.sheet, row, column) ?? ""))),
    );
    return (
      seen.every(([person]) => person !== "") && new Set(seen.map((cells) => cells.join("\n"))).size === seen.length
    );
  });
}
