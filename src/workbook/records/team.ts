import { matchKey } from "../../domain/names";
import type { Clinician } from "../../domain/team";
import { halfDays, hours, points, ratio, wte, type Hours, type Wte } from "../../domain/units";
import {
  type Contract,
  isRead,
  looseName,
  readAmount,
  readContract,
  readDay,
  type Reading,
  readLevel,
  readList,
  readPerson,
  readText,
  readYesNo,
} from "../coerce";
import type { CellValue } from "@evenkeel/spreadsheet";
import type { Report } from "./finding";
import { readCell, type RecordRow, type RecordTable } from "./recordTable";

/** More hours a week than this are taken for a slip of the keyboard (375 for 37.5). */
const MOST_WEEKLY_HOURS = 60;

/** "1.9" of a full-timer would be experience the wrong way round; 90 is 90 %. */
const MOST_EXPERIENCE = 2;

/**
 * The people of the Team table.
 * @param fullTimeHours turns WTE into hours and back
 * @param wteInHundreds the WTE column counts 100 for a full-timer
 */
export function readClinicians(
  table: RecordTable,
  fullTimeHours: Hours,
  report: Report,
  wteInHundreds = false,
): readonly Clinician[] {
  const clinicians: Clinician[] = [];
  const contracts = contractsOf(table, wteInHundreds, report);
  const firstRows = new Map<string, number>();
  for (const row of table.rows) {
    const name = readName(table, row, report);
    if (name === null) continue;
    const key = matchKey(name);
    const firstRow = firstRows.get(key);
    if (firstRow !== undefined) {
      report({
        code: "duplicate-clinician",
        kind: table.kind,
        row: row.row,
        column: "Clinician",
        value: name,
        otherRow: firstRow,
      });
      continue;
    }
    firstRows.set(key, row.row);
    clinicians.push(readClinician(table, row, name, fullTimeHours, report, contracts));
  }
  reportSimilarNames(table, clinicians, report);
  return clinicians;
}

/** The name, from one column or from two (first name and surname); null where the row is no person's. */
function readName(table: RecordTable, row: RecordRow, report: Report): string | null {
  const written = row.cell("Clinician");
  const reading = readPerson(written);
  if (!isRead(reading)) {
    report({ code: reading.problem, kind: table.kind, row: row.row, column: "Clinician", value: written });
    return null;
  }
  const first = readCell(table, row, "First name", readPerson, report);
  if (reading.value !== null) return first === null ? reading.value : `${first} ${reading.value}`;
  const text = readText(written);
  const vacant = isRead(text) && text.value !== null;
  report({
    code: vacant ? "vacant-post" : "missing-key",
    kind: table.kind,
    row: row.row,
    column: "Clinician",
    value: written,
  });
  return null;
}

function readClinician(
  table: RecordTable,
  row: RecordRow,
  name: string,
  fullTimeHours: Hours,
  report: Report,
  contracts: Contracts,
): Clinician {
  const read = <T>(column: string, how: (cell: CellValue) => Reading<T>): T | null =>
    readCell(table, row, column, how, report);
  const text = (column: string): string | null => read(column, readText);
  const amount = (column: string): number | null => read(column, readAmount);
  const halfDaysOf = (column: string): ReturnType<typeof halfDays> | null => {
    const value = amount(column);
    return value === null ? null : halfDays(value);
  };
  const contract = contractOf(table, row, fullTimeHours, report, contracts);
  const fullTimePoints = amount("Full-time points");
  return {
    index: row.index,
    name,
    weeklyHours: contract.weeklyHours,
    wte: contract.wte,
    role: text("Role"),
    band: text("Band"),
    team: text("Team"),
    locality: text("Locality"),
    lineManager: read("Line manager", readPerson),
    skills: read("Skills", readList) ?? [],
    fullTimePoints: fullTimePoints === null ? null : points(fullTimePoints),
    reductionHours: hours(amount("Reduction hours") ?? 0),
    reductionUntil: read("Reduction until", readDay),
    fixedHours: hours(amount("Fixed hours") ?? 0),
    experience: ratio(experienceOf(amount("Experience"))),
    experienceUntil: read("Experience until", readDay),
    start: read("Start", readDay),
    leaves: read("Leaves", readDay),
    awayFrom: read("Away from", readDay),
    awayUntil: read("Away until", readDay),
    doNotAllocate: markOf(table, row, "Do not allocate", true, report) ?? false,
    maxCases: amount("Max cases"),
    maxNewPerWeek: amount("Max new a week"),
    mayLead: markOf(table, row, "May lead", false, report) ?? true,
    highestRisk: read("Highest risk", readLevel),
    halfDays: {
      choice: halfDaysOf("Choice"),
      core: halfDaysOf("Core"),
      specific: halfDaysOf("Specific"),
      other: halfDaysOf("Other"),
    },
  };
}

/** A mark that was not understood is reported, and read so that no work is given because of a mistake. */
export function markOf(
  table: RecordTable,
  row: RecordRow,
  column: string,
  careful: boolean,
  report: Report,
): boolean | null {
  const cell = row.cell(column);
  const reading = readYesNo(cell);
  if (isRead(reading)) return reading.value;
  report({ code: reading.problem, kind: table.kind, row: row.row, column, value: cell });
  return careful;
}

