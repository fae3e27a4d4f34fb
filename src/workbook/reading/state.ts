/** Where a case stands. */
export type State = "open" | "waiting" | "closed";

/** A word of a state column, what it is taken for, and how many cases have it: shown always. */
export interface StateWord {
  readonly sheet: string;
  readonly header: string;
  readonly word: string;
  readonly state: State;
  readonly cases: number;
}
