import { applyPlan, undoLast } from "../../../src/actions/workbook";
import { weights } from "../../../src/features/weights/action";
import { day } from "../../../src/domain/units";
import type { ChangePlan } from "../../../src/workbook/changePlan/changePlan";
import type { Connection } from "../../../src/workbook/connect/connection";
import type { CellValue } from "@evenkeel/spreadsheet";
import { connect } from "../../../src/workbook/connect/connect";
import { openSheets } from "../../support/openWorkbook";
import { plainSheet } from "../../support/plainSheet";
import { previewAt, previewOf } from "../../support/actions";

const today = day(46347);
const DECEMBER = "2026-12-05";
const december = 46361;

const sheets = {
  Staff: [
    ["Clinician", "Hours", "Full-time points"],
    ["Asha Patel", 37.5, 10],
    ["Ben Okafor", 37.5, 10],
  ],
  Caseload: [
    ["Case", "Clinician", "Status", "Risk"],
    ["C1", "Asha Patel", "Open", "High"],
    ["C2", "Asha Patel", "Open", "Low"],
    ["C3", "Ben Okafor", "Open", "Very high"],
    ["C4", "Ben Okafor", "Open", "Low"],
  ],
  Weights: [
    ["Factor", "Level", "Points", "Kind", "From", "To"],
    ["Risk", "Low", 1, "add", "", ""],
    ["Risk", "High", 4, "add", 46000, ""],
    ["Risk", "None", 0, "add", "", ""],
  ],
} satisfies Record<string, CellValue[][]>;

const undated = { ...sheets, Weights: sheets.Weights.map((row) => row.slice(0, 4)) };

function connectionOf(book: Record<string, CellValue[][]>): Connection {
  const grid = {
    sheets: Object.entries(book).map(([name, values]) => plainSheet(name, values)),
  };
  return connect(grid, { today });
}

const preview = (raw: unknown, book: Record<string, CellValue[][]> = sheets) =>
  previewAt(weights, connectionOf(book), raw, { today });
const planOf = (raw: unknown, book?: Record<string, CellValue[][]>): ChangePlan | null =>
  weights.plan(preview(raw, book));

const high = { do: "change", factor: "Risk", level: "High", points: 5 };

