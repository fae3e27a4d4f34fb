import { readFileSync, writeFileSync } from "node:fs";
import { cliMessages } from "./messages";
import { UsageError } from "./usageError";

/** Something could not be done: exit code 1, with a code and a sentence. */
export class CommandFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** What else the JSON says beside the error. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = "CommandFailure";
  }
}

export function readBytes(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if (codeOf(error) === "ENOENT") throw new CommandFailure("no-such-file", cliMessages.noSuchFile(path));
    throw new CommandFailure("cannot-read", cliMessages.cannotRead(path, codeOf(error)));
  }
}

/** A file with broken JSON is wrong usage: nothing was tried yet. */
export function readJson(path: string): unknown {
  const text = new TextDecoder().decode(readBytes(path)).replace(/^\ufeff/, "");
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new UsageError(cliMessages.notJson(path, error instanceof Error ? error.message : String(error)));
  }
}

export function writeBytes(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    throw new CommandFailure("cannot-write", cliMessages.cannotWrite(path, codeOf(error)));
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
