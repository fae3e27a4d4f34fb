import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { build, type OutputFile } from "esbuild";
import { workbench } from "./messages";

export const projectRoot = path.resolve(__dirname, "../../..");
const paneFolder = path.join(projectRoot, "dist");

/** Builds the add-in's pane, unless it was built after the last change of anything it is made from. Gives the folder. */
export function builtPane(say: (line: string) => void): string {
  const sources = ["src", "packages", "assets", "webpack.config.js", "package-lock.json", "manifest.xml"];
  const newest = Math.max(...sources.map((source) => newestIn(path.join(projectRoot, source))));
  if (existsSync(path.join(paneFolder, "taskpane.html")) && lastBuild() > newest) return paneFolder;
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

/**
 * When the last build began: what was changed while it ran is not in it. A file's own time would not do, since webpack
 * leaves a file alone whose contents are as before.
 */
function lastBuild(): number {
  const report = path.join(projectRoot, "node_modules/.cache/evenkeel-chunks.json");
  if (!existsSync(report)) return 0;
  const { startedAt } = JSON.parse(readFileSync(report, "utf8")) as { readonly startedAt?: number };
  return startedAt ?? 0;
}

/** What the pane is not made from, though it lies among its sources. */
const outside = ["apps/workbench", "packages/excel-simulator"].map((folder) => path.join(projectRoot, folder));

/** The time of the last change; a folder's own time tells of files that were taken away. */
export function newestIn(place: string): number {
  if (outside.includes(place)) return 0;
  const state = statSync(place);
  if (!state.isDirectory()) return state.mtimeMs;
  return Math.max(state.mtimeMs, ...readdirSync(place).map((name) => newestIn(path.join(place, name))));
}
