import { looksLikeName } from "../caseLists";
import { closedFills, isClosedCell } from "../colours";
import type { Column } from "../columns/profile";
import type { NameResolver } from "../names/resolver";
import { boardColumns, leadingPattern, looksLikeReferences, type View } from "../view";
import { saysClosed, saysWaiting } from "../words/states";
import type { CaseRow } from "./caseRow";

/** The cases of a board: people as heads, references beneath; a head like "Unallocated" holds those who wait. */
export function readBoard(view: View, resolver: NameResolver): readonly CaseRow[] {
  const people = boardColumns(view, resolver, looksLikeName);
  if (people.length === 0) return [];
  const isReference = referencesOn(people);
  const waiting = view.columns.filter(
    (column) =>
      saysWaiting(column.header) && (looksLikeReferences(column) || [...column.values.keys()].some(isReference)),
  );
  const fills = closedFills(view);
  return [...people, ...waiting].flatMap((column) => {
    const holder = waiting.includes(column) ? null : resolver.one(column.header);
    return [...view.block.rows, ...view.block.asides].flatMap(({ row, cells }): readonly CaseRow[] => {
      const text = cells[column.index]?.text ?? "";
      if (!isReference(text)) return [];
      const isClosed = saysClosed(text) || isClosedCell(view, fills, row, column.index);
      const state = isClosed ? "closed" : holder === null ? "waiting" : "held";
      const holders = state === "held" && holder !== null ? [holder] : [];
      return [
        { view, row, reference: text, form: column.header, holders, state, inColumn: false, column: column.index },
      ];
    });
  });
}

/** What is a reference on a board: what begins like most of them, or, where they have no common beginning, any figure. */
function referencesOn(people: readonly Column[]): (text: string) => boolean {
  const texts = people.flatMap(({ values }) => [...values.keys()]);
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(leadingPattern(text), (counts.get(leadingPattern(text)) ?? 0) + 1);
  counts.delete("");
  const [commonest] = [...counts].sort((a, b) => b[1] - a[1]);
  if (commonest === undefined || commonest[1] < texts.length / 2) return (text) => /\d/.test(text);
  return (text) => leadingPattern(text) === commonest[0];
}
