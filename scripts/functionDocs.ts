import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { functionList } from "./functionList";
import { functionPages } from "./functionPages";
import { functionsMetadata } from "./functionsMetadata";

const root = path.join(__dirname, "..");
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Every file that is made from the declarations of the functions, as it should stand: what Excel is told, what the pane
 * lists, the reference, the help page.
 */
export function functionFiles(): ReadonlyMap<string, string> {
  return new Map([
    ["src/functions/functions.json", json(functionsMetadata())],
    ["src/functions/functionList.json", json(functionList())],
    ...functionPages(),
  ]);
}

export function writeFunctionFiles(): readonly string[] {
  const files = functionFiles();
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return [...files.keys()];
}
