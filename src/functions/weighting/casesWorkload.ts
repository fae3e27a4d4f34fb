import { matchKey } from "../../domain/names";
import type { CaseStatus, WeightRule } from "../../domain/team";
import { points, type Day } from "../../domain/units";
import { NO_WEIGHTS, weighLevels, weightScheme, type Weighing } from "../../domain/weighting/casePoints";
import { functionMessages } from "../messages";
import { isBlank, isRead, isTotalLabel, readAmount, readLevel, readPerson, readStatus } from "../../workbook/coerce";
import type { CellValue } from "@evenkeel/spreadsheet";
import { placeColumns, type Matrix } from "../../workbook/records/readRecords";
import { factorColumns } from "../../workbook/records/cases";
import { errorIn, shown } from "../runtime/cells";
import { badInput, type Fault } from "../runtime/fault";
import { notWeightedFault, refuseProblems } from "../runtime/tables";

/** Nobody holds the case; or the cell that should say who holds an error. */
export const NOBODY = -1;
export const UNREADABLE = -2;

/**
 * One row of a Cases table, as far as its weight goes.
 * @param row position below the header, from 0
 * @param holder position in `names`, NOBODY or UNREADABLE
 * @param weighing null: the status or the points given cannot be read
 */
export type VisitCase = (row: number, status: CaseStatus | null, holder: number, weighing: Weighing | null) => void;

/**
 * A Cases table read by columns. 100,000 rows repeat a few hundred names and combinations of levels, so each of
 * these is understood once and every row only looks up what is known.
 */
export interface CaseTable {
  /** Rows below the header, whatever they hold. */
  readonly rows: number;
  /** Who holds cases, as first spelt. */
  readonly names: readonly string[];
  /** Visits the rows that are cases: not blank lines, not totals. */
  readonly each: (visit: VisitCase) => void;
  /** Why a visited row cannot be weighed or counted. */
  readonly fault: (row: number) => Fault;
  /** "cases, row 14, Clinician" */
  readonly place: (row: number, column: string) => string;
  readonly clinicianCell: (row: number) => CellValue;
}

/** A step down the combinations of levels: the cell of the next factor, and at the end what they weigh. */
type Combination = Map<CellValue, Combination> | Weighing;

