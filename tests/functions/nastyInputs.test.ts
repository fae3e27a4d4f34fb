import { call, isCellError } from "../support/customFunctions";
import { teamFunctions } from "./teamFunctions";
import { quickFunctions } from "../../src/functions";
import { COUNTS, GOOD_ARGUMENTS, TEAM, WEIGHTS } from "./samples";

const errorCell = (code: string): unknown => ({ type: "Error", basicType: "Error", basicValue: code, code });
const many = (n: number, value: unknown): unknown[][] => Array.from({ length: n }, () => [value]);

/** What real workbooks put into arguments. */
const NASTY: readonly (readonly [string, unknown])[] = [
  ["an omitted argument", null],
  ["a blank cell as text", ""],
  ["a blank cell as 0", 0],
  ["spaces", "   "],
  ["a blank 1 x 1 range", [[""]]],
  ["a range of blanks", [[""], [null], [0]]],
  ["an empty range", [[]]],
  ["no rows at all", []],
  ["a text number", "0.6"],
  ["a decimal comma", "0,6"],
  ["a percentage as text", "60%"],
  ["a number far too large", 1e308],
  ["a number below zero", -3],
  ["a zero with a sign", -0],
  ["a tiny number", 1e-300],
  ["infinity", Infinity],
  ["not a number", NaN],
  ["TRUE", true],
  ["FALSE", false],
  ["words", "lots"],
  ["an error cell", errorCell("#REF!")],
  ["an error as text", "#N/A"],
  ["an error in a range", [[1], [errorCell("#DIV/0!")], [2]]],
  ["an entity", { type: "Entity", text: "x", basicType: "Error", basicValue: "#VALUE!" }],
  ["a formatted number", { type: "FormattedNumber", basicType: "Double", basicValue: 3, numberFormat: "0.0" }],
  ["something odd", { surprise: true }],
  ["a date", 46000],
  ["a date in words", "14/03/2026"],
  ["one row", [[1, 2, 3]]],
  ["one column", [[1], [2], [3]]],
  ["a ragged range", [[1], [2, 3], []]],
  [
    "a block",
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ["a header without rows", [["Case", "Clinician", "Risk"]]],
  [
    "duplicate headers",
    [
      ["Case", "Case", "Risk", "Risk"],
      ["A", "B", "High", "Low"],
    ],
  ],
  [
    "emoji and right-to-left names",
    [
      ["Case", "Clinician", "Risk"],
      ["🦄", "שלום", "High"],
    ],
  ],
  [
    "text like a formula",
    [
      ["Case", "Clinician", "Risk"],
      ["=1+1", "@SUM(A1)", "-2"],
    ],
  ],
  ["counts", COUNTS],
  ["a long column", many(300, 2)],
  ["undefined", undefined],
];

const functions = Object.entries(teamFunctions);

describe("whatever stands in the cells, a function answers or says why not", () => {
  it.each(functions)("%s works on good arguments", (id, fn) => {
    const result = call(fn, ...(GOOD_ARGUMENTS[id] ?? []));
    expect(isCellError(result)).toBe(false);
    expectSound(result);
  });

  describe.each(functions)("%s", (id, fn) => {
    it.each(NASTY)("given %s", (_what, nasty) => {
      const good = GOOD_ARGUMENTS[id] ?? [];
      good.forEach((_, i) => expectSound(call(fn, ...good.map((argument, j) => (i === j ? nasty : argument)))));
      expectSound(call(fn, ...good.map(() => nasty)));
      expectSound(call(fn, ...good.map(() => nasty).slice(0, 1)));
    });
  });
});

describe("100,000 rows", () => {
  const column = many(100_000, 0.5);
  const tables: Readonly<Record<string, readonly unknown[]>> = {
    CASE_POINTS: [manyCases(), WEIGHTS],
    WEIGHTED_CASELOAD: [manyCases(), WEIGHTS],
    WEIGHTED_CASELOADS: [manyCases(), WEIGHTS, TEAM],
    FIT_WEIGHTS: [manyCases(), column],
    WAITING_LIST_FORECAST: [100, column, column, 100_000],
    WHOLE_TARGETS: [column, 4],
    CAPACITY_BAND: [column],
    SAFE_COUNT: [many(100_000, 3)],
    SAFE_PERCENT: [many(100_000, 3), 22],
    CHOICE_SUPPLY: [column, 1],
    CHOICE_QUOTA: [6, column],
    CORE_HALF_DAYS: [column, 1, 0, 0],
    EQUITY: [column, 1],
  };

  it.each(quickFunctions)("$id answers for all of them", ({ id, evaluate }) => {
    const given = tables[id] ?? (GOOD_ARGUMENTS[id] ?? []).map((argument, i) => (i === 0 ? column : argument));
    const result = call(evaluate, ...given);
    const rows = Array.isArray(result) ? (result as unknown[][]) : [[result]];
    const wrong = rows.flat().find((value) => isCellError(value) || value === null || Number.isNaN(value));
    expect(rows.length * (rows[0]?.length ?? 0)).toBeGreaterThan(0);
    expect(wrong).toBeUndefined();
  });
});

function manyCases(): unknown[][] {
  const levels = ["High", "Low"];
  return [
    ["Case", "Clinician", "Status", "Risk", "Travel"],
    ...Array.from({ length: 100_000 }, (_, i) => [
      `C${i}`,
      i % 3 === 0 ? "Amy Bell" : "Ben Cole",
      "",
      levels[i % 2],
      i % 5 === 0 ? "Home" : "Clinic",
    ]),
  ];
}

describe("an explicit 0 is never taken for left out", () => {
  it.each([
    ["CHOICE_SUPPLY", [10, 1, 0], 10],
    ["CORE_DEMAND_PER_QUARTER", [6, 0], 0],
    ["CORE_APPTS_PER_QUARTER", [5, 0], 0],
    ["AVAILABLE_POINTS", [100, 37.5, 37.5, 0, 6, 0], 84],
    ["CHOICE_CORE_DEMAND", [10, 0, 0.5, 8], 40],
    ["TARGET_CAPACITY", [30, 52, 4, 0, 0], 30],
    ["REFERRALS_SUPPORTED", [12, 0], 0],
  ] as const)("%s", (id, given, expected) => {
    expect(call(teamFunctions[id] as never, ...given)).toBe(expected);
  });

  it("and a divisor of 0 is refused in a sentence", () => {
    expect(call(teamFunctions.CORE_APPTS_PER_WEEK as never, 5, 3, 0)).toEqual({
      error: "#VALUE!",
      message: "weeks: 0 cannot be used here. Give a number above 0.",
    });
  });
});

describe("defaults", () => {
  it.each([
    ["CORE_APPTS_PER_WEEK", [5], 15 / 13],
    ["AVAILABLE_POINTS", [100, 30], 80],
    ["AVAILABLE_POINTS with fixed hours", [100, 18.75, null, null, 6], (100 * 12.75) / 31.5],
    ["CHOICE_APPTS_PER_WEEK", [6], 6],
    ["CORE_DEMAND_PER_QUARTER", [6], 6 * 13 * 0.66],
    ["CHOICE_CORE_CAPACITY", [12, 0.35], (12 * 10 * 0.35 * 2 * 45) / 52],
    ["CAPACITY_HOURS", [7, 8], 5040],
    ["TARGET_CAPACITY", [30, 52], 30 + 4 / 52],
    ["RELIEF_CAPACITY", [30, 650, 0], 55],
    ["WEEKS_AVAILABLE", [33, 8], 43.8],
    ["WEEKS_TO_CLEAR", [100, 10], 10],
  ] as const)("%s: left out, null, blank text and blank cell are one", (name, given, expected) => {
    const id = name.split(" ")[0] as string;
    const fn = teamFunctions[id] as (...args: never[]) => unknown[][];
    const all = (GOOD_ARGUMENTS[id] ?? []).length;
    for (const blank of [null, "", [[""]], [[null]], undefined]) {
      const padded = Array.from({ length: all }, (_, i) => given[i] ?? blank);
      expect(call(fn, ...padded)).toBeCloseTo(expected, 10);
    }
  });
});

describe("blank cells beside and below what is meant", () => {
  it("mean nobody where a person's load and what they have available are both blank", () => {
    const equity = teamFunctions.EQUITY as never;
    expect(call(equity, [[18], [9], [null], [""]], [[20], [12], [null], [""]])).toBeCloseTo(0.15, 10);
    expect(call(equity, [[18], [9], [null]], [[20], [null], [null]])).toMatchObject({
      error: "#N/A",
      message: expect.stringMatching(/^available, row 2: nothing there/),
    });
    expect(call(equity, [[null], [""]], [[null], [""]])).toMatchObject({ error: "#N/A" });
  });

  it("are not asked about where they lie beyond the weeks of a forecast", () => {
    const forecast = teamFunctions.WAITING_LIST_FORECAST as never;
    expect(call(forecast, 5, [[3], [4], [null], ["?"]], 2, 2)).toEqual([
      ["Week", "Waiting", "Wait"],
      [1, 6, 3],
      [2, 8, 4],
    ]);
    expect(call(forecast, 5, [[3], [null], [4]], 2, 2)).toMatchObject({
      error: "#N/A",
      message: expect.stringMatching(/^demand, row 2: nothing there/),
    });
  });

  it("are a default too where Excel passes them as 0 and 0 can mean nothing", () => {
    expect(call(teamFunctions.EQUITY as never, [[18], [9]], [[20], [12]], 0)).toBeCloseTo(0.15, 10);
    expect(call(teamFunctions.CAPACITY_BAND as never, 0.9, 0)).toBe("Steady");
    expect(call(teamFunctions.CAPACITY_BAND as never, 0.9, [[0, 0]])).toBe("Steady");
  });
});

describe("spilling", () => {
  it("takes ranges of one shape in any numeric argument and repeats single values", () => {
    expect(call(teamFunctions.AVAILABLE_POINTS as never, 100, [[37.5], [18.75]], null, [[0], [3.75]])).toEqual([
      [100],
      [40],
    ]);
    expect(
      call(teamFunctions.CORE_APPTS_PER_QUARTER as never, [
        [1, 2],
        [3, 4],
      ]),
    ).toEqual([
      [3, 6],
      [9, 12],
    ]);
  });

  it("refuses ranges of different shapes and names both", () => {
    expect(call(teamFunctions.AVAILABLE_POINTS as never, [[1], [2]], [[1, 2]])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/full_time_points has 2 rows by 1 column and weekly_hours has 1 row by 2 columns/),
    });
  });

  it("leaves what a shorter row does not reach empty", () => {
    const targets = call(teamFunctions.WHOLE_TARGETS as never, [[1.5], ["x"], [2.25]], [[2], [3], [3]]) as unknown[][];
    expect(targets[0]).toEqual([2, 1, ""]);
    expect(targets[1]?.every(isCellError)).toBe(true);
    expect(targets[2]).toEqual([2, 3, 2]);
  });

  it("keeps one bad row from taking the others with it", () => {
    expect(call(teamFunctions.CORE_APPTS_PER_QUARTER as never, [[1], ["x"], [2]])).toEqual(
      [
        [3],
        { error: "#VALUE!", message: 'half_days, row 2: "x" cannot be used here. Give a number, 0 or more.' },
        [6],
      ].map((row) => (Array.isArray(row) ? row : [row])),
    );
  });
});

/** No NaN or infinity, no bare error, no null (Excel shows 0), nothing that looks like a formula, rows of one length. */
function expectSound(result: unknown): void {
  const rows = Array.isArray(result) ? (result as unknown[][]) : [[result]];
  const width = rows[0]?.length ?? 0;
  const wrong = rows.flatMap((row) => [
    ...(row.length === width && width > 0 ? [] : [`a row of ${row.length} beside rows of ${width}`]),
    ...row.flatMap((value) => faultOf(value) ?? []),
  ]);
  expect(rows.length).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
}

function faultOf(value: unknown): string | null {
  if (isCellError(value)) {
    const said =
      ["#VALUE!", "#N/A", "#DIV/0!"].includes(value.error) &&
      /\S.*[.?]$/s.test(value.message) &&
      !/could not work this out|undefined|NaN|\[object/.test(value.message);
    return said ? null : `${value.error} "${value.message}"`;
  }
  if (Object.is(value, -0)) return "-0";
  if (typeof value === "number") return Number.isFinite(value) ? null : String(value);
  if (typeof value === "string") return /^[=+\-@]/.test(value) ? `text like a formula: ${value}` : null;
  return typeof value === "boolean" ? null : `a cell without a value: ${String(value)}`;
}
