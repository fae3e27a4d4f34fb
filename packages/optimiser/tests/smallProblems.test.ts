import fc from "fast-check";
import {
  compareObjectives,
  objectiveOf,
  solveBandAssignment,
  verifyCertificate,
  type Assignment,
  type BandAssignmentProblem,
  type Objective,
} from "@evenkeel/optimiser";

/** A small question in which everything that can matter does: skills, travel, limits, kept work, new work. */
const smallProblem = fc
  .record({
    agents: fc.integer({ min: 1, max: 4 }),
    jobs: fc.integer({ min: 0, max: 5 }),
    seed: fc.array(fc.nat(1000), { minLength: 120, maxLength: 120 }),
    limited: fc.boolean(),
    tight: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ agents, jobs, seed, limited, tight }) => {
    let at = 0;
    const draw = (most: number): number => (seed[at++ % seed.length] as number) % (most + 1);
    const lists = Array.from({ length: Math.max(1, jobs) }, () => {
      const able = Array.from({ length: agents }, (_, i) => i).filter(() => draw(3) > 0);
      return able.length > 0 ? able : [draw(agents - 1)];
    });
    const optionStart = [0];
    const optionAgent: number[] = [];
    for (const list of lists) {
      optionAgent.push(...list);
      optionStart.push(optionAgent.length);
    }
    const optionAt = new Int32Array(lists.length * agents).fill(-1);
    lists.forEach((list, group) =>
      list.forEach((agent, i) => (optionAt[group * agents + agent] = (optionStart[group] as number) + i)),
    );
    const centre = Array.from({ length: agents }, () => 2 + draw(9));
    const holder = Int32Array.from({ length: jobs }, (_, job) => {
      const list = lists[job] as number[];
      return draw(3) === 0 ? -1 : (list[draw(list.length - 1)] as number);
    });
    const problem: BandAssignmentProblem = {
      agents,
      jobs,
      classes: lists.length,
      classOf: Int32Array.from({ length: jobs }, (_, job) => job),
      weight: Float64Array.from({ length: jobs }, () => draw(6)),
      itemCount: Int32Array.from({ length: jobs }, () => 1 + (draw(5) === 0 ? 1 : 0)),
      holder,
      moveCost: Float64Array.from({ length: jobs }, () => 10 + draw(3)),
      optionStart: Int32Array.from(optionStart),
      optionAgent: Int32Array.from(optionAgent),
      optionExtra: Float64Array.from(optionAgent, () => (draw(3) === 0 ? 1 : 0)),
      optionCost: Float64Array.from(optionAgent, () => draw(1)),
      optionAt,
      fixedLoad: Float64Array.from({ length: agents }, () => draw(4)),
      fixedItems: Float64Array.from({ length: agents }, () => draw(2)),
      lo: Float64Array.from(centre, (own) => own - tight),
      hi: Float64Array.from(centre, (own) => own + tight),
      capacity: Float64Array.from(centre, (own) => (draw(1) === 0 ? own + 0.5 : Infinity)),
      ceiling: new Float64Array(agents).fill(Infinity),
      maxItems: Float64Array.from({ length: agents }, () => (limited ? 3 + draw(3) : Infinity)),
      maxReceived: Float64Array.from({ length: agents }, () => (limited ? draw(3) : Infinity)),
      maxMoves: limited ? draw(4) : Infinity,
    };
    return problem;
  });

function everyAssignment(problem: BandAssignmentProblem): Assignment[] {
  let all: number[][] = [[]];
  for (let job = 0; job < problem.jobs; job++) {
    const group = problem.classOf[job] as number;
    const options: number[] = [];
    for (let o = problem.optionStart[group] as number; o < (problem.optionStart[group + 1] as number); o++)
      options.push(o);
    all = all.flatMap((start) => options.map((option) => [...start, option]));
  }
  return all.map((one) => Int32Array.from(one));
}

function bestOf(problem: BandAssignmentProblem): { best: Objective; start: Assignment } | null {
  let best: { best: Objective; start: Assignment } | null = null;
  let start: Assignment | null = null;
  for (const assignment of everyAssignment(problem)) {
    const objective = objectiveOf(problem, assignment);
    if (objective.infeasibility > 0) continue;
    start ??= assignment;
    if (best === null || compareObjectives(objective, best.best) < 0) best = { best: objective, start };
  }
  return best;
}

/** A search that may not simply look at everything. */
const searching = {
  firstSteps: 4000,
  guidedSteps: 4000,
  rounds: 2,
  lagrangianRounds: 120,
  assignmentRounds: 20,
  seed: 7,
  mayEnumerate: false,
};

describe("on every small team", () => {
  it("the engine's bound is never above the best there is, and its answer never claims to be better than it is", () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const known = bestOf(problem);
        fc.pre(known !== null);
        if (known === null) return;
        const found = solveBandAssignment(problem, known.start, searching);
        expect(compareObjectives(found.objective, objectiveOf(problem, found.assignment))).toBe(0);
        expect(found.objective.infeasibility).toBe(0);
        expect(compareObjectives(found.objective, known.best)).toBeGreaterThanOrEqual(0);
        if (found.slack >= known.best.bandViolation) expect(found.bound).toBeLessThanOrEqual(known.best.cost);
        const checked = verifyCertificate(problem, {
          ...found,
          ...found.objective,
          bound: Math.min(found.bound, found.objective.cost),
        });
        expect(checked.failures).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it("searching nearly always reaches the best there is", () => {
    let missed = 0;
    let tried = 0;
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const known = bestOf(problem);
        fc.pre(known !== null);
        if (known === null) return;
        tried++;
        if (compareObjectives(solveBandAssignment(problem, known.start, searching).objective, known.best) !== 0)
          missed++;
      }),
      { numRuns: 600, seed: 1 },
    );
    expect(missed / tried).toBeLessThan(0.05);
  });

  it("looking at everything finds the best there is", () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const known = bestOf(problem);
        fc.pre(known !== null);
        if (known === null) return;
        const found = solveBandAssignment(problem, known.start);
        expect(found.enumerated).toBe(true);
        expect(compareObjectives(found.objective, known.best)).toBe(0);
      }),
      { numRuns: 600 },
    );
  });
});
