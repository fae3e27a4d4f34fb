/**
 * All the checks in one run: npm test. Stops at the first step that fails, except that every test still runs.
 * The last lines say how many tests passed and failed, and whether some could not run.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
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

/** Looked for before everything else: whoever has none should not wait for the build to hear it. */
function browser(): string | null {
  try {
    return findBrowser();
  } catch (error) {
    console.error(
      `No browser for the browser tests: ${error instanceof Error ? error.message : String(error)}\n` +
        "Install Chromium or Chrome, or give the path of one as CHROME_PATH. All other tests run now.",
    );
    return null;
  }
}

function main(): number {
  const found = browser();
  if (found !== null) console.log(`Browser for the tests: ${found}`);
  const sound = [
    step("Format", ...npm("format:check")),
    step("Lint", ...npm("lint")),
    step("Types", ...npm("typecheck")),
    step("Build", ...npm("build")),
  ].every(Boolean);
  if (!sound) return 1;
  const folder = mkdtempSync(path.join(os.tmpdir(), "evenkeel-tests-"));
  const results = path.join(folder, "results.json");
  const jest = step("Tests", process.execPath, [
    "node_modules/jest/bin/jest.js",
    "--maxWorkers=2",
    "--json",
    `--outputFile=${results}`,
    ...(found === null ? ["--selectProjects", "node", "pane", "build"] : []),
  ]);
  if (!existsSync(results)) {
    console.error("\nThe tests ended before they had results. What went wrong is above.");
    return 1;
  }
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(results, "utf8"),
  ) as Record<string, number>;
  rmSync(folder, { recursive: true });
  const failed = (numFailedTests ?? 0) + (numRuntimeErrorTestSuites ?? 0);
  console.log(
    `\n${numPassedTests ?? 0} passed, ${failed} failed${numPendingTests ? `, ${numPendingTests} skipped` : ""}`,
  );
  if (found === null) console.log("The browser tests did not run: there is no browser.");
  return jest && failed === 0 && found !== null ? 0 : 1;
}

process.exitCode = main();
