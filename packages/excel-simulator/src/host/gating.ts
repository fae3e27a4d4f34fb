/** What the host announces: requirement sets and their versions. */
export interface Requirements {
  readonly [setName: string]: string;
}

/** The requirement set and version in which a member came to Excel. */
interface Needed {
  readonly set: string;
  readonly version: string;
}

/**
 * Reads from the genuine client which requirement set each member needs. The client knows it for every member but,
 * in this version, leaves the refusing to the host: an old Excel answers a new member with ApiNotFound.
 */
export function neededSets(excel: object): ReadonlyMap<string, Needed> {
  const needed = new Map<string, Needed>();
  for (const constructor of Object.values(excel) as unknown[]) {
    if (typeof constructor !== "function") continue;
    const prototype = constructor.prototype as object | undefined;
    const descriptors: readonly { readonly get?: unknown; readonly value?: unknown }[] = Object.values(
      Object.getOwnPropertyDescriptors(prototype ?? {}),
    );
    for (const { get, value } of descriptors) {
      for (const member of [get, value]) {
        if (typeof member === "function") readGate(String(member), needed);
      }
    }
  }
  return needed;
}

/** `throwIf("Range.getTables", defaultSet, "1.9", ...)`: the default set goes by a variable, others by name. */
const gate = /["'](\w+\.\w+)["'],\s*(?:["'](\w+)["']|[\w$]+),\s*["'](\d+\.\d+)["']/g;

function readGate(source: string, needed: Map<string, Needed>): void {
  for (const [, member = "", set = "ExcelApi", version = ""] of source.matchAll(gate)) {
    const key = member.toLowerCase();
    if (!needed.has(key)) needed.set(key, { set, version });
  }
}

/** Whether a member may be used with what the host announces. Wire names differ from the client's in case only. */
export function isAnnounced(needed: ReadonlyMap<string, Needed>, requirements: Requirements, member: string): boolean {
  const wanted = needed.get(member.toLowerCase());
  if (wanted === undefined) return true;
  const announced = requirements[wanted.set];
  return announced !== undefined && isAtLeast(announced, wanted.version);
}

function isAtLeast(announced: string, version: string): boolean {
  const [major = 0, minor = 0] = announced.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
