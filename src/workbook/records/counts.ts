import { matchKey } from "../../domain/names";
import type { CategoryCount, WeightRule } from "../../domain/team";
import { CATEGORY_FACTOR } from "../../domain/weighting/teamLoads";
import { isRead, readAmount, readPerson } from "../coerce";
import type { CellValue } from "@evenkeel/spreadsheet";
import type { Report } from "./finding";
import { readCell, type RecordTable } from "./recordTable";

/**
 * The numbers of cases by category.
 * @param categories names of the category columns
 * @param spelling Team's own spelling of a name, by `matchKey`
 */
export function readCategoryCounts(
  table: RecordTable,
  categories: readonly string[],
  spelling: ReadonlyMap<string, string>,
  report: Report,
): readonly CategoryCount[] {
  const counts: CategoryCount[] = [];
  for (const row of table.rows) {
    const surname = readCell(table, row, "Clinician", readPerson, report);
    const first = readCell(table, row, "First name", readPerson, report);
    const name = surname === null || first === null ? surname : `${first} ${surname}`;
    for (const category of categories) {
      const cases = readCell(table, row, category, readAmount, report);
      if (cases === null) continue;
      if (!Number.isInteger(cases)) {
        report({ code: "part-of-a-case", kind: table.kind, row: row.row, column: category, value: row.cell(category) });
      }
      counts.push({ clinician: name === null ? null : (spelling.get(matchKey(name)) ?? name), category, cases });
    }
  }
  return counts;
}

/** The row of points in a block of counts, as weights of the factor Category. */
export function weightsFromPointsRow(
  categories: readonly string[],
  cell: (category: string) => CellValue,
  report: (
    category: string,
    code: "not-a-number" | "negative-number" | "error-value" | "no-points-for-category",
  ) => void,
): readonly WeightRule[] {
  const rules: WeightRule[] = [];
  categories.forEach((category, index) => {
    const reading = readAmount(cell(category));
    if (!isRead(reading)) {
      const code = reading.problem;
      report(category, code === "negative-number" || code === "error-value" ? code : "not-a-number");
    } else if (reading.value === null) report(category, "no-points-for-category");
    else rules.push(categoryRule(index, category, reading.value));
  });
  return rules;
}

const POINTS_IN_HEADER = /[([]\s*(\d+(?:[.,]\d+)?)\s*(?:points?|pts?)?(?: each)?\s*[)\]]\s*$/i;

/** "Simple (1)", "Complex (2.5 pts)": points behind the name of every category; none where one lacks them. */
export function weightsFromHeaders(categories: readonly string[]): readonly WeightRule[] {
  const rules = categories.flatMap((category, index) => {
    const [, figure] = POINTS_IN_HEADER.exec(category) ?? [];
    return figure === undefined ? [] : [categoryRule(index, category, Number(figure.replace(",", ".")))];
  });
  return rules.length === categories.length ? rules : [];
}

function categoryRule(index: number, category: string, points: number): WeightRule {
  return {
    index,
    factor: CATEGORY_FACTOR,
    level: category,
    points,
    kind: "add",
    group: null,
    scales: [],
    from: null,
    to: null,
  };
}
