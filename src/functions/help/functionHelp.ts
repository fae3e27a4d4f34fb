import type { SampleName } from "./sampleTables";

/**
 * What is told about a function, beside its code. functions.json, docs/functions, the hosted help page and the pane's
 * list are made from it (`npm run functions`); the build leaves it out of the bundle.
 */
export interface FunctionHelp {
  /** One or two sentences, as Excel shows them while a formula is typed. */
  readonly summary: string;
  /** The formula in the names of the parameters. */
  readonly formula: string;
  /** Units of the result. */
  readonly units: string;
  /** What goes wrong and how Excel shows it, besides what holds for every function. */
  readonly errors?: string;
  /** Where the formula is published. */
  readonly source: string;
  /** At least one; each is executed, and its result stands in the documentation. */
  readonly examples: readonly FunctionExample[];
}

export interface FunctionExample {
  readonly given: readonly ExampleArgument[];
  /** What the manager asks, as a sentence. */
  readonly asks: string;
  /** Where the figure is published; without it the example is ours. */
  readonly published?: string;
}

/** An argument of an example: a value, a column of values, a sample table, one column of one, or nothing. */
export type ExampleArgument =
  | string
  | number
  | boolean
  | null
  | { readonly column: readonly (number | string)[] }
  | { readonly table: SampleName; readonly column?: string };
