import { stayOption, weightWith, type BandAssignmentProblem } from "../problem";

/** By agent: the jobs it must at least release, and receive, to come into its band. */
export interface CardinalityCuts {
  readonly minReleases: Int32Array;
  readonly minReceipts: Int32Array;
}

/**
 * Valid inequalities on numbers of jobs. An agent above its band must release at least as many jobs as its heaviest take
 * to come into it; one below must receive at least as many as the heaviest it may hold take. Rounded up to whole jobs,
 * this says more than any multiplier of the load does.
 * @param slack units outside the band, over all agents, that must be allowed for
 */
export function cardinalityCuts(problem: BandAssignmentProblem, slack: number): CardinalityCuts {
  const { agents, jobs } = problem;
  const load = Float64Array.from(problem.fixedLoad);
  const held: number[][] = Array.from({ length: agents }, () => []);
  for (let job = 0; job < jobs; job++) {
    const stay = stayOption(problem, job);
    if (stay < 0) continue;
    const agent = problem.holder[job];
    const weight = weightWith(problem, job, stay);
    held[agent].push(weight);
    load[agent] += weight;
  }
  const minReleases = new Int32Array(agents);
  const minReceipts = new Int32Array(agents);
  const below: number[] = [];
  for (let agent = 0; agent < agents; agent++) {
    const heaviest = held[agent].sort((a, b) => b - a);
    let left = load[agent];
    let count = 0;
    while (left > problem.hi[agent] + slack && count < heaviest.length) left -= heaviest[count++];
    minReleases[agent] = count;
    if (load[agent] < problem.lo[agent] - slack) below.push(agent);
  }
  if (below.length > 0) countReceipts(problem, load, below, slack, minReceipts);
  return { minReleases, minReceipts };
}

function countReceipts(
  problem: BandAssignmentProblem,
  load: Float64Array,
  below: readonly number[],
  slack: number,
  minReceipts: Int32Array,
): void {
  const within: Map<number, number>[] = below.map(() => new Map<number, number>());
  const placeOf = new Map(below.map((agent, place) => [agent, place]));
  const perClass: (Map<number, number> | undefined)[] = [];
  for (let job = 0; job < problem.jobs; job++) {
    const group = problem.classOf[job];
    const weights = (perClass[group] ??= new Map<number, number>());
    const weight = problem.weight[job];
    weights.set(weight, (weights.get(weight) ?? 0) + 1);
  }
  for (let group = 0; group < problem.classes; group++) {
    for (let option = problem.optionStart[group]; option < problem.optionStart[group + 1]; option++) {
      const place = placeOf.get(problem.optionAgent[option]);
      if (place === undefined) continue;
      const found = within[place];
      for (const [weight, count] of perClass[group] ?? []) {
        const whole = weight + problem.optionExtra[option];
        found.set(whole, (found.get(whole) ?? 0) + count);
      }
    }
  }
  for (let job = 0; job < problem.jobs; job++) {
    const place = placeOf.get(problem.holder[job]);
    const stay = stayOption(problem, job);
    if (place === undefined || stay < 0) continue;
    const found = within[place];
    const own = weightWith(problem, job, stay);
    found.set(own, (found.get(own) ?? 0) - 1);
  }
  below.forEach((agent, place) => {
    let missing = problem.lo[agent] - slack - load[agent];
    let count = 0;
    const heaviestFirst = [...within[place]].sort((a, b) => b[0] - a[0]);
    for (const [weight, number] of heaviestFirst) {
      if (missing <= 0 || weight <= 0) break;
      const taken = Math.min(number, Math.ceil(missing / weight));
      count += taken;
      missing -= taken * weight;
    }
    minReceipts[agent] = count;
  });
}
