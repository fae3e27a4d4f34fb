import fc from "fast-check";
import {
  defaultBudget,
  isGeneralisedAssignment,
  objectiveOf,
  optionTable,
  solveGeneralisedAssignment,
  verifyCertificate,
  type BandAssignmentProblem,
} from "@evenkeel/optimiser";

/** Work that nobody holds: what each job costs and uses with each agent, and how much each has room for. */
function assignment(
  cost: readonly (readonly number[])[],
  use: readonly (readonly number[])[],
  room: number,
): BandAssignmentProblem {
  const agents = cost.length;
  const jobs = cost[0]?.length ?? 0;
  const optionStart = Int32Array.from({ length: jobs + 1 }, (_, job) => job * agents);
  const optionAgent = Int32Array.from({ length: jobs * agents }, (_, option) => option % agents);
  const by = (table: readonly (readonly number[])[]): Float64Array =>
    Float64Array.from(optionAgent, (agent, option) => table[agent]?.[Math.floor(option / agents)] ?? 0);
  const unlimited = new Float64Array(agents).fill(Infinity);
  return {
    agents,
    jobs,
    classes: jobs,
    classOf: Int32Array.from({ length: jobs }, (_, job) => job),
    weight: new Float64Array(jobs),
    itemCount: new Int32Array(jobs).fill(1),
    holder: new Int32Array(jobs).fill(-1),
    moveCost: new Float64Array(jobs),
    optionStart,
    optionAgent,
    optionExtra: by(use),
    optionCost: by(cost),
    optionAt: optionTable(agents, optionStart, optionAgent),
    fixedLoad: new Float64Array(agents),
    fixedItems: new Float64Array(agents),
    lo: new Float64Array(agents).fill(-Infinity),
    hi: new Float64Array(agents).fill(room),
    capacity: unlimited,
    ceiling: unlimited,
    maxItems: unlimited,
    maxReceived: unlimited,
    maxMoves: Infinity,
  };
}

function leastCost(problem: BandAssignmentProblem): number {
  const left = Array.from(problem.hi);
  const from = (job: number): number => {
    if (job === problem.jobs) return 0;
    let least = Infinity;
    for (let agent = 0; agent < problem.agents; agent++) {
      const option = job * problem.agents + agent;
      const use = problem.optionExtra[option] as number;
      if (use > (left[agent] as number)) continue;
      left[agent] = (left[agent] as number) - use;
      least = Math.min(least, (problem.optionCost[option] as number) + from(job + 1));
      left[agent] = (left[agent] as number) + use;
    }
    return least;
  };
  return from(0);
}

const table = (agents: number, jobs: number, min: number, max: number): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(fc.integer({ min, max }), { minLength: jobs, maxLength: jobs }), {
    minLength: agents,
    maxLength: agents,
  });

describe("work that nobody holds yet", () => {
  it("goes where it costs least within everybody's room, with a bound that holds", () => {
    let reached = 0;
    let possible = 0;
    fc.assert(
      fc.property(table(3, 7, 10, 25), table(3, 7, 5, 25), (cost, use) => {
        const room = Math.floor((0.85 * use.flat().reduce((a, b) => a + b, 0)) / 9);
        const problem = assignment(cost, use, room);
        expect(isGeneralisedAssignment(problem)).toBe(true);
        const start = Int32Array.from({ length: 7 }, (_, job) => job * 3);
        const least = leastCost(problem);
        const found = solveGeneralisedAssignment(problem, start, {
          ...defaultBudget(problem),
          rounds: 4,
          mayEnumerate: false,
        });
        expect(found.objective).toEqual(objectiveOf(problem, found.assignment));
        if (least === Infinity) return;
        possible++;
        expect(found.bound).toBeLessThanOrEqual(least);
        if (found.objective.bandViolation === 0) expect(found.objective.cost).toBeGreaterThanOrEqual(least);
        if (found.objective.bandViolation === 0 && found.objective.cost === least) reached++;
        if (found.objective.bandViolation === 0) {
          expect(verifyCertificate(problem, { ...found, ...found.objective, bound: found.bound }).failures).toEqual([]);
        }
      }),
      { numRuns: 150, seed: 5 },
    );
    expect(reached / possible).toBeGreaterThan(0.95);
  });
});
