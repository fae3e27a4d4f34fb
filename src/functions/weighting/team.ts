import type { Clinician } from "../../domain/team";
import { readTeam } from "../../workbook/records/matrix/readTables";
import type { Matrix } from "../../workbook/records/matrix/contents";
import { peopleOf, type People } from "../../workbook/records/matrix/messyCells";
import { refuseProblems } from "../runtime/tables";

/** The columns of Team that decide what a clinician has available. */
const CAPACITY_COLUMNS: ReadonlySet<string> = new Set([
  "Clinician",
  "First name",
  "WTE",
  "Weekly hours",
  "Full-time points",
  "Reduction hours",
  "Reduction until",
  "Fixed hours",
  "Experience",
  "Experience until",
]);

export interface Staff {
  readonly clinicians: readonly Clinician[];
  /** Row of each clinician in the range given, from 1. */
  readonly rows: readonly number[];
}

/**
 * The people of a Team table.
 * @param columns those that have to be sound; null: every column
 */
export function staffOf(
  argument: string,
  table: Matrix,
  columns: ReadonlySet<string> | null = CAPACITY_COLUMNS,
): Staff {
  const { records, problems, recordOfRow } = readTeam(table);
  refuseProblems(argument, problems, columns);
  const rows: number[] = [];
  recordOfRow.forEach((position, at) => {
    if (position !== null) rows[position] = at + 2;
  });
  return { clinicians: records, rows };
}

/** The whole team, whom the names in other tables may mean. */
export const teamOf = (clinicians: readonly Clinician[]): People =>
  peopleOf(
    clinicians.map(({ name }) => name),
    true,
  );
