import { excelMessages } from "./messages";
import { MAPPING_NAMESPACE } from "../workbook/connect/mapping";
import { ExcelFailure, read, write } from "./requests/request";

/**
 * Keeps the manager's answers in the workbook. Extra parts of the namespace, as merging two copies of a workbook leaves
 * them, are taken away.
 * @param xml the whole part, as src/tables writes it
 * @param isNewer whether a part that is there was written by a newer version, and has to stay as it is
 */
export async function saveMapping(xml: string, isNewer: (present: string) => boolean): Promise<void> {
  const ids = await read((context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(MAPPING_NAMESPACE);
    parts.load("items/id");
    return () => parts.items.map((part) => part.id);
  });
  if (ids.length > 0 && (await readParts(ids)).some(isNewer)) {
    throw new ExcelFailure("other", "NewerMapping", excelMessages.failure.newerMapping);
  }
  await write((context) => {
    const parts = context.workbook.customXmlParts;
    const [first, ...others] = ids;
    if (first === undefined) parts.add(xml);
    else parts.getItem(first).setXml(xml);
    for (const id of others) parts.getItem(id).delete();
    return () => undefined;
  });
}

async function readParts(ids: readonly string[]): Promise<string[]> {
  return read((context) => {
    const texts = ids.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
    return () => texts.map((text) => text.value);
  });
}
