import { matchKey } from "../../domain/names";
import type { CategoryHalfDays, JobPlanLine, ReferralWeek } from "../../domain/team";
import { halfDays } from "../../domain/units";
import { readAmount, readDay, readPerson, readText } from "../coerce";
import type { Report } from "./finding";
import { readCell, type RecordTable } from "./recordTable";

const CATEGORIES: readonly (readonly [RegExp, keyof CategoryHalfDays])[] = [
  [/^choice\b/, "choice"],
  [/^(core|partnership|core partnership)\b/, "core"],
  [/^(specific|specialist)\b/, "specific"],
  [/^(other|non[- ]?clinical|admin|management|spa)\b/, "other"],
];

function categoryOf(text: string): keyof CategoryHalfDays | null {
  return CATEGORIES.find(([pattern]) => pattern.test(matchKey(text)))?.[1] ?? null;
}

/** "EMDR" of "Specific: EMDR" or "Specific - EMDR"; "" where the category names no stream. */
function streamOf(category: string): string {
  return /^\s*(?:specific|specialist)(?:\s+partnership)?\s*[:(–/-]\s*(.*?)\)?\s*$/i.exec(category)?.[1] ?? "";
}

/**
 * The lines of people's job plans.
 * @param hoursPerHalfDay turns a column of hours into half-days; null where the column holds half-days
 * @param spelling Team's own spelling of a name, by `matchKey`
 */
export function readJobPlanLines(
  table: RecordTable,
  hoursPerHalfDay: number | null,
  spelling: ReadonlyMap<string, string>,
  report: Report,
): readonly JobPlanLine[] {
  const lines: JobPlanLine[] = [];
  let above: string | null = null;
  for (const row of table.rows) {
    const person: string | null = readCell(table, row, "Clinician", readPerson, report) ?? above;
    const activity = readCell(table, row, "Activity", readText, report);
    const amount = readCell(table, row, "Half-days", readAmount, report);
    if (person === null) {
      report({
        code: "missing-key",
        kind: table.kind,
        row: row.row,
        column: "Clinician",
        value: row.cell("Clinician"),
      });
      continue;
    }
    above = person;
    if (amount === null) continue;
    const category = readCell(table, row, "Category", readText, report);
    const known = category === null ? categoryOf(activity ?? "") : categoryOf(category);
    if (category !== null && known === null) {
      report({ code: "unknown-category", kind: table.kind, row: row.row, column: "Category", value: category });
    }
    const stream = known === "specific" && category !== null ? streamOf(category) : "";
    lines.push({
      index: row.index,
      clinician: spelling.get(matchKey(person)) ?? person,
      activity: activity ?? category ?? "",
      halfDays: halfDays(hoursPerHalfDay === null ? amount : amount / hoursPerHalfDay),
      category: known,
      ...(stream === "" ? {} : { stream }),
    });
  }
  return lines;
}

/** Referrals week by week. A week whose accepted referrals are blank says nothing yet and is left out. */
export function readReferralWeeks(table: RecordTable, report: Report): readonly ReferralWeek[] {
  const weeks: ReferralWeek[] = [];
  const firstRows = new Map<number, number>();
  for (const row of table.rows) {
    const amount = (column: string): number | null => readCell(table, row, column, readAmount, report);
    const week = readCell(table, row, "Week", readDay, report);
    if (week !== null) {
      const otherRow = firstRows.get(week);
      if (otherRow === undefined) firstRows.set(week, row.row);
      else
        report({
          code: "duplicate-week",
          kind: table.kind,
          row: row.row,
          column: "Week",
          value: row.cell("Week"),
          otherRow,
        });
    }
    const accepted = amount("Accepted");
    const rest = {
      received: amount("Received"),
      choiceAttended: amount("Choice attended"),
      didNotAttend: amount("Did not attend"),
      toCore: amount("To Core"),
      waiting: amount("Waiting"),
    };
    if (accepted !== null) weeks.push({ index: row.index, week, accepted, ...rest });
  }
  return weeks;
}
