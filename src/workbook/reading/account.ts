import type { Part } from "./part";
import type { HeldBy } from "./readers/list";
import { sheetName, titlesOf, type View } from "./view";
import { saysSummary } from "./words/people";

/** Every row of every sheet is in one of these lines. */
export interface AccountLine {
  readonly view: View;
  readonly sheet: string;
  /** The line above it, where several blocks stand on the sheet; "": none. */
  readonly title: string;
  /** Row number of its header from 0 of the sheet; null: none. */
  readonly headerRow: number | null;
  readonly left: number;
  readonly right: number;
  readonly part: Part;
  /** What tells who has its cases; null: it is no list of cases. */
  readonly held: HeldBy | null;
  readonly rows: number;
  /** The first headers, so that the manager knows it again. */
  readonly headers: readonly string[];
}

export const accountLine = (view: View, part: Part, held: HeldBy | null = null): AccountLine => ({
  view,
  sheet: sheetName(view),
  title: view.block.titles[view.block.titles.length - 1] ?? "",
  headerRow: view.block.headerRow,
  left: view.block.left,
  right: view.block.right,
  part,
  held,
  rows: view.block.rows.length,
  headers: view.block.headers.filter((header) => header !== "").slice(0, 4),
});

/** What no reader has used, named so that nothing is passed over in silence. */
export function notUsed(views: readonly View[], used: ReadonlySet<View>): readonly AccountLine[] {
  return views
    .filter((view) => !used.has(view) && view.block.rows.length > 0)
    .map((view) => accountLine(view, titlesOf(view).some(saysSummary) ? "summary" : "not-used"));
}
