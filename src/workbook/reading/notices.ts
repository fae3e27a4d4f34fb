import type { PersonHours } from "./contract";
import type { CaseRow } from "./readers/caseRow";
import { fillAt } from "./colours";
import { sheetName, type View } from "./view";

/** What was seen and is not used: said, so that nobody thinks it counts. */
export type Notice =
  | { readonly kind: "colours"; readonly sheet: string; readonly header: string }
  | { readonly kind: "points-list"; readonly sheet: string; readonly header: string; readonly view: View }
  /** Only days are given: hours are worked out from them. */
  | { readonly kind: "days"; readonly people: number }
  | { readonly kind: "legend"; readonly sheet: string; readonly text: string }
  | { readonly kind: "shared"; readonly forms: readonly (readonly [string, number])[] };

/** A colour on fewer rows than this may be a slip of the mouse. */
const OFTEN = 2;

/** Colours on some rows of a list, or several in one column: people mean something by them. */
function colours(view: View): readonly Notice[] {
  const { block, columns } = view;
  const { sheet, left, rows } = block;
  if (sheet.grid.fills === undefined) return [];
  for (const { index, header } of columns) {
    const counts = new Map<string | null, number>();
    for (const { row } of rows) {
      const fill = fillAt(view, row, left + index);
      counts.set(fill, (counts.get(fill) ?? 0) + 1);
    }
    const some = [...counts].filter(([fill, count]) => fill !== null && count >= OFTEN && count < rows.length * 0.9);
    // Every other row is shaded for the eye alone.
    const isBanded = some.length === 1 && Math.abs((some[0]?.[1] ?? 0) * 2 - rows.length) <= 2;
    if (some.length > 0 && !isBanded) return [{ kind: "colours", sheet: sheet.name, header }];
  }
  return [];
}

/** "3 days", "Mon-Wed", or half-days of a rota (""). */
const saysDays = (text: string): boolean =>
  !/\d\s*(?:h|hrs?|hours?)\b/i.test(text) && (text === "" || /day|mon|tue|wed|thu|fri/i.test(text));

const LEGEND = /\b\w{1,8} ?= ?\d+(?:[ ,;]+\w{1,8} ?= ?\d+)+/;

export function notices(
  views: readonly View[],
  used: ReadonlySet<View>,
  cases: readonly CaseRow[],
  hours: readonly PersonHours[],
): readonly Notice[] {
  const inDays = hours.filter(
    ({ text, hours: weekly, isSaid }) => weekly !== undefined && isSaid !== true && saysDays(text),
  );
  const found: Notice[] = inDays.length === 0 ? [] : [{ kind: "days", people: inDays.length }];
  for (const view of views) {
    const sheet = sheetName(view);
    const [first, second] = view.columns;
    const rows = view.block.rows.length;
    if (!used.has(view) && view.columns.length === 2 && rows >= 2 && rows <= 12 && (second?.numbers ?? 0) > 0.9) {
      found.push({ kind: "points-list", sheet, header: first?.header ?? "", view });
    }
    const top = (view.block.sheet.rows[0] ?? []).map(({ text }) => text).join(" ");
    const legend = LEGEND.exec([...view.block.titles, top].join(" "))?.[0];
    if (legend !== undefined) found.push({ kind: "legend", sheet, text: legend });
  }
  found.push(...views.filter((view) => used.has(view)).flatMap(colours));
  const shared = new Map<string, number>();
  for (const { holders, form } of cases) if (holders.length > 1) shared.set(form, (shared.get(form) ?? 0) + 1);
  if (shared.size > 0) found.push({ kind: "shared", forms: [...shared] });
  return found;
}
