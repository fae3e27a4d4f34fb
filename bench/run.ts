import { createSolver } from "@evenkeel/optimiser";
import { readAssignments, readMachines } from "./assignmentFiles";
import { countProcessorTime } from "./clock";
import { solveAssignment, warmUp } from "./gap";
import { solveMachines } from "./pcmax";

const USAGE = `Usage:
  npm run -s bench -- balance [--quick] [--write] [--processor-time]
  npm run -s bench -- functions [--quick] [--write]
  npm run -s bench -- connect [--write]
  npm run -s bench -- gap FILE [--max] [--ms N] [--engine-only]
  npm run -s bench -- pcmax FILE [--ms N]
  npm run -s bench -- pane`;

const GAP_MS = 20_000;
const MACHINES_MS = 1_000;

interface Arguments {
  readonly command: string | undefined;
  readonly files: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly ms: number | null;
}

class UsageError extends Error {}

function argumentsOf(words: readonly string[]): Arguments {
  const [command, ...rest] = words;
  const files: string[] = [];
  const flags = new Set<string>();
  let ms: number | null = null;
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i] as string;
    if (word === "--ms") {
      ms = Number(rest[++i]);
      if (!Number.isFinite(ms) || ms <= 0) throw new UsageError("--ms takes a number of milliseconds above 0.");
    } else if (word.startsWith("--")) flags.add(word);
    else files.push(word);
  }
  return { command, files, flags, ms };
}

function onlyFlags(flags: ReadonlySet<string>, allowed: readonly string[]): void {
  for (const flag of flags) if (!allowed.includes(flag)) throw new UsageError(`There is no option ${flag}.`);
}

function print(line: unknown): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function gap(asked: Arguments): Promise<void> {
  onlyFlags(asked.flags, ["--max", "--engine-only"]);
  if (asked.files.length === 0) throw new UsageError("gap takes a file.");
  const solver = asked.flags.has("--engine-only") ? null : await createSolver();
  await warmUp(solver);
  for (const file of asked.files) {
    for (const published of readAssignments(file)) {
      print(await solveAssignment(published, asked.flags.has("--max"), asked.ms ?? GAP_MS, solver));
    }
  }
  solver?.dispose();
}

function pcmax(asked: Arguments): void {
  onlyFlags(asked.flags, []);
  if (asked.files.length === 0) throw new UsageError("pcmax takes a file.");
  for (const file of asked.files) print(solveMachines(readMachines(file), asked.ms ?? MACHINES_MS));
}

async function balance(asked: Arguments): Promise<void> {
  onlyFlags(asked.flags, ["--quick", "--write", "--processor-time"]);
  const { benchBalance } = await import("./balance");
  const processorTime = asked.flags.has("--processor-time");
  if (processorTime) countProcessorTime();
  await benchBalance({ quick: asked.flags.has("--quick"), write: asked.flags.has("--write"), processorTime });
}

async function functions(asked: Arguments): Promise<void> {
  onlyFlags(asked.flags, ["--quick", "--write"]);
  const { benchFunctions } = await import("./functions");
  benchFunctions({ quick: asked.flags.has("--quick"), write: asked.flags.has("--write") });
}

async function connect(asked: Arguments): Promise<void> {
  onlyFlags(asked.flags, ["--write"]);
  const { benchConnect } = await import("./connect");
  benchConnect({ write: asked.flags.has("--write") });
}

async function pane(asked: Arguments): Promise<void> {
  onlyFlags(asked.flags, []);
  const { benchPane } = await import("./pane");
  print(await benchPane());
}

async function main(): Promise<void> {
  const asked = argumentsOf(process.argv.slice(2));
  if (asked.command === "gap") await gap(asked);
  else if (asked.command === "pcmax") pcmax(asked);
  else if (asked.command === "balance") await balance(asked);
  else if (asked.command === "functions") await functions(asked);
  else if (asked.command === "connect") await connect(asked);
  else if (asked.command === "pane") await pane(asked);
  else throw new UsageError(asked.command === undefined ? "Which bench?" : `There is no bench '${asked.command}'.`);
}

main().catch((error: unknown) => {
  const usage = error instanceof UsageError;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage ? `${USAGE}\n` : ""}`);
  process.exitCode = usage ? 2 : 1;
});
