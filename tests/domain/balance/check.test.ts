import { check, type Claim } from "@evenkeel/optimiser";
import { effortFor, solveBand } from "@evenkeel/optimiser";
import { countCuts } from "@evenkeel/optimiser";
import { stayOption, type BandProblem } from "@evenkeel/optimiser";
import { boundByWorths } from "@evenkeel/optimiser";
import { shapes, teamQuestion } from "../../../bench/teams";

const { problem } = teamQuestion(shapes.team8, 2, 0.05);
const start = Int32Array.from({ length: problem.jobs }, (_, job) => {
  const stay = stayOption(problem, job);
  return stay >= 0 ? stay : (problem.optionStart[problem.classOf[job] as number] as number);
});
const found = solveBand(problem, start, { ...effortFor(problem), first: 60_000, guided: 60_000 });
const honest: Claim = { ...found, ...found.standing, bound: found.bound };

describe("the checker", () => {
  it("agrees with an honest claim", () => {
    expect(check(problem, honest)).toEqual({ failures: [], bound: found.bound });
  });

  it.each<[string, (claim: Claim) => Claim, string]>([
    [
      "a job with somebody who may not hold it",
      (claim) => ({ ...claim, assignment: withStranger(problem, claim) }),
      "option-not-allowed",
    ],
    ["a job that has been dropped", (claim) => ({ ...claim, assignment: changed(claim, 0, -1) }), "option-not-allowed"],
    ["one move fewer than there are", (claim) => ({ ...claim, cost: claim.cost - 1 }), "wrong-cost"],
    ["a band that is not kept", (claim) => ({ ...claim, assignment: start }), "wrong-excess"],
    ["a bound higher than its prices prove", (claim) => ({ ...claim, bound: claim.bound + 1 }), "wrong-bound"],
    ["a cut that asks for more than arithmetic does", (claim) => ({ ...claim, cuts: bolder(claim) }), "wrong-cuts"],
    ["overload that is not told", (claim) => ({ ...claim, overload: claim.overload + 1 }), "wrong-overload"],
  ])("rejects %s", (_, tamper, failure) => {
    expect(check(problem, tamper(honest)).failures).toContain(failure);
  });

  it("rejects an answer that breaks a limit", () => {
    const limited: BandProblem = { ...problem, maxMoves: found.standing.moves - 1 };
    expect(check(limited, honest).failures).toContain("limit-broken");
  });

  it("proves by what jobs are worth what prices alone do not, and never more than is so", () => {
    const prices = check(problem, { ...honest, bound: 0, worths: null }).bound;
    const halfWay = boundByWorths(problem, found.prices, found.standing.cost, 40);
    if (halfWay === null) throw new Error("A team of eight can be looked at.");
    const both = check(problem, { ...honest, bound: 0, worths: halfWay.worths });
    expect(both.bound).toBeGreaterThanOrEqual(Math.max(prices, Math.ceil(halfWay.value - 1e-6)));
    expect(both.bound).toBeLessThanOrEqual(found.standing.cost);
    for (const factor of [0, 0.5, 2, -1]) {
      const worths = halfWay.worths.map((worth, job) => worth * factor + (job % 3));
      expect(check(problem, { ...honest, bound: 0, worths }).bound).toBeLessThanOrEqual(found.standing.cost);
    }
  });

  it("takes no bound from worths where the claim leaves people outside the band", () => {
    const worths = boundByWorths(problem, found.prices, found.standing.cost, 1)?.worths ?? null;
    expect(worths).not.toBeNull();
    const cuts = countCuts(problem, 3);
    const prices = { ...found.prices, load: found.prices.load.map(() => 0) };
    const alone = check(problem, { ...honest, prices, cuts, slack: 3, worths: null }).bound;
    expect(check(problem, { ...honest, prices, cuts, slack: 3, worths }).bound).toBe(alone);
  });

  it("proves less, never more, with worse prices", () => {
    const worse = { ...honest, prices: { ...honest.prices, load: honest.prices.load.map((price) => price * 3 + 0.1) } };
    expect(check(problem, worse).bound).toBeLessThanOrEqual(found.bound);
  });
});

function changed(claim: Claim, job: number, option: number): Int32Array {
  const assignment = Int32Array.from(claim.assignment);
  assignment[job] = option;
  return assignment;
}

function withStranger(whole: BandProblem, claim: Claim): Int32Array {
  const job = 0;
  const group = whole.classOf[job] as number;
  const outside = group === 0 ? (whole.optionStart[1] as number) : 0;
  return changed(claim, job, outside);
}

function bolder(claim: Claim): Claim["cuts"] {
  return { ...claim.cuts, gives: claim.cuts.gives.map((count) => count + 1) };
}
