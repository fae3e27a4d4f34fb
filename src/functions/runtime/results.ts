import { functionMessages } from "../messages";
import type { ExcelResult } from "./declaration";
import { badInput, excelError, Fault } from "./fault";

/**
 * Runs a function for Excel: the one place where what goes wrong becomes Excel's own error, with a sentence.
 * @throws CustomFunctions.Error
 */
export function toExcelResult(work: () => ExcelResult): ExcelResult {
  try {
    return work();
  } catch (error) {
    if (error instanceof Fault) throw excelError(error);
    const detail = error instanceof Error ? error.message : String(error);
    throw excelError(badInput(functionMessages.unexpected(detail)));
  }
}

/** In a range each cell stands for itself: one bad row does not take the others with it. */
export function orExcelError<Result>(work: () => Result): Result | CustomFunctions.Error {
  try {
    return work();
  } catch (error) {
    if (error instanceof Fault) return excelError(error);
    throw error;
  }
}

/** What goes into a cell: never NaN or infinite, never text that looks like a formula. */
export function toCellValue<Value extends number | string>(value: Value): Value;
export function toCellValue(value: number | string): number | string {
  if (typeof value === "string") return safeText(value);
  if (!Number.isFinite(value)) throw badInput(functionMessages.tooLarge);
  return value === 0 ? 0 : value;
}

/** Text of people's that goes back into cells must never look like the start of a formula. */
export function safeText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
