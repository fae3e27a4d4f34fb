import type { FunctionHelp } from "../help/functionHelp";
import type { CellArgument, RangeArgument } from "./arguments";

/** Rows of values, as Excel is given them; one cell may be an error of its own. */
export type ExcelResult = unknown[][];

/** One parameter. Its name is its key in the declaration, and the order of the keys is the order in Excel. */
export interface Parameter<Value = unknown> {
  readonly accepts: CellArgument<Value> | RangeArgument<Value>;
  /** May be left out of the formula. What a blank stands for is said by `accepts`. */
  readonly optional?: true;
  /** One sentence. The build leaves it out of the bundle. */
  readonly help: string;
}

export type ParameterList = Readonly<Record<string, Parameter>>;

export type ValuesOf<Parameters extends ParameterList> = {
  readonly [Name in keyof Parameters]: Parameters[Name] extends Parameter<infer Value> ? Value : never;
};

/** All that is said about a function but its code. */
export interface Declaration<Id extends string, Parameters extends ParameterList> {
  /** The name after "TEAM.". It is saved in people's workbooks and never changes. */
  readonly id: Id;
  /** The build leaves it out of the bundle. */
  readonly help: FunctionHelp;
  /** Required ones first. Names, order and meaning never change once shipped; new ones are optional and come last. */
  readonly parameters: Parameters;
}

export interface TeamFunction<Id extends string = string> extends Declaration<Id, ParameterList> {
  /**
   * What Excel calls: arguments as they come, null or undefined where left out.
   * @throws CustomFunctions.Error with a sentence, where there is no result at all
   */
  readonly evaluate: (...given: readonly unknown[]) => ExcelResult;
}
