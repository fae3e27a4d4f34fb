import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type * as Actions from "../../src/features/actions";
import type * as Features from "../../src/features";
import type * as PaneFeature from "../../src/pane/feature";
import type * as Command from "../../apps/workbench/cli/command";
import type * as Troubles from "../reliability/faults";
import type * as RunTrouble from "../reliability/runTrouble";
import type * as Scenarios from "../support/scenarios";

const root = path.resolve(__dirname, "../..");
/** A copy of the project's own code, beside the packages that it needs. */
const copy = path.join(root, ".cache", "new-capability");
const load = createRequire(__filename);
const from = <Module>(file: string): Module => load(path.join(copy, file)) as Module;

/** The diff that CONTRIBUTING.md shows. */
function shownDiff(): string {
  const page = readFileSync(path.join(root, "CONTRIBUTING.md"), "utf8");
  const [, diff] = /```diff\n([\s\S]*?)\n```/.exec(page) ?? [];
  if (diff === undefined) throw new Error("CONTRIBUTING.md shows no diff of a new capability.");
  return `${diff}\n`;
}

rmSync(copy, { recursive: true, force: true });
mkdirSync(copy, { recursive: true });
for (const room of ["apps", "src", "tests"]) cpSync(path.join(root, room), path.join(copy, room), { recursive: true });
// Without the ceiling git would look for the files in the repository around the copy.
execFileSync("git", ["apply", "-"], {
  cwd: copy,
  input: shownDiff(),
  env: { ...process.env, GIT_CEILING_DIRECTORIES: path.dirname(copy) },
});

describe("the new capability of CONTRIBUTING.md, in a copy of the project", () => {
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  // Its own test, as it stands in the diff.
  load(path.join(copy, "tests/features/caseCounts/action.test.ts"));

  it("stands in the menu, in the place that it asks for", () => {
    const { features } = from<typeof Features>("src/features/index.ts");
    const { menuLinesOf } = from<typeof PaneFeature>("src/pane/feature.ts");
    const titles = menuLinesOf(features, "think").map(({ words }) => words.title);
    expect(titles.at(-1)).toBe("Cases held");
  });

  it("runs from the command line", async () => {
    const { carryOut } = from<typeof Command>("apps/workbench/cli/command.ts");
    const book = path.join(root, "assets/samples/riverside-camhs.xlsx");
    const { exitCode, json } = await carryOut(["run", "case-counts", book, "--apply"], new Date(), () => undefined);
    expect(exitCode).toBe(0);
    expect(json).toMatchObject({ applied: { status: "done" }, counts: expect.any(Array) });
  });

  it("shows in the gallery as it opens", () => {
    const { allScenarios } = from<typeof Scenarios>("tests/support/scenarios.ts");
    expect(allScenarios()).toContainEqual({
      id: "caseCounts-caseCounts",
      title: "Cases held",
      start: { name: "caseCounts" },
    });
  });

  it("is judged by the fault matrix like every other", async () => {
    const { actions } = from<typeof Actions>("src/features/actions.ts");
    const { troubles } = from<typeof Troubles>("tests/reliability/faults.ts");
    const { runTrouble, VERDICTS } = from<typeof RunTrouble>("tests/reliability/runTrouble.ts");
    const lazy = actions.find(({ name }) => name === "case-counts");
    const action = await lazy?.load();
    if (action === undefined) throw new Error("The list has no case-counts.");
    for (const name of ["none", "colleague-types"]) {
      const trouble = troubles.find((one) => one.name === name);
      if (trouble === undefined) throw new Error(`There is no ${name}.`);
      expect(VERDICTS).toContain((await runTrouble(action, trouble)).verdict);
    }
  });
});
