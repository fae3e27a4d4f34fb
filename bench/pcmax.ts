import { splitEvenly } from "./makespan";
import type { PublishedMachines } from "./assignmentFiles";
import type { SolvedLine } from "./gap";

const MANY_PAIRS = 50_000_000;

/** The bench's own even splitter on published machines; its answer is evaluated again before it is printed. */
export function solveMachines(published: PublishedMachines, ms: number): SolvedLine {
  const started = performance.now();
  const split = splitEvenly(published.times, published.machines, {
    pairs: MANY_PAIRS,
    seed: 7,
    stop: () => performance.now() - started > ms,
  });
  const load = new Array<number>(published.machines).fill(0);
  split.assignment.forEach((machine, job) => {
    load[machine] = (load[machine] ?? 0) + (published.times[job] ?? 0);
  });
  const value = Math.max(0, ...load);
  return {
    instance: published.name,
    value,
    bound: split.bound,
    proven: value === split.bound,
    assignment: Array.from(split.assignment),
    ms: Math.round(performance.now() - started),
  };
}
