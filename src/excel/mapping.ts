import { read, write } from "./requests";

/** The namespace of the custom XML part that holds what the manager answered when connecting. */
export const MAPPING_NAMESPACE = "urn:evenkeel:mapping";

/**
 * Keeps the manager's answers in the workbook. Extra parts of the namespace, as merging two copies of a workbook leaves
 * them, are taken away.
 * @param xml the whole part, as src/tables writes it
 */
export async function saveMapping(xml: string): Promise<void> {
  const ids = await read((context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(MAPPING_NAMESPACE);
    parts.load("items/id");
    return () => parts.items.map((part) => part.id);
  });
  await write((context) => {
    const parts = context.workbook.customXmlParts;
    const [first, ...others] = ids;
    if (first === undefined) parts.add(xml);
    else parts.getItem(first).setXml(xml);
    for (const id of others) parts.getItem(id).delete();
    return () => undefined;
  });
}
