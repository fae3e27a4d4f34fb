import { basename } from "node:path";
import type { Command } from "./arguments";
import { readBytes } from "./files";
import { openBook } from "./openBook";

export async function evalFormulas(command: Extract<Command, { kind: "eval" }>): Promise<object> {
  const { book } = command;
  const { engine } = await openBook(book === null ? null : { name: basename(book), bytes: readBytes(book) });
  const results = [];
  for (const formula of command.formulas) results.push({ formula, ...(await engine.evaluate(formula)) });
  return { results };
}
