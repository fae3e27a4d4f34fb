import { holdingsOf } from "../objective";
import { optionOf, stayOption, UNPLACED, type Assignment, type BandAssignmentProblem } from "../problem";
import { seededRandom } from "../random";
import { OBJECTIVE_TOLERANCE } from "../tolerances";

export interface AnnealingOptions {
  /** Proposals to try: the only budget, so that every machine ends with the same answer. */
  readonly steps: number;
  readonly seed: number;
  /** By agent: a cost of each unit of load (the bound's multipliers), which guides the search; null: none. */
  readonly guide: Float64Array | null;
  /** Nothing costs less than this: reaching it within the band ends the search. */
  readonly target: number;
  readonly schedule: AnnealingSchedule;
  /** Called now and then; true ends the search. */
  readonly stop?: () => boolean;
}

/** How boldly to search, in the costs of the problem. */
export interface AnnealingSchedule {
  readonly startTemperature: number;
  readonly endTemperature: number;
  /** Share of proposals that exchange two jobs. */
  readonly exchangeShare: number;
  /** Share of proposals that start from a displaced job: one that has left its holder, or new work. */
  readonly displacedShare: number;
  /** Cost of a unit outside the band: its range, and its factor an epoch while the band is violated, and while it is met. */
  readonly maxPenalty: number;
  readonly minPenalty: number;
  readonly penaltyGrowth: number;
  readonly penaltyDecay: number;
  /** Proposals an epoch: temperature and penalty change between epochs. */
  readonly epochLength: number;
}

/** Tuned on seeded teams of 8 to 50 agents and on the OR-Library's assignment problems: see docs/benchmarks.md. */
export function defaultSchedule(problem: BandAssignmentProblem): AnnealingSchedule {
  let moves = 0;
  let held = 0;
  let weight = 0;
  let spread = 0;
  for (let job = 0; job < problem.jobs; job++) {
    const group = problem.classOf[job];
    const first = problem.optionStart[group];
    let least = Infinity;
    let most = -Infinity;
    for (let option = first; option < problem.optionStart[group + 1]; option++) {
      least = Math.min(least, problem.optionCost[option]);
      most = Math.max(most, problem.optionCost[option]);
    }
    spread += most - least;
    weight += problem.weight[job] + problem.optionExtra[first];
    if (problem.holder[job] < 0) continue;
    moves += problem.moveCost[job];
    held++;
  }
  const jobs = Math.max(1, problem.jobs);
  const move = held === 0 ? 0 : moves / held;
  const cost = Math.max(move, (spread / jobs) * SPREAD_AS_MOVE, 1e-3);
  const unit = (cost * 7) / Math.max(1, weight / jobs);
  return {
    startTemperature: 0.3 * cost,
    endTemperature: (held === 0 ? 0.03 : 0.05) * cost,
    exchangeShare: held === 0 ? 0.7 : 0.5,
    displacedShare: 0.8,
    maxPenalty: unit * 0.3,
    minPenalty: unit * 0.2,
    penaltyGrowth: 1.01,
    penaltyDecay: 0.99,
    epochLength: 2000,
  };
}

/** Where no job is held, this share of the spread between cheap and expensive options counts like a move. */
const SPREAD_AS_MOVE = 0.25;

export interface AnnealingResult {
  readonly assignment: Assignment;
  readonly overload: number;
  readonly bandViolation: number;
  readonly cost: number;
  readonly steps: number;
}

/**
 * Improves an assignment by simulated annealing: jobs shift to another agent, or two change places, each tried in a
 * handful of operations. Hard limits are never broken on the way; the band may be, at a penalty that adapts. The best
 * assignment met is compared by overload, band violation and cost, in this order.
 * Source: Kirkpatrick, Gelatt and Vecchi (1983), Optimization by simulated annealing.
 */
export function anneal(problem: BandAssignmentProblem, start: Assignment, options: AnnealingOptions): AnnealingResult {
  return new Annealer(problem, start, options).run();
}

