import { matchKey } from "../names";
import type { CaseRecord } from "../team";
import { at } from "./at";

/** Cases in the order of their rows, those linked with one another (also through a third) together. */
export function linkedGroups(cases: readonly CaseRecord[]): CaseRecord[][] {
  const parent = cases.map((_, i) => i);
  const root = (i: number): number => {
    let top = i;
    while (at(parent, top) !== top) {
      parent[top] = at(parent, at(parent, top));
      top = at(parent, top);
    }
    return top;
  };
  if (cases.some((record) => record.linkedWith.length > 0)) {
    const byId = new Map(cases.map((record, i) => [matchKey(record.id), i]));
    cases.forEach((record, i) => {
      for (const other of record.linkedWith) {
        const j = byId.get(matchKey(other));
        if (j === undefined) continue;
        const [a, b] = [root(i), root(j)];
        parent[Math.max(a, b)] = Math.min(a, b);
      }
    });
  }
  const groups = new Map<number, CaseRecord[]>();
  cases.forEach((record, i) => {
    const own = root(i);
    const group = groups.get(own);
    if (group === undefined) groups.set(own, [record]);
    else group.push(record);
  });
  return [...groups.values()];
}
