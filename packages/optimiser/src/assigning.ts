import { anneal, styleFor, type AnnealingStyle } from "./annealing";
import { coreOf, pricedOption } from "./core";
import { countCuts } from "./countCuts";
import type { Effort, Found } from "./engine";
import { compareStandings, standingOf, type Assignment, type BandProblem } from "./instance";
import { bestPrices, type Prices } from "./prices";

/**
 * Work that nobody holds yet, among people who have room but no least share: the generalised assignment problem.
 * There is no present state worth searching from, so it begins with the prices: every job where they make it cheapest,
 * which breaks a few limits, and from there into what keeps them.
 */
export function isAssigning(problem: BandProblem): boolean {
  return problem.holder.every((holder) => holder < 0) && problem.lo.every((least) => least === -Infinity);
}

/** Of the prices, this much guides the search: with all of them, leaving room unused would cost nothing. */
const OBEYED = 0.95;
/** An option is looked at when it is at most so many usual distances between a job's two best options dearer. */
const NEAR = 5;
const WHOLE = 1e-6;

export function assign(problem: BandProblem, start: Assignment, effort: Effort): Found {
  const cuts = countCuts(problem, 0);
  const stopping = effort.stop === undefined ? {} : { stop: effort.stop };
  let standing = standingOf(problem, start);
  let best = start;
  let bound = bestPrices(problem, { rounds: effort.pricing, known: null, cuts, slack: 0, ...stopping });
  const done = (): boolean => standing.excess === 0 && standing.cost <= Math.ceil(bound.value - WHOLE);
  for (let round = 0; round < effort.rounds && !done() && effort.stop?.() !== true; round++) {
    const core = coreOf(problem, start, bound.prices, NEAR * distanceOf(problem, bound.prices), bound.relaxed);
    const from = core.narrow(bound.relaxed);
    if (from === null || core.problem.jobs === 0) break;
    const found = core.widen(
      anneal(core.problem, from, {
        // Short searches first: whoever has little time has an answer all the same.
        steps: Math.ceil(effort.guided / Math.max(1, 8 >> round)),
        seed: effort.seed + round,
        guide: bound.prices.load.map((price) => price * OBEYED),
        target: -Infinity,
        style: styleAt(problem, bound.prices, round),
        ...stopping,
      }).assignment,
    );
    const theirs = standingOf(problem, found);
    const better = compareStandings(theirs, standing) < 0;
    if (better) {
      best = found;
      standing = theirs;
    }
    if (standing.excess > 0 || (!better && round > 0)) continue;
    const next = bestPrices(problem, {
      rounds: effort.pricing,
      known: standing.cost,
      cuts,
      slack: 0,
      from: bound.prices,
      ...stopping,
    });
    if (next.value > bound.value) bound = next;
  }
  return {
    assignment: best,
    standing,
    bound: Math.ceil(bound.value - WHOLE),
    prices: bound.prices,
    cuts,
    worths: null,
    slack: 0,
    exhausted: false,
  };
}

/** How much dearer a job's second option usually is than its best, at these prices: the natural size of a step. */
function distanceOf(problem: BandProblem, prices: Prices): number {
  let sum = 0;
  for (let job = 0; job < problem.jobs; job++) {
    const group = problem.classOf[job] as number;
    let first = Infinity;
    let second = Infinity;
    const end = problem.optionStart[group + 1] as number;
    for (let option = problem.optionStart[group] as number; option < end; option++) {
      const value = pricedOption(problem, prices, job, option);
      if (value < first) {
        second = first;
        first = value;
      } else if (value < second) second = value;
    }
    if (second < Infinity) sum += second - first;
  }
  return Math.max(sum / Math.max(1, problem.jobs), 1e-3);
}

/** Bold and careful searches in turn. Tuned on the OR-Library's problems: see docs/benchmarks.md. */
function styleAt(problem: BandProblem, prices: Prices, round: number): AnnealingStyle {
  const distance = distanceOf(problem, prices);
  const mean = prices.load.reduce((sum, price) => sum + Math.abs(price), 0) / Math.max(1, problem.people);
  const unit = Math.max(mean, 0.02);
  const bold = round % 3 === 0 ? 1.5 : round % 3 === 1 ? 0.6 : 3;
  return {
    ...styleFor(problem),
    hot: bold * distance,
    cold: bold * 0.05 * distance,
    exchange: 0.5,
    mildest: 0.3 * unit,
    strictest: 6 * unit,
    tighten: 1.15,
    ease: 0.93,
    block: 300,
  };
}
