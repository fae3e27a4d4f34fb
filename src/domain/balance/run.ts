import type { TeamData } from "../team";
import { points, ratio } from "../units";
import type { BalanceAnswer, BalanceBounds, Bottleneck, NotDoneCase } from "./answer";
import { explain } from "./explain";
import {
  addToHoldings,
  assignmentRelaxationBound,
  cardinalityCuts,
  compareObjectives,
  defaultBudget,
  fairShares,
  holdingsOf,
  infeasibilityOf,
  lagrangianBound,
  leastBandViolation,
  leastOverload,
  leastRange,
  levelLoads,
  objectiveOf,
  placeByPriority,
  placedSubproblem,
  solveBandAssignment,
  UNPLACED,
  verifyCertificate,
  type Assignment,
  type BandAssignmentProblem,
  type Objective,
  type SearchBudget,
} from "@evenkeel/optimiser";
import { at } from "./at";
import { teamAsAsked, type BalanceOptions } from "./options";
import { teamProblem, type TeamProblem } from "./teamProblem";
import type { BalanceRun, SolverResult } from "./types";

/** Sums of points may differ by less where they were added in another order. */
const SUM_TOLERANCE = 1e-6;
/** A quotient so near a whole number of units is that number before it is rounded. */
const QUOTIENT_TOLERANCE = 1e-9;

/** Works on a question until the immediate answer stands. */
export function startBalance(
  team: TeamData,
  options: BalanceOptions,
  thoroughness: "full" | "brief" = "full",
): BalanceRun {
  const wished = teamAsAsked(team, options);
  const asked = teamProblem(wished, options);
  const room = Float64Array.from(asked.room, (own) => own ?? 0);
  const placed = placeByPriority(asked.problem, asked.urgency, room);
  return runFrom({ team: wished, options, asked, room }, placed, placementProven(asked, placed), thoroughness);
}

/** The same question with another placement of new work, which a solver has found. */
export function withPlacement(run: BalanceRun, placed: Assignment, proven: boolean): BalanceRun {
  return runFrom(run, placed, proven, "full");
}

/** Nothing is left for a solver to prove. */
export function isSettled(run: BalanceRun): boolean {
  return run.placementProven && (run.found.enumerated || byBounds(run, run.found.objective, run.found.bound));
}

function runFrom(
  question: Pick<BalanceRun, "team" | "options" | "asked" | "room">,
  placed: Assignment,
  proven: boolean,
  thoroughness: "full" | "brief",
): BalanceRun {
  const { asked, options, room } = question;
  const shares = fairShares(asked.problem, placed, room);
  const banded = withBand(asked, options, shares, room, placed);
  const part = placedSubproblem(banded, placed);
  const { problem } = part;
  const start = part.project(placed);
  if (start === null) throw new Error("A placement always lies within its own part of the problem.");
  const found = solveBandAssignment(problem, start, effortOf(problem, thoroughness));
  const levelled = levelLoads(problem, found.assignment, room);
  return {
    ...question,
    placed,
    reduced: part,
    problem,
    found: { ...found, assignment: levelled, objective: objectiveOf(problem, levelled) },
    shares,
    placementProven: proven,
    leastOverload: leastOverload(problem, shares, room),
    leastBandViolation: leastBandViolation(problem, start),
  };
}

/**
 * Words the answer of a run, with a solver's better assignment where there is one. `proven` only after `verifyCertificate` has
 * verified it: by our own bounds, or by the solver where verification finds nothing against its result.
 */
export function finishBalance(run: BalanceRun, solved?: SolverResult): BalanceAnswer {
  const { problem, reduced: part, options, asked } = run;
  const assignment = bestOf(run, solved);
  const objective = objectiveOf(problem, assignment);
  const checked = verifyCertificate(problem, {
    assignment,
    overload: objective.overload,
    bandViolation: objective.bandViolation,
    cost: objective.cost,
    bound: Math.min(run.found.bound, objective.cost),
    multipliers: run.found.multipliers,
    cuts: run.found.cuts,
    assignmentMultipliers: run.found.assignmentMultipliers,
    slack: run.found.slack,
  });
  const bySolver =
    solved?.optimal === true && compareObjectives(objective, objectiveOf(problem, solved.assignment)) === 0;
  const answer = explain(run.team, options, asked, part.lift(assignment), {
    bounds: boundsOf(run, assignment),
    proven:
      run.placementProven &&
      checked.failures.length === 0 &&
      (bySolver || run.found.enumerated || byBounds(run, objective, checked.bound)),
    bottlenecks: [],
  });
  const { moves, overload, range } = answer.bounds;
  return {
    ...answer,
    bounds: {
      moves,
      overload: points(orMet(overload, answer.after.overload)),
      range: ratio(orMet(range, answer.after.range)),
    },
    bottlenecks: bottlenecksOf(run.team, answer.notDone),
  };
}

