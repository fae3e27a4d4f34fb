import path from "node:path";
import { generateCustomFunctionsMetadata, type ICustomFunctionsMetadata } from "custom-functions-metadata";
import { production } from "./manifest";

/** The files whose top-level functions Excel sees, in the order of the documentation. */
export const FUNCTION_FILES = [
  "weighting/weighting",
  "jobPlanning/coreStarts",
  "jobPlanning/choice",
  "jobPlanning/coreBalance",
  "jobPlanning/capacityModels",
  "jobPlanning/quarterAndYear",
  "waitingLists/waitingLists",
  "fairness/fairness",
  "balancing/balancing",
] as const;

export interface FunctionsMetadata extends ICustomFunctionsMetadata {
  /** Error cells reach the functions, so that they can name the cell instead of showing a bare error. */
  readonly allowErrorForDataTypeAny: true;
  readonly allowCustomDataForDataTypeAny: true;
}

/**
 * Reads the JSDoc of the functions with Microsoft's generator and adds what it cannot write: errors as arguments,
 * and the page of help for each function.
 * @throws with everything that the generator did not like
 */
export async function functionsMetadata(): Promise<FunctionsMetadata> {
  const files = FUNCTION_FILES.map((name) => path.join(__dirname, "..", "src", "functions", `${name}.ts`));
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(files);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const metadata = JSON.parse(metadataJson) as ICustomFunctionsMetadata;
  return {
    ...metadata,
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions: metadata.functions.map((one) => ({ ...one, helpUrl: helpUrl(one.id) })),
  };
}

/** Where a function's help stands beside the hosted add-in. */
export function helpUrl(id: string): string {
  return `${production.url}/functions.html#${id}`;
}
