import { matchKey } from "../../domain/names";
import { isBlank, isErrorValue, type CellValue } from "@evenkeel/spreadsheet";
import { blank, failed, PLACEHOLDERS, type Reading } from "./reading";

const TICKS = new Set(["y", "yes", "true", "t", "1", "x", "✓", "✔", "✔️", "☑", "☑️", "✅", "√", "🗸", "ü"]);
const CROSSES = new Set(["n", "no", "false", "f", "0", "✗", "✘", "❌", "☐", ...PLACEHOLDERS]);

/** Yes or no. A remark behind the answer is allowed: "Y - only person she trusts". */
export function readYesNo(cell: CellValue): Reading<boolean> {
  if (typeof cell === "boolean") return { value: cell };
  if (isBlank(cell)) return blank;
  if (isErrorValue(cell)) return failed("error-value");
  const text = matchKey(String(cell));
  const answer = /^([\p{L}\p{S}\d]+)\s*[-–—,:;(.]/u.exec(text)?.[1] ?? text;
  if (TICKS.has(text) || TICKS.has(answer)) return { value: true };
  if (CROSSES.has(text) || CROSSES.has(answer)) return { value: false };
  return failed("not-yes-or-no");
}