function experienceOf(value: number | null): number {
  if (value === null) return 1;
  return value > MOST_EXPERIENCE ? value / 100 : value;
}

/** How the columns with contracts are to be read. */
interface Contracts {
  /** The WTE column counts 100 for a full-timer. */
  readonly wteInHundreds: boolean;
  /** The columns that say how much somebody works in a week. */
  readonly columns: ReadonlySet<"WTE" | "Weekly hours">;
}

/** So many people with more hours than a week has are a column of a year's hours, and no slips. */
const FEWEST_OF_A_YEAR = 2;

/** A year's hours beside a WTE say nothing of a week: the WTE counts, and the manager is asked once. */
function contractsOf(table: RecordTable, wteInHundreds: boolean, report: Report): Contracts {
  const columns = (["WTE", "Weekly hours"] as const).filter((name) => table.columns.has(name));
  const hoursIn = table.rows.flatMap((row) => {
    const reading = readContract(row.cell("Weekly hours"), "hours");
    return isRead(reading) && reading.value !== null && "hours" in reading.value
      ? [{ row, is: reading.value.hours }]
      : [];
  });
  const yearly = hoursIn.filter(({ is }) => is > MOST_WEEKLY_HOURS);
  const withWte = yearly.filter(({ row }) => {
    const reading = readContract(row.cell("WTE"), "wte");
    return isRead(reading) && reading.value !== null;
  });
  if (
    columns.length < 2 ||
    yearly.length < FEWEST_OF_A_YEAR ||
    yearly.length * 2 <= hoursIn.length ||
    withWte.length * 2 <= yearly.length
  )
    return { wteInHundreds, columns: new Set(columns) };
  report({
    code: "hours-of-a-year",
    kind: table.kind,
    row: null,
    column: "Weekly hours",
    value: yearly[0]?.is ?? null,
    about: table.headerOf("WTE"),
  });
  return { wteInHundreds, columns: new Set(["WTE"]) };
}

function contractOf(
  table: RecordTable,
  row: RecordRow,
  fullTimeHours: Hours,
  report: Report,
  { wteInHundreds, columns }: Contracts,
): { readonly weeklyHours: Hours | null; readonly wte: Wte | null } {
  const fromWte = readCell<Contract>(
    table,
    row,
    "WTE",
    (cell) => readContract(wteInHundreds && typeof cell === "number" ? cell / 100 : cell, "wte"),
    report,
  );
  const fromHours = columns.has("Weekly hours")
    ? readCell<Contract>(table, row, "Weekly hours", (cell) => readContract(cell, "hours"), report)
    : null;
  const given = fromHours ?? fromWte;
  const column = fromHours === null && table.columns.has("WTE") ? "WTE" : "Weekly hours";
  if (given === null) {
    reportNoContract(table, row, column, columns, report);
    return { weeklyHours: null, wte: null };
  }
  const weeklyHours = "hours" in given ? given.hours : hours(given.wte * fullTimeHours);
  if (weeklyHours > MOST_WEEKLY_HOURS) {
    report({ code: "unlikely-hours", kind: table.kind, row: row.row, column, value: row.cell(column) });
  }
  const ownWte = fromWte !== null && "wte" in fromWte ? fromWte.wte : null;
  return { weeklyHours, wte: ownWte ?? ("wte" in given ? given.wte : wte(given.hours / fullTimeHours)) };
}

/** What stands there is told before that nothing can be read of it: -1 is no blank. */
function reportNoContract(
  table: RecordTable,
  row: RecordRow,
  column: "WTE" | "Weekly hours",
  columns: Contracts["columns"],
  report: Report,
): void {
  const isToldAlready = [...columns].some((name) => !isRead(readContract(row.cell(name), "hours")));
  if (isToldAlready || columns.size === 0) return;
  const unread = [...columns].flatMap((name) => {
    const value = row.written?.(name) ?? null;
    const reading = readContract(value, "hours");
    return isRead(reading) ? [] : [{ name, value, code: reading.problem }];
  });
  for (const { name, value, code } of unread) report({ code, kind: table.kind, row: row.row, column: name, value });
  if (unread.length === 0)
    report({ code: "missing-hours", kind: table.kind, row: row.row, column, value: row.cell(column) });
}

function reportSimilarNames(table: RecordTable, clinicians: readonly Clinician[], report: Report): void {
  const seen = new Map<string, Clinician>();
  for (const clinician of clinicians) {
    const key = looseName(clinician.name);
    const other = seen.get(key);
    if (other === undefined) {
      seen.set(key, clinician);
      continue;
    }
    const row = table.rows.find((candidate) => candidate.index === clinician.index);
    const otherRow = table.rows.find((candidate) => candidate.index === other.index);
    report({
      code: "similar-clinicians",
      kind: table.kind,
      row: row?.row ?? null,
      column: "Clinician",
      value: clinician.name,
      suggestion: other.name,
      ...(otherRow === undefined ? {} : { otherRow: otherRow.row }),
    });
  }
}