describe("the weights of a service", () => {
  it("are listed with the cases that each weighs, and nothing is written", () => {
    const listed = preview({});
    expect(weights.report(listed)).toMatchObject({
      weights: [
        { level: "Low", points: 1, cases: 2, state: "now", from: null },
        { level: "High", points: 4, cases: 1, from: "2025-12-09" },
        { level: "None", cases: 0 },
      ],
      unweighted: [{ factor: "Risk", level: "Very high", cases: 1 }],
      unused: [{ factor: "Risk", level: "None" }],
    });
    expect(weights.plan(listed)).toBeNull();
  });

  it("change by a new row, and the old one ends the day before", () => {
    const plan = planOf({ edits: [high], from: DECEMBER });
    expect(plan).toMatchObject({ title: "Weights: 1 row changed, 1 row added" });
    expect(plan?.changes).toMatchObject([
      {
        keys: [
          { header: "Factor", value: "Risk" },
          { header: "Level", value: "High" },
          { header: "From", value: "46000" },
        ],
        header: "To",
        expected: "",
        value: december - 1,
      },
    ]);
    expect(plan?.rows).toMatchObject([
      {
        cells: [
          { header: "Factor", value: "Risk" },
          { header: "Level", value: "High" },
          { header: "Points", value: 5 },
          { header: "From", value: december },
        ],
      },
    ]);
  });

  it("show what everybody's points and capacity become before anything is written", () => {
    const { before, after } = weights.report(preview({ edits: [high], from: DECEMBER }));
    expect(before).toMatchObject({ clinicians: [{ points: 5, used: 0.5 }, { points: 1 }] });
    expect(after).toMatchObject({
      clinicians: [
        { points: 6, used: 0.6 },
        { points: 1, notWeighted: 1 },
      ],
    });
  });

  it("give all levels without a weight one in a single change", () => {
    const plan = planOf({ edits: [{ do: "add", factor: "risk", level: "Very high", points: 6 }] });
    expect(plan?.changes).toEqual([]);
    expect(plan?.rows?.map(({ cells }) => cells.map(({ value }) => value))).toEqual([["Risk", "Very high", 6]]);
  });

  it("are put right in place where that is asked for, without a version", () => {
    const plan = planOf({ edits: [high], inPlace: true });
    expect(plan?.rows).toBeUndefined();
    expect(plan?.changes).toMatchObject([{ header: "Points", expected: 4, value: 5 }]);
  });

  it("are put right in place where the table has no dates, and a version is refused with what to do", () => {
    expect(planOf({ edits: [high] }, undated)?.changes).toMatchObject([{ header: "Points", value: 5 }]);
    for (const raw of [
      { edits: [high], from: DECEMBER },
      { edits: [high], inPlace: false },
      { edits: [{ do: "retire", factor: "Risk", level: "None" }] },
    ]) {
      expect(() => preview(raw, undated)).toThrow(/Weights has no From and To columns.*Type these headings/);
    }
  });

  it("name the column that is missing for what is asked", () => {
    expect(() => planOf({ edits: [{ ...high, group: "Safety" }], inPlace: true })).toThrow(
      "Weights has no column Group, so this cannot be kept there.",
    );
  });

  it("keep the sign of a weight that is written as x0.5", () => {
    const book = {
      ...undated,
      Weights: [
        ["Factor", "Level", "Points"],
        ["Risk", "Low", 1],
        ["Risk", "High", 4],
        ["Risk", "Very high", "x 2"],
      ],
    };
    const plan = planOf({ edits: [{ do: "change", factor: "Risk", level: "Very high", points: 3 }] }, book);
    expect(plan?.changes).toMatchObject([{ header: "Points", expected: "x 2", value: "x 3" }]);
  });

  it("get a sheet of their own where the workbook has none", () => {
    const { Staff, Caseload } = sheets;
    const plan = planOf({ edits: [{ do: "add", factor: "Risk", level: "High", points: 4 }] }, { Staff, Caseload });
    expect(plan?.changes).toEqual([]);
    const [draft] = plan?.sheets ?? [];
    expect(draft).toMatchObject({ name: "Weights", tables: [{ name: "Weights", area: "A1:H2" }] });
    expect(draft?.cells.filter(({ row }) => row === 0).map(({ value }) => value)).toEqual([
      "Factor",
      "Level",
      "Points",
      "Kind",
      "Group",
      "Scales",
      "From",
      "To",
    ]);
  });

  it("stand in a row of a block of counts, and are put right there", () => {
    const counts = {
      Team: [
        ["Therapist", "Hours", "Complex", "Review"],
        ["Kemi Adeyemi", 37.5, 7, 16],
        ["Lowri Davies", 30, 4, 0],
        ["", "", "", ""],
        ["Points per case", "", 4, 1],
      ],
    };
    const change = { do: "change", factor: "Category", level: "Complex", points: 3.5 };
    expect(planOf({ edits: [change] }, counts)?.changes).toMatchObject([
      { keys: [{ value: "Points per case" }], header: "Complex", row: 4, expected: 4, value: 3.5 },
    ]);
    expect(() => preview({ edits: [{ do: "retire", factor: "Category", level: "Complex" }] }, counts)).toThrow(
      /The points stand in a row of Team/,
    );
  });

  it.each([
    [{ edits: [{ ...high, level: "Hihg" }] }, 'Weights has no row for Risk, "Hihg". Did you mean Risk, High?'],
    [{ edits: [{ ...high, factor: "Rsk" }] }, "Did you mean Risk, High?"],
    [{ edits: [{ do: "add", factor: "Risk", level: "low", points: 2 }] }, "has a row in Weights already"],
    [{ edits: [{ do: "retire", factor: "Risk", level: "High" }], from: "2025-12-09" }, "only began on that day"],
    [{ edits: [high], from: "2020-01-01" }, "none that is valid on 1 January 2020"],
  ])("refuse %j in words", (raw, sentence) => {
    expect(() => preview(raw)).toThrow(sentence);
  });

  it.each([
    [[high], "Options: expected edits such as"],
    ["Risk 5", "Options: expected edits such as"],
    [{ edit: [] }, "Options: there is no option 'edit'."],
    [{ edits: [high, { do: "add", factor: "Risk", level: "X" }] }, "Options, edits, number 2:"],
    [{ edits: [{ ...high, points: -1 }] }, "Options, edits, number 1:"],
    [{ edits: [], from: "soon" }, "Options, from: expected a date"],
    [{ edits: [], inPlace: "yes" }, "Options, inPlace: expected true or false."],
  ])("refuse the options %j", (raw, sentence) => {
    expect(() => weights.options.read(raw)).toThrow(sentence);
  });
});

