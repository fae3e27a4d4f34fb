import { basename } from "node:path";
import { applyPlan, findAction } from "../../actions";
import {
  ActionRefusal,
  type ActionSurroundings,
  type AnyAction,
  type ApplyOutcome,
  type Preview,
} from "../../actions/action";
import { cliMessages } from "../../messages/cli";
import { namedFaults, parseFault, type Fault } from "../host/faults";
import type { Command } from "./arguments";
import { CommandFailure, readBytes, readJson, writeBytes } from "./files";
import { openBook } from "./openBook";
import { readMapping } from "./tables";
import { UsageError } from "./usageError";

type RunCommand = Extract<Command, { kind: "run" }>;

/** Runs one action on one workbook; `say` takes what goes to standard error. */
export async function runAction(command: RunCommand, say: (line: string) => void): Promise<object> {
  const { action, options, mapping, fault } = checkUsage(command);
  const book = await openBook({ name: basename(command.book), bytes: readBytes(command.book) }, fault);
  const { traffic } = book.host;
  traffic.reset();
  const started = performance.now();
  const surroundings: ActionSurroundings = {
    today: command.today,
    ...(mapping === undefined ? {} : { mapping }),
  };
  const preview = await action.preview(surroundings, options);
  const applied = command.apply ? await apply(action, preview, surroundings) : null;
  const spent = {
    requests: traffic.requests,
    bytes: traffic.bytes,
    ms: Math.round(performance.now() - started),
  };
  const report = action.report(preview);
  if (applied !== null && applied.status !== "done") {
    const why = applied.status === "refused" ? applied.why : [applied.why];
    throw new CommandFailure(applied.status, why.join(" "), { why, ...spent });
  }
  if (command.out === null) {
    if (applied !== null && applied.written > 0) say(cliMessages.notSaved);
  } else {
    const file = action.file ? await action.file(preview) : await book.save();
    writeBytes(command.out, file);
    say(cliMessages.saved(command.out));
  }
  return { ...report, ...(applied === null ? {} : { applied }), ...spent };
}

/** All that can be known to be wrong before the workbook is opened. */
function checkUsage(command: RunCommand) {
  const action = asUsage(() => findAction(command.action));
  const raw = command.options === null ? undefined : readJson(command.options);
  const options = asUsage(() => action.options(raw));
  const mapping = command.map === null ? undefined : readMapping(readJson(command.map), command.map);
  const fault = command.seenBy === null ? {} : readFault(command.seenBy);
  if (command.out !== null && !command.apply && action.file === undefined) {
    throw new UsageError(cliMessages.outNeedsApply);
  }
  return { action, options, mapping, fault };
}

function asUsage<Result>(check: () => Result): Result {
  try {
    return check();
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

async function apply(action: AnyAction, preview: Preview, surroundings: ActionSurroundings): Promise<ApplyOutcome> {
  if (action.apply) return action.apply(surroundings, preview);
  const plan = action.plan(preview);
  return plan === null ? { status: "done", written: 0, skipped: [] } : applyPlan(plan, surroundings);
}
