import { read, type Deferred } from "../requests/request";
import { journalPart, type JournalPart } from "./entries";
import { JOURNAL_NAMESPACE } from "./schema";

/**
 * The journal as it was when it was last read, to save a request: its parts are asked for by id together with everything
 * else, and checked against the workbook before use.
 */
let cached: readonly JournalPart[] = [];

export const cachedJournal = (): readonly JournalPart[] => cached;

export function cacheJournal(journal: readonly JournalPart[]): void {
  cached = journal;
}

/** The parts of the journal that are known so far, and the ids of all there are. */
export interface JournalReading {
  readonly known: readonly JournalPart[];
  readonly ids: readonly string[];
}

/** Queues the reading of the journal in the caller's request; `completeJournal` reads the parts that were not known yet. */
export function queueJournal(context: Excel.RequestContext): Deferred<JournalReading> {
  const { customXmlParts } = context.workbook;
  const parts = customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
  parts.load("items/id");
  const known = cached.map(({ id }) => {
    const part = customXmlParts.getItemOrNullObject(id);
    part.load("id");
    return { id, part, xml: part.getXml() };
  });
  return () => ({
    known: known.flatMap(({ id, part, xml }) => (part.isNullObject ? [] : [journalPart(id, xml.value)])),
    ids: parts.items.map(({ id }) => id),
  });
}

/** The whole journal; parts that this runtime has not met before take one more request. */
export async function completeJournal({ known, ids }: JournalReading): Promise<readonly JournalPart[]> {
  const present = known.filter((part) => ids.includes(part.id));
  const missing = ids.filter((id) => !present.some((part) => part.id === id));
  cacheJournal(missing.length === 0 ? present : [...present, ...(await readParts(missing))]);
  return cached;
}

function readParts(ids: readonly string[]): Promise<readonly JournalPart[]> {
  return read((context) => {
    const xmls = ids.map((id) => ({ id, xml: context.workbook.customXmlParts.getItem(id).getXml() }));
    return () => xmls.map(({ id, xml }) => journalPart(id, xml.value));
  });
}
