import { applyPlan, undoLast } from "../../../src/actions/workbook";
import { compareSchemes } from "../../../src/features/schemes/action";
import { starterSchemes } from "../../../src/features/schemes/model";
import { day } from "../../../src/domain/units";
import { teamLoads } from "../../../src/domain/weighting/teamLoads";
import { schemesMessages } from "../../../src/features/schemes/messages";
import type { Connection } from "../../../src/workbook/connect/connection";
import type { CellValue } from "@evenkeel/spreadsheet";
import { connect } from "../../../src/workbook/connect/connect";
import { openSheets } from "../../support/openWorkbook";
import { plainSheet } from "../../support/plainSheet";
import { previewAt, previewOf } from "../../support/actions";

const today = day(46347);
type Book = Record<string, CellValue[][]>;

const book = {
  Staff: [
    ["Clinician", "Hours"],
    ["Asha Patel", 37.5],
    ["Ben Okafor", 37.5],
  ],
  Caseload: [
    ["Case", "Clinician", "Status", "Risk", "Contact"],
    ["C1", "Asha Patel", "Open", "High", "Weekly"],
    ["C2", "Asha Patel", "Open", "High", "Monthly"],
    ["C3", "Ben Okafor", "Open", "Low", "Weekly"],
    ["C4", "Ben Okafor", "Open", "Low", "Weekly"],
    ["C5", "Ben Okafor", "Open", "Low", "Daily"],
  ],
  Weights: [
    ["Factor", "Level", "Points", "From", "To"],
    ["Risk", "Low", 1, "", ""],
    ["Risk", "High", 4, "", ""],
    ["Contact", "Weekly", 0, "", ""],
    ["Contact", "Monthly", 0, "", ""],
    ["Contact", "Daily", 0, "", ""],
  ],
  Settings: [
    ["Name", "Value"],
    ["Full-time points", 10],
  ],
} satisfies Book;

function connectionOf(sheets: Book): Connection {
  const grids = Object.entries(sheets).map(([name, values]) => plainSheet(name, values));
  return connect({ sheets: grids }, { today });
}

const preview = (raw: unknown, sheets: Book = book) => previewAt(compareSchemes, connectionOf(sheets), raw, { today });

describe("two schemes side by side", () => {
  it("are chosen from a list that labels each as an example with its public source", () => {
    const listed = preview({});
    expect(compareSchemes.report(listed).schemes).toHaveLength(starterSchemes.length);
    expect(compareSchemes.report(listed).schemes).toContainEqual({
      scheme: "maine-frequency",
      name: "How often somebody is seen",
      label: "Example only: agree your own",
      source: "Maine, licensing standard for community support services",
      url: expect.stringContaining("maine.gov"),
      fullTimePoints: 20,
    });
    expect(compareSchemes.plan(listed)).toBeNull();
  });

  it.each(starterSchemes.map(({ id }) => id))("%s has a name and a sentence about it", (id) => {
    expect(Object.keys(schemesMessages.names)).toContain(id);
    expect(Object.keys(schemesMessages.about)).toContain(id);
  });

  it("show each person's points, capacity and rank, and what the scheme has no figure for", () => {
    const compared = preview({ scheme: "maine-frequency" });
    expect(compareSchemes.report(compared)).toMatchObject({
      a: {
        scheme: "workbook",
        fullTimePoints: 10,
        clinicians: [
          { points: 8, used: 0.8 },
          { points: 3, used: 0.3 },
        ],
      },
      b: {
        fullTimePoints: 20,
        clinicians: [
          { points: 1.25, used: 0.0625 },
          { points: 2, notWeighted: 1 },
        ],
      },
      ranks: [
        { clinician: "Asha Patel", a: 1, b: 2 },
        { clinician: "Ben Okafor", a: 2, b: 1 },
      ],
      factors: [{ factor: "Frequency", own: "Contact" }],
      unmapped: [{ factor: "Contact", level: "Daily", cases: 1 }],
    });
    expect(compareSchemes.plan(compared)).toBeNull();
  });

  it("may both be starter schemes, with full-time points of the manager's own", () => {
    const raw = { scheme: "maine-frequency", against: "every-case", fullTimePoints: 5 };
    expect(compareSchemes.report(preview(raw))).toMatchObject({
      a: { scheme: "every-case", fullTimePoints: 15, team: { points: 5 } },
      b: { fullTimePoints: 5, clinicians: [{ used: 0.25 }, {}] },
    });
  });

  it.each([
    [{ scheme: "main-frequency" }, "There is no scheme 'main-frequency'. There are: maine-frequency."],
    [{ scheme: "hmpps-workload" }, '"Tier and setting of a case" weighs Tier, and your caseload has no column'],
    [{ scheme: 3 }, "Options, scheme: expected a scheme's name."],
    [{ skheme: "every-case" }, "Options: there is no option 'skheme'."],
    [[], "Options: expected something such as"],
  ])("refuse %j in words", (raw, sentence) => {
    expect(() => preview(raw)).toThrow(sentence);
  });
});

