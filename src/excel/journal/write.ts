import type { Deferred } from "../requests/request";
import { partsOf, partsToForget, type JournalPart } from "./entries";
import { serialiseChange, type RecordedChange } from "./schema";

/** What is written to the journal around a change's cells: ahead of the first of them and behind the last. */
export interface JournalEntryWriter {
  /** Roughly what both weigh in a request. */
  readonly bytes: number;
  readonly queueBefore: (context: Excel.RequestContext) => Deferred<void>;
  readonly queueAfter: (context: Excel.RequestContext) => void;
}

/** Office.js escapes quotes once more on the way. */
const bytesOf = (xml: string): number => xml.length * 1.3;

/**
 * Records a change: as pending ahead of its cells, as done behind them, so that whatever happens in between is found and
 * can be reverted.
 */
export function recordChange(change: RecordedChange, journal: readonly JournalPart[]): JournalEntryWriter {
  const pending = serialiseChange({ ...change, state: "pending" });
  const done = serialiseChange({ ...change, state: "done" });
  let part: Excel.CustomXmlPart | null = null;
  let partId: string | null = null;
  return {
    bytes: bytesOf(pending) + bytesOf(done),
    queueBefore(context) {
      const parts = context.workbook.customXmlParts;
      const added = parts.add(pending);
      added.load("id");
      part = added;
      for (const old of partsToForget(journal, pending.length)) parts.getItem(old.id).delete();
      return () => {
        partId = added.id;
      };
    },
    queueAfter(context) {
      // In the request that added it the part has no id yet; in a later one the proxy is of another request.
      const added = partId === null ? part : context.workbook.customXmlParts.getItem(partId);
      added?.setXml(done);
    },
  };
}

/** Removes the record of a change that was reverted at once, as if it had never been. */
export function forget(journal: readonly JournalPart[], number: number): JournalEntryWriter {
  return onParts(journal, number, 0, (part) => part.delete());
}

/** Marks a change as undone; the record of what happened stays. */
export function markUndone(journal: readonly JournalPart[], change: RecordedChange): JournalEntryWriter {
  return rewrite(journal, { ...change, state: "undone" });
}

/** Marks a change as standing again, where undoing it had to be given up. */
export function markStanding(journal: readonly JournalPart[], change: RecordedChange): JournalEntryWriter {
  return rewrite(journal, change);
}

function rewrite(journal: readonly JournalPart[], change: RecordedChange): JournalEntryWriter {
  const xml = serialiseChange(change);
  return onParts(journal, change.number, bytesOf(xml), (part) => part.setXml(xml));
}

function onParts(
  journal: readonly JournalPart[],
  number: number,
  bytes: number,
  queue: (part: Excel.CustomXmlPart) => void,
): JournalEntryWriter {
  const ids = partsOf(journal, number).map(({ id }) => id);
  return {
    bytes,
    queueBefore: () => () => undefined,
    queueAfter(context) {
      for (const id of ids) queue(context.workbook.customXmlParts.getItem(id));
    },
  };
}
