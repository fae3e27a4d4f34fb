import { matchKey } from "../../domain/names";
import type { Weighing } from "../../domain/weighting/casePoints";
import type { Fault } from "../runtime/fault";

/** The holder of a case that is not allocated. */
export const UNALLOCATED = -1;
/** The holder where the cell that should say who it is holds an error. */
export const UNREADABLE = -2;

/**
 * Some open work in one row of the table.
 * @param row position below the header, from 0
 * @param holder position in `names`, UNALLOCATED or UNREADABLE
 * @param weighing null: a cell that decides it cannot be read
 */
export type VisitWork = (row: number, holder: number, cases: number, weighing: Weighing | null) => void;

/** A team's work, whether it is kept as rows of cases or as numbers of cases by category. */
export interface Workload {
  /** Who holds it, as first spelt. */
  readonly names: readonly string[];
  /** Visits all work that is not closed. */
  readonly each: (visit: VisitWork) => void;
  /** One entry a row below the header: points, why there are none, or null for a row that is no work. */
  readonly pointsByRow: () => readonly (number | Fault | null)[];
  /** Why a row cannot be weighed or counted. */
  readonly fault: (row: number) => Fault;
  /** "cases, row 14, Clinician" */
  readonly place: (row: number, column: string) => string;
}

/** The people met so far, each under one position however the name is spelt. */
export interface HolderList {
  readonly names: readonly string[];
  readonly positionOf: (name: string) => number;
}

export function holderList(): HolderList {
  const names: string[] = [];
  const positions = new Map<string, number>();
  return {
    names,
    positionOf: (name) => {
      const key = matchKey(name);
      const position = positions.get(key) ?? names.push(name) - 1;
      positions.set(key, position);
      return position;
    },
  };
}
