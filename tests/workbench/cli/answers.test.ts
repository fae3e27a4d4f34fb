import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CellValue, SheetGrid } from "@evenkeel/spreadsheet";
import { saveWorkbook } from "@evenkeel/xlsx";
import { noEdits, typed, workbook } from "../../../packages/xlsx/tests/support/packages";
import { caseRows, HEADERS, PEOPLE, staff } from "../../workbook/connect/manager";
import { date, rows, sheet } from "../../workbook/reading/workbook";

// Each command is a process of its own, with Univer and Office.js in it.
jest.setTimeout(120_000);

interface Explained {
  readonly header: string;
  readonly because?: unknown;
  readonly second?: unknown;
}

interface Answer {
  readonly error?: { readonly code: string; readonly message: string };
  readonly answer?: {
    readonly people: readonly { readonly clinician: string; readonly cases: number }[];
    readonly held: number;
    readonly waiting: number | null;
    readonly closed: number;
  };
  readonly accounts?: readonly {
    readonly sheet: string;
    readonly rows: number;
    readonly as: string;
    readonly why: string;
  }[];
  readonly questions?: readonly {
    readonly id: string;
    readonly about: string;
    readonly rows: number;
    readonly answers: readonly string[];
    readonly guess: string;
  }[];
  readonly tables?: Readonly<Record<string, { readonly columns: Readonly<Record<string, Explained>> }>>;
}

const folder = mkdtempSync(join(tmpdir(), "evenkeel-answers-"));
const file = (name: string): string => join(folder, name);
const book = file("team.xlsx");
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the real command, as people do. */
function connectBook(...given: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/workbench.mjs", "connect", book, "--today", "2026-11-30", ...given],
    { cwd: join(__dirname, "../../.."), encoding: "utf8", maxBuffer: 1e8 },
  );
  return { status, json: JSON.parse(stdout) as Answer, stderr };
}

function withAnswers(answers: unknown) {
  const path = file("answers.json");
  writeFileSync(path, typeof answers === "string" ? answers : JSON.stringify(answers));
  return connectBook("--answers", path);
}

/** Three strangers' cases, three of a word that nobody knows, and seven people with nobody named. */
const LIST: readonly SheetGrid[] = [
  staff,
  sheet("Caseload", [
    [...HEADERS, "Status"],
    ...caseRows().map(([ref = "", own = "", ...days], at): readonly CellValue[] => [
      ref,
      at < 3 ? "Zorro" : own,
      ...days,
      at >= 12 ? "Zilched" : "Open",
    ]),
  ]),
  sheet("Zzq", [["Ref", "Begun", "Seen"], ...rows(7, (at) => [`C${String(500 + at)}`, date(at), date(at, 2027)])]),
];

beforeAll(async () => {
  const cells = LIST.flatMap(({ name, values }) =>
    values.flatMap((row, at) => row.flatMap((value, column) => (value === "" ? [] : [typed(name, at, column, value)]))),
  );
  const addedSheets = LIST.map(({ name }, position) => ({ name, position }));
  writeFileSync(book, await saveWorkbook(workbook(""), { ...noEdits, addedSheets, removedSheets: ["Sheet 1"], cells }));
});

const held = ({ answer }: Answer) => Object.fromEntries(answer?.people.map((one) => [one.clinician, one.cases]) ?? []);

describe("what connect prints", () => {
  let seen: ReturnType<typeof connectBook>;
  beforeAll(() => {
    seen = connectBook();
  });

  it("is who has how many, in one place", () => {
    expect(seen).toMatchObject({ status: 0, stderr: "" });
    expect(held(seen.json)).toEqual(Object.fromEntries(PEOPLE.map((name, at) => [name, [4, 4, 4][at]])));
    expect(seen.json.answer).toMatchObject({ held: 12, waiting: 7, closed: 0 });
  });

  it("is what became of each sheet, and why", () => {
    expect(seen.json.accounts?.map(({ sheet: on, rows: count, as }) => [on, count, as])).toEqual([
      ["Team", 3, "staff"],
      ["Caseload", 15, "cases"],
      ["Zzq", 7, "waiting"],
    ]);
    for (const { why } of seen.json.accounts ?? []) expect(why).toMatch(/\.$/);
  });

  it("is what it asks, how many rows that is about, the answers there are, and which counts until then", () => {
    const questions = seen.json.questions ?? [];
    expect(questions.map(({ id, rows: count }) => [id, count])).toEqual([
      ["who:Zorro", 3],
      ["sheet:Zzq", 7],
      ["word:Zilched", 3],
    ]);
    for (const { about, answers, guess } of questions) {
      expect(about).toMatch(/\?$/);
      expect(answers.length).toBeGreaterThan(1);
      expect(answers).toContain(guess);
    }
  });

  it("says nothing of why a column is what it is, unless it is asked to", () => {
    for (const { columns } of Object.values(seen.json.tables ?? {}))
      for (const column of Object.values(columns)) expect(column).not.toHaveProperty("because");
  });
});

it("--answers changes all of it, and asks no more", () => {
  const { status, json } = withAnswers({
    "who:Zorro": "person:Mel Okoro",
    "word:Zilched": "closed",
    "sheet:Zzq": "person:Rosa Lind",
  });
  expect(status).toBe(0);
  expect(held(json)).toEqual({ "Rosa Lind": 10, "Tariq Aziz": 3, "Mel Okoro": 6 });
  expect(json.answer).toMatchObject({ held: 19, waiting: 0, closed: 3 });
  expect(json.questions).toEqual([]);
});

it("--explain says of every column why, and what came second", () => {
  const { status, json } = connectBook("--explain");
  expect(status).toBe(0);
  const columns = Object.values(json.tables ?? {}).flatMap((table) => Object.values(table.columns));
  expect(columns.length).toBeGreaterThan(5);
  for (const column of columns) {
    expect(column.because).toBeDefined();
    expect(column).toHaveProperty("second");
  }
});

it.each([
  ["a list", [{ id: "who:Zorro", answer: "new" }], /text/],
  ["a number for a text", { "who:Zorro": 3 }, /who:Zorro.*text/],
  ["no JSON", "{", /JSON/],
])("answers that are %s are refused with a sentence", (_, answers, sentence) => {
  const { status, json, stderr } = withAnswers(answers);
  expect(status).toBe(2);
  expect(json.error).toMatchObject({ code: "usage", message: expect.stringMatching(sentence) as unknown });
  expect(stderr).toMatch(sentence);
});

it("answers that are not there are told by their name", () => {
  const { status, json } = connectBook("--answers", file("nowhere.json"));
  expect(status).not.toBe(0);
  expect(json.error?.message).toMatch(/nowhere\.json/);
});
