import { basename } from "node:path";
import { findAction } from "../../../src/features/actions";
import { excelWorkbook } from "../../../src/actions/workbook";
import { apply, preview } from "../../../src/actions/runner";
import { ActionRefusal, type ActionContext } from "../../../src/actions/action";
import { setRetryPolicy, type RetryPolicy } from "../../../src/excel";
import { cliMessages } from "./messages";
import { type Fault, namedFaults, parseFault } from "@evenkeel/excel-simulator";
import type { Command } from "./arguments";
import { CommandFailure, readBytes, readJson, writeBytes } from "./files";
import { openBook } from "./openBook";
import { readAnswers } from "./answers";
import { readMapping } from "./tables";
import { UsageError } from "./usageError";

type RunCommand = Extract<Command, { kind: "run" }>;

/** Runs one action on one workbook; `say` takes what goes to standard error. */
export async function runAction(command: RunCommand, say: (line: string) => void): Promise<object> {
  const { action, options, mapping, answers, fault } = await checkUsage(command);
  const book = await openBook({ name: basename(command.book), bytes: readBytes(command.book) }, fault);
  const { traffic } = book;
  traffic.reset();
  const started = performance.now();
  const context: ActionContext = {
    today: command.today,
    ...(mapping === undefined ? {} : { mapping }),
    ...(answers === undefined ? {} : { answers }),
  };
  if (command.seenBy !== null) setRetryPolicy(shortPolicy(fault));
  const { shown, applied } = await within(command.timeout, async () => {
    const made = await preview(action, options, excelWorkbook, context);
    return { shown: made, applied: command.apply ? await apply(action, made, excelWorkbook, context) : null };
  });
  const spent = {
    requests: traffic.requests,
    bytes: traffic.bytes,
    ms: Math.round(performance.now() - started),
  };
  const report = action.report(shown);
  if (applied !== null && applied.status !== "done") {
    const why = applied.status === "refused" ? applied.why : [applied.why];
    throw new CommandFailure(applied.status, why.join(" "), { why, ...spent });
  }
  if (command.out === null) {
    if (applied !== null && applied.written > 0) say(cliMessages.notSaved);
  } else {
    const file = action.file ? await action.file(shown) : await book.save();
    writeBytes(command.out, file);
    say(cliMessages.saved(command.out));
  }
  return { ...report, ...(applied === null ? {} : { applied }), ...spent };
}

/** Nobody sits here to leave a cell or mend a connection: a played Excel is waited for less long. */
const shortPolicy = ({ latency = 0 }: Fault): RetryPolicy => ({ pauses: [200, 400, 800], answer: 6_000 + 2 * latency });

/** The work's result; a `CommandFailure` where it takes longer. What goes on then ends with the process. */
async function within<Result>(seconds: number, work: () => Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new CommandFailure("timed-out", cliMessages.timedOut(seconds))),
      Math.min(seconds * 1000, LONGEST_TIMER),
    );
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Node's timers know no longer wait (24 days). */
const LONGEST_TIMER = 2 ** 31 - 1;

/** All that can be known to be wrong before the workbook is opened. */
async function checkUsage(command: RunCommand) {
  const action = await asUsage(() => findAction(command.action));
  const options = withFile(command.options === null ? undefined : readJson(command.options), command.file);
  await asUsage(() => action.options.read(options));
  const mapping = command.map === null ? undefined : readMapping(readJson(command.map), command.map);
  const answers = command.answers === null ? undefined : readAnswers(readJson(command.answers), command.answers);
  const fault = command.seenBy === null ? {} : readFault(command.seenBy);
  if (command.out !== null && !command.apply && action.file === undefined) {
    throw new UsageError(cliMessages.outNeedsApply);
  }
  return { action, options, mapping, answers, fault };
}

/** The bytes of --file join the options; what an action makes of them is its own affair. */
function withFile(options: unknown, file: string | null): unknown {
  return file === null ? options : { ...Object(options ?? {}), bytes: readBytes(file) };
}

async function asUsage<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof ActionRefusal) throw new UsageError(error.message);
    throw error;
  }
}

function readFault(text: string): Fault {
  const fault = parseFault(text);
  if (fault === null) throw new UsageError(cliMessages.unknownFault(text, Object.keys(namedFaults)));
  return fault;
}
