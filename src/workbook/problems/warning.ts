import type { Problem } from "../connect/connection";

/** Something to look at that keeps nobody from going on; without a place, it is about no cell of the workbook. */
export function warning(
  code: string,
  message: string,
  place: Partial<Pick<Problem, "sheet" | "cell" | "value">> = {},
): Problem {
  return { code, severity: "warning", sheet: null, cell: null, value: null, ...place, message };
}
