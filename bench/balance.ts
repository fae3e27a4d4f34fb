import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import {
  anneal,
  bandModel,
  createSolver,
  defaultBudget,
  defaultSchedule,
  objectiveOf,
  solveBandAssignment,
  type Assignment,
  type BandAssignmentProblem,
  type Solver,
} from "@evenkeel/optimiser";
import { splitEvenly } from "./makespan";
import { proveOrImprove } from "../src/domain/balance/proveOrImprove";
import { asItIs, byHand } from "./byHand";
import { shapes, teamQuestion, type TeamShape } from "./teams";

export interface BenchOptions {
  /** A few teams of each size instead of the whole suite. */
  readonly quick: boolean;
  /** Put the tables into docs/benchmarks.md. */
  readonly write: boolean;
  /** Times are the process's own processor time: see `countProcessorTime`. */
  readonly processorTime: boolean;
}

interface Row {
  readonly name: string;
  readonly engine: Outcome;
  readonly final: Outcome & { readonly proven: boolean };
  readonly cold: Outcome & { readonly proven: boolean };
  readonly hand: Outcome;
  readonly bound: number;
}

interface Outcome {
  /** null: somebody is outside the band. */
  readonly moves: number | null;
  readonly ms: number;
}

const TOLERANCES = [0.05, 0.025, 0.01];
const COLD_SECONDS = 60;
const FINAL_SECONDS = 60;

/** The goals' table with the peer in the same run, printed and, if asked, written into docs/benchmarks.md. */
export async function benchBalance(options: BenchOptions): Promise<void> {
  // Before anything else, so that the memory is their own.
  const organisations = [organisation("org200", shapes.org200, 5), organisation("org200", shapes.org200, 30)];
  if (!options.quick) organisations.push(organisation("org1000", shapes.org1000, 20));
  const solver = await createSolver();
  if (solver === null) throw new Error("The peer needs WebAssembly, which this machine does not allow.");
  const seeds = options.quick ? [1] : [1, 2, 3, 4];
  const teams: Row[] = [];
  for (const name of ["team8", "team12", "team15"] as const) {
    for (const seed of seeds) teams.push(...(await rowsOf(solver, name, shapes[name], seed)));
  }
  const large: Row[] = [];
  for (const seed of options.quick ? [1] : [1, 2, 3]) {
    large.push(...(await rowsOf(solver, "large50", shapes.large50, seed, options.quick ? [0.05] : TOLERANCES)));
  }
  solver.dispose();
  const report = [
    conditions(options),
    summary("Teams (8 x 160, 12 x 300, 15 x 401)", teams),
    table(teams),
    summary("50 people, 2,000 cases", large),
    table(large),
    organisationTable(organisations),
    evenness(),
  ].join("\n\n");
  process.stdout.write(`${report}\n`);
  if (options.write) writeReport(report);
}

async function rowsOf(
  solver: Solver,
  name: string,
  shape: TeamShape,
  seed: number,
  tolerances: readonly number[] = TOLERANCES,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const tolerance of tolerances) {
    const { problem } = teamQuestion(shape, seed, tolerance);
    const start = asItIs(problem);
    const hand = timed(problem, () => byHand(problem, start));
    const began = performance.now();
    const found = solveBandAssignment(problem, start, defaultBudget(problem));
    const engineMs = performance.now() - began;
    const word = await proveOrImprove(
      solver,
      { problem, found, leastOverload: 0, leastBandViolation: 0 },
      { seconds: FINAL_SECONDS },
    );
    const finalMs = performance.now() - began;
    const coldBegan = performance.now();
    const { model, assignmentOf } = bandModel(problem, start, { level: "cost", overload: Infinity, bandViolation: 0 });
    const cold = await solver.solve({ model, start: null, seconds: COLD_SECONDS, gap: 0.999 });
    const coldMs = performance.now() - coldBegan;
    const row: Row = {
      name: `${name}, seed ${seed}, ${tolerance * 100} %`,
      engine: { moves: movesOf(problem, found.assignment), ms: engineMs },
      final: { moves: movesOf(problem, word.assignment), ms: finalMs, proven: word.optimal },
      cold: {
        moves: cold.values === null ? null : movesOf(problem, assignmentOf(cold.values)),
        ms: coldMs,
        proven: cold.status === "optimal",
      },
      hand,
      bound: found.bound,
    };
    process.stderr.write(
      `${row.name}: engine ${show(row.engine)}, final ${show(row.final)}, HiGHS ${show(row.cold)}\n`,
    );
    rows.push(row);
  }
  return rows;
}

