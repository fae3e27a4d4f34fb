import type { Answer } from "./answer";
import { nameKey } from "./names";
import type { Truth } from "./truth";

export interface PersonResult {
  readonly name: string;
  readonly expected: number;
  /** null: the person is missing. */
  readonly got: number | null;
  readonly right: boolean;
}

export interface PeopleResult {
  readonly people: readonly PersonResult[];
  /** Names that are no person of the team, or the same person once more. */
  readonly strangers: readonly { readonly name: string; readonly cases: number }[];
}

/** Each person's number of open cases. A shared case may count for the second person too. */
export function comparePeople(answer: Answer, truth: Truth): PeopleResult {
  const got = new Map<string, number>();
  const strangers: { name: string; cases: number }[] = [];
  const staff = new Set(truth.staff.map(nameKey));
  for (const [name, cases] of Object.entries(answer.people)) {
    const key = nameKey(name);
    if (staff.has(key) && !got.has(key)) got.set(key, cases);
    else strangers.push({ name, cases });
  }
  const people = truth.staff.map((name) => {
    const expected = truth.casesByClinician[name] ?? 0;
    const cases = got.get(nameKey(name)) ?? null;
    const right = cases === expected || cases === expected + (truth.jointAlso[name] ?? 0);
    return { name, expected, got: cases, right };
  });
  return { people, strangers };
}

export interface WaitingResult {
  readonly expected: number;
  readonly got: number | null;
  readonly right: boolean;
}

/** Where there is no team, saying nothing about waiting is right. */
export function compareWaiting(answer: Answer, truth: Truth): WaitingResult {
  const stated = truth.noTeam ? (answer.waiting ?? 0) : answer.waiting;
  return { expected: truth.waiting, got: answer.waiting, right: stated === truth.waiting };
}
