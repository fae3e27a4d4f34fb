import { cpus, loadavg } from "node:os";
import { quickFunctions } from "../src/functions";
import { bareLoop, functionRows, type FunctionRows } from "./functionRows";
import { hyperFormula, libreOffice, type PeerRun } from "./functionPeers";
import { writeSection } from "./section";

const SIZES = [1_000, 20_000, 100_000] as const;
const RUNS = 9;
const WARM_UP_MS = 500;
const PATIENCE_MS = 10_000;

interface Measured {
  readonly size: number;
  readonly bare: number;
  readonly caseloads: number;
  readonly points: number;
  readonly one: number;
  readonly fit: number;
  readonly hyperFormula: PeerRun | null;
  readonly libreOffice: PeerRun | null;
}

/**
 * The table functions against the bare loop, and the same totals by ordinary formulas in two other engines, all in one
 * run. Prints the table; with `write` it goes into docs/benchmarks.md.
 */
export function benchFunctions(options: { readonly quick: boolean; readonly write: boolean }): void {
  const sizes = options.quick ? SIZES.slice(0, 2) : SIZES;
  const all: Measured[] = [];
  for (const size of sizes) all.push(measure(size, all[all.length - 1] ?? null));
  const text = report(all);
  process.stdout.write(`${text}\n`);
  if (options.write) writeSection("functions", text);
}

function measure(size: number, before: Measured | null): Measured {
  const rows = functionRows(size);
  const { cases, weights, team, hours } = rows;
  const call = (id: string, ...given: readonly unknown[]): unknown[][] => {
    const fn = quickFunctions.find((one) => one.id === id);
    if (fn === undefined) throw new Error(`There is no TEAM.${id}.`);
    return fn.evaluate(...given);
  };
  const own = call("WEIGHTED_CASELOADS", cases, weights, team);
  const total = own.slice(1, team.length).reduce((sum, row) => sum + Number(row[2]), 0);
  const checked = (peer: PeerRun | null): PeerRun | null => {
    if (peer !== null && Math.abs(peer.total - total) > 1e-6 * total) {
      throw new Error(`A peer's total is ${peer.total}, ours ${total}.`);
    }
    return peer;
  };
  checkBare(rows, total);
  return {
    size,
    bare: median(() => bareLoop(rows)),
    caseloads: median(() => call("WEIGHTED_CASELOADS", cases, weights, team)),
    points: median(() => call("CASE_POINTS", cases, weights)),
    one: median(() => call("WEIGHTED_CASELOAD", cases, weights, [["Clinician 1"]])),
    fit: median(() => call("FIT_WEIGHTS", cases, hours)),
    hyperFormula: worthRunning(before, before?.hyperFormula) ? checked(hyperFormula(rows)) : null,
    libreOffice: worthRunning(before, before?.libreOffice) ? checked(libreOffice(rows)) : null,
  };
}

/** An engine that took this long for the size before is not asked for the next, which would take many times as long. */
function worthRunning(before: Measured | null, run: PeerRun | null | undefined): boolean {
  return before === null || (run !== null && run !== undefined && run.ms < PATIENCE_MS);
}

function checkBare(rows: FunctionRows, total: number): void {
  const bare = [...bareLoop(rows)].reduce((sum, [name, points]) => sum + (name === "" ? 0 : points), 0);
  if (Math.abs(bare - total) > 1e-6 * total) throw new Error(`The bare loop gives ${bare}, the function ${total}.`);
}

/** Milliseconds of the middle one of several runs, after enough others for the compiler to have finished. */
function median(work: () => unknown): number {
  const warm = performance.now() + WARM_UP_MS;
  do work();
  while (performance.now() < warm);
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] as number;
}

function report(all: readonly Measured[]): string {
  const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
  const peer = (run: PeerRun | null, own: number): string =>
    run === null ? "-" : `${ms(run.ms)} (${(run.ms / own).toFixed(0)}x)`;
  const rows = all.map((one) => [
    one.size.toLocaleString("en-GB"),
    ms(one.bare),
    `${ms(one.caseloads)} (${(one.caseloads / one.bare).toFixed(1)}x)`,
    `${ms(one.points)} (${(one.points / one.bare).toFixed(1)}x)`,
    `${ms(one.one)} (${(one.one / one.bare).toFixed(1)}x)`,
    `${ms(one.fit)} (${(one.fit / one.bare).toFixed(1)}x)`,
    peer(one.hyperFormula, one.caseloads),
    peer(one.libreOffice, one.caseloads),
  ]);
  const header = [
    "cases",
    "bare loop",
    "WEIGHTED_CASELOADS",
    "CASE_POINTS",
    "WEIGHTED_CASELOAD",
    "FIT_WEIGHTS",
    "HyperFormula",
    "LibreOffice",
  ];
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    "## Functions",
    "",
    "Milliseconds, the middle of nine runs; in brackets how many times the bare loop, for the two engines how many times WEIGHTED_CASELOADS. The bare loop only looks up four levels, multiplies and adds up: nothing is checked. The engines do the same by ordinary formulas (four VLOOKUP a case, one SUMIFS a clinician), once, from the parsed workbook; LibreOffice less the time that it takes for the workbook without formulas. All totals agree. A dash: not installed, or slower than 10 s at the size before. Goal: WEIGHTED_CASELOADS on 100,000 cases within 5x of the bare loop, ahead of both engines, growing linearly.",
    "",
    `Load of the machine while measuring: ${(loadavg()[0] ?? 0).toFixed(0)} on ${cpus().length} cores; above 1 a core the ratios tell more than the times.`,
    "",
    line(header),
    line(header.map(() => "---:")),
    ...rows.map(line),
    "",
    "`npm ci --prefix bench/peers` installs HyperFormula (GPL, a package of its own); then `npm run -s bench -- functions`.",
  ].join("\n");
}