export function openCases(argument: string, matrix: Matrix, rules: readonly WeightRule[], asOf: Day | null): CaseTable {
  const header = matrix[0] ?? [];
  const { places } = placeColumns(
    "Cases",
    header,
    rules.map((rule) => rule.factor),
  );
  if (!places.has("Case")) {
    const problem = { code: "missing-column", row: 1, header: "Case", column: "Case", value: null } as const;
    refuseProblems(argument, [{ ...problem, suggestion: null }], null);
  }
  const at = (column: string): number => places.get(column) ?? -1;
  const [caseAt, clinicianAt, statusAt, pointsAt] = [at("Case"), at("Clinician"), at("Status"), at("Points")];
  const known = [...places.values()];

  const factors = factorColumns(new Set(places.keys()), rules);
  const columnOf = new Map(factors.map(({ factor, column }) => [matchKey(factor), column]));
  const factorPlaces = factors.map(({ column }) => (column === null ? -1 : at(column)));
  const zeroLevels = new Set(rules.filter((rule) => rule.level === "0").map((rule) => matchKey(rule.factor)));
  const zeroIsLevel = factors.map(({ factor }) => zeroLevels.has(matchKey(factor)));
  const scheme = weightScheme(rules, asOf);
  const depth = factors.length;

  const levelOf = (cell: CellValue, factor: number): string | null => {
    if (cell === 0 && zeroIsLevel[factor] !== true) return null;
    const reading = readLevel(cell);
    return isRead(reading) ? reading.value : errorIn(cell);
  };
  const weighRow = (line: readonly CellValue[]): Weighing => {
    const levels = new Map(
      factors.map(({ factor }, i) => [matchKey(factor), levelOf(line[factorPlaces[i] ?? -1] ?? null, i)]),
    );
    return weighLevels((factor) => levels.get(factor.key) ?? null, scheme);
  };
  const combinations: Combination = depth === 0 ? { notWeighted: NO_WEIGHTS } : new Map<CellValue, Combination>();
  const weigh = (line: readonly CellValue[]): Weighing => {
    let step: Combination = combinations;
    for (let i = 0; i < depth; i++) {
      const cell = line[factorPlaces[i] as number] ?? null;
      const branches = step as Map<CellValue, Combination>;
      let next: Combination | undefined = branches.get(cell);
      if (next === undefined) {
        next = i === depth - 1 ? weighRow(line) : new Map<CellValue, Combination>();
        branches.set(cell, next);
      }
      step = next;
    }
    return step as Weighing;
  };

  const names: string[] = [];
  const byKey = new Map<string, number>();
  const holders = new Map<CellValue, number>();
  const holderOf = (cell: CellValue): number => {
    let holder = holders.get(cell);
    if (holder === undefined) {
      holder = findHolder(cell);
      holders.set(cell, holder);
    }
    return holder;
  };
  const findHolder = (cell: CellValue): number => {
    const reading = readPerson(cell === 0 ? null : cell);
    if (!isRead(reading)) return UNREADABLE;
    if (reading.value === null) return NOBODY;
    const key = matchKey(reading.value);
    const holder = byKey.get(key) ?? names.push(reading.value) - 1;
    byKey.set(key, holder);
    return holder;
  };

  const statusHeader = headerOf(header, places, "Status");
  const statuses = new Map<CellValue, CaseStatus | null>();
  const statusOf = (cell: CellValue): CaseStatus | null => {
    let status = statuses.get(cell);
    if (status === undefined) {
      const reading = readStatus(cell === 0 ? null : cell, statusHeader);
      status = isRead(reading) ? reading.value : null;
      statuses.set(cell, status);
    }
    return status;
  };

  const isCase = (line: readonly CellValue[]): boolean => {
    const id = line[caseAt] ?? null;
    if (id !== null && id !== "" && id !== 0)
      return typeof id !== "string" || !MAY_BE_TOTAL.test(id) || !isTotalLabel(id);
    return known.some((place) => {
      const cell = line[place] ?? null;
      return cell !== 0 && !isBlank(cell);
    });
  };

  const place = (row: number, column: string): string =>
    functionMessages.cell(argument, row + 2, headerOf(header, places, column));

  return {
    rows: Math.max(0, matrix.length - 1),
    names,
    each: (visit) => {
      for (let row = 1; row < matrix.length; row++) {
        const line = matrix[row] as readonly CellValue[];
        if (!isCase(line)) continue;
        const status = statusOf(line[statusAt] ?? null);
        const holder = holderOf(line[clinicianAt] ?? null);
        visit(row - 1, status, holder, status === "closed" ? CLOSED : weighCase(line));
      }
    },
    fault: (row) => {
      const line = matrix[row + 1] ?? [];
      const status = line[statusAt] ?? null;
      if (statusOf(status) === null) return unreadable(place(row, "Status"), status);
      const given = line[pointsAt] ?? null;
      if (!isBlank(given) && !isRead(readAmount(given))) return unreadable(place(row, "Points"), given);
      const weighing = weigh(line);
      if ("points" in weighing) return unreadable(place(row, "Clinician"), line[clinicianAt] ?? null);
      return notWeightedFault(
        weighing.notWeighted,
        (factor) => place(row, columnOf.get(matchKey(factor)) ?? factor),
        rules,
      );
    },
    place,
    clinicianCell: (row) => matrix[row + 1]?.[clinicianAt] ?? null,
  };

  function weighCase(line: readonly CellValue[]): Weighing | null {
    const given = pointsAt < 0 ? null : (line[pointsAt] ?? null);
    if (given === null || given === "") return weigh(line);
    const reading = readAmount(given);
    if (!isRead(reading)) return null;
    return reading.value === null ? weigh(line) : { points: points(reading.value) };
  }
}

/** A quick look before the careful one: hardly any reference begins like a totals line. */
const MAY_BE_TOTAL = /^\s*(sub|grand|team|overall|sum|total|average|avg|mean|median|count)/i;

const CLOSED: Weighing = { points: points(0) };

function headerOf(header: readonly CellValue[], places: ReadonlyMap<string, number>, column: string): string {
  const place = places.get(column);
  return place === undefined ? column : String(header[place] ?? column).trim();
}

function unreadable(place: string, cell: CellValue): Fault {
  const error = errorIn(cell);
  return badInput(
    error === null
      ? functionMessages.wrong(place, shown(cell), functionMessages.expected.points)
      : functionMessages.errorCell(place, error),
  );
}
