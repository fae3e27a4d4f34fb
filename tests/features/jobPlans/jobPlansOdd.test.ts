import { applyPlan } from "../../../src/actions/workbook";
import { jobPlans } from "../../../src/features/jobPlans/actions/jobPlans";
import { day } from "../../../src/domain/units";
import { openSheets, type OpenedWorkbook } from "../../support/openWorkbook";
import { previewOf } from "../../support/actions";

const today = day(46347);
const HEADER = ["Name", "WTE", "Choice", "Core", "Specific", "Other"];

const referrals = (...accepted: (number | string)[]): (string | number)[][] => [
  ["W/C", "Accepted"],
  ...accepted.map((value, i) => [46000 + 7 * i, value]),
];

const preview = (options: unknown = {}) => previewOf(jobPlans, options, { today });
type Preview = Awaited<ReturnType<typeof preview>>;

const codes = ({ problems }: Preview): readonly string[] => problems.map((problem) => problem.code);
const problemOf = ({ problems }: Preview, code: string) => problems.find((problem) => problem.code === code);

describe("job plans of workbooks as they come", () => {
  it("without referrals: plans, no demand, and no claim of balance", async () => {
    await openSheets({ Team: [HEADER, ["Amy Bell", 1, 1, 4, 2, 3]] });
    const answer = await preview();
    expect(answer.plan).toMatchObject({ acceptedPerWeek: null, inBalance: null, gap: null });
    expect(answer.plan.plans[0]?.core.targets).toEqual([12, 12, 12, 12]);
    expect(answer.rota).toBeNull();
    expect(codes(answer)).toContain("no-referrals");
  });

  it("without referrals, planned for a figure that the manager gives", async () => {
    await openSheets({ Team: [HEADER, ["Amy Bell", 1, 1, 4, 2, 3]] });
    const answer = await preview({ acceptedPerWeek: 1.5 });
    expect(answer.plan).toMatchObject({ acceptedPerWeek: 1.5, acceptedFrom: "given", inBalance: false });
    expect(codes(answer)).not.toContain("no-referrals");
  });

  it("with one week only: that week is the mean", async () => {
    await openSheets({ Team: [HEADER, ["Amy Bell", 1, 2, 6, 1, 1]], Referrals: referrals(2) });
    const answer = await preview();
    expect(answer.plan).toMatchObject({ acceptedPerWeek: 2, weeksCounted: 1, inBalance: true });
    expect(answer.rota?.map((offer) => offer.perQuarter)).toEqual([26]);
  });

  it("with no hours: the plan counts, what does not fit is named with its place", async () => {
    await openSheets({
      Team: [HEADER, ["Amy Bell", 0, 1, 4, 2, 3], ["Ben Cole", null, 1, 3, 1, 1], ["Cat Dow", "0.6", 1, 3, 1, 1]],
      Referrals: referrals(2, 3),
    });
    const answer = await preview();
    expect(answer.plan.plans.map(({ wte, overBy }) => [wte, overBy])).toEqual([
      [0, 10],
      [null, 0],
      [0.6, 0],
    ]);
    expect(problemOf(answer, "over-committed")).toMatchObject({ sheet: "Team", cell: "A2", value: 10 });
    expect(answer.problems.filter((problem) => problem.code === "missing-hours").map(({ cell }) => cell)).toContain(
      "A3",
    );
  });

  it("with half-days kept as text: read where they are figures, named where not", async () => {
    await openSheets({
      Team: [HEADER, ["Amy Bell", 1, "1", "4 half days", "2", "3"], ["Ben Cole", 0.6, "one", "3", "n/a", null]],
      Referrals: referrals(2, 3),
    });
    const answer = await preview();
    expect(answer.plan.plans.map((one) => one.halfDays)).toEqual([
      { choice: 1, core: 4, specific: 2, other: 3, total: 10 },
      { choice: 0, core: 3, specific: 0, other: 0, total: 3 },
    ]);
    expect(problemOf(answer, "not-a-number")).toMatchObject({ cell: "C3", value: "one" });
  });

  it("with everybody over the contract: by how much, and no more Core than is planned", async () => {
    await openSheets({
      Team: [HEADER, ["Amy Bell", 1, 2, 6, 3, 3], ["Ben Cole", 0.6, 1, 5, 1, 1]],
      Referrals: referrals(4, 5),
    });
    const answer = await preview();
    expect(answer.plan.plans.map((one) => one.overBy)).toEqual([4, 2]);
    expect(answer.plan.gap?.cases).toBeCloseTo(4.5 * 13 * 0.66 - 33, 9);
    expect(answer.problems.filter((problem) => problem.code === "over-committed")).toHaveLength(2);
  });

  it("without Choice: says that nobody sees new referrals first", async () => {
    await openSheets({
      Team: [
        ["Name", "WTE", "Core", "Other"],
        ["Amy Bell", 1, 6, 4],
      ],
      Referrals: referrals(2, 3),
    });
    const answer = await preview();
    expect(answer.plan).toMatchObject({ inBalance: false, choice: { offered: 0 } });
    expect(answer.rota).toBeNull();
    expect(codes(answer)).toContain("no-choice");
  });

  it("with impossible referrals: the published share counts, and the manager is told why", async () => {
    await openSheets({
      Team: [HEADER, ["Amy Bell", 1, 1, 4, 2, 3]],
      Referrals: [
        ["Week commencing", "Accepted", "Choice attended", "Into partnership"],
        ["03/08/2026", "4", 3, 5],
        ["10/08/2026", "n/a", null, null],
        ["24/08/2026", 5, 4, 3],
      ],
    });
    const answer = await preview();
    expect(answer.plan.acceptedPerWeek).toBe(4.5);
    expect(answer.plan.transferRate).toMatchObject({ value: 0.66, source: "published" });
    expect(codes(answer)).toContain("more-core-than-choice");
  });

  it("with people in the JobPlan table who are not in the team: named, and counted for nobody", async () => {
    await openSheets({
      Staff: [
        ["Name", "WTE"],
        ["Amy Bell", 1],
      ],
      Plans: [
        ["Clinician", "Activity", "Half-days"],
        ["Amy Bell", "Core", 5],
        ["Zoe Gone", "Core", 5],
      ],
    });
    const answer = await preview();
    expect(answer.plan.core.offered).toBe(15);
    expect(problemOf(answer, "unknown-clinician")).toMatchObject({ sheet: "Plans", cell: "A3", value: "Zoe Gone" });
  });
});