describe("columns of the caseload that no weights name yet", () => {
  const { Staff, Settings } = book;
  const Caseload = [
    ["Case", "Clinician", "Status", "Seen", "Notes"],
    ["C1", "Asha Patel", "Open", "Weekly", "Saw the school on Monday, all is well there"],
    ["C2", "Asha Patel", "Open", "Monthly", "Moving house"],
    ["C3", "Ben Okafor", "Open", "weekly", "Likes trains"],
    ["C4", "Ben Okafor", "Closed", "Quarterly", ""],
  ];

  it("are weighed by a scheme all the same, by name or by their levels", async () => {
    const compared = preview({ scheme: "maine-frequency", against: "every-case" }, { Staff, Settings, Caseload });
    expect(compareSchemes.report(compared)).toMatchObject({
      factors: [{ factor: "Frequency", own: "Seen" }],
      b: { clinicians: [{ points: 1.25 }, { points: 1 }] },
      unmapped: [],
    });
  });

  it("count once the scheme is adopted", async () => {
    await openSheets({ Staff, Settings, Caseload });
    const asked = { scheme: "maine-frequency", against: "every-case", adopt: true };
    const plan = compareSchemes.plan(await previewOf(compareSchemes, asked, { today }));
    if (plan === null) throw new Error("There is nothing to write.");
    await applyPlan(plan, { today });
    const { team } = await previewOf(compareSchemes, {}, { today });
    expect(teamLoads(team, today).clinicians.map(({ points }) => points)).toEqual([1.25, 1]);
  });

  it("are not taken for factors where they hold notes", () => {
    const { compared } = preview({ scheme: "every-case", against: "maine-frequency" }, { Staff, Settings, Caseload });
    expect(compared?.a?.factors).toEqual([{ factor: "Frequency", own: "Seen" }]);
    expect(() =>
      preview({ scheme: "florida-complexity", factors: { Complexity: "Notes" } }, { Staff, Settings, Caseload }),
    ).toThrow(/has no column of that kind/);
  });
});

describe("adopting a scheme", () => {
  const carryOut = async (raw: unknown): Promise<void> => {
    const plan = compareSchemes.plan(await previewOf(compareSchemes, raw, { today }));
    if (plan === null) throw new Error("There is nothing to write.");
    expect(await applyPlan(plan, { today })).toMatchObject({ status: "done", skipped: [] });
  };
  const team = async () => (await previewOf(compareSchemes, {}, { today })).team;
  const rules = async () =>
    (await team()).weights.map(({ factor, level, points, from, to }) => [factor, level, points, from, to]);

  it("ends the workbook's weights the day before, adds the scheme's, and sets full-time points", async () => {
    await openSheets(book);
    const before = await rules();
    await carryOut({ scheme: "maine-frequency", adopt: true });
    expect(await rules()).toEqual([
      ["Risk", "Low", 1, null, 46346],
      ["Risk", "High", 4, null, 46346],
      ["Contact", "Weekly", 0, null, 46346],
      ["Contact", "Monthly", 0, null, 46346],
      ["Contact", "Daily", 0, null, 46346],
      ["Contact", "Weekly", 1, 46347, null],
      ["Contact", "Fortnightly", 0.5, 46347, null],
      ["Contact", "Monthly", 0.25, 46347, null],
      ["Contact", "Quarterly", 1 / 13, 46347, null],
    ]);
    expect((await team()).settings.fullTimePoints).toBe(20);
    await undoLast();
    expect(await rules()).toEqual(before);
    expect((await team()).settings.fullTimePoints).toBe(10);
  });

  it("makes a sheet of weights where the workbook has none", async () => {
    const { Staff, Caseload, Settings } = book;
    await openSheets({ Staff, Caseload, Settings });
    await carryOut({ scheme: "every-case", adopt: true });
    expect(await rules()).toEqual([["Every case", null, 1, null, null]]);
    const { result } = (await previewOf(compareSchemes, { scheme: "every-case" }, { today })).compared ?? {
      result: null,
    };
    expect(result?.a.team).toMatchObject({ points: 5, notWeighted: 0 });
  });

  it("is refused where the table cannot keep the old weights, with what to do", () => {
    const undated = { ...book, Weights: book.Weights.map((row) => row.slice(0, 3)) };
    const asked = preview({ scheme: "maine-frequency", adopt: true }, undated);
    expect(() => compareSchemes.plan(asked)).toThrow(/has no From and To columns/);
  });
});
