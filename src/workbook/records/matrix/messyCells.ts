/** Cells of a function's tables as people write them, understood by the words and names that connecting goes by. */

import type { CellValue } from "@evenkeel/spreadsheet";
import { matchKey } from "../../../domain/names";
import type { CaseStatus } from "../../../domain/team";
import { isRead, readContract, readPerson, readStatus, type Reading } from "../../coerce";
import { readHours } from "../../reading/hours";
import { nameLikeness } from "../../reading/names/form";
import { NameResolver, person } from "../../reading/names/resolver";
import { isCover, isNobody } from "../../reading/words/people";
import { isWaitingState, saysClosed, saysWaiting } from "../../reading/words/states";

/** The people whom a function is told of. */
export interface People {
  readonly names: readonly string[];
  /** False: those that somebody asks about, of a team that may have more. */
  readonly isTeam: boolean;
  readonly resolver: NameResolver;
}

export const peopleOf = (names: readonly string[], isTeam: boolean): People => ({
  names,
  isTeam,
  resolver: resolverOf(names),
});

const resolverOf = (names: readonly string[]): NameResolver => new NameResolver(names.map((name) => person(name)));

export const NOBODY_KNOWN: People = peopleOf([], false);

/** What the cell says that names the worker: a person, nobody yet (null), or that the case has ended. */
export type Holder = { readonly name: string | null } | "ended";

/**
 * Reads the worker's column. Whom the people's own forms mean ("Nadia H", "Hart, Nadia", initials) is that person; a
 * form that may mean several stays as it is written.
 * @param written everything in the column, for the names of other people where only some of the team are known
 */
export function holderReader(
  people: People,
  written: () => Iterable<CellValue> = () => [],
): (cell: CellValue) => Reading<Holder> {
  const { names, isTeam } = people;
  const own = new Set(names.map(matchKey));
  let whole = names.length === 0 || isTeam ? people.resolver : null;
  const resolver = (): NameResolver => (whole ??= resolverOf([...names, ...otherNames(people, written())]));
  return (cell) => {
    const reading = readPerson(cell);
    if (!isRead(reading)) return reading;
    const form = reading.value;
    if (form === null || own.has(matchKey(form))) return { value: { name: form } };
    const meant = resolver().inCell(form);
    const lead = meant.find((found) => found.length === 1)?.[0];
    if (lead !== undefined) return { value: { name: lead.name } };
    if (meant.some((found) => found.length > 1)) return { value: { name: form } };
    if (saysClosed(form)) return { value: "ended" };
    const isFree = !isCover(form) && (isNobody(form) || saysWaiting(form));
    return { value: { name: isFree ? null : form } };
  };
}

/** From this likeness on, a text is a name of two words. */
const FULL_NAME = 1;

/** Whole names of people who are not asked about: "Grace" may mean them as well. */
function otherNames({ resolver }: People, written: Iterable<CellValue>): readonly string[] {
  const others: string[] = [];
  for (const cell of written) {
    if (typeof cell !== "string" || isNobody(cell) || saysClosed(cell)) continue;
    const isOther = resolver.inCell(cell).every((found) => found.length === 0);
    if (isOther && nameLikeness(cell) >= FULL_NAME) others.push(cell);
  }
  return others;
}

/** Open, waiting or closed; where the short list of words does not know, by the words that connecting goes by. */
export function readState(cell: CellValue, header: string): Reading<CaseStatus> {
  const reading = readStatus(cell, header);
  if (typeof cell !== "string" || !isRead(reading) || reading.value !== "questioned") return reading;
  if (saysClosed(cell)) return { value: "closed" };
  return isWaitingState(cell) ? { value: "waiting" } : reading;
}

/** A contract that only a person reads at once, "0.6 (3 days)", with its unit; other cells, doubtful ones too, as they are. */
export function contractCell(cell: CellValue, header: string): CellValue {
  if (typeof cell !== "string" || isRead(readContract(cell, "hours"))) return cell;
  const { hours, wte, doubt } = readHours(cell, header);
  if (doubt !== undefined) return cell;
  if (wte !== undefined) return `${wte} wte`;
  return hours === undefined ? cell : `${hours} hours`;
}
