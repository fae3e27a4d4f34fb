/**
 * The part of Excel's custom functions runtime that the functions touch: its errors. Office.js brings the real one;
 * end-to-end tests run against that.
 */
class RuntimeError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? "");
  }
}

const runtime = {
  Error: RuntimeError,
  ErrorCode: {
    invalidValue: "#VALUE!",
    notAvailable: "#N/A",
    divisionByZero: "#DIV/0!",
    invalidNumber: "#NUM!",
    nullReference: "#NULL!",
  },
};

Object.assign(globalThis, { CustomFunctions: runtime });

export interface CellError {
  readonly error: string;
  readonly message: string;
}

export const isCellError = (value: unknown): value is CellError =>
  typeof value === "object" && value !== null && "error" in value;

/** What a cell shows: its value, or the error and its sentence. */
function cell(value: unknown): unknown {
  return value instanceof RuntimeError ? { error: value.code, message: value.message } : value;
}

/**
 * Calls a TEAM function as Excel does: single values as they are, ranges as rows, null for what is left out.
 * @returns the single value, the rows of a spilled result, or the error of the whole
 */
export function call(fn: (...given: never[]) => unknown[][], ...given: readonly unknown[]): unknown {
  let rows: unknown[][];
  try {
    rows = fn(...(given.map((one) => (Array.isArray(one) || one === null ? one : [[one]])) as never[]));
  } catch (error) {
    if (error instanceof RuntimeError) return cell(error);
    throw error;
  }
  const shown = rows.map((row) => row.map(cell));
  return shown.length === 1 && shown[0]?.length === 1 ? shown[0][0] : shown;
}
