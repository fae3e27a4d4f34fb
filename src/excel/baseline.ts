import { BASELINE_NAMESPACE } from "../workbook/baseline";
import { read, write } from "./requests/request";

/** What the manager last saw, as the text of its part; null: never looked. No cell is read. */
export async function readBaselinePart(): Promise<string | null> {
  const [first] = await partIds();
  if (first === undefined) return null;
  return read((context) => {
    const xml = context.workbook.customXmlParts.getItem(first).getXml();
    return () => xml.value;
  });
}

/** Keeps what the manager has seen, in one part; extra parts, as merging two copies leaves them, are taken away. No cell is touched. */
export async function saveBaselinePart(xml: string): Promise<void> {
  const [first, ...others] = await partIds();
  await write((context) => {
    const parts = context.workbook.customXmlParts;
    if (first === undefined) parts.add(xml);
    else parts.getItem(first).setXml(xml);
    for (const id of others) parts.getItem(id).delete();
    return () => undefined;
  });
}

async function partIds(): Promise<readonly string[]> {
  return read((context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(BASELINE_NAMESPACE);
    parts.load("items/id");
    return () => parts.items.map((part) => part.id);
  });
}
