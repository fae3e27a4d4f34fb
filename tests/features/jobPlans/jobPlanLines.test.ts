import { applyPlan, undoLast } from "../../../src/actions/workbook";
import { balanceJobPlans } from "../../../src/features/jobPlans/actions/balanceJobPlans";
import { day } from "../../../src/domain/units";
import { openSheets, type OpenedWorkbook } from "../../support/openWorkbook";
import { previewOf } from "../../support/actions";

const today = day(46347);
const HEADER = ["Clinician", "Activity", "Half-days", "Category"] as const;
type Line = readonly [clinician: string, activity: string, amount: number | string, category?: string];

const cellsOf = ([clinician, activity, amount, category = ""]: Line): (string | number)[] => [
  clinician,
  activity,
  amount,
  category,
];

const lines: readonly Line[] = [
  ["Amy Bell", "Choice clinic", 1],
  ["Amy Bell", "Core Partnership", 3],
  ["Amy Bell", "Core groups", 1],
  ["Amy Bell", "EMDR", 3, "Specific: EMDR"],
  ["Amy Bell", "Team meeting", 1],
  ["Ben Cole", "Specific work", 2],
  ["Ben Cole", "Duty", 3],
];

function open(rows: readonly Line[] = lines, header: readonly string[] = HEADER): Promise<OpenedWorkbook> {
  return openSheets({
    Staff: [
      ["Name", "WTE"],
      ["Amy Bell", 1],
      ["Ben Cole", 0.6],
    ],
    Plans: [[...header], ...rows.map(cellsOf)],
    Referrals: [["Week", "Accepted"], ...[0, 7, 14].map((i) => [46000 + i, 1.8])],
  });
}

function plansOf(book: OpenedWorkbook): readonly (readonly unknown[])[] {
  const id = book.engine.sheets().find((sheet) => sheet.name === "Plans")?.id ?? "";
  const area = book.engine.usedArea(id, true);
  return area === null ? [] : book.engine.values(id, area).slice(1);
}

async function draft(start: readonly Record<string, unknown>[], more: Record<string, unknown> = {}) {
  const preview = await previewOf(balanceJobPlans, { start, balance: false, transferRate: 0.66, ...more }, { today });
  return { preview, plan: balanceJobPlans.plan(preview) };
}

async function written(plan: Awaited<ReturnType<typeof draft>>["plan"]): Promise<void> {
  if (plan === null) throw new Error("There is nothing to write.");
  expect(await applyPlan(plan, { today })).toMatchObject({ status: "done", skipped: [] });
}

describe("job plans kept as one row an activity", () => {
  it("are written row by row, the biggest activity of a kind first, and undone", async () => {
    const book = await open();
    const before = plansOf(book);
    const { plan } = await draft([{ clinician: "Amy Bell", core: 5, specific: 2 }]);
    await written(plan);
    expect(plansOf(book).slice(0, 5)).toEqual([
      ["Amy Bell", "Choice clinic", 1, ""],
      ["Amy Bell", "Core Partnership", 4, ""],
      ["Amy Bell", "Core groups", 1, ""],
      ["Amy Bell", "EMDR", 2, "Specific: EMDR"],
      ["Amy Bell", "Team meeting", 1, ""],
    ]);
    await undoLast();
    expect(plansOf(book)).toEqual(before);
  });

  it("take less off the biggest activity first, then off the next", async () => {
    const book = await open();
    const { plan } = await draft([{ clinician: "Amy Bell", core: 0.5 }]);
    await written(plan);
    expect(plansOf(book).slice(1, 3)).toEqual([
      ["Amy Bell", "Core Partnership", 0, ""],
      ["Amy Bell", "Core groups", 0.5, ""],
    ]);
  });

  it("get a row for work that somebody did not do before, and undo takes it away", async () => {
    const book = await open();
    const before = plansOf(book);
    const { plan } = await draft([{ clinician: "Ben Cole", choice: 1, specific: 1 }]);
    await written(plan);
    expect(plansOf(book).slice(5)).toEqual([
      ["Ben Cole", "Specific work", 1, ""],
      ["Ben Cole", "Duty", 3, ""],
      ["Ben Cole", "Choice", 1, "Choice"],
    ]);
    await undoLast();
    expect(plansOf(book)).toEqual(before);
  });

  it("are balanced and written like plans in Team's columns", async () => {
    const book = await open();
    const preview = await previewOf(
      balanceJobPlans,
      {
        step: 1,
        transferRate: 0.66,
        limits: [{ clinician: "Amy Bell", category: "core", max: 6 }],
      },
      { today },
    );
    expect(preview.missing).toBeNull();
    await written(balanceJobPlans.plan(preview));
    const again = await previewOf(balanceJobPlans, { step: 1, transferRate: 0.66 }, { today });
    expect(again.changes).toEqual([]);
    expect(plansOf(book).find((row) => row[1] === "Core Partnership")?.[2]).toBeGreaterThan(3);
  });

  it("are written in hours where they are kept in hours", async () => {
    const book = await open(
      lines.map(([who, what, amount, category = ""]) => [who, what, Number(amount) * 3.5, category]),
      ["Clinician", "Activity", "Hours a week", "Category"],
    );
    const { preview, plan } = await draft([{ clinician: "Amy Bell", choice: 2 }]);
    expect(preview.before.plans[0]?.halfDays).toMatchObject({ choice: 1, core: 4, specific: 3, other: 1 });
    await written(plan);
    expect(plansOf(book)[0]).toEqual(["Amy Bell", "Choice clinic", 7, ""]);
  });

  it.each([
    ["two rows are of the same person and activity", [...lines, ["Amy Bell", "Core Partnership", 1] as const]],
    [
      "a row holds a formula",
      lines.map((line) => (line[1] === "Core Partnership" ? [line[0], line[1], "=1+2"] : line) as Line),
    ],
  ])("are left to the manager where %s, who is told", async (_, rows) => {
    await open(rows);
    const { preview, plan } = await draft([{ clinician: "Amy Bell", core: 6 }]);
    expect(plan).toBeNull();
    expect(preview.problems).toContainEqual(
      expect.objectContaining({ code: "job-plan-lines", sheet: "Plans", value: "Amy Bell" }),
    );
  });
});

describe("Specific streams", () => {
  const jobPlan = [...lines, ["Ben Cole", "Groups", 1, "Specific - DBT"] as const];

  it("have their own number of cases once their length stands in Settings", async () => {
    await openSheets({
      Staff: [
        ["Name", "WTE"],
        ["Amy Bell", 1],
        ["Ben Cole", 0.6],
      ],
      Plans: [[...HEADER], ...jobPlan.map(cellsOf)],
      Settings: [
        ["Name", "Value"],
        ["Full-time hours", 37.5],
        ["Appointments in a Specific case: EMDR", 15],
        ["Appointments per specific case: DBT", 30],
        ["Appointments in a half-day: DBT", 1],
      ],
    });
    const { preview } = await draft([]);
    const streams = preview.before.streams.map(({ name, halfDays, perQuarter }) => [name, halfDays, perQuarter]);
    // EMDR: 3 x 2 x 11.25 / 15; DBT: 1 x 1 x 11.25 / 30; nobody has said how long other Specific work takes.
    expect(streams).toEqual([
      ["EMDR", 3, 4.5],
      ["", 2, null],
      ["DBT", 1, 0.375],
    ]);
  });
});
