import { nameWords } from "./names";
import type { PeopleResult, WaitingResult } from "./people";
import type { TableResult } from "./tables";

/** Something that a reading has wrong, and what a statement would have to name to own up to it. */
export interface Gap {
  /** "Kate: 7 instead of 14" */
  readonly text: string;
  /** Words of the person's name; none: it is no person's figure. */
  readonly words: readonly string[];
  /** The sheet of a table that is wrong; null: it is a figure. */
  readonly table: string | null;
  /** Cases too many, or too few where it is below zero. */
  readonly cases: number;
}

export interface Compared extends PeopleResult {
  readonly waiting: WaitingResult;
  readonly tables: readonly TableResult[];
}

/** All that is wrong in people's figures, the waiting and the tables. */
export function gapsOf({ people, strangers, waiting, tables }: Compared): readonly Gap[] {
  return [
    ...people
      .filter(({ right }) => !right)
      .map(({ name, expected, got }) => ({
        text: `${name}: ${got ?? "missing"} instead of ${expected}`,
        words: telling(name),
        table: null,
        cases: (got ?? 0) - expected,
      })),
    ...strangers.map(({ name, cases }) => ({
      text: `${name} is no person of the team`,
      words: telling(name),
      table: null,
      cases: Math.max(1, cases),
    })),
    ...waitingGap(waiting),
    ...tables.flatMap(tableGap),
  ];
}

/** Initials name nobody. */
const telling = (name: string): readonly string[] => nameWords(name).filter((word) => word.length > 1);

function waitingGap({ expected, got, right }: WaitingResult): readonly Gap[] {
  if (right) return [];
  const text = `waiting ${got ?? "not stated"} instead of ${expected}`;
  return [{ text, words: [], table: null, cases: (got ?? 0) - expected }];
}

function tableGap({ kind, sheet, found, rows }: TableResult): readonly Gap[] {
  const gap = { words: [], table: sheet, cases: 0 };
  if (!found) return [{ ...gap, text: `${kind} not found on ${sheet}` }];
  if (rows === null || rows.got === rows.expected) return [];
  return [{ ...gap, text: `${kind} on ${sheet} has ${rows.got} rows instead of ${rows.expected}` }];
}
