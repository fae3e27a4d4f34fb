/**
 * All the checks in one run: npm test. Tests and the other checks run side by side, each to its end whatever the others
 * find, and what a check has to say is printed in one piece. The last lines say what passed, failed or could not run.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { findBrowser } from "./browser";

const root = path.resolve(__dirname, "..");
const started = Date.now();
const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(0)} s`;

interface Outcome {
  readonly title: string;
  readonly passed: boolean;
}

/** Runs one command. Output that would run into another's is kept until the command has ended. */
function run(title: string, command: string, args: readonly string[], output: "kept" | "shown"): Promise<Outcome> {
  const begun = Date.now();
  const child = spawn(command, args, {
    cwd: root,
    stdio: ["ignore", output === "kept" ? "pipe" : "inherit", output === "kept" ? "pipe" : "inherit"],
    shell: process.platform === "win32",
  });
  const said: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => said.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve) => {
    const end = (passed: boolean, note = ""): void => {
      console.log(
        `\n== ${title}: ${passed ? "ok" : "FAILED"}, ${seconds(begun)}\n${note}${Buffer.concat(said).toString()}`,
      );
      resolve({ title, passed });
    };
    child.on("error", (error) => end(false, `${error.message}\n`));
    child.on("close", (code) => end(code === 0));
  });
}

const script = (title: string, name: string): Promise<Outcome> => run(title, "npm", ["run", "-s", name], "kept");

/** One after the other, quickest first: the build or the tests beside them keep the other core busy. */
async function otherChecks(): Promise<Outcome[]> {
  return [
    await script("Types", "typecheck"),
    await script("Unused files, exports and packages", "knip"),
    await script("Format", "format:check"),
    await script("Lint", "lint"),
  ];
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Jest over some of its projects; null counts where it ended before it had results. */
async function tests(
  projects: readonly string[],
): Promise<{ readonly outcome: Outcome; readonly counts: Counts | null }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "evenkeel-tests-"));
  const results = path.join(folder, "results.json");
  // Three on two cores: a test in the browser mostly waits for it.
  const jest = ["node_modules/jest/bin/jest.js", "--maxWorkers=3", "--json", `--outputFile=${results}`];
  const outcome = await run("Tests", process.execPath, [...jest, "--selectProjects", ...projects], "shown");
  try {
    return { outcome, counts: existsSync(results) ? countsIn(readFileSync(results, "utf8")) : null };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The build comes first, once: the browser tests look at it in a page, the tests of the build at its files. */
async function buildAndTests(hasBrowser: boolean): Promise<{
  readonly build: Outcome;
  readonly outcome: Outcome;
  readonly counts: Counts | null;
}> {
  const build = await script("Build", "build");
  const ofTheBuild = build.passed ? ["build", ...(hasBrowser ? ["browser"] : [])] : [];
  return { build, ...(await tests(["node", "pane", ...ofTheBuild])) };
}

function countsIn(json: string): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(json) as Readonly<
    Record<string, number>
  >;
  return {
    passed: numPassedTests ?? 0,
    failed: (numFailedTests ?? 0) + (numRuntimeErrorTestSuites ?? 0),
    skipped: numPendingTests ?? 0,
  };
}

/** Looked for before everything else: nobody should wait for the tests to hear that there is none. */
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

async function main(): Promise<number> {
  const found = browser();
  if (found !== null) console.log(`Browser for the tests: ${found}`);
  const [checks, { build, outcome, counts }] = await Promise.all([otherChecks(), buildAndTests(found !== null)]);

  if (counts === null) console.log("\nTests ended before they had results. What went wrong is above.");
  else {
    const { passed, failed, skipped } = counts;
    console.log(`\n${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`);
  }
  if (found === null) console.log("The browser tests did not run: there is no browser.");
  if (!build.passed) console.log("The tests of the build and in the browser did not run: there is no build.");
  const red = [...checks, build, outcome].filter(({ passed }) => !passed);
  console.log(
    red.length === 0
      ? `All checks passed in ${seconds(started)}.`
      : `Failed: ${red.map(({ title }) => title).join(", ")}.`,
  );
  return red.length === 0 && found !== null ? 0 : 1;
}

void main().then((code) => {
  process.exitCode = code;
});
