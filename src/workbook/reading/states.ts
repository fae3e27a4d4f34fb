import type { State } from "./state";
import type { Day } from "../../domain/units";
import type { BlockRow } from "./blocks/block";
import type { NameResolver } from "./names/resolver";
import { textAt, type View } from "./view";
import { isMark } from "./words/people";
import type { Cell } from "./cells";
import { isWaitingState, stateWord, saysClosed, saysOpen, saysWaiting } from "./words/states";

/** What words mean that are in no list. */
export interface KnownStates {
  /** As the manager said. */
  readonly said: (word: string) => State | undefined;
  /** As it seems, where nothing else tells. */
  readonly seeming: ReadonlyMap<string, State>;
}

/**
 * Where a case stands, by all that speaks of it: the day it ended, the heading above it, the word in its state column.
 * What says that it is closed goes first: a closed case in somebody's numbers looks true and is not.
 */
export function stateOf(view: View, row: BlockRow, resolver: NameResolver, today: Day, words: KnownStates): State {
  const word = textAt(row.cells, view.roles.get("Status"));
  const bare = stateWord(word);
  const said = bare === "" ? undefined : words.said(bare);
  if (said !== undefined) return said;
  const end = row.cells[view.roles.get("Closing date")?.index ?? -1];
  if (end !== undefined && isOver(end, today)) return "closed";
  const isPerson = resolver.candidates(row.section).length > 0;
  if (!isPerson && saysClosed(row.section)) return "closed";
  if (saysClosed(word)) return "closed";
  if (!isPerson && saysWaiting(row.section)) return "waiting";
  if (isTickedAsWaiting(view, row)) return "waiting";
  return isWaitingState(word) ? "waiting" : (words.seeming.get(bare) ?? "open");
}

/** A tick under a heading such as "Waiting", one of several that say how far a case has come. */
const isTickedAsWaiting = ({ columns }: View, { cells }: BlockRow): boolean =>
  columns.some(({ marks, header, index }) => marks > 0.8 && isWaitingState(header) && isMark(cells[index]?.text ?? ""));

/** A day that is over, a tick, or words under a heading for the end of a case. */
function isOver({ kind, text, number }: Cell, today: Day): boolean {
  if (kind === "date") return number <= today;
  // A day that cannot be read, such as 11/14/2026, was typed where cases end.
  if (/\d{1,2}[/.-]\d{1,2}/.test(text)) return true;
  return isMark(text) || saysClosed(text) || (kind === "text" && /\p{L}{2}/u.test(text) && !saysOpen(text));
}
