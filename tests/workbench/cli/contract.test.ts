import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbook, saveWorkbook } from "@evenkeel/xlsx";
import { noEdits, typed } from "../../../packages/xlsx/tests/support/packages";

// Each command is a process of its own, with Univer and Office.js in it.
jest.setTimeout(120_000);

const root = join(__dirname, "../../..");
const riverside = join(root, "assets/samples/riverside-camhs.xlsx");
const folder = mkdtempSync(join(tmpdir(), "evenkeel-cli-"));
const file = (name: string) => join(folder, name);

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the real command in a process of its own, as people do. */
function workbench(...given: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/workbench.mjs", ...given], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  const lines = stdout.trimEnd().split("\n");
  expect(lines).toHaveLength(1);
  return { status, json: JSON.parse(lines[0] ?? "") as Answer, stderr };
}

interface Answer {
  readonly error?: { readonly code: string; readonly message: string };
  readonly results?: readonly Record<string, unknown>[];
  readonly tables?: Record<string, { rows: number; range: string; columns: Record<string, unknown> }>;
  readonly moves?: readonly { readonly case: string; readonly from: string | null; readonly to: string }[];
  readonly checks?: readonly { readonly check: string; readonly passed: boolean }[];
  readonly sheets?: readonly string[];
  readonly restored?: number;
  readonly skipped?: readonly unknown[];
  readonly applied?: { readonly status: string; readonly written: number };
  readonly problems?: readonly { readonly code: string; readonly message: string }[];
  readonly questions?: readonly unknown[];
  readonly requests?: number;
  readonly bytes?: number;
  readonly ms?: number;
}

const caseloadOf = (path: string) => {
  const sheet = readWorkbook(new Uint8Array(readFileSync(path))).sheets.find((s) => s.name === "Caseload");
  return (sheet?.cells ?? [])
    .map(({ row, column, value, formula }) => [row, column, value === "" ? null : value, formula])
    .filter((c) => c[2] !== null);
};

describe("eval", () => {
  it("answers each formula in order, numbers in full, errors as errors", () => {
    const { status, json, stderr } = workbench(
      "eval",
      "=TEAM.CORE_APPTS_PER_WEEK(5)",
      "=SEQUENCE(2,2)",
      "=1/0",
      '=TEAM.CORE_APPTS_PER_WEEK("x")',
      '="a"&"b"',
    );
    expect(status).toBe(0);
    expect(stderr).toBe("");
    expect(json.results?.[0]).toEqual({ formula: "=TEAM.CORE_APPTS_PER_WEEK(5)", value: 1.1538461538461537 });
    expect(json.results?.[1]).toMatchObject({
      value: [
        [1, 2],
        [3, 4],
      ],
    });
    expect(json.results?.[2]).toMatchObject({ error: "#DIV/0!" });
    expect(json.results?.[3]).toMatchObject({ error: "#VALUE!", message: expect.stringMatching(/\w/) as unknown });
    expect(json.results?.[4]).toMatchObject({ value: "ab" });
  });

  it("sees the workbook's own cells", () => {
    const { json } = workbench("eval", riverside, "=Caseload!A2", "=ROWS(Caseload[Ref])");
    expect(json.results).toMatchObject([{ value: "RV1001" }, { value: 196 }]);
  });
});

describe("connect", () => {
  it("finds the sample's tables and prints them as documented", () => {
    const { status, json } = workbench("connect", riverside, "--today", "2026-11-21");
    expect(status).toBe(0);
    expect(json.tables?.["Cases"]).toMatchObject({
      sheet: "Caseload",
      range: "A1:L197",
      rows: 196,
      columns: { Case: { header: "Ref", column: "A" }, Clinician: { header: "Lead clinician", column: "B" } },
    });
    expect(json.questions).toEqual([]);
    for (const problem of json.problems ?? []) expect(problem.message).toMatch(/\.$|\?$/);
  });

  it("takes its own answer back as --map", () => {
    const first = workbench("connect", riverside, "--today", "2026-11-21");
    writeFileSync(file("map.json"), JSON.stringify(first.json.tables));
    const second = workbench("connect", riverside, "--today", "2026-11-21", "--map", file("map.json"));
    expect(second.json.tables).toEqual(first.json.tables);
  });
});

