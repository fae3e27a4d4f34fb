import type { Problem } from "../connect/connection";

/** A problem that the manager can go on with; without a place, it is about no one cell of the workbook. */
export function warning(
  code: string,
  message: string,
  place: Partial<Pick<Problem, "sheet" | "cell" | "value">> = {},
): Problem {
  return { code, severity: "warning", sheet: null, cell: null, value: null, ...place, message };
}