function timed(problem: BandAssignmentProblem, work: () => Assignment): Outcome {
  const began = performance.now();
  const assignment = work();
  return { moves: movesOf(problem, assignment), ms: performance.now() - began };
}

function movesOf(problem: BandAssignmentProblem, assignment: Assignment): number | null {
  const objective = objectiveOf(problem, assignment);
  return objective.bandViolation === 0 ? objective.moves : null;
}

interface Organisation {
  readonly name: string;
  readonly seconds: number;
  readonly moves: number | null;
  readonly bound: number;
  readonly megabytes: number;
}

function organisation(name: string, shape: TeamShape, seconds: number): Organisation {
  const { problem } = teamQuestion(shape, 1, 0.05);
  const rate = stepsASecond(problem);
  const until = performance.now() + seconds * 1000;
  const rounds = seconds > 20 ? 3 : 1;
  const found = solveBandAssignment(problem, asItIs(problem), {
    ...defaultBudget(problem),
    guidedSteps: Math.floor((rate * Math.max(1, seconds * STEPPING - problem.jobs * PRICING_SECONDS_A_JOB)) / rounds),
    rounds,
    stop: () => performance.now() > until,
  });
  const outcome: Organisation = {
    name: `${name}, 5 %`,
    seconds,
    moves: movesOf(problem, found.assignment),
    bound: found.bound,
    megabytes: process.memoryUsage().rss / 1e6,
  };
  process.stderr.write(`${outcome.name}: ${outcome.moves ?? "outside"} in ${seconds} s, bound ${outcome.bound}\n`);
  return outcome;
}

/** Part of the time that proposals may take, so that a search cools down fully within it; the rest is pricing. */
const STEPPING = 0.7;
const PRICING_SECONDS_A_JOB = 1 / 15_000;

/** How many proposals this machine tries a second. */
function stepsASecond(problem: BandAssignmentProblem): number {
  const began = performance.now();
  const options = { steps: 300_000, seed: 1, guide: null, target: -Infinity, schedule: defaultSchedule(problem) };
  anneal(problem, asItIs(problem), options);
  return options.steps / ((performance.now() - began) / 1000);
}

function evenness(): string {
  const lines = [5, 10, 25].map((people) => {
    const weights = Array.from({ length: people * 20 }, (_, i) => 2 + ((i * 7919) % 13));
    const began = performance.now();
    const split = splitEvenly(weights, people, { pairs: 100_000, seed: 7 });
    const met = split.highest === split.bound ? "yes" : `no (${split.highest} v ${split.bound})`;
    return `| ${people} x ${weights.length} | ${met} | ${(performance.now() - began).toFixed(1)} ms |`;
  });
  return [
    "### Evenness without travel",
    "",
    "| people x cases | provable minimum reached | time |",
    "|---|---|---|",
    ...lines,
  ].join("\n");
}

function conditions(options: BenchOptions): string {
  return [
    `Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), one thread each. ${options.quick ? "Quick suite." : "Whole suite."}`,
    `Load of the machine at the start: ${(loadavg()[0] ?? 0).toFixed(1)}. Times are ${options.processorTime ? "the process's own processor time, limits too: other work ran beside it" : "wall-clock"}.`,
    "HiGHS cold: the same model given to HiGHS from nothing, in the same run on the same machine, 60 s at most.",
  ].join("\n");
}