describe("a new starter's factor in the staff table", () => {
  it("is read with its last day, whatever the heading says", () => {
    const book = {
      ...sheets,
      Staff: [
        ["Clinician", "Hours", "Full-time points", "Experience", "Preceptorship until"],
        ["Asha Patel", 37.5, 10, 0.9, 46400],
        ["Ben Okafor", 37.5, 10, "", ""],
      ],
    };
    expect(
      connectionOf(book).team?.clinicians.map(({ experience, experienceUntil }) => [experience, experienceUntil]),
    ).toEqual([
      [0.9, 46400],
      [1, null],
    ]);
  });
});

describe("weights in a workbook behind Office.js", () => {
  const carryOut = async (raw: unknown) => {
    const seen = await previewOf(weights, raw, { today });
    const plan = weights.plan(seen);
    if (plan === null) throw new Error("There is nothing to write.");
    expect(await applyPlan(plan, { today })).toMatchObject({ status: "done", skipped: [] });
    return seen;
  };
  const rules = async () => {
    const { edited } = await previewOf(weights, {}, { today });
    return edited.rules.map(({ level, points, from, to }) => [level, points, from, to]);
  };

  it("are found again as written, and undone", async () => {
    await openSheets(sheets);
    const before = await rules();
    await carryOut({ edits: [high, { do: "add", factor: "Risk", level: "Very high", points: 6 }], from: DECEMBER });
    expect(await rules()).toEqual([
      ["Low", 1, null, null],
      ["High", 4, 46000, december - 1],
      ["None", 0, null, null],
      ["High", 5, december, null],
      ["Very high", 6, december, null],
    ]);
    await undoLast();
    expect(await rules()).toEqual(before);
  });

  it("have dates that read as dates, also where the columns were only just headed", async () => {
    const { engine } = await openSheets(sheets);
    await carryOut({ edits: [high], from: DECEMBER });
    const sheet = engine.sheets().find(({ name }) => name === "Weights")?.id ?? "";
    expect([2, 4].map((row) => [4, 5].map((column) => engine.format(sheet, row, column).numberFormat))).toEqual([
      ["General", "dd/mm/yy"],
      ["dd/mm/yy", "General"],
    ]);
    await undoLast();
    expect(engine.format(sheet, 4, 4).numberFormat).toBe("General");
  });

  it("are found again on the sheet that was made for them, and can be given versions there", async () => {
    const { Staff, Caseload } = sheets;
    await openSheets({ Staff, Caseload });
    await carryOut({ edits: [{ do: "add", factor: "Risk", level: "High", points: 4 }] });
    expect(await rules()).toEqual([["High", 4, null, null]]);
    await carryOut({ edits: [high], from: DECEMBER });
    expect(await rules()).toEqual([
      ["High", 4, null, december - 1],
      ["High", 5, december, null],
    ]);
  });
});
