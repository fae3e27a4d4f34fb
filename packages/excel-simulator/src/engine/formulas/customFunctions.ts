import { BooleanNumber, type Injector, type Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  type IFunctionInfo,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { engine as words } from "../messages";
import { isErrorText } from "../univer/errorTexts";
import type { CustomFunctionCaller, FunctionArgument, FunctionResult, HostValue } from "../../host/model";

/** What `functions.json` says of a custom function, as Office.js's own metadata tool writes it. */
export interface FunctionMetadata {
  readonly functions: readonly CustomFunctionMetadata[];
}

export interface CustomFunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description?: string;
    readonly dimensionality?: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }[];
}

/** Excel's namespace for the add-in's functions; users type `=TEAM.CASE_POINTS(...)`. */
export const functionNamespace = "TEAM";

/** Where the message of a failed call is kept for whoever looks at the cell. */
export type MessageKeeper = (sheetId: string, row: number, column: number, message: string | null) => void;

/** Makes the add-in's functions known to Univer; one that is known already is replaced. */
export function registerCustomFunctions(
  injector: Injector,
  metadata: FunctionMetadata,
  caller: CustomFunctionCaller,
  keepMessage: MessageKeeper,
): void {
  const functions = metadata.functions.map((one) => new CustomFunction(one, caller, keepMessage));
  const known = injector.get(IFunctionService);
  known.registerExecutors(...functions);
  known.registerDescriptions(...metadata.functions.map(described));
  // A formula that was read before its function was known would stay #NAME? for ever.
  known.deleteFormulaAstCacheKey(`${functionNamespace}.`, `${functionNamespace}.`.toLowerCase());
}

/** What a visible grid shows while somebody types the function. */
function described({ name, description, parameters }: CustomFunctionMetadata): IFunctionInfo {
  return {
    functionName: `${functionNamespace}.${name}`,
    functionType: FunctionType.User,
    description: description ?? "",
    abstract: description ?? "",
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: "",
      require: parameter.optional === true ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating === true ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}

/**
 * A custom function as Univer sees it. Univer's own way of registering one passes blanks and omitted arguments as 0,
 * so that no default could ever apply; here they arrive as null, as in Excel.
 */
class CustomFunction extends BaseFunction {
  constructor(
    private readonly metadata: CustomFunctionMetadata,
    private readonly caller: CustomFunctionCaller,
    private readonly keepMessage: MessageKeeper,
  ) {
    super(`${functionNamespace}.${metadata.name}`.toUpperCase());
  }

  override calculate(...values: BaseValueObject[]): BaseValueObject {
    const result = this.answer(values);
    const failed = "error" in result;
    this.keepMessage(this.subUnitId ?? "", this.row, this.column, failed ? result.message : null);
    return failed ? errorObject(result.error, result.message) : toValueObject(result.value);
  }

  private answer(values: readonly BaseValueObject[]): FunctionResult {
    const { parameters } = this.metadata;
    const repeats = parameters.at(-1)?.repeating === true;
    if (!repeats && values.length > parameters.length) {
      return { error: ErrorType.VALUE, message: words.tooMany(String(this.name), parameters.length) };
    }
    const args: FunctionArgument[] = [];
    for (let index = 0; index < Math.max(values.length, parameters.length); index += 1) {
      const value = values[index];
      const parameter = parameters[Math.min(index, parameters.length - 1)];
      if (value instanceof ErrorValueObject) {
        const error = value.getErrorType();
        return { error, message: words.isError(parameter?.name ?? null, error) };
      }
      const argument = toArgument(value, parameter?.dimensionality === "matrix");
      if (argument === undefined) {
        return { error: ErrorType.VALUE, message: words.notSingle(parameter?.name ?? null) };
      }
      args.push(argument);
    }
    try {
      return this.caller.call(this.metadata.name, args);
    } catch (problem) {
      return { error: ErrorType.VALUE, message: problem instanceof Error ? problem.message : String(problem) };
    }
  }
}

/** undefined: several cells where one value is wanted. */
function toArgument(value: BaseValueObject | undefined, matrix: boolean): FunctionArgument | undefined {
  if (value instanceof ArrayValueObject) {
    const cells = value.getArrayValue().map((row) => Array.from(row, (cell) => toScalar(cell)));
    if (matrix) return cells;
    return cells.length === 1 && cells[0]?.length === 1 ? (cells[0][0] ?? null) : undefined;
  }
  const scalar = toScalar(value);
  return matrix && scalar !== null ? [[scalar]] : scalar;
}

function toScalar(value: Nullable<BaseValueObject>): HostValue | null {
  return !value || value.isNull() ? null : value.getValue();
}

function toValueObject(value: Extract<FunctionResult, { readonly value: unknown }>["value"]): BaseValueObject {
  if (!Array.isArray(value)) return toScalarObject(value as HostValue);
  const rows = (value as readonly (readonly (HostValue | null)[])[]).map((row) =>
    row.map((cell) => toScalarObject(cell)),
  );
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function toScalarObject(value: HostValue | null): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return isErrorText(value) ? errorObject(value, "") : StringValueObject.create(value);
}

function errorObject(error: string, message: string): ErrorValueObject {
  return ErrorValueObject.create(isErrorText(error) ? error : ErrorType.VALUE, message);
}
