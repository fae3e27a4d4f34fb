import { BASELINE_NAMESPACE } from "../workbook/baseline";
import { MAPPING_NAMESPACE } from "../workbook/connect/mapping";
import { excelMessages } from "./messages";
import { ExcelFailure } from "./requests/failures";
import { read, write } from "./requests/request";

/**
 * Keeps the manager's answers in the workbook.
 * @param xml the whole part, as src/workbook writes it
 * @param isNewer whether a part that is there was written by a newer version, and has to stay as it is
 */
export async function saveMapping(xml: string, isNewer: (present: string) => boolean): Promise<void> {
  const ids = await partIds(MAPPING_NAMESPACE);
  if (ids.length > 0 && (await readParts(ids)).some(isNewer)) {
    throw new ExcelFailure("other", "NewerMapping", excelMessages.failure.newerMapping);
  }
  await saveOnePart(ids, xml);
}

/** What the manager last saw, as the text of its part; null: never looked. No cell is read. */
export async function readBaselinePart(): Promise<string | null> {
  const ids = (await partIds(BASELINE_NAMESPACE)).slice(0, 1);
  if (ids.length === 0) return null;
  return (await readParts(ids))[0] ?? null;
}

/** Keeps what the manager has seen. No cell is touched. */
export async function saveBaselinePart(xml: string): Promise<void> {
  await saveOnePart(await partIds(BASELINE_NAMESPACE), xml);
}

function partIds(namespace: string): Promise<readonly string[]> {
  return read((context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(namespace);
    parts.load("items/id");
    return () => parts.items.map(({ id }) => id);
  });
}

function readParts(ids: readonly string[]): Promise<readonly string[]> {
  return read((context) => {
    const texts = ids.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
    return () => texts.map(({ value }) => value);
  });
}

/** Writes the first of these parts, or a new one; merging two copies of a workbook leaves extra ones, which are deleted. */
async function saveOnePart([first, ...others]: readonly string[], xml: string): Promise<void> {
  await write((context) => {
    const parts = context.workbook.customXmlParts;
    if (first === undefined) parts.add(xml);
    else parts.getItem(first).setXml(xml);
    for (const id of others) parts.getItem(id).delete();
    return () => undefined;
  });
}
