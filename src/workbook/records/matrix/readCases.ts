import { matchKey } from "../../../domain/names";
import type { CaseRecord, WeightRule } from "../../../domain/team";
import { isRead, readList } from "../../coerce";
import { readCaseRecords } from "../cases";
import type { RecordTable } from "../recordTable";
import type { Matrix } from "./contents";
import { NOBODY_KNOWN, type People } from "./messyCells";
import { finished, openMatrix, type Read } from "./openMatrix";
import { withHolders } from "./withHolders";

/**
 * Every column of a Cases table, for BALANCE_TEAM. What needs totals alone reads a few columns by position, for speed:
 * functions/weighting/casesWorkload.ts.
 * @param rules the weights, whose factors name further columns of Cases
 * @param people the team, whose names a cell may write in other ways
 */
export function readCases(
  matrix: Matrix,
  rules: readonly WeightRule[],
  people: People = NOBODY_KNOWN,
): Read<CaseRecord> {
  const source = openMatrix(
    "Cases",
    matrix,
    { further: rules.map((rule) => rule.factor), rules, people },
    new Set(rules.filter((rule) => rule.level === "0").map((rule) => matchKey(rule.factor))),
  );
  const table = withHolders(source.table, people);
  return finished(source, matrix, readCaseRecords(table, rules, spellingOf(table, people), source.report));
}

/** Team's own spelling of the other people of the cases, by `matchKey`. */
function spellingOf(table: RecordTable, { resolver }: People): ReadonlyMap<string, string> {
  const spelling = new Map<string, string>();
  for (const row of table.rows) {
    for (const column of ["Joint with", "Registrant"]) {
      const reading = readList(row.cell(column));
      for (const written of isRead(reading) ? (reading.value ?? []) : []) {
        const meant = resolver.one(written);
        if (meant !== null) spelling.set(matchKey(written), meant.name);
      }
    }
  }
  return spelling;
}