class Annealer {
  private readonly option: Int32Array;
  private readonly load: Float64Array;
  private readonly items: Float64Array;
  private readonly received: Float64Array;
  private readonly receivedNew: Float64Array;
  /** Jobs by agent, so that one can be drawn: `held[agent]`, and each job's place there. */
  private readonly held: number[][];
  private readonly placeHeld: Int32Array;
  /** Jobs that have left their holder, and new work. */
  private readonly displaced: number[] = [];
  private readonly placeDisplaced: Int32Array;
  private readonly stay: Int32Array;
  private readonly outside: Int32Array;
  private outsideCount = 0;
  private readonly limited: boolean;
  private readonly guide: Float64Array;
  private readonly random: () => number;
  private overload = 0;
  private bandViolation = 0;
  private cost = 0;
  private moves = 0;
  private penalty: number;
  private readonly overloadPenalty: number;
  private temperature: number;
  private readonly best: Int32Array;
  /** Jobs changed since the best was kept, so that keeping a better one copies only those. */
  private readonly changed: number[] = [];
  private bestOverload = Infinity;
  private bestBandViolation = Infinity;
  private bestCost = Infinity;

  constructor(
    private readonly problem: BandAssignmentProblem,
    start: Assignment,
    private readonly options: AnnealingOptions,
  ) {
    const { agents, jobs } = problem;
    this.option = Int32Array.from(start);
    const holdings = holdingsOf(problem, start);
    this.load = holdings.load;
    this.items = holdings.items;
    this.received = holdings.received;
    this.receivedNew = holdings.receivedNew;
    this.held = Array.from({ length: agents }, () => []);
    this.placeHeld = new Int32Array(jobs);
    this.placeDisplaced = new Int32Array(jobs).fill(-1);
    this.stay = new Int32Array(jobs);
    this.outside = new Int32Array(agents);
    this.guide = options.guide ?? new Float64Array(agents);
    this.random = seededRandom(options.seed);
    this.penalty = options.schedule.maxPenalty;
    this.overloadPenalty = options.schedule.maxPenalty * 4;
    this.temperature = options.schedule.startTemperature;
    this.limited =
      problem.maxMoves !== Infinity ||
      [problem.maxItems, problem.maxReceived, problem.ceiling].some((limits) => limits.some((own) => own !== Infinity));
    for (let job = 0; job < jobs; job++) {
      this.stay[job] = stayOption(problem, job);
      const own = start[job];
      if (own === UNPLACED) continue;
      const agent = problem.optionAgent[own];
      const list = this.held[agent];
      this.placeHeld[job] = list.length;
      list.push(job);
      this.cost += this.costOf(job, own);
      if (this.isAway(job, agent)) this.moves += problem.itemCount[job];
      this.markDisplaced(job, agent);
    }
    for (let agent = 0; agent < agents; agent++) {
      this.overload += this.overloadAt(agent, this.load[agent]);
      this.bandViolation += this.bandViolationAt(agent, this.load[agent]);
    }
    this.best = Int32Array.from(this.option);
    this.keepIfBest();
  }

  run(): AnnealingResult {
    const { steps, schedule, target, stop } = this.options;
    const { jobs } = this.problem;
    let done = 0;
    let movable = false;
    for (let job = 0; job < jobs && !movable; job++) movable = this.choices(job) > 1;
    while (movable && done < steps) {
      if (
        this.bestOverload <= OBJECTIVE_TOLERANCE &&
        this.bestBandViolation <= OBJECTIVE_TOLERANCE &&
        this.bestCost <= target + OBJECTIVE_TOLERANCE
      )
        break;
      if (stop !== undefined && stop()) break;
      this.temperature =
        schedule.startTemperature * Math.pow(schedule.endTemperature / schedule.startTemperature, done / steps);
      this.penalty =
        this.bandViolation > OBJECTIVE_TOLERANCE
          ? Math.min(schedule.maxPenalty, this.penalty * schedule.penaltyGrowth)
          : Math.max(schedule.minPenalty, this.penalty * schedule.penaltyDecay);
      this.findOutside();
      const until = Math.min(steps, done + schedule.epochLength);
      for (; done < until; done++) this.propose();
    }
    return {
      assignment: this.best,
      overload: this.bestOverload,
      bandViolation: this.bestBandViolation,
      cost: this.bestCost,
      steps: done,
    };
  }

