import { exampleFormula } from "../src/functions/help/examples";
import { inOrderOfShipping } from "./functionsMetadata";

/** What the pane's list of functions shows of one. */
export interface ListedFunction {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional: boolean }[];
  readonly example: { readonly asks: string; readonly formula: string };
}

/** functionList.json, which the pane shows without loading the functions or their references. */
export function functionList(): readonly ListedFunction[] {
  return inOrderOfShipping().map(({ id, help, parameters }) => {
    const [example] = help.examples;
    if (example === undefined) throw new Error(`TEAM.${id} has no example.`);
    return {
      id,
      description: help.summary,
      parameters: Object.entries(parameters).map(([name, parameter]) => ({
        name,
        description: parameter.help,
        optional: parameter.optional === true,
      })),
      example: { asks: example.asks, formula: exampleFormula(id, example.given) },
    };
  });
}
