import { shapes, teamQuestion } from "../../../bench/teams";
import {
  bandModel,
  createSolver,
  defaultBudget,
  LinearModelBuilder,
  objectiveOf,
  solveBandAssignment,
  stayOption,
  UNPLACED,
  type BandAssignmentProblem,
  type Solver,
} from "@evenkeel/optimiser";
import { improvePlacement, proveOrImprove } from "../../../src/domain/balance/proveOrImprove";

let solver: Solver;

beforeAll(async () => {
  const made = await createSolver();
  if (made === null) throw new Error("WebAssembly is needed for these tests.");
  solver = made;
});

afterAll(() => solver.dispose());

const startOf = (problem: BandAssignmentProblem): Int32Array =>
  Int32Array.from({ length: problem.jobs }, (_, job) => {
    const stay = stayOption(problem, job);
    return stay >= 0 ? stay : (problem.optionStart[problem.classOf[job] as number] as number);
  });

describe("the exact solver", () => {
  it("solves a small model to its known best", async () => {
    const builder = new LinearModelBuilder();
    const x = builder.column(-3, 0, 10, true);
    const y = builder.column(-5, 0, 10, true);
    builder.row(-Infinity, 17, [
      [x, 2],
      [y, 4],
    ]);
    const result = await solver.solve({ model: builder.build(), start: null, seconds: 10, gap: 0.5 });
    expect(result).toMatchObject({ status: "optimal", objective: -24 });
  });

  it("says that something impossible is impossible", async () => {
    const builder = new LinearModelBuilder();
    const x = builder.column(1, 0, 1, true);
    builder.row(2, 3, [[x, 1]]);
    const result = await solver.solve({ model: builder.build(), start: null, seconds: 10, gap: 0.5 });
    expect(result).toMatchObject({ status: "infeasible", values: null });
  });

  it("ends at once when it has been cancelled", async () => {
    const { problem } = teamQuestion(shapes.team15, 1, 0.01);
    const start = startOf(problem);
    const { model } = bandModel(problem, start, { level: "cost", overload: Infinity, bandViolation: 0 });
    const cancelled = AbortSignal.abort();
    const result = await solver.solve({ model, start: null, seconds: 60, gap: 0.5 }, { signal: cancelled });
    expect(result.status).not.toBe("optimal");
  });
});

describe("proving and improving a team's answer", () => {
  it.each([1, 2, 3])(
    "ends with the same cost as the whole model solved from nothing (team %i)",
    async (seed) => {
      const { problem } = teamQuestion(shapes.team8, seed, 0.025);
      const start = startOf(problem);
      const weak = solveBandAssignment(problem, start, {
        ...defaultBudget(problem),
        firstSteps: 30_000,
        guidedSteps: 20_000,
        rounds: 1,
      });
      const word = await proveOrImprove(
        solver,
        { problem, found: weak, leastOverload: 0, leastBandViolation: 0 },
        { seconds: 60 },
      );
      const whole = bandModel(problem, start, { level: "cost", overload: Infinity, bandViolation: 0 });
      const cold = await solver.solve({ model: whole.model, start: null, seconds: 60, gap: 0.999 });
      expect(word.optimal).toBe(true);
      expect(objectiveOf(problem, word.assignment)).toMatchObject({
        bandViolation: 0,
        cost: Math.round(cold.objective),
      });
    },
    120_000,
  );

  it("starts from what is known: the model accepts the engine's answer", () => {
    const { problem } = teamQuestion(shapes.team8, 1, 0.05);
    const found = solveBandAssignment(problem, startOf(problem), {
      ...defaultBudget(problem),
      firstSteps: 30_000,
      guidedSteps: 20_000,
    });
    const whole = bandModel(problem, found.assignment, { level: "cost", overload: Infinity, bandViolation: 0 });
    const values = whole.start(found.assignment);
    expect(values).not.toBeNull();
    expect(whole.assignmentOf(values ?? new Float64Array())).toEqual(found.assignment);
  });
});

describe("finding places that were overlooked", () => {
  /** Two people with room for 5 each; jobs of 3, 3, 2, 2 fit only as 3 + 2 and 3 + 2. */
  const problem: BandAssignmentProblem = {
    agents: 2,
    jobs: 4,
    classes: 1,
    classOf: new Int32Array(4),
    weight: Float64Array.from([3, 3, 2, 2]),
    itemCount: new Int32Array(4).fill(1),
    holder: new Int32Array(4).fill(-1),
    moveCost: new Float64Array(4),
    optionStart: Int32Array.from([0, 2]),
    optionAgent: Int32Array.from([0, 1]),
    optionExtra: new Float64Array(2),
    optionCost: new Float64Array(2),
    optionAt: Int32Array.from([0, 1]),
    fixedLoad: new Float64Array(2),
    fixedItems: new Float64Array(2),
    lo: new Float64Array(2).fill(-Infinity),
    hi: new Float64Array(2).fill(Infinity),
    capacity: new Float64Array(2).fill(5),
    ceiling: new Float64Array(2).fill(5),
    maxItems: new Float64Array(2).fill(Infinity),
    maxReceived: new Float64Array(2).fill(Infinity),
    maxMoves: Infinity,
  };

  it("rearranges the others so that every job has a place", async () => {
    const careless = Int32Array.from([0, 1, UNPLACED, UNPLACED]);
    const word = await improvePlacement(solver, problem, careless, [0, 1, 2, 3], 30);
    expect([...word.assignment].every((option) => option !== UNPLACED)).toBe(true);
    expect(objectiveOf(problem, word.assignment).infeasibility).toBe(0);
    expect(word.optimal).toBe(true);
  });

  it("shows that the last one has no place when there is none", async () => {
    const tight = { ...problem, weight: Float64Array.from([3, 3, 2, 3]) };
    const word = await improvePlacement(solver, tight, Int32Array.from([0, 1, 0, UNPLACED]), [0, 1, 2, 3], 30);
    expect(word).toMatchObject({ optimal: true });
    expect([...word.assignment].filter((option) => option === UNPLACED)).toHaveLength(1);
  });
});
