import { matchKey } from "../../domain/names";
import { points } from "../../domain/units";
import { isWeighed, type Weighing } from "../../domain/weighting/casePoints";
import type { Load } from "../../domain/weighting/teamLoads";
import { UNALLOCATED, UNREADABLE, type Workload } from "./workload";

/** What one person holds, and where the first rows stand that cannot be weighted or read. */
export class Holding {
  cases = 0;
  points = 0;
  notWeighted = 0;
  firstRow: number | null = null;
  firstUnweighed: number | null = null;
  firstUnreadable: number | null = null;

  /** @param weighing null: a cell that decides the weight cannot be read */
  add(row: number, cases: number, weighing: Weighing | null): void {
    this.firstRow ??= row;
    this.cases += cases;
    if (weighing === null) {
      this.firstUnreadable ??= row;
    } else if (isWeighed(weighing)) {
      this.points += cases * weighing.points;
    } else {
      this.notWeighted += cases;
      this.firstUnweighed ??= row;
    }
  }

  load(): Load {
    return { cases: this.cases, points: points(this.points), notWeighted: this.notWeighted };
  }
}

export interface CaseloadTotals {
  /** In the order of `workload.names`. */
  readonly holders: readonly Holding[];
  /** What is not allocated. */
  readonly unallocated: Holding;
  readonly of: (name: string) => Holding;
}

/**
 * Adds up who holds what.
 * @throws Fault where the cell that should say who holds a case cannot be read: it could belong to anyone
 */
export function caseloadTotals(workload: Workload): CaseloadTotals {
  const holders: Holding[] = [];
  const unallocated = new Holding();
  workload.each((row, holder, cases, weighing) => {
    if (holder === UNREADABLE) throw workload.fault(row);
    if (holder === UNALLOCATED) {
      unallocated.add(row, cases, weighing);
      return;
    }
    let held = holders[holder];
    if (held === undefined) {
      held = new Holding();
      holders[holder] = held;
    }
    held.add(row, cases, weighing);
  });
  for (let i = 0; i < workload.names.length; i++) holders[i] ??= new Holding();
  const byKey = new Map(workload.names.map((name, i) => [matchKey(name), holders[i] as Holding]));
  return { holders, unallocated, of: (name) => byKey.get(matchKey(name)) ?? new Holding() };
}

/** @throws Fault for the first of the rows: no row leaves a total in silence */
export function refuseFirst(workload: Workload, rows: readonly (number | null)[]): void {
  const first = rows.reduce<number>((least, row) => (row === null ? least : Math.min(least, row)), Infinity);
  if (Number.isFinite(first)) throw workload.fault(first);
}
