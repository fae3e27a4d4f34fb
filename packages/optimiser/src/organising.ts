import { anneal, styleFor, type AnnealingStyle } from "./annealing";
import { coreOf } from "./core";
import { countCuts } from "./countCuts";
import type { Effort, Found } from "./engine";
import { compareStandings, meanMoveCost, standingOf, type Assignment, type BandProblem } from "./instance";
import { bestPrices, type Bound, type Prices } from "./prices";

/** With more jobs than this, the prices' own choice is nearer to the best than a search from today's gets. */
const MANY = 5_000;

export function isOrganisation(problem: BandProblem): boolean {
  return problem.jobs > MANY && problem.holder.some((holder) => holder >= 0);
}

/** Dearer than a job's best by at most so much of a plain move: first few options, then more; all if need be. */
const FEW = 0.08;
const SOME = 0.15;
const MORE = 0.3;
const NEARLY_ALL = 0.8;
/** Aimed at once the prices are near: the best answer known to lie about so far above its bound. */
const ABOVE = 1.02;
/** Part of a search's steps that bringing the last few people into the band may take. */
const MENDING = 0.3;
const WHOLE = 1e-6;

/**
 * Betters the work of a whole organisation. The prices settle nearly everything; what is left is searched among the few
 * options that they leave promising, from their own choice where that keeps the hard limits, else from today's.
 */
export function organise(problem: BandProblem, start: Assignment, effort: Effort): Found {
  const stopping = effort.stop === undefined ? {} : { stop: effort.stop };
  let best = start;
  let standing = standingOf(problem, start);
  let slack = 0;
  let cuts = countCuts(problem, slack);
  let bound = bestPrices(problem, { rounds: effort.pricing, known: null, cuts, slack, ...stopping });
  const climb = (known: number): void => {
    const next = bestPrices(problem, { rounds: effort.pricing, known, cuts, slack, from: bound.prices, ...stopping });
    if (next.value > bound.value) bound = next;
  };
  climb(bound.value * ABOVE);
  for (let round = 0; round < effort.rounds && effort.stop?.() !== true; round++) {
    const from = round === 0 ? firstChoice(problem, bound, start) : best;
    const found = search(problem, from, bound.prices, effort, round);
    const theirs = standingOf(problem, found);
    if (compareStandings(theirs, standing) < 0 || (round === 0 && standing.breach > 0)) {
      best = found;
      standing = theirs;
    }
    if (standing.excess === 0 && standing.cost <= Math.ceil(bound.value - WHOLE)) break;
    if (round === 0 && standing.excess === 0) climb(standing.cost);
  }
  if (standing.excess > 0) {
    slack = standing.excess;
    cuts = countCuts(problem, slack);
    bound = bestPrices(problem, { rounds: effort.pricing, known: standing.cost, cuts, slack, from: bound.prices });
  }
  const proven = Math.ceil(bound.value - WHOLE);
  return {
    assignment: best,
    standing,
    bound: proven,
    prices: bound.prices,
    cuts,
    worths: null,
    slack,
    exhausted: false,
  };
}

function firstChoice(problem: BandProblem, bound: Bound, start: Assignment): Assignment {
  return standingOf(problem, bound.relaxed).breach === 0 ? bound.relaxed : start;
}

/** Coolly among few options, then strictly among many: what the few leave out may be just what the band needs. */
function search(problem: BandProblem, from: Assignment, prices: Prices, effort: Effort, round: number): Assignment {
  const move = meanMoveCost(problem);
  const style = styleFor(problem);
  const cool: AnnealingStyle = {
    ...style,
    hot: (round === 0 ? 0.06 : 0.045) * move,
    cold: 0.006 * move,
    exchange: 0.6,
    mildest: 0.15 * move,
    strictest: 2 * move,
    tighten: 1.1,
    ease: 0.95,
    block: 5_000,
  };
  const strict: AnnealingStyle = {
    ...cool,
    hot: 0.02 * move,
    cold: 0.004 * move,
    mildest: 0.3 * move,
    strictest: 4 * move,
  };
  const passes = [
    { style: cool, allowance: (round % 2 === 0 ? FEW : SOME) * move, steps: effort.guided },
    { style: strict, allowance: MORE * move, steps: Math.ceil(effort.guided * MENDING) },
    { style: strict, allowance: NEARLY_ALL * move, steps: Math.ceil(effort.guided * MENDING) },
  ];
  let best = from;
  for (const [place, pass] of passes.entries()) {
    if (pass.allowance === NEARLY_ALL * move && standingOf(problem, best).excess === 0) continue;
    const core = coreOf(problem, best, prices, pass.allowance, best);
    const within = core.narrow(best);
    if (within === null || core.problem.jobs === 0) continue;
    const options = {
      steps: pass.steps,
      seed: effort.seed + 2 * round + place,
      guide: prices.load,
      target: -Infinity,
      style: pass.style,
      ...(effort.stop === undefined ? {} : { stop: effort.stop }),
    };
    best = core.widen(anneal(core.problem, within, options).assignment);
  }
  return best;
}
