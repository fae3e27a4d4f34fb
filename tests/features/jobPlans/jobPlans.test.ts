import { applyPlan, undoLast } from "../../../src/actions/workbook";
import { jobPlans } from "../../../src/features/jobPlans/actions/jobPlans";
import { day } from "../../../src/domain/units";
import { openSheets, openWorkbook, type OpenedWorkbook } from "../../support/openWorkbook";
import { previewOf } from "../../support/actions";

const today = day(46347);

/** The first sheet's cell right of a label, wherever the label stands. */
function beside(book: OpenedWorkbook, sheet: string, label: string): unknown {
  const sheetId = book.engine.sheets().find((each) => each.name === sheet)?.id ?? "";
  const area = book.engine.usedArea(sheetId, true);
  if (area === null) throw new Error(`${sheet} is empty.`);
  const row = book.engine.values(sheetId, area).find((cells) => cells[0] === label);
  if (row === undefined) throw new Error(`${sheet} has no row ${label}.`);
  return row[1];
}

async function planned(book: OpenedWorkbook) {
  const preview = await previewOf(jobPlans, {}, { today });
  const plan = jobPlans.plan(preview);
  if (plan === null) throw new Error("There is nothing to write.");
  const outcome = await applyPlan(plan, { today });
  await book.engine.settle();
  return { preview, outcome };
}

describe("job plans in the team's own workbook", () => {
  it("makes a team plan and a sheet a clinician whose formulas give the same figures", async () => {
    const book = await openWorkbook("riverside-camhs.xlsx");
    const { preview, outcome } = await planned(book);
    expect(outcome).toMatchObject({ status: "done", skipped: [] });
    expect(book.engine.sheets().map((sheet) => sheet.name)).toEqual(
      expect.arrayContaining(["Team plan", ...preview.plan.plans.map((one) => `Plan ${one.clinician.name}`)]),
    );
    const printed = book.engine.sheets().find((sheet) => sheet.name === "Team plan")?.id ?? "";
    expect(book.engine.pageSetup(printed)).toEqual({ landscape: true, pagesWide: 1, pagesTall: null });
    const { plan } = preview;
    expect(beside(book, "Team plan", "Accepted referrals a week")).toBeCloseTo(plan.acceptedPerWeek ?? NaN, 9);
    expect(beside(book, "Team plan", "Choice appointments offered a week, after leave")).toBeCloseTo(
      plan.choice.offered,
      9,
    );
    expect(beside(book, "Team plan", "New Core cases needed a quarter")).toBeCloseTo(plan.core.needed ?? NaN, 9);
    expect(beside(book, "Team plan", "New Core cases offered a quarter")).toBeCloseTo(plan.core.offered, 9);
    expect(beside(book, "Team plan", "In balance")).toBe("Yes");
    expect(beside(book, "Team plan", "Core half-days short")).toBeCloseTo(plan.gap?.halfDays ?? NaN, 9);
    for (const one of plan.plans) {
      const sheet = `Plan ${one.clinician.name}`;
      expect(beside(book, sheet, "Total")).toBeCloseTo(one.halfDays.total, 9);
      expect([1, 2, 3, 4].map((quarter) => beside(book, sheet, `Q${quarter}`))).toEqual(one.core.targets);
    }
  });

  it("recalculates without the add-in when a half-day changes in the Team sheet", async () => {
    const book = await openWorkbook("riverside-camhs.xlsx");
    await planned(book);
    const team = book.engine.sheets().find((sheet) => sheet.name === "Team")?.id ?? "";
    // Ben Okafor's Core half-days, from 4 to 6.
    book.engine.write(team, { top: 4, left: 4, bottom: 4, right: 4 }, [[6]]);
    await book.engine.settle();
    expect(beside(book, "Plan Ben Okafor", "Total")).toBe(12);
    expect([1, 2, 3, 4].map((quarter) => beside(book, "Plan Ben Okafor", `Q${quarter}`))).toEqual([18, 18, 18, 18]);
  });

  it("writes no TEAM function, and undo takes the sheets away again", async () => {
    const book = await openWorkbook("riverside-camhs.xlsx");
    const before = book.engine.sheets().map((sheet) => sheet.name);
    await planned(book);
    for (const sheet of book.engine.sheets()) {
      const area = book.engine.usedArea(sheet.id, true);
      if (area === null) continue;
      expect(
        book.engine
          .formulas(sheet.id, area)
          .flat()
          .filter((cell) => String(cell).includes("TEAM.")),
      ).toEqual([]);
    }
    await undoLast();
    expect(book.engine.sheets().map((sheet) => sheet.name)).toEqual(before);
  });

  it("plans from a JobPlan table with one row an activity, and names who is over-committed", async () => {
    await openSheets({
      Staff: [
        ["Name", "WTE"],
        ["Amy Bell", 0.5],
        ["Ben Cole", 1],
      ],
      Plans: [
        ["Clinician", "Activity", "Half-days"],
        ["Amy Bell", "Core Partnership", 4],
        ["Amy Bell", "Choice clinic", 1],
        ["Amy Bell", "Team meeting", 1],
        ["Ben Cole", "Core Partnership", 5],
      ],
    });
    const preview = await previewOf(jobPlans, {}, { today });
    expect(preview.plan.plans.map((one) => [one.clinician.name, one.halfDays.core, one.overBy])).toEqual([
      ["Amy Bell", 4, 1],
      ["Ben Cole", 5, 0],
    ]);
    expect(preview.problems.map((problem) => problem.code)).toEqual(
      expect.arrayContaining(["over-committed", "no-referrals"]),
    );
    expect(preview.plan.inBalance).toBeNull();
  });

  it.each([
    [{ referralWeeks: 0 }, "referralWeeks"],
    [{ transferRate: 2 }, "transferRate"],
    [{ sheetz: true }, "no option 'sheetz'"],
  ])("refuses the options %j with a sentence", (options, words) => {
    expect(() => jobPlans.options.read(options)).toThrow(words);
  });
});
