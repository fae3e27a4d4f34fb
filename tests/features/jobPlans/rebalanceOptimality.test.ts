import fc from "fast-check";
import { solveIntegerProgramme, withSolver } from "../../../src/features/jobPlans/actions/integerProgramme";
import {
  planFor,
  PLAN_CATEGORIES,
  type ClinicianPlan,
  type PlanCategory,
} from "../../../src/domain/jobPlan/clinicianPlan";
import { defaultJobPlanParameters as published, multiplierOf } from "../../../src/domain/jobPlan/parameters";
import { changesOf, rebalanceModel, type PlanDemand, type PlanLimits } from "../../../src/domain/jobPlan/rebalance";
import { halfDays, TOLERANCE, wte } from "../../../src/domain/units";
import { clinician, teamOf } from "../../support/teamBuilder";

/** A person small enough to try every plan: half-days of each category, how far each may go, and the contract. */
interface Small {
  readonly halfDays: Readonly<Record<PlanCategory, number>>;
  readonly reach: Readonly<Record<PlanCategory, readonly [down: number, up: number]>>;
  readonly wte: number;
}

const reach = fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 1 }));
const small: fc.Arbitrary<Small> = fc.record({
  halfDays: fc.record({
    choice: fc.integer({ min: 1, max: 2 }),
    core: fc.integer({ min: 1, max: 4 }),
    specific: fc.integer({ min: 1, max: 2 }),
    other: fc.integer({ min: 1, max: 3 }),
  }),
  reach: fc.record({ choice: reach, core: reach, specific: reach, other: reach }),
  wte: fc.constantFrom(0.5, 0.7, 1),
});

const worth = {
  choice: published.apptsPerHalfDay * (1 - published.choiceLeaveReduction),
  core: multiplierOf(published),
};

const planOf = (one: Small, index: number): ClinicianPlan =>
  planFor(
    { ...clinician(`P${index}`, one.wte * 37.5, { wte: wte(one.wte) }), index },
    {
      choice: halfDays(one.halfDays.choice),
      core: halfDays(one.halfDays.core),
      specific: halfDays(one.halfDays.specific),
      other: halfDays(one.halfDays.other),
    },
    teamOf({}),
    published,
  );

const limitsOf = (one: Small): PlanLimits => {
  const limit = (category: PlanCategory): PlanLimits[PlanCategory] => ({
    min: halfDays(one.halfDays[category] - one.reach[category][0]),
    max: halfDays(one.halfDays[category] + one.reach[category][1]),
  });
  return { choice: limit("choice"), core: limit("core"), specific: limit("specific"), other: limit("other") };
};

type Steps = Readonly<Record<PlanCategory, number>>;

/** Every way in which one person's plan may change. */
function waysOf(one: Small): readonly Steps[] {
  const range = (category: PlanCategory): number[] => {
    const [down, up] = one.reach[category];
    return Array.from({ length: down + up + 1 }, (_, i) => i - down);
  };
  const total = PLAN_CATEGORIES.reduce((sum, category) => sum + one.halfDays[category], 0);
  const room = one.wte * 10 - total;
  return range("choice").flatMap((choice) =>
    range("core").flatMap((core) =>
      range("specific").flatMap((specific) =>
        range("other").flatMap((other) => {
          const moved = choice + core + specific + other;
          // Never further above the contract than it is; below today's total only where it was above the contract.
          const fits = moved <= Math.max(0, room) + TOLERANCE && moved >= Math.min(0, Math.ceil(room - TOLERANCE));
          return fits ? [{ choice, core, specific, other }] : [];
        }),
      ),
    ),
  );
}

const shortOf = (offered: number, needed: number, each: number): number => Math.max(0, needed - offered) / each;

/** The smallest shortage in half-days, and the fewest changes that reach it, by trying everything. */
function bruteForce(people: readonly Small[], demand: PlanDemand): { shortage: number; changes: number } {
  let best = { shortage: Infinity, changes: Infinity };
  const visit = (person: number, choice: number, core: number, changes: number): void => {
    const one = people[person];
    if (one !== undefined) {
      for (const way of waysOf(one)) {
        const count = PLAN_CATEGORIES.reduce((sum, category) => sum + Math.abs(way[category]), 0);
        visit(
          person + 1,
          choice + one.halfDays.choice + way.choice,
          core + one.halfDays.core + way.core,
          changes + count,
        );
      }
      return;
    }
    const shortage =
      shortOf(choice * worth.choice, demand.choicePerWeek, worth.choice) +
      shortOf(core * worth.core, demand.corePerQuarter, worth.core);
    const isBetter = shortage < best.shortage - 1e-7 || (shortage < best.shortage + 1e-7 && changes < best.changes);
    if (isBetter) best = { shortage, changes };
  };
  visit(0, 0, 0, 0);
  return best;
}

describe("balancing job plans", () => {
  it("finds the smallest shortage and the fewest changes that exist, on teams where everything can be tried", async () => {
    await withSolver(async (solver) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(small, { minLength: 1, maxLength: 2 }),
          fc.integer({ min: 0, max: 8 }),
          fc.integer({ min: 0, max: 30 }),
          async (people, choicePerWeek, corePerQuarter) => {
            const plans = people.map(planOf);
            const limits = people.map(limitsOf);
            const demand = { choicePerWeek, corePerQuarter };
            const model = (costs: Parameters<typeof rebalanceModel>[5]) =>
              rebalanceModel(plans, limits, demand, published, 1, costs);
            const least = await solveIntegerProgramme(solver, model({ of: "shortage" }), 1e-9, undefined);
            const fewest = await solveIntegerProgramme(
              solver,
              model({ of: "changes", shortage: Math.max(0, least.objective) }),
              0.999,
              undefined,
            );
            const moved = changesOf(plans, fewest.values, 1).reduce(
              (sum, { from, to }) => sum + Math.abs(to - from),
              0,
            );
            const expected = bruteForce(people, demand);
            expect(least.objective).toBeCloseTo(expected.shortage, 6);
            expect(moved).toBe(expected.changes);
          },
        ),
        { numRuns: 60 },
      );
    });
  }, 120_000);

  it("says that limits contradict each other where today's plan cannot be brought within them", async () => {
    const one: Small = {
      halfDays: { choice: 1, core: 3, specific: 1, other: 5 },
      reach: { choice: [0, 0], core: [0, 0], specific: [0, 0], other: [0, 0] },
      wte: 1,
    };
    const limits = { ...limitsOf(one), core: { min: halfDays(5), max: halfDays(6) } };
    const demand = { choicePerWeek: 1, corePerQuarter: 9 };
    const model = rebalanceModel([planOf(one, 0)], [limits], demand, published, 1, { of: "shortage" });
    await withSolver(async (solver) => {
      await expect(solveIntegerProgramme(solver, model, 1e-9, undefined)).rejects.toThrow("limits contradict");
    });
  });
});
