import { ActionRefusal } from "../../../src/actions/action";
import { FileRefusal } from "@evenkeel/xlsx";
import { cliMessages } from "./messages";
import { readArguments, type Command } from "./arguments";
import { CommandFailure } from "./files";
import { UsageError } from "./usageError";

/** What a command comes to: the JSON for standard output and the exit code. */
export interface Answer {
  readonly exitCode: 0 | 1 | 2;
  readonly json: object;
}

/** Carries out what the command line says. `say` takes lines for standard error. */
export async function carryOut(given: readonly string[], now: Date, say: (line: string) => void): Promise<Answer> {
  try {
    const command = readArguments(given, now);
    return { exitCode: 0, json: await resultOf(command, say) };
  } catch (error) {
    return answerTo(error, say);
  }
}

/** Each command loads only what it needs, so that a formula need not wait for the actions. */
async function resultOf(command: Command, say: (line: string) => void): Promise<object> {
  switch (command.kind) {
    case "eval":
      return (await import("./evalFormulas")).evalFormulas(command);
    case "connect":
      return (await import("./connectBook")).connectBook(command);
    case "run":
      return (await import("./runAction")).runAction(command, say);
  }
}

/** Every failure as a code and a sentence; what nobody foresaw keeps its trace for whoever mends it. */
export function answerTo(error: unknown, say: (line: string) => void): Answer {
  if (error instanceof UsageError) {
    say(`${error.message}\n\n${cliMessages.usage}`);
    return { exitCode: 2, json: { error: { code: "usage", message: error.message } } };
  }
  const isForeseen = error instanceof CommandFailure || error instanceof ActionRefusal || error instanceof FileRefusal;
  if (!isForeseen) {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const message = cliMessages.unexpected(error instanceof Error ? error.message : String(error));
    return { exitCode: 1, json: { error: { code: "unexpected", message } } };
  }
  say(error.message);
  const details = error instanceof CommandFailure ? error.details : {};
  return { exitCode: 1, json: { error: { code: error.code, message: error.message }, ...details } };
}