  private propose(): void {
    const { random, displaced, problem } = this;
    const { jobs } = problem;
    const draw = random();
    let job: number;
    let fromDisplaced = false;
    if (displaced.length > 0 && random() < this.options.schedule.displacedShare) {
      job = displaced[(random() * displaced.length) | 0];
      fromDisplaced = true;
    } else if (this.outsideCount > 0 && draw < 0.3) {
      const agent = this.outside[(random() * this.outsideCount) | 0];
      const own = this.held[agent];
      job =
        own.length > 0 && this.load[agent] > problem.hi[agent]
          ? own[(random() * own.length) | 0]
          : (random() * jobs) | 0;
    } else job = (random() * jobs) | 0;
    const option = this.option[job];
    if (option === UNPLACED) return;
    const agent = problem.optionAgent[option];
    if (random() < this.options.schedule.exchangeShare) this.proposeExchange(job, agent, fromDisplaced);
    else this.proposeShift(job, agent, draw);
  }

  private proposeShift(job: number, from: number, draw: number): void {
    const { problem, random } = this;
    const { classOf, optionStart, optionAgent } = problem;
    const group = classOf[job];
    let next: number;
    if (this.isAway(job, from) && random() < 0.4) next = this.stay[job];
    else if (this.outsideCount > 0 && draw > 0.85) {
      next = optionOf(problem, group, this.outside[(random() * this.outsideCount) | 0]);
    } else {
      const first = optionStart[group];
      next = first + ((random() * (optionStart[group + 1] - first)) | 0);
    }
    if (next < 0) return;
    const to = optionAgent[next];
    if (to === from) return;
    const own = this.option[job];
    const out = this.weightOf(job, own);
    const into = this.weightOf(job, next);
    const cost = this.costOf(job, next) - this.costOf(job, own);
    if (!this.isAccepted(from, -out, to, into, cost)) return;
    if (this.limited && !this.shiftAllowed(job, from, to, into)) return;
    this.applyLoads(from, -out, to, into, cost);
    this.transfer(job, from, to, next);
    this.keepIfBest();
  }

  private proposeExchange(job: number, from: number, fromDisplaced: boolean): void {
    const { problem, random, displaced } = this;
    const { classOf, optionStart, optionAgent } = problem;
    const group = classOf[job];
    let other = -1;
    let to: number;
    if (this.isAway(job, from) && random() < 0.5) to = problem.holder[job];
    else if (fromDisplaced && random() < 0.5) {
      other = displaced[(random() * displaced.length) | 0];
      to = optionAgent[this.option[other]];
    } else {
      const first = optionStart[group];
      to = optionAgent[first + ((random() * (optionStart[group + 1] - first)) | 0)];
    }
    if (to === from) return;
    const next = optionOf(problem, group, to);
    if (next < 0) return;
    if (other < 0) {
      const theirs = this.held[to];
      if (theirs.length === 0) return;
      other = theirs[(random() * theirs.length) | 0];
    }
    const back = optionOf(problem, classOf[other], from);
    if (back < 0) return;
    const own = this.option[job];
    const otherOwn = this.option[other];
    const change = this.weightOf(other, back) - this.weightOf(job, own);
    const theirChange = this.weightOf(job, next) - this.weightOf(other, otherOwn);
    const cost =
      this.costOf(job, next) - this.costOf(job, own) + this.costOf(other, back) - this.costOf(other, otherOwn);
    if (!this.isAccepted(from, change, to, theirChange, cost)) return;
    if (this.limited && !this.exchangeAllowed(job, other, from, to, change, theirChange)) return;
    this.applyLoads(from, change, to, theirChange, cost);
    this.transfer(job, from, to, next);
    this.transfer(other, to, from, back);
    this.keepIfBest();
  }

