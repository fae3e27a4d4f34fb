import { partsToForget, serialiseChange, type LogPart, type RecordedChange } from "./journal";
import type { Bookkeeping } from "./writeAll";

/** How many bytes a text weighs in a request, roughly: Office.js escapes quotes once more. */
const weight = (xml: string): number => xml.length * 1.3;

/**
 * Records a change around the writing of its cells: as pending ahead of the first one, as done behind the last, so that
 * whatever happens in between is found and can be put back.
 */
export function recordAround(change: RecordedChange, log: readonly LogPart[]): Bookkeeping {
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
      for (const old of partsToForget(log, pending.length)) parts.getItem(old.id).delete();
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
export function forget(log: readonly LogPart[], number: number): Bookkeeping {
  const parts = partsOf(log, number);
  return {
    bytes: 0,
    before: () => () => undefined,
    after(context) {
      for (const { id } of parts) context.workbook.customXmlParts.getItem(id).delete();
    },
  };
}

/** Marks a change as undone behind the last cell; the record of what happened stays. */
export function markUndone(log: readonly LogPart[], change: RecordedChange): Bookkeeping {
  return mark(log, { ...change, state: "undone" });
}

/** Marks a change as standing again, where undoing it had to be given up. */
export function markStanding(log: readonly LogPart[], change: RecordedChange): Bookkeeping {
  return mark(log, change);
}

function mark(log: readonly LogPart[], change: RecordedChange): Bookkeeping {
  const xml = serialiseChange(change);
  const parts = partsOf(log, change.number);
  return {
    bytes: weight(xml),
    before: () => () => undefined,
    after(context) {
      for (const { id } of parts) context.workbook.customXmlParts.getItem(id).setXml(xml);
    },
  };
}

export function partsOf(log: readonly LogPart[], number: number): LogPart[] {
  return log.filter((part) => typeof part.change === "object" && part.change.number === number);
}