/** A bound that the answer meets is shown as met: the two are summed differently and may differ in the last digits. */
function orMet(bound: number, met: number): number {
  return Math.abs(bound - met) < SUM_TOLERANCE ? met : bound;
}

function byBounds(run: BalanceRun, objective: Objective, bound: number): boolean {
  return (
    objective.overload <= run.leastOverload + SUM_TOLERANCE &&
    objective.bandViolation <= run.leastBandViolation + SUM_TOLERANCE &&
    run.found.slack <= objective.bandViolation + SUM_TOLERANCE &&
    bound >= objective.cost
  );
}

function bestOf(run: BalanceRun, solved: SolverResult | undefined): Assignment {
  if (solved === undefined) return run.found.assignment;
  const levelled = levelLoads(run.problem, solved.assignment, run.room);
  const theirs = objectiveOf(run.problem, levelled);
  return compareObjectives(theirs, run.found.objective) < 0 ? levelled : run.found.assignment;
}

/** Brief: for one point of many, where being a move from the best does no harm. */
function effortOf(problem: BandAssignmentProblem, thoroughness: "full" | "brief"): SearchBudget {
  const full = defaultBudget(problem);
  if (thoroughness === "full") return full;
  return {
    ...full,
    firstSteps: full.firstSteps >> 1,
    guidedSteps: full.guidedSteps >> 2,
    lagrangianRounds: full.lagrangianRounds >> 1,
    assignmentRounds: 0,
  };
}

/** The band around each fair share, rounded inward to whole units and never above what the person has available. */
function withBand(
  asked: TeamProblem,
  options: BalanceOptions,
  shares: Float64Array,
  room: Float64Array,
  placed: Assignment,
): BandAssignmentProblem {
  const { problem } = asked;
  const { load } = holdingsOf(problem, placed);
  let work = 0;
  let rooms = 0;
  for (let person = 0; person < problem.agents; person++) {
    if (at(room, person) <= 0) continue;
    work += at(load, person);
    rooms += at(room, person);
  }
  // Without available points the tolerance is a part of the fair share itself.
  const width = asked.measuredBy === "used" ? options.tolerance : options.tolerance * (rooms === 0 ? 0 : work / rooms);
  const lo = new Float64Array(problem.agents).fill(-Infinity);
  const hi = new Float64Array(problem.agents).fill(Infinity);
  for (let person = 0; person < problem.agents; person++) {
    const own = at(room, person);
    const share = at(shares, person);
    if (asked.room[person] === null) continue;
    if (own <= 0) {
      hi[person] = 0;
      continue;
    }
    const capacity = at(problem.capacity, person);
    const lowest = Math.ceil((share - width) * own - QUOTIENT_TOLERANCE);
    const highest = Math.floor((share + width) * own + QUOTIENT_TOLERANCE);
    const carried = share * own <= capacity + SUM_TOLERANCE ? Math.floor(capacity + QUOTIENT_TOLERANCE) : Infinity;
    hi[person] = Math.min(highest, carried);
    lo[person] = Math.min(lowest, at(hi, person));
  }
  // The ceiling has decided what is placed. Where the team holds more than it can, evening out may go as far as the band.
  const ceiling = options.moveExisting ? problem.ceiling.map((own, i) => Math.max(own, at(hi, i))) : problem.ceiling;
  return { ...problem, lo, hi, ceiling };
}

