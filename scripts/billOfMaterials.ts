import { readFileSync, writeFileSync } from "node:fs";

/**
 * Writes docs/information-governance/software-bill-of-materials.md: every package that ends up in the hosted files, from
 * package-lock.json. Run: npx tsx scripts/billOfMaterials.ts
 */
interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const packages = (JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Locked> })
  .packages;
const reached = new Map<string, Locked>();
const waiting = Object.keys(packages[""]?.dependencies ?? {}).map((name) => ({ name, from: "" }));
for (let next = waiting.pop(); next; next = waiting.pop()) {
  const path = [`${next.from}/node_modules/${next.name}`.replace(/^\//, ""), `node_modules/${next.name}`].find(
    (p) => packages[p],
  );
  const found = path === undefined ? undefined : packages[path];
  if (path === undefined || found === undefined || reached.has(path)) continue;
  reached.set(path, found);
  for (const name of Object.keys(found.dependencies ?? {})) waiting.push({ name, from: path });
}

const rows = [...reached.entries()]
  .map(([path, { version = "", license }]) => {
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const own = JSON.parse(readFileSync(`${path}/package.json`, "utf8")) as { license?: string };
    return `| ${name} | ${version} | ${license ?? own.license ?? "see the package"} |`;
  })
  .sort();

writeFileSync(
  "docs/information-governance/software-bill-of-materials.md",
  `# Software bill of materials

Every package that can end up in the hosted files, with what it needs in turn, from package-lock.json
(written by \`npx tsx scripts/billOfMaterials.ts\`). Versions are exact; \`npm audit\` checks them against known weaknesses.
Office.js is not among them: Excel loads it from Microsoft.

| package | version | licence |
| ------- | ------- | ------- |
${rows.join("\n")}
`,
);
