import type { WeeklyChanges } from "../../domain/changes/changes";
import type { Day } from "../../domain/units";
import { dayText } from "../../pane/components/format";
import { weeklyChangesViewMessages as say } from "./viewMessages";

export interface ChangeLines {
  readonly cases: readonly string[];
  readonly people: readonly string[];
  readonly week: readonly string[];
  /** null: the workbook is fresh enough, or has no dates. */
  readonly stale: string | null;
}

/** As many references as can be read in a minute; the rest is a number. */
const MOST_NAMED = 6;
const MOST_MOVES = 12;

/**
 * What changed, in sentences, by what it is about.
 * @param staleAfter days without a new entry, from which the caseload may be out of date
 * @param recentMoves the days on which the add-in itself moved a case, by the case's reference
 */
export function changeLines(
  changes: WeeklyChanges,
  today: Day,
  staleAfter: number,
  recentMoves: ReadonlyMap<string, Day>,
): ChangeLines {
  return {
    cases: [
      ...named(say.fresh, changes.fresh),
      ...named(say.closed, changes.closed),
      ...named(say.gone, changes.gone),
      ...named(say.reviews, changes.reviewsFallenDue),
      ...moveLines(changes, recentMoves),
    ],
    people: [...changes.newlyOver.map(say.newlyOver), ...changes.noLongerOver.map(say.noLongerOver)],
    week: changes.thisWeek.map(({ code, clinician, on }) => say.news[code](clinician, dayText(on))),
    stale: staleLine(changes, today, staleAfter),
  };
}

/** The first few references in one line; nothing where there are none. */
function named(line: (count: number, names: string) => string, ids: readonly string[]): readonly string[] {
  if (ids.length === 0) return [];
  const first = ids.slice(0, MOST_NAMED).join(", ");
  return [line(ids.length, ids.length > MOST_NAMED ? say.more(first, ids.length - MOST_NAMED) : first)];
}

function moveLines({ moved }: WeeklyChanges, recentMoves: ReadonlyMap<string, Day>): readonly string[] {
  const lines = moved.slice(0, MOST_MOVES).map(({ case: id, from, to }) => {
    const line = say.moved(id, from ?? say.nobody, to ?? say.nobody);
    const on = recentMoves.get(id);
    return on === undefined ? line : say.byUs(line, dayText(on));
  });
  return moved.length > MOST_MOVES ? [...lines, say.moreMoves(moved.length - MOST_MOVES)] : lines;
}

function staleLine({ newestEntry }: WeeklyChanges, today: Day, staleAfter: number): string | null {
  if (newestEntry === null || today - newestEntry <= staleAfter) return null;
  return say.stale(dayText(newestEntry), Math.floor((today - newestEntry) / 7));
}
