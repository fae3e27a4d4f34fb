import type { CellValue, SheetGrid, WorkbookGrid } from "@evenkeel/spreadsheet";
import { day } from "@evenkeel/spreadsheet";
import { plainSheet } from "../../support/plainSheet";
import { readTeamWorkbook, type Reading } from "../../../src/workbook/reading/readTeamWorkbook";

/** 30 November 2026. */
const TODAY = day(46356);

type Rows = readonly (readonly CellValue[])[];

/** A sheet of invented rows; dates are texts, day first. */
export function sheet(name: string, rows: Rows, more: Partial<SheetGrid> = {}): SheetGrid {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  return { ...plainSheet(name, values), ...more };
}

const workbook = (...sheets: readonly SheetGrid[]): WorkbookGrid => ({ sheets });

export const read = (...sheets: readonly SheetGrid[]): Reading => readTeamWorkbook(workbook(...sheets), TODAY);

/** Open cases by the person who leads them; counts too. */
export function heldBy({ people, cases, counts }: Reading): Readonly<Record<string, number>> {
  const held: Record<string, number> = Object.fromEntries(people.map(({ name }) => [name, 0]));
  for (const { state, holders } of cases) {
    const lead = holders[0]?.name;
    if (state === "held" && lead !== undefined) held[lead] = (held[lead] ?? 0) + 1;
  }
  for (const { person, cases: count } of counts.flatMap((one) => one.counts)) {
    held[person.name] = (held[person.name] ?? 0) + count;
  }
  return held;
}

/** Rows made by their number. */
export const rows = (count: number, row: (at: number) => readonly CellValue[]): Rows =>
  Array.from({ length: count }, (_, at) => row(at));

/** "05/03/2026" and the like, different for each number. */
export const date = (at: number, year = 2026): string =>
  `${String((at % 27) + 1).padStart(2, "0")}/${String((at % 9) + 1).padStart(2, "0")}/${year}`;
