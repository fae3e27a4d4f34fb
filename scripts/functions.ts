/**
 * Writes all that is made from the TEAM functions: src/functions/functions.json (what Excel knows about them), the
 * reference in docs/functions, and the help page that is hosted beside the add-in. A test holds them in step.
 *   npm run functions
 */
import { writeFunctionFiles } from "./functionDocs";

async function main(): Promise<void> {
  console.log(`Wrote ${(await writeFunctionFiles()).length} files.`);
}

void main();
