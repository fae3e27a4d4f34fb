import type { Day } from "../../domain/units";
import { parseChange, type ParsedChange, type RecordedChange, type RecordedSheet } from "./schema";

/** One part of the journal in the workbook. */
export interface JournalPart {
  readonly id: string;
  readonly xml: string;
  readonly change: ParsedChange;
}

export function journalPart(id: string, xml: string): JournalPart {
  return { id, xml, change: parseChange(xml) };
}

export interface RecordedPart extends JournalPart {
  readonly change: RecordedChange;
}

const isRecorded = (part: JournalPart): part is RecordedPart => typeof part.change === "object";

/** The changes of a workbook, latest first. */
export function recordedChanges(parts: readonly JournalPart[]): RecordedPart[] {
  return parts.filter(isRecorded).sort((a, b) => b.change.number - a.change.number);
}

/** The change that undo would take back: the latest that is not undone yet. A pending one was interrupted. */
export function latestStanding(parts: readonly JournalPart[]): RecordedPart | null {
  return recordedChanges(parts).find((part) => part.change.state !== "undone") ?? null;
}

/** The parts that record the change of this number: merging two copies of a workbook may leave several. */
export function partsOf(journal: readonly JournalPart[], number: number): RecordedPart[] {
  return journal.filter(isRecorded).filter(({ change }) => change.number === number);
}

/** Whether a newer version of the add-in has written any of it: this version could not undo safely. */
export const isNewer = (journal: readonly JournalPart[]): boolean => journal.some(({ change }) => change === "newer");

/** What undo would take back, as the user is told of it. */
export interface StandingChange {
  readonly title: string;
  readonly on: Day | null;
  /** True: writing was cut off half-way, and undo puts back what was there. */
  readonly interrupted: boolean;
}

export function standingChange(journal: readonly JournalPart[]): StandingChange | null {
  const last = latestStanding(journal)?.change;
  return last === undefined ? null : { title: last.title, on: last.on, interrupted: last.state === "pending" };
}

export function nextNumber(parts: readonly JournalPart[]): number {
  return (recordedChanges(parts)[0]?.change.number ?? 0) + 1;
}

const CHANGES_KEPT = 12;
const CHARACTERS_KEPT = 500_000;

/**
 * Old parts to remove when one more change of this length is recorded, so that the workbook does not grow for ever.
 * The last record of each sheet that the add-in made stays: it tells the add-in's cells from those that people filled.
 */
export function partsToForget(parts: readonly JournalPart[], comingLength: number): RecordedPart[] {
  let room = CHARACTERS_KEPT - comingLength;
  const sheets = new Set<string>();
  return recordedChanges(parts).filter(({ xml, change }, age) => {
    room -= xml.length;
    const ours = change.sheets.filter(({ isTheirs }) => isTheirs !== true);
    const isLastOfASheet = change.state !== "undone" && ours.some(({ name }) => !sheets.has(name));
    for (const { name } of ours) sheets.add(name);
    return !isLastOfASheet && (age + 1 >= CHANGES_KEPT || room < 0);
  });
}

/** What was last recorded of a sheet that the add-in made or refreshed; null: it is not ours. */
export function recordedSheet(parts: readonly JournalPart[], name: string): RecordedSheet | null {
  for (const { change } of recordedChanges(parts)) {
    const sheet =
      change.state === "undone"
        ? undefined
        : change.sheets.find((each) => each.name === name && each.isTheirs !== true);
    if (sheet !== undefined) return sheet;
  }
  return null;
}
