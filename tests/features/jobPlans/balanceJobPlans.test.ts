import { applyPlan } from "../../../src/actions/workbook";
import { balanceJobPlans } from "../../../src/features/jobPlans/actions/balanceJobPlans";
import { day } from "../../../src/domain/units";
import { openSheets } from "../../support/openWorkbook";
import { previewOf } from "../../support/actions";

const today = day(46347);

type Row = readonly [name: string, wte: number, choice: number, core: number, specific: number, other: number];

function open(people: readonly Row[], acceptedByWeek: readonly number[]) {
  return openSheets({
    Team: [["Name", "WTE", "Choice", "Core", "Specific", "Other"], ...people],
    Referrals: [["Week", "Accepted"], ...acceptedByWeek.map((accepted, i) => [46000 + 7 * i, accepted])],
  });
}

const preview = (options: Record<string, unknown> = {}) =>
  previewOf(balanceJobPlans, { transferRate: 0.66, ...options }, { today });

const short = (answer: Awaited<ReturnType<typeof preview>>) =>
  answer.changes.map((change) => [change.plan.clinician.name, change.category, change.from, change.to]);

describe("balancing job plans", () => {
  it("changes nothing for a service that is in balance", async () => {
    await open([["Amy Bell", 1, 2, 5, 2, 1]], [1, 1, 1]);
    const answer = await preview();
    expect(answer).toMatchObject({ changes: [], missing: null, proven: true });
    expect(balanceJobPlans.plan(answer)).toBeNull();
  });

  it("finds the fewest half-days that make Choice and Core meet demand", async () => {
    // 2 referrals a week need 17.16 new Core cases a quarter: 5.72 half-days; there are 5.
    await open(
      [
        ["Amy Bell", 1, 1, 3, 4, 2],
        ["Ben Cole", 0.6, 1, 2, 1, 2],
      ],
      [2, 2],
    );
    const answer = await preview();
    expect(answer.missing).toBeNull();
    expect(answer.after.inBalance).toBe(true);
    expect(answer.proven).toBe(true);
    // One whole half-day into Core and out of Specific, in steps of a half: nothing less does it.
    const moved = answer.changes.reduce((sum, change) => sum + Math.abs(change.to - change.from), 0);
    expect(moved).toBe(2);
    expect(answer.changes.every((change) => change.category === "core" || change.category === "specific")).toBe(true);
  });

  it("says what is missing when the limits allow no balance", async () => {
    await open([["Amy Bell", 1, 1, 3, 1, 5]], [6, 6]);
    const answer = await preview();
    expect(answer.missing).not.toBeNull();
    // Specific is all there is to give: 1 half-day more, for Core or Choice.
    expect(answer.after.inBalance).toBe(false);
    expect(answer.after.plans[0]?.halfDays.total).toBe(10);
  });

  it("keeps to the limits that the manager sets", async () => {
    await open(
      [
        ["Amy Bell", 1, 1, 3, 4, 2],
        ["Ben Cole", 0.6, 1, 2, 1, 2],
      ],
      [2, 2],
    );
    const limits = [{ clinician: "amy bell", category: "specific", min: 4, max: 4 }];
    const answer = await preview({ limits, step: 1 });
    expect(short(answer)).toEqual([
      ["Ben Cole", "core", 2, 3],
      ["Ben Cole", "specific", 1, 0],
    ]);
  });

  it("never takes a plan above the contract, and shrinks only one that is over it", async () => {
    await open([["Amy Bell", 0.5, 1, 3, 2, 1]], [1, 1]);
    const answer = await preview({ limits: [{ clinician: "Amy Bell", category: "core", max: 9 }] });
    expect(answer.after.plans[0]?.halfDays.total).toBeLessThanOrEqual(7);
  });

  it("writes the half-days to the Team table and nothing else", async () => {
    const book = await open(
      [
        ["Amy Bell", 1, 1, 3, 4, 2],
        ["Ben Cole", 0.6, 1, 2, 1, 2],
      ],
      [2, 2],
    );
    const limits = [{ clinician: "Amy Bell", category: "specific", min: 4, max: 4 }];
    const answer = await preview({ limits, step: 1 });
    const plan = balanceJobPlans.plan(answer);
    if (plan === null) throw new Error("There is nothing to write.");
    expect(await applyPlan(plan, { today })).toMatchObject({ status: "done", written: 2 });
    const team = book.engine.sheets()[0]?.id ?? "";
    expect(book.engine.values(team, { top: 1, left: 0, bottom: 2, right: 5 })).toEqual([
      ["Amy Bell", 1, 1, 3, 4, 2],
      ["Ben Cole", 0.6, 1, 3, 0, 2],
    ]);
  });

  it("refuses without referrals, and a limit for somebody who is not in the team", async () => {
    await open([["Amy Bell", 1, 1, 3, 4, 2]], []);
    await expect(preview()).rejects.toThrow("Referrals");
    await open([["Amy Bell", 1, 1, 3, 4, 2]], [2]);
    await expect(preview({ limits: [{ clinician: "Zoe", category: "core" }] })).rejects.toThrow("Zoe");
    expect(() => balanceJobPlans.options.read({ step: 2 })).toThrow("0.5 or 1");
  });
});
