import { partsToForget, serialiseChange, type JournalPart, type RecordedChange } from "./schema";
import type { JournalEntryWriter } from "../transaction";

/** How many bytes a text weighs in a request, roughly: Office.js escapes quotes once more. */
const weight = (xml: string): number => xml.length * 1.3;

/**
 * Records a change around the writing of its cells: as pending ahead of the first one, as done behind the last, so that
 * whatever happens in between is found and can be put back.
 */
export function recordChange(change: RecordedChange, journal: readonly JournalPart[]): JournalEntryWriter {
  const pending = serialiseChange({ ...change, state: "pending" });
  const done = serialiseChange({ ...change, state: "done" });
  let part: Excel.CustomXmlPart | null = null;
  let partId: string | null = null;
  return {
    bytes: weight(pending) + weight(done),
    before(context) {
      const parts = context.workbook.customXmlParts;
      const added = parts.add(pending);
      added.load("id");
      part = added;
      for (const old of partsToForget(journal, pending.length)) parts.getItem(old.id).delete();
      return () => {
        partId = added.id;
      };
    },
    after(context) {
      // In the request that added it the part has no id yet; in a later one the proxy is of another request.
      const added = partId === null ? part : context.workbook.customXmlParts.getItem(partId);
      added?.setXml(done);
    },
  };
}

/** Takes the record of a change away, as if it had never been: for a change that was put back at once. */
export function forget(journal: readonly JournalPart[], number: number): JournalEntryWriter {
  const parts = partsOf(journal, number);
  return {
    bytes: 0,
    before: () => () => undefined,
    after(context) {
      for (const { id } of parts) context.workbook.customXmlParts.getItem(id).delete();
    },
  };
}

/** Marks a change as undone behind the last cell; the record of what happened stays. */
export function markUndone(journal: readonly JournalPart[], change: RecordedChange): JournalEntryWriter {
  return mark(journal, { ...change, state: "undone" });
}

/** Marks a change as standing again, where undoing it had to be given up. */
export function markStanding(journal: readonly JournalPart[], change: RecordedChange): JournalEntryWriter {
  return mark(journal, change);
}

function mark(journal: readonly JournalPart[], change: RecordedChange): JournalEntryWriter {
  const xml = serialiseChange(change);
  const parts = partsOf(journal, change.number);
  return {
    bytes: weight(xml),
    before: () => () => undefined,
    after(context) {
      for (const { id } of parts) context.workbook.customXmlParts.getItem(id).setXml(xml);
    },
  };
}

export function partsOf(journal: readonly JournalPart[], number: number): JournalPart[] {
  return journal.filter((part) => typeof part.change === "object" && part.change.number === number);
}
