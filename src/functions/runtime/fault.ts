/** How Excel shows it: #VALUE! (bad input), #N/A (missing data), #DIV/0! (work, and no capacity for it). */
export type FaultKind = "value" | "missing" | "noCapacity";

/** Why a cell has no answer, in a sentence. Thrown inside the functions, turned into Excel's own error by runtime/results.ts. */
export class Fault extends Error {
  constructor(
    readonly kind: FaultKind,
    message: string,
  ) {
    super(message);
    this.name = "Fault";
  }
}

export const badInput = (message: string): Fault => new Fault("value", message);
export const missing = (message: string): Fault => new Fault("missing", message);
export const noCapacity = (message: string): Fault => new Fault("noCapacity", message);

/**
 * Excel's own error, to throw or to put in one cell of a result.
 * Excel shows the sentence of #VALUE! and #N/A only; the others carry theirs for those who look.
 */
export function excelError(fault: Fault): CustomFunctions.Error {
  const { ErrorCode } = CustomFunctions;
  const code = {
    value: ErrorCode.invalidValue,
    missing: ErrorCode.notAvailable,
    noCapacity: ErrorCode.divisionByZero,
  }[fault.kind];
  return new CustomFunctions.Error(code, fault.message);
}
