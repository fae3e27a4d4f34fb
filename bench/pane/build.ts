import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack, { type Configuration } from "webpack";

export type Files = ReadonlyMap<string, Buffer>;

type Shipped = (env: object, asked: { readonly mode: "production" }) => Configuration;
const shipped = createRequire(path.resolve("package.json"))("./webpack.config.js") as Shipped;

/** Bundles a page's scripts exactly as the shipped ones are: the project's own configuration, with other entries. */
export async function bundle(entry: Readonly<Record<string, string>>): Promise<Files> {
  const folder = mkdtempSync(path.join(tmpdir(), "evenkeel-pane-"));
  try {
    const configuration = shipped({}, { mode: "production" });
    await run({
      ...configuration,
      entry: { ...entry },
      output: { path: folder, filename: "[name].js", chunkFilename: "[name].js", publicPath: "auto" },
      // Pages, manifest and copied files are not made; what the scripts leave out they leave out here as well.
      plugins: (configuration.plugins ?? []).filter((plugin) => plugin instanceof webpack.IgnorePlugin),
      cache: false,
    });
    return new Map(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run(configuration: Configuration): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
}