describe("run balance-team, apply, undo", () => {
  it("previews and writes nothing", () => {
    const before = readFileSync(riverside);
    const { status, json } = workbench("run", "balance-team", riverside, "--today", "2026-11-21");
    expect(status).toBe(0);
    expect(json.moves?.length).toBeGreaterThan(0);
    expect(json).toMatchObject({
      requests: expect.any(Number) as unknown,
      bytes: expect.any(Number) as unknown,
      ms: expect.any(Number) as unknown,
    });
    expect(json.requests).toBeLessThanOrEqual(2);
    expect(Buffer.compare(readFileSync(riverside), before)).toBe(0);
  });

  it("applies into another file, touches the lead clinician's column only, and undoes it after reopening", () => {
    const applied = workbench(
      "run",
      "balance-team",
      riverside,
      "--today",
      "2026-11-21",
      "--apply",
      "--out",
      file("applied.xlsx"),
    );
    expect(applied.status).toBe(0);
    const moves = new Map(applied.json.moves?.map((move) => [move.case, move.to]));
    expect(applied.json.applied).toMatchObject({ status: "done", written: moves.size });
    const before = caseloadOf(riverside);
    const after = caseloadOf(file("applied.xlsx"));
    const known = new Set(before.map((cell) => JSON.stringify(cell)));
    const fresh = after.filter((cell) => !known.has(JSON.stringify(cell)));
    expect(fresh).toHaveLength(moves.size);
    expect(fresh.every(([, column]) => column === 1)).toBe(true);

    const undone = workbench(
      "run",
      "undo",
      file("applied.xlsx"),
      "--today",
      "2026-11-21",
      "--apply",
      "--out",
      file("undone.xlsx"),
    );
    expect(undone).toMatchObject({ status: 0, json: { restored: moves.size, skipped: [] } });
    expect(caseloadOf(file("undone.xlsx"))).toEqual(before);
  });

  it("needs two round-trips to read and two to write, in Excel on the web too", () => {
    const { json } = workbench(
      "run",
      "balance-team",
      riverside,
      "--today",
      "2026-11-21",
      "--apply",
      "--as-seen-by",
      "web",
    );
    expect(json.requests).toBeLessThanOrEqual(4);
    expect(json.applied?.status).toBe("done");
  });

  it("says on standard error when nothing was saved", () => {
    const { stderr, status } = workbench("run", "balance-team", riverside, "--today", "2026-11-21", "--apply");
    expect(status).toBe(0);
    expect(stderr).toMatch(/--out/);
  });

  it("a protected sheet is refused with exit 1 and a sentence", () => {
    const { status, json } = workbench(
      "run",
      "balance-team",
      riverside,
      "--today",
      "2026-11-21",
      "--apply",
      "--out",
      file("none.xlsx"),
      "--as-seen-by",
      "protected",
    );
    expect(status).toBe(1);
    expect(json.error).toMatchObject({ code: "refused", message: expect.stringMatching(/protect/i) as unknown });
    expect(() => readFileSync(file("none.xlsx"))).toThrow(/ENOENT/);
  });
});

describe("an Excel that never answers", () => {
  it("is given up after the time that was allowed, with exit 1, a sentence and no file", () => {
    const { status, json } = workbench(
      ...["run", "balance-team", riverside, "--apply", "--out", file("never.xlsx")],
      ...["--as-seen-by", "silent:1", "--timeout", "1"],
    );
    expect(status).toBe(1);
    expect(json.error).toMatchObject({
      code: "timed-out",
      message: expect.stringContaining("after 1 seconds") as unknown,
    });
    expect(() => readFileSync(file("never.xlsx"))).toThrow(/ENOENT/);
  });
});

describe("run commissioner-copy", () => {
  it("hands out a checked file, and leaves the workbook alone", () => {
    const before = readFileSync(riverside);
    const copy = file("copy.xlsx");
    const { status, json } = workbench("run", "commissioner-copy", riverside, "--today", "2026-11-21", "--out", copy);
    expect(status).toBe(0);
    expect(json.checks?.length).toBeGreaterThan(5);
    expect(json.checks?.every(({ passed }) => passed)).toBe(true);
    expect(json).toMatchObject({ suppressed: expect.any(Number) as unknown, frozenFormulas: 0 });
    const sheets = readWorkbook(new Uint8Array(readFileSync(copy))).sheets;
    expect(json.sheets).toEqual(sheets.map((sheet) => sheet.name));
    expect(Buffer.compare(readFileSync(riverside), before)).toBe(0);
  });
});

describe("what cannot be done, and wrong usage", () => {
  it.each<[string, string[], number, string, RegExp]>([
    ["no such workbook", ["connect", "nowhere.xlsx"], 1, "no-such-file", /nowhere\.xlsx/],
    ["not a workbook", ["connect", "package.json"], 1, "not-a-workbook", /Excel workbook/],
    ["no such action", ["run", "balance", riverside], 2, "usage", /balance-team/],
    ["an unknown flag", ["connect", riverside, "--verbose"], 2, "usage", /--today, --map/],
    ["an unknown Excel", ["run", "balance-team", riverside, "--as-seen-by", "mac"], 2, "usage", /web/],
    ["saving nothing", ["run", "balance-team", riverside, "--out", "x.xlsx"], 2, "usage", /--apply/],
    ["nothing at all", [], 2, "usage", /eval, connect or run/],
  ])("%s", (_what, given, exit, code, sentence) => {
    const { status, json, stderr } = workbench(...given);
    expect(status).toBe(exit);
    expect(json.error).toMatchObject({ code, message: expect.stringMatching(sentence) as unknown });
    expect(stderr).toMatch(sentence);
  });

  it("an option that the action does not have", () => {
    writeFileSync(file("options.json"), '{"moveExistng": true}');
    const { status, json } = workbench("run", "balance-team", riverside, "--options", file("options.json"));
    expect(status).toBe(2);
    expect(json.error?.message).toMatch(/moveExist/);
  });

  it("options that are not JSON", () => {
    writeFileSync(file("broken.json"), "{");
    expect(workbench("run", "balance-team", riverside, "--options", file("broken.json"))).toMatchObject({ status: 2 });
  });

  it("a workbook that holds no team", async () => {
    const empty = await saveWorkbook(
      new Uint8Array(readFileSync(join(root, "packages/xlsx/tests/fixtures/calendar-1904.xlsx"))),
      { ...noEdits, cells: [typed("Dates", 4, 0, "Shopping")] },
    );
    writeFileSync(file("shopping.xlsx"), empty);
    expect(workbench("run", "balance-team", file("shopping.xlsx"))).toMatchObject({
      status: 1,
      json: { error: { code: "not-a-team-workbook" } },
    });
    const seen = workbench("connect", file("shopping.xlsx"));
    expect(seen.status).toBe(0);
    expect(seen.json.problems?.map((p) => p.code)).toContain("not-a-team-workbook");
  });
});
