import type { Connection } from "../../workbook/connect/connection";
import { words } from "./feature";
import { connectMessages as say } from "./viewMessages";

/** What was found, in a sentence. Nothing is said of people who wait where that is not known. */
export function headline({ team, understanding }: Connection, known: boolean): string {
  if (team === null || understanding === undefined) return known ? words.title : say.firstTitle;
  const { people, held, waiting } = understanding;
  return waiting === null || waiting === 0
    ? say.held(people.length, held)
    : say.heldAndWaiting(people.length, held, waiting);
}

/** One line under it: what an answer would free. */
export function lead({ team, understanding }: Connection): string {
  if (team === null) return say.nothingLead;
  const unknown = understanding?.unknown ?? 0;
  return unknown === 0 ? say.lead : say.unknown(unknown);
}
