import type { WorkbookPackage } from "./package";
import { childrenOf } from "./xml";

export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet", "table", "customXml". */
  readonly kind: string;
  readonly type: string;
  /** The part's path in the package; for an external target the address as written. */
  readonly target: string;
  readonly external: boolean;
}

/** Where the relationships of a part are kept; "" is the package itself. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** What a part ("": the package itself) points to, in the file's order. */
export function relationshipsOf(source: WorkbookPackage, part: string): readonly Relationship[] {
  const path = relationshipsPath(part);
  if (!source.has(path)) return [];
  return childrenOf(source.tree(path), "Relationship").map(({ attributes }) => {
    const type = attributes["Type"] ?? "";
    const external = attributes["TargetMode"] === "External";
    const target = attributes["Target"] ?? "";
    return {
      id: attributes["Id"] ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      type,
      target: external ? target : resolve(part, target),
      external,
    };
  });
}

/** A target is relative to the folder of the part that names it, unless it starts with "/". */
function resolve(part: string, target: string): string {
  const folders = target.startsWith("/") ? [] : part.split("/").slice(0, -1);
  const [path = ""] = target.split("#");
  for (const step of path.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== "" && step !== ".") folders.push(step);
  }
  return folders.join("/");
}

/** The way from one part to another, as a relationship's target. */
export function relativeTarget(from: string, to: string): string {
  const here = from.split("/").slice(0, -1);
  const there = to.split("/");
  while (here.length > 0 && there.length > 1 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  return [...here.map(() => ".."), ...there].join("/");
}
