import { anneal, styleFor, type AnnealingStyle } from "./annealing";
import { assign, isAssigning } from "./assigning";
import { coreOf } from "./core";
import { canExhaust, exhaust } from "./exhaust";
import { countCuts, type CountCuts } from "./countCuts";
import {
  compareStandings,
  meanMoveCost,
  standingOf,
  type Assignment,
  type BandProblem,
  type Standing,
} from "./instance";
import { isOrganisation, organise } from "./organising";
import { bestPrices, type Bound, type Prices } from "./prices";
import { boundByWorths, type WorthBound, type Worths } from "./worths";

/** How long to search, in steps: the only budget, so that every machine gives the same answer. */
export interface Effort {
  /** Proposals of the first, unguided search, and of each guided one. */
  readonly first: number;
  readonly guided: number;
  readonly rounds: number;
  /** Rounds of pricing. */
  readonly pricing: number;
  /** Rounds of bettering what jobs are worth, each dearer than one of pricing; 0: prices alone. */
  readonly worths: number;
  readonly seed: number;
  /** False: search even where everything could be looked at. */
  readonly mayExhaust: boolean;
  /** Called now and then; true ends the search. For benches that count milliseconds. */
  readonly stop?: () => boolean;
}

/** What the engine found, and the prices that prove how good it is. */
export interface Found {
  readonly assignment: Assignment;
  readonly standing: Standing;
  /** No assignment that is as good on the earlier levels costs less. */
  readonly bound: number;
  readonly prices: Prices;
  readonly cuts: CountCuts;
  /** Where they prove more than the prices do. */
  readonly worths: Worths | null;
  /** Units outside the band that the bound allows for. */
  readonly slack: number;
  /** Every assignment there is has been looked at. */
  readonly exhausted: boolean;
}

/** Enough for a team at once, and bounded for an organisation. */
export function effortFor(problem: BandProblem): Effort {
  const size = Math.max(1, problem.jobs);
  return {
    first: Math.min(1_500_000, 20_000 + 400 * size),
    guided: Math.min(2_500_000, 20_000 + 1500 * size),
    rounds: 2,
    pricing: 300,
    worths: 40,
    seed: 7,
    mayExhaust: true,
  };
}

/** A promising option costs at most this much of a plain move more than its job's best. */
const PROMISING = 0.5;
const WHOLE = 1e-6;

/**
 * Betters a safe assignment: a short search finds what can be reached, prices then prove a bound and show where anything
 * better must lie, and further searches look there. Deterministic.
 */
export function solveBand(problem: BandProblem, start: Assignment, effort: Effort = effortFor(problem)): Found {
  if (isAssigning(problem) && !(effort.mayExhaust && canExhaust(problem, start))) return assign(problem, start, effort);
  if (isOrganisation(problem)) return organise(problem, start, effort);
  const style = styleFor(problem);
  let best = start;
  let standing = standingOf(problem, start);
  const consider = (candidate: Assignment): void => {
    const theirs = standingOf(problem, candidate);
    if (compareStandings(theirs, standing) < 0) {
      best = candidate;
      standing = theirs;
    }
  };
  const least = leastCost(problem, start);
  const done = (bound: number): boolean =>
    standing.breach === 0 && standing.overload === 0 && standing.excess === 0 && standing.cost <= bound + WHOLE;
  const stop = effort.stop;
  const exhausted = effort.mayExhaust && canExhaust(problem, start);
  if (exhausted) consider(exhaust(problem, start));
  else if (!done(least)) {
    consider(
      anneal(problem, best, {
        steps: effort.first,
        seed: effort.seed,
        guide: null,
        target: least,
        style,
        ...(stop === undefined ? {} : { stop }),
      }).assignment,
    );
  }
  let slack = standing.excess;
  let cuts = countCuts(problem, slack);
  let bound = bestPrices(problem, {
    rounds: done(least) ? 1 : effort.pricing,
    known: standing.cost,
    cuts,
    slack,
    ...(stop === undefined ? {} : { stop }),
  });
  let byWorths = null as WorthBound | null;
  const proven = (): number => Math.max(least, Math.ceil(Math.max(bound.value, byWorths?.value ?? -Infinity) - WHOLE));
  const tighten = (): void => {
    if (byWorths !== null || slack > 0 || exhausted || effort.worths === 0 || done(proven()) || stop?.() === true)
      return;
    byWorths = boundByWorths(problem, bound.prices, standing.cost, effort.worths);
  };
  tighten();
  for (let round = 0; round < effort.rounds && !exhausted && !done(proven()) && stop?.() !== true; round++) {
    consider(searchCore(problem, best, standing, bound, style, effort, round));
    if (standing.excess < slack) {
      slack = standing.excess;
      cuts = countCuts(problem, slack);
    }
    bound = bestPrices(problem, {
      rounds: effort.pricing >> 1,
      known: standing.cost,
      cuts,
      slack,
      from: bound.prices,
      ...(stop === undefined ? {} : { stop }),
    });
    tighten();
  }
  if (standing.excess > 0 && !exhausted && stop?.() !== true) consider(mend(problem, best, bound.prices, effort));
  return {
    assignment: best,
    standing,
    bound: proven(),
    prices: bound.prices,
    cuts,
    worths: byWorths?.worths ?? null,
    slack,
    exhausted,
  };
}

/** Somebody is left outside the band: coolly, and at a price that no saved move is worth. */
function mend(problem: BandProblem, best: Assignment, prices: Prices, effort: Effort): Assignment {
  const move = meanMoveCost(problem);
  const style = { ...styleFor(problem), hot: 0.05 * move, cold: 0.01 * move, tighten: 1.1, ease: 0.95 };
  return anneal(problem, best, {
    steps: Math.ceil(effort.guided / 2),
    seed: effort.seed,
    guide: prices.load,
    target: -Infinity,
    style: { ...style, mildest: 0.3 * move, strictest: 4 * move },
    ...(effort.stop === undefined ? {} : { stop: effort.stop }),
  }).assignment;
}

function searchCore(
  problem: BandProblem,
  best: Assignment,
  standing: Standing,
  { value: bound, prices }: Bound,
  style: AnnealingStyle,
  effort: Effort,
  round: number,
): Assignment {
  const options = {
    steps: effort.guided,
    seed: effort.seed + 1 + round,
    guide: prices.load,
    target: -Infinity,
    style,
    ...(effort.stop === undefined ? {} : { stop: effort.stop }),
  };
  const exact = standing.excess > 0 || standing.overload > 0 ? Infinity : standing.cost - 1 - bound;
  const core = coreOf(problem, best, prices, Math.max(0, Math.min(exact, PROMISING * meanMoveCost(problem))), best);
  const start = core.narrow(best);
  if (start === null || core.problem.jobs === 0) return best;
  return core.widen(anneal(core.problem, start, options).assignment);
}

/** Every job at the cheapest that it can be, whatever that does to loads. */
function leastCost(problem: BandProblem, start: Assignment): number {
  let least = 0;
  for (let job = 0; job < problem.jobs; job++) {
    if ((start[job] as number) < 0) continue;
    const group = problem.classOf[job] as number;
    const holder = problem.holder[job] as number;
    let cheapest = Infinity;
    for (
      let option = problem.optionStart[group] as number;
      option < (problem.optionStart[group + 1] as number);
      option++
    ) {
      const moved = holder >= 0 && problem.optionPerson[option] !== holder;
      const cost = (problem.optionCost[option] as number) + (moved ? (problem.moveCost[job] as number) : 0);
      cheapest = Math.min(cheapest, cost);
    }
    least += cheapest;
  }
  return least;
}
