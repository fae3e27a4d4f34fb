import { applyPlan, undoLast } from "../../../src/actions/workbook";
import type { Action, Preview } from "../../../src/actions/action";
import { balanceJobPlans } from "../../../src/features/jobPlans/actions/balanceJobPlans";
import { jobPlans } from "../../../src/features/jobPlans/actions/jobPlans";
import { saveJobPlanVersion } from "../../../src/features/jobPlans/actions/saveJobPlanVersion";
import { serviceSettings } from "../../../src/features/settings/action";
import { day } from "../../../src/domain/units";
import { openWorkbook, type OpenedWorkbook } from "../../support/openWorkbook";
import { previewOf } from "../../support/actions";

const today = day(46347);
jest.setTimeout(600_000);

/** Previews an action, carries it out, and gives the preview back. */
async function done<Name extends string, Asked, Options, Result extends Preview>(
  book: OpenedWorkbook,
  action: Action<Name, Asked, Options, Result, undefined, unknown>,
  options: Asked,
): Promise<Result> {
  const preview = await previewOf(action, options, { today });
  const plan = action.plan(preview);
  if (plan === null) throw new Error("There is nothing to write.");
  expect(await applyPlan(plan, { today })).toMatchObject({ status: "done", skipped: [] });
  await book.engine.settle();
  return preview;
}

function valuesOf(book: OpenedWorkbook, name: string): readonly (readonly unknown[])[] {
  const id = book.engine.sheets().find((sheet) => sheet.name === name)?.id;
  const area = id === undefined ? null : book.engine.usedArea(id, true);
  return id === undefined || area === null ? [] : book.engine.values(id, area);
}

const beside = (book: OpenedWorkbook, sheet: string, label: string): unknown =>
  valuesOf(book, sheet).find((row) => row[0] === label)?.[1];

describe("a CAMHS manager's year of job planning", () => {
  it("goes from the workbook to a team plan, a balanced proposal, printed plans and a kept version, and all the way back", async () => {
    const book = await openWorkbook("riverside-camhs.xlsx");
    const names = (): readonly string[] => book.engine.sheets().map((sheet) => sheet.name);
    const [before, team] = [names(), valuesOf(book, "Team")];

    const first = await previewOf(jobPlans, {}, { today });
    expect(first.plan).toMatchObject({ inBalance: true, acceptedPerWeek: 8 });

    // Commissioners ask for eleven a week; the service's audited average is eight appointments a case.
    await done(book, serviceSettings, { jobPlan: { acceptedPerWeek: 11, apptsPerCase: 8 } });
    const short = await previewOf(jobPlans, {}, { today });
    expect(short.plan).toMatchObject({ inBalance: false, acceptedPerWeek: 11, acceptedFrom: "given" });
    expect(short.plan.choiceGap?.appointments).toBeCloseTo(0.2, 9);

    const balanced = await done(book, balanceJobPlans, { step: 1, leaveAlone: ["Grace Reid"] });
    expect(balanced).toMatchObject({ missing: null, proven: true });
    expect(balanced.changes.map((change) => change.plan.clinician.name)).not.toContain("Grace Reid");
    const now = await previewOf(jobPlans, { choiceSharing: "agreed" }, { today });
    expect(now.plan.inBalance).toBe(true);
    expect(now.rota?.reduce((sum, offer) => sum + offer.perQuarter, 0)).toBe(143);

    await done(book, jobPlans, { choiceSharing: "agreed" });
    expect(beside(book, "Team plan", "In balance")).toBe("Yes");
    expect(beside(book, "Team plan", "Accepted referrals a week")).toBe(11);
    for (const one of now.plan.plans) {
      expect(beside(book, `Plan ${one.clinician.name}`, "Total")).toBeCloseTo(one.halfDays.total, 9);
    }

    await done(book, saveJobPlanVersion, { agreed: { practitioner: ["Ben Okafor"], manager: ["Ben Okafor"] } });
    const ben = valuesOf(book, "Plan versions").find((row) => row.includes("Ben Okafor"));
    expect(ben?.slice(-2)).toEqual([today, today]);

    for (let step = 0; step < 4; step++) await undoLast();
    await book.engine.settle();
    expect(names()).toEqual(before);
    expect(valuesOf(book, "Team")).toEqual(team);
  });
});