  /** Metropolis: better, or not too much worse for the temperature. */
  private isAccepted(a: number, aChange: number, b: number, bChange: number, cost: number): boolean {
    const aLoad = this.load[a];
    const bLoad = this.load[b];
    const difference =
      cost +
      this.penalty *
        (this.bandViolationAt(a, aLoad + aChange) +
          this.bandViolationAt(b, bLoad + bChange) -
          this.bandViolationAt(a, aLoad) -
          this.bandViolationAt(b, bLoad)) +
      this.overloadPenalty *
        (this.overloadAt(a, aLoad + aChange) +
          this.overloadAt(b, bLoad + bChange) -
          this.overloadAt(a, aLoad) -
          this.overloadAt(b, bLoad)) +
      this.guide[a] * aChange +
      this.guide[b] * bChange;
    return difference <= 0 || this.random() < Math.exp(-difference / this.temperature);
  }

  private shiftAllowed(job: number, from: number, to: number, into: number): boolean {
    const { problem } = this;
    const itemCount = problem.itemCount[job];
    const holder = problem.holder[job];
    if (holder === from && this.moves + itemCount > problem.maxMoves) return false;
    const isNew = holder < 0;
    return this.withinLimits(to, this.load[to] + into, itemCount, holder === to ? 0 : itemCount, isNew ? itemCount : 0);
  }

  private exchangeAllowed(job: number, other: number, a: number, b: number, aChange: number, bChange: number): boolean {
    const { problem } = this;
    const own = problem.itemCount[job];
    const theirs = problem.itemCount[other];
    const holder = problem.holder[job];
    const otherHolder = problem.holder[other];
    const moves = this.moveChange(holder, a, b, own) + this.moveChange(otherHolder, b, a, theirs);
    if (this.moves + moves > problem.maxMoves) return false;
    const newOwn = holder < 0 ? own : 0;
    const newTheirs = otherHolder < 0 ? theirs : 0;
    return (
      this.withinLimits(
        b,
        this.load[b] + bChange,
        own - theirs,
        (holder === b ? 0 : own) - (otherHolder === b ? 0 : theirs),
        newOwn - newTheirs,
      ) &&
      this.withinLimits(
        a,
        this.load[a] + aChange,
        theirs - own,
        (otherHolder === a ? 0 : theirs) - (holder === a ? 0 : own),
        newTheirs - newOwn,
      )
    );
  }

  private moveChange(holder: number, from: number, to: number, itemCount: number): number {
    if (holder < 0) return 0;
    return (to === holder ? 0 : itemCount) - (from === holder ? 0 : itemCount);
  }

  private withinLimits(
    agent: number,
    load: number,
    itemChange: number,
    receivedChange: number,
    newChange: number,
  ): boolean {
    const { problem } = this;
    const received = this.received[agent] + receivedChange;
    if (receivedChange > 0 && received > problem.maxReceived[agent]) return false;
    if (received > 0 && itemChange > 0 && this.items[agent] + itemChange > problem.maxItems[agent]) return false;
    const isNew = this.receivedNew[agent] + newChange > 0;
    return !isNew || load <= problem.ceiling[agent] + OBJECTIVE_TOLERANCE;
  }

  private applyLoads(a: number, aChange: number, b: number, bChange: number, cost: number): void {
    this.shiftLoad(a, aChange);
    this.shiftLoad(b, bChange);
    this.cost += cost;
  }

  private shiftLoad(agent: number, change: number): void {
    const before = this.load[agent];
    const after = before + change;
    this.overload += this.overloadAt(agent, after) - this.overloadAt(agent, before);
    this.bandViolation += this.bandViolationAt(agent, after) - this.bandViolationAt(agent, before);
    this.load[agent] = after;
  }

