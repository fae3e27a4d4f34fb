import { readHours } from "../hours";
import { headerHas } from "../words/headers";
import type { Column } from "./profile";
import type { Role } from "./role";

/** The column of the workbook format that a role stands for, by what the column holds. */
export function canonicalName(role: Role, column: Column): string {
  if (role === "Contract") return sharesOfFullTime(column) > 0.5 ? "WTE" : "Weekly hours";
  if (role === "Role") return /\b(?:band|grade|afc)\b/i.test(column.header) ? "Band" : "Role";
  return role;
}

/** The share of a contract column's cells that are shares of full time, not hours. */
function sharesOfFullTime({ values, header }: Column): number {
  const written = [...values.keys()].map((text) => readHours(text, header));
  const known = written.filter(({ hours, wte }) => hours !== undefined || wte !== undefined);
  if (known.length === 0) return headerHas("Contract", header) && /wte|fte/i.test(header) ? 1 : 0;
  return known.filter(({ wte }) => wte !== undefined).length / known.length;
}