/** Whether each unplaced job is too much for every receiver, even if all that can move had gone. */
function placementProven(asked: TeamProblem, placed: Assignment): boolean {
  const { problem, urgency } = asked;
  const nothing = new Int32Array(problem.jobs).fill(UNPLACED);
  const least = holdingsOf(problem, nothing);
  return urgency.every((job) => {
    if (at(placed, job) !== UNPLACED) return true;
    const group = at(problem.classOf, job);
    for (let option = at(problem.optionStart, group); option < at(problem.optionStart, group + 1); option++) {
      addToHoldings(least, problem, job, option, 1);
      const fits = infeasibilityOf(problem, least, at(problem.optionAgent, option)) === 0;
      addToHoldings(least, problem, job, option, -1);
      if (fits) return false;
    }
    return true;
  });
}

function boundsOf(run: BalanceRun, assignment: Assignment): BalanceBounds {
  const { problem, asked, shares, room } = run;
  const measured: number[] = [];
  let rooms = 0;
  let work = 0;
  const { load } = holdingsOf(problem, assignment);
  for (let person = 0; person < problem.agents; person++) {
    if (at(room, person) <= 0) continue;
    measured.push(person);
    rooms += at(room, person);
    work += at(load, person);
  }
  // Work may stay with a person who has no room and is not measured; what the others would share then proves nothing.
  const mayStayOutside = problem.optionAgent.some((person) => at(room, person) <= 0);
  const range = mayStayOutside ? 0 : leastRange(problem, assignment, shares, room, measured);
  const perShare = asked.measuredBy === "used" ? 1 : rooms === 0 || work === 0 ? 0 : rooms / work;
  return {
    moves: leastMoves(run, assignment),
    overload: points(asked.measuredBy === "used" ? asked.scale.fromUnits(run.leastOverload) : 0),
    range: ratio(range * perShare),
  };
}

/** Shown beside an answer that may be one of many: not worth a longer search. */
const FEW_ROUNDS = 15;

/** How many existing cases have to change hands for an answer as good as this one on the levels before. */
function leastMoves(run: BalanceRun, assignment: Assignment): number {
  const objective = objectiveOf(run.problem, assignment);
  if (objective.moves === 0) return 0;
  const problem: BandAssignmentProblem = {
    ...run.problem,
    moveCost: Float64Array.from(run.problem.itemCount),
    optionCost: new Float64Array(run.problem.optionCost.length),
  };
  const slack = Math.round(objective.bandViolation);
  const cuts = cardinalityCuts(problem, slack);
  const counted = objectiveOf(problem, assignment);
  const bound = lagrangianBound(problem, { rounds: 200, known: counted.cost, cuts, slack });
  const settled = slack > 0 || Math.ceil(bound.value - SUM_TOLERANCE) >= counted.cost;
  const worths = settled
    ? null
    : (assignmentRelaxationBound(problem, bound.multipliers, counted.cost, FEW_ROUNDS)?.multipliers ?? null);
  const checked = verifyCertificate(problem, {
    assignment,
    overload: counted.overload,
    bandViolation: counted.bandViolation,
    cost: counted.cost,
    bound: -Infinity,
    multipliers: bound.multipliers,
    cuts,
    assignmentMultipliers: worths,
    slack,
  });
  return checked.failures.length > 0 ? 0 : Math.max(0, checked.bound);
}

/** Where one more person would change most, largest first. */
function bottlenecksOf(team: TeamData, notDone: readonly NotDoneCase[]): Bottleneck[] {
  const needs = new Map(team.cases.map((record) => [record.index, record.needs]));
  const found = new Map<string, { code: Bottleneck["code"]; what: string; cases: number; points: number }>();
  const count = (code: Bottleneck["code"], what: string, one: NotDoneCase): void => {
    const key = JSON.stringify([code, what]);
    const known = found.get(key) ?? { code, what, cases: 0, points: 0 };
    known.cases += one.count;
    known.points += one.points ?? 0;
    found.set(key, known);
  };
  for (const one of notDone) {
    if (one.cause.code === "no-skill") for (const skill of one.cause.skills) count("skill", skill, one);
    else if (one.cause.code === "risk-too-high") count("risk", one.cause.risk ?? "", one);
    else if (one.cause.code === "no-room" || one.cause.code === "no-place-left") {
      const needed = one.caseIndex === null ? [] : (needs.get(one.caseIndex) ?? []);
      count("ceiling", [...needed].sort().join(", "), one);
    }
  }
  return [...found.values()]
    .map((one) => ({ ...one, points: points(one.points) }))
    .sort((a, b) => b.points - a.points || b.cases - a.cases);
}
