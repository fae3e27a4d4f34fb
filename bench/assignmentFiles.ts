import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { BandAssignmentProblem } from "@evenkeel/optimiser";

/** A generalised assignment problem as published: costs and uses by agent and job. */
export interface PublishedAssignment {
  readonly name: string;
  readonly agents: number;
  readonly jobs: number;
  readonly cost: readonly (readonly number[])[];
  readonly use: readonly (readonly number[])[];
  readonly capacity: readonly number[];
}

/**
 * Reads a file of the OR-Library's set: the number of problems, then for each agents, jobs, a row of costs and a row of
 * uses for each agent, capacities. A file that begins with agents and jobs of its one problem is read too.
 */
export function readAssignments(file: string): PublishedAssignment[] {
  const numbers = numbersOf(file);
  const name = basename(file).replace(/\.[^.]*$/, "");
  const many = problemsFrom(numbers, 1, name);
  if (many !== null && many.length === numbers[0]) return many;
  const bare = problemsFrom(numbers, 0, name);
  if (bare !== null) return bare;
  throw new Error(
    `${file}: not a file of assignment problems. Expected their number, then agents, jobs, costs, uses, capacities.`,
  );
}

function problemsFrom(numbers: readonly number[], start: number, name: string): PublishedAssignment[] | null {
  const problems: PublishedAssignment[] = [];
  let at = start;
  while (at < numbers.length) {
    const agents = numbers[at++] ?? 0;
    const jobs = numbers[at++] ?? 0;
    if (!Number.isInteger(agents) || !Number.isInteger(jobs) || agents < 1 || jobs < 1) return null;
    if (at + agents * (2 * jobs + 1) > numbers.length) return null;
    const rows = (): number[][] =>
      Array.from({ length: agents }, () => {
        const row = numbers.slice(at, at + jobs);
        at += jobs;
        return row;
      });
    const cost = rows();
    const use = rows();
    const capacity = numbers.slice(at, at + agents);
    at += agents;
    problems.push({ name: `${name}-${problems.length}`, agents, jobs, cost, use, capacity });
  }
  return problems;
}

export interface PublishedMachines {
  readonly name: string;
  readonly machines: number;
  readonly times: readonly number[];
}

/** Reads a P||Cmax file: machines, jobs, processing times. */
export function readMachines(file: string): PublishedMachines {
  const [machines, jobs, ...times] = numbersOf(file);
  if (machines === undefined || jobs === undefined || machines < 1 || times.length < jobs) {
    throw new Error(`${file}: not a file of jobs on machines. Expected machines, jobs, then each job's time.`);
  }
  return { name: basename(file).replace(/\.[^.]*$/, ""), machines, times: times.slice(0, jobs) };
}

function numbersOf(file: string): number[] {
  const words = readFileSync(file, "utf8")
    .split(/[\s,;]+/)
    .filter((word) => word !== "");
  const numbers = words.map(Number);
  const wrong = numbers.findIndex((number) => !Number.isFinite(number));
  if (wrong >= 0) throw new Error(`${file}: '${words[wrong] ?? ""}' is not a number.`);
  return numbers;
}

/**
 * A published problem in the engine's form: each job a class of its own, nobody holds anything yet, uses are weights.
 * Largest profit becomes least cost by subtracting from the largest there is.
 */
export function asBandProblem(
  published: PublishedAssignment,
  maximise: boolean,
): { problem: BandAssignmentProblem; base: number } {
  const { agents, jobs } = published;
  const most = maximise ? Math.max(...published.cost.map((row) => Math.max(...row))) : 0;
  const options = jobs * agents;
  const optionAgent = new Int32Array(options);
  const optionExtra = new Float64Array(options);
  const optionCost = new Float64Array(options);
  for (let job = 0; job < jobs; job++) {
    for (let agent = 0; agent < agents; agent++) {
      const option = job * agents + agent;
      const cost = published.cost[agent]?.[job] ?? 0;
      optionAgent[option] = agent;
      optionExtra[option] = published.use[agent]?.[job] ?? 0;
      optionCost[option] = maximise ? most - cost : cost;
    }
  }
  const unlimited = (): Float64Array => new Float64Array(agents).fill(Infinity);
  return {
    base: most * jobs,
    problem: {
      agents,
      jobs,
      classes: jobs,
      classOf: Int32Array.from({ length: jobs }, (_, job) => job),
      weight: new Float64Array(jobs),
      itemCount: new Int32Array(jobs).fill(1),
      holder: new Int32Array(jobs).fill(-1),
      moveCost: new Float64Array(jobs),
      optionStart: Int32Array.from({ length: jobs + 1 }, (_, job) => job * agents),
      optionAgent,
      optionExtra,
      optionCost,
      optionAt: Int32Array.from({ length: options }, (_, option) => option),
      fixedLoad: new Float64Array(agents),
      fixedItems: new Float64Array(agents),
      lo: new Float64Array(agents).fill(-Infinity),
      hi: Float64Array.from(published.capacity),
      capacity: unlimited(),
      ceiling: unlimited(),
      maxItems: unlimited(),
      maxReceived: unlimited(),
      maxMoves: Infinity,
    },
  };
}