  private transfer(job: number, from: number, to: number, next: number): void {
    const { problem } = this;
    const giver = this.held[from];
    const place = this.placeHeld[job];
    const last = giver[giver.length - 1];
    giver[place] = last;
    this.placeHeld[last] = place;
    giver.pop();
    const taker = this.held[to];
    this.placeHeld[job] = taker.length;
    taker.push(job);
    this.option[job] = next;
    if (this.changed.length <= problem.jobs) this.changed.push(job);
    const itemCount = problem.itemCount[job];
    const holder = problem.holder[job];
    this.items[from] -= itemCount;
    this.items[to] += itemCount;
    if (holder !== from) this.received[from] -= itemCount;
    if (holder !== to) this.received[to] += itemCount;
    if (holder < 0) {
      this.receivedNew[from] -= itemCount;
      this.receivedNew[to] += itemCount;
    }
    this.moves += this.moveChange(holder, from, to, itemCount);
    this.markDisplaced(job, to);
  }

  private markDisplaced(job: number, agent: number): void {
    const holder = this.problem.holder[job];
    const isDisplaced = holder < 0 || (holder !== agent && this.stay[job] >= 0);
    const place = this.placeDisplaced[job];
    if (isDisplaced && place < 0) {
      this.placeDisplaced[job] = this.displaced.length;
      this.displaced.push(job);
    } else if (!isDisplaced && place >= 0) {
      const last = this.displaced[this.displaced.length - 1];
      this.displaced[place] = last;
      this.placeDisplaced[last] = place;
      this.displaced.pop();
      this.placeDisplaced[job] = -1;
    }
  }

  private keepIfBest(): void {
    const { overload, bandViolation, cost } = this;
    const better =
      overload < this.bestOverload - OBJECTIVE_TOLERANCE ||
      (overload < this.bestOverload + OBJECTIVE_TOLERANCE &&
        (bandViolation < this.bestBandViolation - OBJECTIVE_TOLERANCE ||
          (bandViolation < this.bestBandViolation + OBJECTIVE_TOLERANCE &&
            cost < this.bestCost - OBJECTIVE_TOLERANCE)));
    if (!better) return;
    this.bestOverload = overload;
    this.bestBandViolation = bandViolation;
    this.bestCost = cost;
    if (this.changed.length > this.problem.jobs) this.best.set(this.option);
    else for (const job of this.changed) this.best[job] = this.option[job];
    this.changed.length = 0;
  }

  private findOutside(): void {
    this.outsideCount = 0;
    for (let agent = 0; agent < this.problem.agents; agent++) {
      const load = this.load[agent];
      if (this.bandViolationAt(agent, load) + this.overloadAt(agent, load) > 0)
        this.outside[this.outsideCount++] = agent;
    }
  }

  private choices(job: number): number {
    const group = this.problem.classOf[job];
    return this.problem.optionStart[group + 1] - this.problem.optionStart[group];
  }

  private isAway(job: number, agent: number): boolean {
    const holder = this.problem.holder[job];
    return holder >= 0 && holder !== agent;
  }

  private weightOf(job: number, option: number): number {
    return this.problem.weight[job] + this.problem.optionExtra[option];
  }

  private costOf(job: number, option: number): number {
    const { problem } = this;
    const holder = problem.holder[job];
    const moves = holder >= 0 && holder !== problem.optionAgent[option];
    return problem.optionCost[option] + (moves ? problem.moveCost[job] : 0);
  }

  private bandViolationAt(agent: number, load: number): number {
    const over = load - this.problem.hi[agent];
    if (over > 0) return over;
    const under = this.problem.lo[agent] - load;
    return under > 0 ? under : 0;
  }

  private overloadAt(agent: number, load: number): number {
    const over = load - this.problem.capacity[agent];
    return over > 0 ? over : 0;
  }
}
