import type { WorkbookPackage } from "../package";
import { relationshipsOf, relationshipsPath, relativeTarget } from "../relationships";
import { appendInside, childrenOf, escapeXml, splice } from "../xml";

const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
/** The namespace of relationships between the parts of an Office file. */
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Adds a part with its content type, and a relationship to it from `owner` ("" is the package). Gives its id. */
export function addPart(
  source: WorkbookPackage,
  owner: string,
  part: {
    readonly path: string;
    readonly content: string;
    readonly contentType: string;
    readonly relationshipType: string;
  },
): string {
  source.write(part.path, part.content);
  declareContentType(source, part.path, part.contentType);
  return addRelationship(source, owner, part.relationshipType, part.path);
}

function addRelationship(source: WorkbookPackage, owner: string, type: string, target: string): string {
  const path = relationshipsPath(owner);
  if (!source.has(path)) source.write(path, `${declaration}<Relationships xmlns="${RELATIONSHIPS}"/>`);
  const root = source.tree(path);
  const taken = new Set(relationshipsOf(source, owner).map((r) => r.id));
  let counter = taken.size + 1;
  while (taken.has(`rId${counter}`)) counter += 1;
  const id = `rId${counter}`;
  const xml = `<${root.prefix}Relationship Id="${id}" Type="${type}" Target="${escapeXml(relativeTarget(owner, target))}"/>`;
  source.write(path, splice(source.text(path), [appendInside(source.text(path), root, xml)]));
  return id;
}

/** Takes a part away together with its content type, its own relationships and those of `owner` to it. */
export function removePart(source: WorkbookPackage, owner: string, part: string): void {
  const path = relationshipsPath(owner);
  const targets = relationshipsOf(source, owner);
  const gone = childrenOf(source.tree(path), "Relationship").filter(
    (_element, index) => targets[index]?.external === false && samePath(targets[index].target, part),
  );
  source.write(
    path,
    splice(
      source.text(path),
      gone.map(({ start, end }) => ({ start, end, text: "" })),
    ),
  );
  forgetPart(source, part);
}

/** Takes a part away that nothing points to any more. */
export function forgetPart(source: WorkbookPackage, part: string): void {
  const overrides = childrenOf(source.tree(CONTENT_TYPES), "Override").filter((o) =>
    samePath((o.attributes["PartName"] ?? "").replace(/^\//, ""), part),
  );
  if (overrides.length > 0) {
    const cuts = overrides.map(({ start, end }) => ({ start, end, text: "" }));
    source.write(CONTENT_TYPES, splice(source.text(CONTENT_TYPES), cuts));
  }
  source.remove(relationshipsPath(part));
  source.remove(part);
}

/** The first line of an XML part. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The first of xl/tables/table1.xml, table2.xml, ... that the package does not have. */
export function freePath(source: WorkbookPackage, before: string, after: string): string {
  let counter = 1;
  while (source.has(`${before}${counter}${after}`)) counter += 1;
  return `${before}${counter}${after}`;
}

/** All parts that the package's relationships lead to. */
export function reachableParts(source: WorkbookPackage): Set<string> {
  const reached = new Set<string>();
  const waiting = [""];
  for (let owner = waiting.pop(); owner !== undefined; owner = waiting.pop()) {
    for (const { target, external } of relationshipsOf(source, owner)) {
      const key = target.toLowerCase();
      if (external || reached.has(key) || !source.has(target)) continue;
      reached.add(key);
      waiting.push(target);
    }
  }
  return reached;
}

function declareContentType(source: WorkbookPackage, path: string, contentType: string): void {
  const root = source.tree(CONTENT_TYPES);
  const xml = `<${root.prefix}Override PartName="/${escapeXml(path)}" ContentType="${contentType}"/>`;
  source.write(
    CONTENT_TYPES,
    splice(source.text(CONTENT_TYPES), [appendInside(source.text(CONTENT_TYPES), root, xml)]),
  );
}

function samePath(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
