import type { MovedCase } from "../../domain/changes/changes";
import type { Day } from "../../domain/units";
import type { Connection } from "../connect/connection";
import { isSamePerson, personIn, referenceKey } from "../refresh/values";

/** The columns of the workbook that say who holds a case, as "sheet, line break, header". */
export function clinicianHeaders({ tables }: Connection): ReadonlySet<string> {
  const parts = tables.Cases === undefined ? [] : [tables.Cases, ...(tables.Cases.further ?? [])];
  return new Set(
    parts.flatMap(({ sheet, columns }) =>
      columns["Clinician"] === undefined ? [] : [`${sheet}\n${columns["Clinician"].header}`],
    ),
  );
}

/**
 * When the add-in itself gave each of these cases to its present clinician, by the case's reference. Left out are moves
 * made by hand, brought by the clinical system's export, undone, or older than the record of changes, which keeps the
 * latest ones only.
 * @param since moves before this day are not asked for
 */
export function daysOfRecentMoves(
  connection: Connection,
  moved: readonly MovedCase[],
  since: Day | null,
): ReadonlyMap<string, Day> {
  const headers = clinicianHeaders(connection);
  const wanted = new Map(moved.map((move) => [referenceKey(move.case), move]));
  const days = new Map<string, Day>();
  for (const { sheet, header, keys, after, on } of connection.written ?? []) {
    const move = wanted.get(referenceKey(keys[0] ?? ""));
    if (move === undefined || !headers.has(`${sheet}\n${header}`)) continue;
    const isOurs = isSamePerson(personIn(after), move.to) && on !== undefined && on >= (since ?? on);
    // Of two moves of one case the later one counts: given away since, it is not by us that they hold it.
    if (isOurs) days.set(move.case, on);
    else days.delete(move.case);
  }
  return days;
}
