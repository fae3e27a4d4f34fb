import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { functionPages } from "./functionPages";
import { functionsMetadata } from "./functionsMetadata";

const root = path.join(__dirname, "..");

/** Every file that is made from the functions, as it should stand: functions.json, the reference, the help page. */
export async function functionFiles(): Promise<ReadonlyMap<string, string>> {
  const metadata = await functionsMetadata();
  return new Map([
    ["src/functions/functions.json", `${JSON.stringify(metadata, null, 2)}\n`],
    ...functionPages(metadata.functions),
  ]);
}

export async function writeFunctionFiles(): Promise<readonly string[]> {
  const files = await functionFiles();
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return [...files.keys()];
}
