import { matchKey } from "../../domain/names";
import { points } from "../../domain/units";
import { isWeighed, type Weighing } from "../../domain/weighting/casePoints";
import type { Load } from "../../domain/weighting/teamLoads";
import { NOBODY, UNREADABLE } from "./casesWorkload";
import type { Work } from "./workload";

/** What one person holds, and where the first rows stand that cannot be weighted or read. */
export class HeldWork {
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

export interface HeldByAll {
  /** In the order of `work.names`. */
  readonly holders: readonly HeldWork[];
  readonly nobody: HeldWork;
  readonly of: (name: string) => HeldWork;
}

/** Adds up who holds what. A cell that should say who and cannot be read ends it: the case could be anybody's. */
export function tallyOf(work: Work): HeldByAll {
  const holders: HeldWork[] = [];
  const nobody = new HeldWork();
  work.each((row, holder, cases, weighing) => {
    if (holder === UNREADABLE) throw work.fault(row);
    if (holder === NOBODY) {
      nobody.add(row, cases, weighing);
      return;
    }
    let held = holders[holder];
    if (held === undefined) {
      held = new HeldWork();
      holders[holder] = held;
    }
    held.add(row, cases, weighing);
  });
  for (let i = 0; i < work.names.length; i++) holders[i] ??= new HeldWork();
  const byKey = new Map(work.names.map((name, i) => [matchKey(name), holders[i] as HeldWork]));
  return { holders, nobody, of: (name) => byKey.get(matchKey(name)) ?? new HeldWork() };
}

/** Refuses at the first of the rows: no row leaves a total in silence. */
export function refuseFirst(work: Work, rows: readonly (number | null)[]): void {
  const first = rows.reduce<number>((least, row) => (row === null ? least : Math.min(least, row)), Infinity);
  if (Number.isFinite(first)) throw work.fault(first);
}
