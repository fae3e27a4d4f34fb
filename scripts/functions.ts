/**
 * Writes src/functions/functions.json, what Excel knows about the TEAM functions, from the functions themselves.
 *   npm run functions            writes it
 *   npm run functions -- --check fails if it is not in step
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { functionsMetadata } from "./functionsMetadata";

const FILE = path.join(__dirname, "..", "src", "functions", "functions.json");

async function main(): Promise<void> {
  const text = await format(JSON.stringify(await functionsMetadata()), { parser: "json", printWidth: 120 });
  if (!process.argv.includes("--check")) {
    writeFileSync(FILE, text);
    return;
  }
  if (readFileSync(FILE, "utf8") !== text) {
    console.error("src/functions/functions.json is not in step with the functions. Run: npm run functions");
    process.exitCode = 1;
  }
}

void main();
