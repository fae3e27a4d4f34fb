import { cells } from "./cells";
import { formulas } from "./formulas";
import type { ChangeKind } from "./kind";
import { rows } from "./rows";
import { sheets } from "./sheets";

/** Every kind of change, in the order of writing: rows come last, since they move what stands below them. */
export const kinds: readonly ChangeKind[] = [sheets, formulas, cells, rows];
