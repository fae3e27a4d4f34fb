import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

const sources = ["src", "apps", "packages"]
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => path.join(folder, file)),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/node_modules|\.d\.ts$/.test(file));
const known = new Set(sources);

/** What a file imports by its relative path, types included. What it loads later, by `import()`, is no part of it. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  return [...text.matchAll(/^(?:import|export)\b[^;"]*?\bfrom "(\.[^"]*)"/gm)].flatMap(([, name]) => {
    const target = path.join(path.dirname(file), name ?? "");
    return [`${target}.ts`, `${target}.tsx`, `${target}/index.ts`].filter((candidate) => known.has(candidate));
  });
}

function circles(): readonly string[] {
  const finished = new Set<string>();
  const found: string[] = [];
  const follow = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(" -> "));
    else if (!finished.has(file)) {
      for (const next of importsOf(file)) follow(next, [...way, file]);
      finished.add(file);
    }
  };
  for (const file of sources) follow(file, []);
  return found;
}

/** Lint looks only at the imports that are left at run time. */
it("no two files need each other, not even for a type", () => {
  expect(sources.length).toBeGreaterThan(500);
  expect(circles()).toEqual([]);
});
