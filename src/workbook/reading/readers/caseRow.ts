import type { Person } from "../names/resolver";
import type { View } from "../view";

/** One case, where it stands and who has it. */
export interface CaseRow {
  readonly view: View;
  /** From 0 of the sheet. */
  readonly row: number;
  readonly reference: string;
  /** True: a column of the list says who has it, and may say it otherwise. */
  readonly inColumn: boolean;
  /** The column of its reference, from 0 of the block, where each column of a board is somebody's. */
  readonly column?: number;
  /** How the workbook names the holder: a cell, a heading, a tab; "": not at all. */
  readonly form: string;
  /** The first leads; empty for a case that nobody has. */
  readonly holders: readonly Person[];
  /** "unknown": the form names nobody of the team, or several people. */
  readonly state: "held" | "waiting" | "closed" | "unknown";
  /** True: the holder is a guess, to be asked about. */
  readonly isGuess?: boolean;
}

/** What a form says of who holds a case. */
export interface Holding {
  readonly holders: readonly Person[];
  readonly state: "held" | "waiting" | "unknown";
  /** True: the holder is a guess, to be asked about. */
  readonly isGuess?: boolean;
}
