import { Console } from "node:console";
import type { Answer } from "./command";

// Standard output is for the JSON alone: whatever a library prints goes to standard error.
globalThis.console = new Console(process.stderr, process.stderr);

async function main(): Promise<void> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const { carryOut, answerTo } = await import("./command");
  // Univer calculates in timers of its own, where no caller can catch what it throws.
  process.on("uncaughtException", (error) => finish(answerTo(error, say)));
  process.on("unhandledRejection", (error) => finish(answerTo(error, say)));
  finish(await carryOut(process.argv.slice(2), new Date(), say));
}

/** Univer and Office.js keep the process alive, so it ends by our hand once the last byte is out. */
function finish({ json, exitCode }: Answer): void {
  process.stdout.write(`${JSON.stringify(json)}\n`, () => process.exit(exitCode));
}

void main();
