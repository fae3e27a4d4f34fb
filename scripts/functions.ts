/**
 * Writes all that is made from the declarations of the TEAM functions: src/functions/functions.json (what Excel knows
 * about them), functionList.json (what the pane lists), the reference in docs/functions, and the help page that is
 * hosted beside the add-in. A test holds them in step.
 *   npm run functions
 */
import { writeFunctionFiles } from "./functionDocs";

console.log(`Wrote ${writeFunctionFiles().length} files.`);
