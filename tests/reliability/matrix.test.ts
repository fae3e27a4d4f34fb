import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { actions } from "../../src/features/actions";
import { carelessWriter } from "./carelessWriter";
import { troubles, type Trouble } from "./faults";
import { renderMatrix, type MatrixRow } from "./renderMatrix";
import { runTrouble, VERDICTS, type Result } from "./runTrouble";

const documentPath = join(process.cwd(), "docs", "reliability.md");

describe("whatever goes wrong, a change is done, refused or restored: never half-written, lost or unclear", () => {
  const rows = new Map<string, Map<string, Result>>();

  describe.each(troubles.map((trouble) => [trouble.name, trouble] as const))("%s", (name, trouble) => {
    test.each(actions.map((action) => [action.name, action] as const))(
      "%s",
      async (actionName, action) => {
        const result = await runTrouble(await action.load(), trouble);
        const row = rows.get(name) ?? new Map<string, Result>();
        rows.set(name, row.set(actionName, result));
        expect(VERDICTS).toContain(result.verdict);
        if (result.verdict === "refused" || result.verdict === "restored") expect(result.said).toMatch(/\w.*\.$/);
      },
      120_000,
    );
  });

  test("docs/reliability.md shows these outcomes (UPDATE_DOCS=1 writes it anew)", () => {
    const table: MatrixRow[] = troubles.map(({ name, about }) => ({
      name,
      about,
      results: rows.get(name) ?? new Map(),
    }));
    const rendered = renderMatrix(
      table,
      actions.map(({ name }) => name),
    );
    if (process.env["UPDATE_DOCS"] === "1") writeFileSync(documentPath, rendered);
    expect(readFileSync(documentPath, "utf8")).toBe(rendered);
  });
});

describe("a careless writer turns the matrix red in the right cells", () => {
  const balance = actions.find(({ name }) => name === "balance-team");
  const verdict = async (name: string): Promise<string> => {
    const trouble = troubles.find((each) => each.name === name);
    if (balance === undefined || trouble === undefined) throw new Error(`There is no ${name}.`);
    return (await runTrouble(await balance.load(), trouble, carelessWriter)).verdict;
  };

  test.each([
    ["colleague-types", "not as planned"],
    ["colleague-sorts", "not as planned"],
    ["colleague-inserts", "not as planned"],
    ["colleague-deletes", "not as planned"],
    ["none", "undo left"],
  ])("%s: %s", async (name, words) => {
    expect(await verdict(name)).toContain(`WRONG: ${words}`);
  });

  test("a write that fails in its middle is half-written", async () => {
    const fails: Trouble = {
      name: "its-write-fails",
      about: "the only request it makes fails in its middle",
      from: "apply",
      fault: { failAt: { request: 1, operation: 3, code: "GeneralException" } },
    };
    if (balance === undefined) throw new Error("There is no balance-team.");
    expect((await runTrouble(await balance.load(), fails, carelessWriter)).verdict).toContain("WRONG: half-written");
  });

  test("where nobody else is about, the difference is only that it cannot be undone", async () => {
    expect(await verdict("cell-edit-at-apply")).toBe("refused");
  });
});
