/**
 * All the checks in one run: npm test. Stops at the first step that fails, except that every test still runs.
 * The last line says how many tests passed and failed.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { findBrowser } from "./browser";

const root = path.resolve(__dirname, "..");

function step(title: string, command: string, args: readonly string[]): boolean {
  console.log(`\n== ${title}`);
  const started = Date.now();
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    env: process.env,
    shell: process.platform === "win32",
  });
  console.log(`== ${title}: ${result.status === 0 ? "ok" : "FAILED"}, ${((Date.now() - started) / 1000).toFixed(0)} s`);
  return result.status === 0;
}

const npm = (script: string): [string, readonly string[]] => ["npm", ["run", "-s", script]];

function main(): number {
  const sound = [
    step("Format", ...npm("format:check")),
    step("Lint", ...npm("lint")),
    step("Types", ...npm("typecheck")),
    step("Build", ...npm("build")),
  ].every(Boolean);
  if (!sound) return 1;
  console.log(`\nBrowser for the tests: ${findBrowser()}`);
  const folder = mkdtempSync(path.join(os.tmpdir(), "evenkeel-tests-"));
  const results = path.join(folder, "results.json");
  const jest = step("Tests", process.execPath, [
    "node_modules/jest/bin/jest.js",
    "--maxWorkers=2",
    "--json",
    `--outputFile=${results}`,
  ]);
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(results, "utf8"),
  ) as Record<string, number>;
  rmSync(folder, { recursive: true });
  const failed = (numFailedTests ?? 0) + (numRuntimeErrorTestSuites ?? 0);
  console.log(
    `\n${numPassedTests ?? 0} passed, ${failed} failed${numPendingTests ? `, ${numPendingTests} skipped` : ""}`,
  );
  return jest && failed === 0 ? 0 : 1;
}

process.exitCode = main();