function summary(title: string, rows: readonly Row[]): string {
  const best = (row: Row): number => Math.min(row.final.moves ?? Infinity, row.cold.moves ?? Infinity);
  const count = (test: (row: Row) => boolean): string => `${rows.filter(test).length} of ${rows.length}`;
  const mean = (pick: (row: Row) => number): string =>
    `${(rows.reduce((sum, row) => sum + pick(row), 0) / rows.length).toFixed(0)} ms`;
  return [
    `### ${title}`,
    "",
    "| | engine alone | engine, then solver | HiGHS cold | by hand |",
    "|---|---|---|---|---|",
    `| mean time | ${mean((r) => r.engine.ms)} | ${mean((r) => r.final.ms)} | ${mean((r) => r.cold.ms)} | ${mean((r) => r.hand.ms)} |`,
    `| as good as the best known | ${count((r) => r.engine.moves === best(r))} | ${count((r) => r.final.moves === best(r))} | ${count((r) => r.cold.moves === best(r))} | ${count((r) => r.hand.moves === best(r))} |`,
    `| at most one move more | ${count((r) => (r.engine.moves ?? Infinity) <= best(r) + 1)} | ${count((r) => (r.final.moves ?? Infinity) <= best(r) + 1)} | ${count((r) => (r.cold.moves ?? Infinity) <= best(r) + 1)} | ${count((r) => (r.hand.moves ?? Infinity) <= best(r) + 1)} |`,
    `| everybody within the band | ${count((r) => r.engine.moves !== null)} | ${count((r) => r.final.moves !== null)} | ${count((r) => r.cold.moves !== null)} | ${count((r) => r.hand.moves !== null)} |`,
    `| proven best | ${count((r) => r.engine.moves !== null && r.bound >= r.engine.moves)} | ${count((r) => r.final.proven)} | ${count((r) => r.cold.proven)} | - |`,
    `| HiGHS cold's time over this, median | ${median(rows.map((r) => r.cold.ms / r.engine.ms)).toFixed(1)} | ${median(rows.map((r) => r.cold.ms / r.final.ms)).toFixed(1)} | 1 | - |`,
  ].join("\n");
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

function table(rows: readonly Row[]): string {
  return [
    "| question | at least | engine | then solver | HiGHS cold | by hand |",
    "|---|---|---|---|---|---|",
    ...rows.map(
      (row) =>
        `| ${row.name} | ${row.bound} | ${show(row.engine)} | ${show(row.final)}${row.final.proven ? ", proven" : ""} | ${show(row.cold)}${row.cold.proven ? ", proven" : ""} | ${show(row.hand)} |`,
    ),
  ].join("\n");
}

function show(outcome: Outcome): string {
  return `${outcome.moves ?? "outside the band"} (${outcome.ms.toFixed(0)} ms)`;
}

function organisationTable(rows: readonly Organisation[]): string {
  return [
    "### Organisations",
    "",
    "| question | time | moves | at least | gap | memory |",
    "|---|---|---|---|---|---|",
    ...rows.map((row) => {
      const gap = row.moves === null ? "-" : `${(((row.moves - row.bound) / row.bound) * 100).toFixed(1)} %`;
      return `| ${row.name} | ${row.seconds} s | ${row.moves ?? "outside the band"} | ${row.bound} | ${gap} | ${row.megabytes.toFixed(0)} MB |`;
    }),
  ].join("\n");
}

const BEGIN = "<!-- bench:balance -->";
const END = "<!-- /bench:balance -->";

function writeReport(report: string): void {
  const file = join(__dirname, "..", "docs", "benchmarks.md");
  const text = readFileSync(file, "utf8");
  const from = text.indexOf(BEGIN);
  const to = text.indexOf(END);
  if (from < 0 || to < 0) throw new Error(`${file} has no place for this table: it needs ${BEGIN} and ${END}.`);
  writeFileSync(file, `${text.slice(0, from + BEGIN.length)}\n\n${report}\n\n${text.slice(to)}`);
}
