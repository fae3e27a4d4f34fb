/**
 * Writes docs/information-governance/software-bill-of-materials.md: every package that can end up in the hosted files.
 *   npm run bill-of-materials
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What package-lock.json says of one package. */
interface Locked {
  readonly version?: string;
  readonly license?: string;
  /** A workspace stands as a link at its name's place; the package itself is where `resolved` says. */
  readonly link?: boolean;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** By place: "" is the project, "node_modules/a/node_modules/b" is the b that a has for itself. */
export type LockedPackages = Readonly<Record<string, Locked>>;

export interface Material {
  readonly name: string;
  readonly version: string;
  /** As the package itself says, such as "MIT"; "unknown" where it says nothing. */
  readonly licence: string;
}

export const BILL = "docs/information-governance/software-bill-of-materials.md";
const root = path.resolve(__dirname, "..");

/** What the add-in and its own packages depend on, and what that needs in turn, each version once, by name. */
export function materials(packages: LockedPackages): readonly Material[] {
  const reached = new Map<string, Locked>();
  const waiting = needsOf(packages, "");
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (reached.has(place)) continue;
    reached.set(place, packages[place] as Locked);
    waiting.push(...needsOf(packages, place));
  }
  const byLine = new Map<string, Material>();
  for (const [place, { version = "", license = "unknown" }] of reached) {
    if (isOurs(place)) continue;
    const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
    byLine.set(`${name} ${version}`, { name, version, licence: license });
  }
  return [...byLine.keys()].sort().map((line) => byLine.get(line) as Material);
}

/** A workspace's code is the project's own. */
const isOurs = (place: string): boolean => !place.includes("node_modules/");

function needsOf(packages: LockedPackages, place: string): string[] {
  return Object.keys(packages[place]?.dependencies ?? {}).flatMap((name) => {
    const found = placeOf(packages, place, name);
    if (found === null) return [];
    const { link, resolved } = packages[found] as Locked;
    return link === true && resolved !== undefined ? resolved : found;
  });
}

/** As Node looks for it: in the package's own folder, then in that of each package around it, then at the top. */
function placeOf(packages: LockedPackages, from: string, name: string): string | null {
  for (let around = from; ; around = around.slice(0, Math.max(0, around.lastIndexOf("/node_modules/")))) {
    const place = around === "" ? `node_modules/${name}` : `${around}/node_modules/${name}`;
    if (packages[place] !== undefined) return place;
    if (around === "") return null;
  }
}

export function readLock(): LockedPackages {
  const lock = readFileSync(path.join(root, "package-lock.json"), "utf8");
  return (JSON.parse(lock) as { packages: LockedPackages }).packages;
}

export function billOfMaterials(packages: LockedPackages): string {
  const rows = materials(packages).map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  return `# Software bill of materials

Every package that can end up in the hosted files, with what it needs in turn, from package-lock.json
(written by \`npm run bill-of-materials\`). Versions are exact; \`npm audit\` checks them against known weaknesses, and
\`npm sbom --sbom-format=cyclonedx\` gives them to a scanner, with those that only building and testing need.
Office.js is not among them: Excel loads it from Microsoft.

| package | version | licence |
| ------- | ------- | ------- |
${rows.join("\n")}
`;
}

if (process.argv[1]?.endsWith("billOfMaterials.ts") === true) {
  writeFileSync(path.join(root, BILL), billOfMaterials(readLock()));
  console.log(`Wrote ${BILL}.`);
}
