import type { WorkbookPackage } from "../package";
import { findParts, readXmlParts } from "../readWorkbook";
import { relationshipsOf } from "../relationships";
import { escapeXml } from "../xml";
import { addPart, declaration, freePath, forgetPart, OFFICE, removePart } from "./registry";

/** Parts of any other namespace belong to others and are never taken away. */
const OUR_NAMESPACES = /^urn:evenkeel:/;

/**
 * Brings the custom XML parts to what they should be. Parts stay where their text is the same;
 * of those that are no longer wanted, only ours are removed.
 */
export function patchXmlParts(
  source: WorkbookPackage,
  wanted: readonly { readonly namespace: string; readonly xml: string }[],
): void {
  const { workbook } = findParts(source);
  const left = [...wanted];
  const stale = readXmlParts(source, findParts(source)).filter((part) => {
    const same = left.findIndex((w) => w.namespace === part.namespace && w.xml === part.xml);
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
  for (const part of stale) {
    const next = left.findIndex((w) => w.namespace === part.namespace);
    const [replacement] = next >= 0 ? left.splice(next, 1) : [];
    if (replacement) source.write(part.path, replacement.xml);
    else if (OUR_NAMESPACES.test(part.namespace)) removeXmlPart(source, workbook, part.path);
  }
  for (const part of left) addXmlPart(source, workbook, part);
}

function addXmlPart(
  source: WorkbookPackage,
  workbook: string,
  part: { readonly namespace: string; readonly xml: string },
): void {
  const path = freePath(source, "customXml/item", ".xml");
  const counter = /(\d+)\.xml$/.exec(path)?.[1] ?? "1";
  addPart(source, workbook, {
    path,
    content: part.xml,
    contentType: "application/xml",
    relationshipType: `${OFFICE}/customXml`,
  });
  addPart(source, path, {
    path: `customXml/itemProps${counter}.xml`,
    content:
      `${declaration}<ds:datastoreItem ds:itemID="${itemId(source, part.namespace, Number(counter))}" ` +
      `xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs>` +
      `<ds:schemaRef ds:uri="${escapeXml(part.namespace)}"/></ds:schemaRefs></ds:datastoreItem>`,
    contentType: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    relationshipType: `${OFFICE}/customXmlProps`,
  });
}

function removeXmlPart(source: WorkbookPackage, workbook: string, path: string): void {
  for (const { target, external } of relationshipsOf(source, path)) if (!external) forgetPart(source, target);
  removePart(source, workbook, path);
}

/** An id of the form that Excel wants, the same every time, so that equal edits give equal files. */
function itemId(source: WorkbookPackage, namespace: string, counter: number): string {
  let hash = 2166136261 ^ counter;
  const digits = Array.from({ length: 32 }, (_unused, index) => {
    const sign = namespace.charCodeAt(index % Math.max(1, namespace.length)) || index;
    hash = Math.imul(hash ^ (sign + index + source.names().length), 16777619) >>> 0;
    return (hash >>> 28).toString(16);
  }).join("");
  return `{${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}}`.toUpperCase();
}