describe("the sheets of a JobPlan table", () => {
  const open = (
    rows: readonly (readonly (string | number | null)[])[],
    amounts = "Half-days",
  ): Promise<OpenedWorkbook> =>
    openSheets({
      Staff: [
        ["Name", "WTE"],
        ["Amy Bell", 1],
        ["Ben Cole", 0.6],
      ],
      Plans: [["Clinician", "Activity", amounts, "Category"], ...rows],
      Settings: [
        ["Name", "Value"],
        ["Full-time hours", 37.5],
        ["Appointments in a Specific case: EMDR", 15],
      ],
      Referrals: referrals(1, 2),
    });

  const rows = [
    ["Amy Bell", "Choice clinic", 1, "Choice"],
    ["Amy Bell", "Partnership", 4, "Core"],
    ["Amy Bell", "Trauma", 2, "Specific: EMDR"],
    ["Amy Bell", "Supervision", 1, "Other"],
    ["Amy Bell", "Team meeting", 2, null],
    ["Ben Cole", "Partnership", 4, "Core"],
    ["Ben Cole", "Teaching", 1, null],
  ] as const;

  async function made(book: OpenedWorkbook): Promise<(label: string) => readonly unknown[]> {
    const plan = jobPlans.plan(await preview());
    if (plan === null) throw new Error("There is nothing to write.");
    expect(await applyPlan(plan, { today })).toMatchObject({ status: "done" });
    await book.engine.settle();
    return (label) => {
      const id = book.engine.sheets().find((sheet) => sheet.name === "Team plan")?.id ?? "";
      const area = book.engine.usedArea(id, true);
      const row = area === null ? undefined : book.engine.values(id, area).find((cells) => cells[0] === label);
      return row ?? [];
    };
  }

  it("follow the table without the add-in, whatever row changes", async () => {
    const book = await open(rows);
    const row = await made(book);
    expect(row("Amy Bell").slice(1, 7)).toEqual([1, 1, 4, 2, 3, 10]);
    expect(row("Ben Cole").slice(1, 7)).toEqual([0.6, 0, 4, 0, 1, 5]);
    expect(row("EMDR").slice(1, 7)).toEqual([2, "", 15, "", "", 3]);
    const plans = book.engine.sheets().find((sheet) => sheet.name === "Plans")?.id ?? "";
    book.engine.write(plans, { top: 2, left: 2, bottom: 3, right: 2 }, [[3], [3]]);
    await book.engine.settle();
    expect(row("Amy Bell").slice(2, 7)).toEqual([1, 3, 3, 3, 10]);
    expect(row("EMDR").slice(1, 7)).toEqual([3, "", 15, "", "", 4.5]);
  });

  it("turn hours into half-days", async () => {
    const book = await open(
      rows.map(([who, what, amount, category]) => [who, what, amount * 3.5, category]),
      "Hours",
    );
    const row = await made(book);
    expect(row("Amy Bell").slice(2, 7)).toEqual([1, 4, 2, 3, 10]);
  });

  it("hold plain figures where a formula could not tell the rows apart", async () => {
    const book = await open([...rows, ["Ben Cole", "Team meeting", 1, "Core"]]);
    const row = await made(book);
    expect(row("Amy Bell").slice(2, 7)).toEqual([1, 4, 2, 3, 10]);
    expect(row("Ben Cole").slice(2, 7)).toEqual([0, 5, 0, 1, 6]);
  });
});
