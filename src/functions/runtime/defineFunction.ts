import { broadcast, broadcastRows } from "./broadcast";
import type { Declaration, ExcelResult, ParameterList, TeamFunction, ValuesOf } from "./declaration";
import { scalar } from "./ranges";
import { toExcelResult } from "./results";

/**
 * A function of single values. It broadcasts: given ranges of one shape it answers for each of their cells, and
 * repeats what is a single value.
 * @param calculate the result for one set of values; throws a Fault where there is none
 */
export function defineFunction<const Id extends string, Parameters extends ParameterList>(
  declaration: Declaration<Id, Parameters>,
  calculate: (values: ValuesOf<Parameters>) => number | string,
): TeamFunction<Id> {
  return {
    ...declaration,
    evaluate: (...given) => toExcelResult(() => broadcast(declaration.parameters, given, calculate)),
  };
}

/** A function of single values whose result is a row of figures; given ranges of one column, a row for each cell. */
export function defineRowFunction<const Id extends string, Parameters extends ParameterList>(
  declaration: Declaration<Id, Parameters>,
  calculate: (values: ValuesOf<Parameters>) => readonly (number | string)[],
): TeamFunction<Id> {
  return {
    ...declaration,
    evaluate: (...given) => toExcelResult(() => broadcastRows(declaration.parameters, given, calculate)),
  };
}

/** A function of whole tables and lists. Nothing is broadcast: a parameter for a cell takes a single value. */
export function defineTableFunction<const Id extends string, Parameters extends ParameterList>(
  declaration: Declaration<Id, Parameters>,
  calculate: (values: ValuesOf<Parameters>) => ExcelResult,
): TeamFunction<Id> {
  return {
    ...declaration,
    evaluate: (...given) =>
      toExcelResult(() => {
        const values = Object.entries(declaration.parameters).map(([name, { accepts }], i) => [
          name,
          "readRange" in accepts ? accepts.readRange(given[i], name) : scalar(name, accepts, given[i]),
        ]);
        return calculate(Object.fromEntries(values) as ValuesOf<Parameters>);
      }),
  };
}
