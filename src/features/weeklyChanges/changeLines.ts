import type { WeeklyChanges } from "../../domain/changes/changes";
import type { Day } from "../../domain/units";
import { mondayMessages as say } from "./viewMessages";
import { dayText } from "../../pane/components/format";

export interface ChangeLines {
  readonly cases: readonly string[];
  readonly people: readonly string[];
  readonly week: readonly string[];
  /** null: the workbook is fresh enough, or has no dates. */
  readonly stale: string | null;
}

/** A minute is enough for so many references; the rest is a number. */
const MOST_NAMED = 6;
const MOST_MOVES = 12;

/**
 * What changed, in sentences, by what it is about.
 * @param ownMoves when the add-in itself moved a case, by its reference
 */
export function changeLines(
  changes: WeeklyChanges,
  today: Day,
  staleAfter: number,
  ownMoves: ReadonlyMap<string, Day>,
): ChangeLines {
  const cases: string[] = [];
  const list = (line: (count: number, names: string) => string, ids: readonly string[]): void => {
    if (ids.length > 0) cases.push(line(ids.length, named(ids)));
  };
  list(say.fresh, changes.fresh);
  list(say.closed, changes.closed);
  list(say.gone, changes.gone);
  list(say.reviews, changes.reviewsFallenDue);
  const moves = changes.moved.map(({ case: id, from, to }) => {
    const line = say.moved(id, from ?? say.nobody, to ?? say.nobody);
    const on = ownMoves.get(id);
    return on === undefined ? line : say.byUs(line, dayText(on));
  });
  cases.push(...moves.slice(0, MOST_MOVES));
  if (moves.length > MOST_MOVES) cases.push(say.moreMoves(moves.length - MOST_MOVES));
  const { newestEntry } = changes;
  const age = newestEntry === null ? 0 : today - newestEntry;
  return {
    cases,
    people: [...changes.newlyOver.map(say.newlyOver), ...changes.noLongerOver.map(say.noLongerOver)],
    week: changes.thisWeek.map(({ code, clinician, on }) => say.news[code](clinician, dayText(on))),
    stale: newestEntry !== null && age > staleAfter ? say.stale(dayText(newestEntry), Math.floor(age / 7)) : null,
  };
}

function named(ids: readonly string[]): string {
  const list = ids.slice(0, MOST_NAMED).join(", ");
  return ids.length > MOST_NAMED ? say.more(list, ids.length - MOST_NAMED) : list;
}
