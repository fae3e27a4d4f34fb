import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { build, type OutputFile } from "esbuild";
import { workbench } from "../../messages/workbench";

export const projectRoot = path.resolve(__dirname, "../../..");
const paneFolder = path.join(projectRoot, "dist");

/** Builds the add-in's pane, unless dist is newer than everything it is made from. Gives the folder. */
export function builtPane(say: (line: string) => void): string {
  const made = modified(path.join(paneFolder, "taskpane.html"));
  const sources = ["src", "assets", "webpack.config.js", "package-lock.json", "manifest.xml"];
  const newest = Math.max(...sources.map((source) => newestIn(path.join(projectRoot, source))));
  if (made > newest) return paneFolder;
  say(workbench.server.building);
  const webpack = path.join(projectRoot, "node_modules/webpack/bin/webpack.js");
  const result = spawnSync(process.execPath, [webpack, "--mode", "production"], {
    cwd: projectRoot,
    stdio: ["ignore", process.stderr, process.stderr],
  });
  if (result.status !== 0) throw new Error(workbench.server.buildFailed);
  return paneFolder;
}

/** The page's own scripts and styles, in memory, by file name. */
export async function bundledPage(): Promise<ReadonlyMap<string, OutputFile>> {
  const client = path.join(__dirname, "client");
  const shared = {
    bundle: true,
    write: false,
    minify: true,
    target: "es2022",
    legalComments: "none",
    logLevel: "warning",
    outdir: "page",
    define: { "process.env.NODE_ENV": '"production"' },
  } as const;
  const [page, bridge] = await Promise.all([
    build({ ...shared, entryPoints: [path.join(client, "main.ts")], format: "esm", splitting: true }),
    build({ ...shared, entryPoints: [path.join(client, "bridge.ts")], format: "iife" }),
  ]);
  return new Map([...page.outputFiles, ...bridge.outputFiles].map((file) => [path.basename(file.path), file]));
}

/** The workbench itself is no part of the pane. */
function newestIn(place: string): number {
  if (place === path.join(projectRoot, "src/workbench")) return 0;
  if (!statSync(place).isDirectory()) return modified(place);
  return Math.max(0, ...readdirSync(place).map((name) => newestIn(path.join(place, name))));
}

function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
