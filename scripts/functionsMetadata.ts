import { teamFunctions } from "../src/functions/families";
import type { TeamFunction } from "../src/functions/runtime/declaration";
import shipped from "../src/functions/shipped.json";
import { production } from "./manifest";

/** What Excel is told about the functions: Microsoft's custom-functions metadata. */
export interface FunctionsMetadata {
  readonly allowCustomDataForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
  /** Error cells reach the functions, so that they can name the cell instead of showing a bare error. */
  readonly allowErrorForDataTypeAny: true;
}

interface FunctionMetadata {
  readonly description: string;
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly dimensionality: "matrix" };
  readonly helpUrl: string;
}

/** Any argument may be a range, and any value: the functions understand the cells themselves. */
interface ParameterMetadata {
  readonly description: string;
  readonly dimensionality: "matrix";
  readonly name: string;
  readonly optional?: true;
  readonly type: "any";
}

/** The functions in the order in which they shipped, then those that are new. */
export function inOrderOfShipping(): readonly TeamFunction[] {
  const order = new Map(shipped.map(({ id }, i) => [id, i]));
  const orderOf = ({ id }: TeamFunction): number => order.get(id) ?? shipped.length;
  return [...teamFunctions].sort((one, other) => orderOf(one) - orderOf(other));
}

export function functionsMetadata(): FunctionsMetadata {
  return {
    allowCustomDataForDataTypeAny: true,
    functions: inOrderOfShipping().map(metadataOf),
    allowErrorForDataTypeAny: true,
  };
}

function metadataOf({ id, help, parameters }: TeamFunction): FunctionMetadata {
  return {
    description: help.summary,
    id,
    name: id,
    parameters: Object.entries(parameters).map(([name, parameter]) => ({
      description: parameter.help,
      dimensionality: "matrix",
      name,
      ...(parameter.optional === true ? { optional: true } : {}),
      type: "any",
    })),
    result: { dimensionality: "matrix" },
    helpUrl: helpUrl(id),
  };
}

/** Where a function's help stands beside the hosted add-in. */
export function helpUrl(id: string): string {
  return `${production.url}/functions.html#${id}`;
}
