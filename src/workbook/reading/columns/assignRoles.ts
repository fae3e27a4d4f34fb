import { munkres } from "munkres";
import { scoreRole } from "./evidence";
import type { Column } from "./profile";
import { ROLES, type Role } from "./role";

/** The roles of a block's columns: one column for a role, one role for a column, the best on the whole. */
export function assignRoles(columns: readonly Column[]): ReadonlyMap<Role, Column> {
  const roles = new Map<Role, Column>();
  if (columns.length === 0) return roles;
  const scores = columns.map((column) => ROLES.map((role) => scoreRole(column, role).score));
  // Each column may have no role as well, which is worth 0.
  const none = columns.map(() => 0);
  const costs = scores.map((row) => [...row.map((score) => -Math.max(score, 0)), ...none]);
  for (const [at, to] of munkres(costs)) {
    const role = ROLES[to];
    const column = columns[at];
    if (role !== undefined && column !== undefined && (scores[at]?.[to] ?? 0) > 0) roles.set(role, column);
  }
  return roles;
}
