import {
  assignmentRelaxationBound,
  cardinalityCuts,
  defaultBudget,
  solveBandAssignment,
  stayOption,
  verifyCertificate,
  type BandAssignmentProblem,
  type Certificate,
} from "@evenkeel/optimiser";
import { shapes, teamQuestion } from "../../../bench/teams";

const { problem } = teamQuestion(shapes.team8, 2, 0.05);
const start = Int32Array.from({ length: problem.jobs }, (_, job) => {
  const stay = stayOption(problem, job);
  return stay >= 0 ? stay : (problem.optionStart[problem.classOf[job] as number] as number);
});
const found = solveBandAssignment(problem, start, {
  ...defaultBudget(problem),
  firstSteps: 60_000,
  guidedSteps: 60_000,
});
const honest: Certificate = { ...found, ...found.objective, bound: found.bound };

describe("the checker", () => {
  it("agrees with an honest claim", () => {
    expect(verifyCertificate(problem, honest)).toEqual({ failures: [], bound: found.bound });
  });

  it.each<[string, (claim: Certificate) => Certificate, string]>([
    [
      "a job with somebody who may not hold it",
      (claim) => ({ ...claim, assignment: withStranger(problem, claim) }),
      "option-not-allowed",
    ],
    ["a job that has been dropped", (claim) => ({ ...claim, assignment: changed(claim, 0, -1) }), "option-not-allowed"],
    ["one move fewer than there are", (claim) => ({ ...claim, cost: claim.cost - 1 }), "wrong-cost"],
    ["a band that is not kept", (claim) => ({ ...claim, assignment: start }), "wrong-band-violation"],
    ["a bound higher than its multipliers prove", (claim) => ({ ...claim, bound: claim.bound + 1 }), "wrong-bound"],
    ["a cut that asks for more than arithmetic does", (claim) => ({ ...claim, cuts: bolder(claim) }), "wrong-cuts"],
    ["overload that is not told", (claim) => ({ ...claim, overload: claim.overload + 1 }), "wrong-overload"],
  ])("rejects %s", (_, tamper, failure) => {
    expect(verifyCertificate(problem, tamper(honest)).failures).toContain(failure);
  });

  it("rejects an answer that breaks a limit", () => {
    const limited: BandAssignmentProblem = { ...problem, maxMoves: found.objective.moves - 1 };
    expect(verifyCertificate(limited, honest).failures).toContain("limit-broken");
  });

  it("proves by what jobs are worth what multipliers alone do not, and never more than is so", () => {
    const multipliers = verifyCertificate(problem, { ...honest, bound: 0, assignmentMultipliers: null }).bound;
    const halfWay = assignmentRelaxationBound(problem, found.multipliers, found.objective.cost, 40);
    if (halfWay === null) throw new Error("A team of eight can be looked at.");
    const both = verifyCertificate(problem, { ...honest, bound: 0, assignmentMultipliers: halfWay.multipliers });
    expect(both.bound).toBeGreaterThanOrEqual(Math.max(multipliers, Math.ceil(halfWay.value - 1e-6)));
    expect(both.bound).toBeLessThanOrEqual(found.objective.cost);
    for (const factor of [0, 0.5, 2, -1]) {
      const worths = halfWay.multipliers.map((worth, job) => worth * factor + (job % 3));
      expect(
        verifyCertificate(problem, { ...honest, bound: 0, assignmentMultipliers: worths }).bound,
      ).toBeLessThanOrEqual(found.objective.cost);
    }
  });

  it("takes no bound from worths where the claim leaves agents outside the band", () => {
    const worths = assignmentRelaxationBound(problem, found.multipliers, found.objective.cost, 1)?.multipliers ?? null;
    expect(worths).not.toBeNull();
    const cuts = cardinalityCuts(problem, 3);
    const multipliers = { ...found.multipliers, load: found.multipliers.load.map(() => 0) };
    const alone = verifyCertificate(problem, {
      ...honest,
      multipliers,
      cuts,
      slack: 3,
      assignmentMultipliers: null,
    }).bound;
    expect(
      verifyCertificate(problem, { ...honest, multipliers, cuts, slack: 3, assignmentMultipliers: worths }).bound,
    ).toBe(alone);
  });

  it("proves less, never more, with worse multipliers", () => {
    const worse = {
      ...honest,
      multipliers: { ...honest.multipliers, load: honest.multipliers.load.map((price) => price * 3 + 0.1) },
    };
    expect(verifyCertificate(problem, worse).bound).toBeLessThanOrEqual(found.bound);
  });
});

function changed(claim: Certificate, job: number, option: number): Int32Array {
  const assignment = Int32Array.from(claim.assignment);
  assignment[job] = option;
  return assignment;
}

function withStranger(whole: BandAssignmentProblem, claim: Certificate): Int32Array {
  const job = 0;
  const group = whole.classOf[job] as number;
  const outside = group === 0 ? (whole.optionStart[1] as number) : 0;
  return changed(claim, job, outside);
}

function bolder(claim: Certificate): Certificate["cuts"] {
  return { ...claim.cuts, minReleases: claim.cuts.minReleases.map((count) => count + 1) };
}
