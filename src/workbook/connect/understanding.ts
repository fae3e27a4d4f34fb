import type { Area } from "@evenkeel/spreadsheet";
import type { SheetView } from "../detect/sheetView";
import { readingMessages } from "../messages/reading";
import type { AccountLine } from "../reading/account";
import type { CaseRow } from "../reading/readers/caseRow";
import type { CountsFound } from "../reading/readers/counts";
import { whyPart } from "../reading/reasons";
import type { Reading } from "../reading/readTeamWorkbook";
import { answerId, type Said } from "../reading/said";
import { sheetName } from "../reading/view";
import { partsOf, type ConnectedTables, type SheetPart, type Understanding } from "./connection";

/** So many sample values show what a column holds. */
const SAMPLES = 3;

export function understandingOf(
  reading: Reading,
  tables: ConnectedTables,
  said: Said,
  answers: Readonly<Record<string, string>>,
  ours: readonly SheetView[],
): Understanding {
  const { people, cases, counts, waiting, account, words } = reading;
  const inState = (wanted: CaseRow["state"]): number => cases.filter(({ state }) => state === wanted).length;
  const byPerson = casesByPerson(cases, counts);
  const parts = [...account.map((line) => partOf(line, reading, tables)), ...ours.flatMap(ourPart)];
  return {
    people: people.map(({ name }) => ({ name, cases: byPerson.get(name) ?? 0 })),
    held: [...byPerson.values()].reduce((sum, one) => sum + one, 0),
    closed: parts.reduce((sum, { closed }) => sum + closed, 0),
    waiting,
    unknown: inState("unknown"),
    parts,
    words,
    names: said.forms.flatMap((form) => {
      const answer = answers[answerId.who(form)];
      return answer === undefined ? [] : [{ form, answer }];
    }),
  };
}

/** A sheet that the add-in made: it stands in the account, and counts nothing again. */
function ourPart(view: SheetView): readonly SheetPart[] {
  if (view.bottom < view.top) return [];
  const { name: sheet, top, left, bottom, right } = view;
  const none = { held: 0, waiting: 0, closed: 0, kind: null, columns: [] } as const;
  const area = { top, left, bottom, right };
  return [{ sheet, title: "", area, part: "not-used", why: readingMessages.why.ours, rows: bottom - top + 1, ...none }];
}

/** Open cases by the name of who leads them. */
function casesByPerson(cases: readonly CaseRow[], counts: readonly CountsFound[]): ReadonlyMap<string, number> {
  const byPerson = new Map<string, number>();
  const add = (name: string, count: number): void => void byPerson.set(name, (byPerson.get(name) ?? 0) + count);
  for (const { state, holders } of cases) {
    const [lead] = holders;
    if (state === "held" && lead !== undefined) add(lead.name, 1);
  }
  for (const { person, cases: count } of counts.flatMap((found) => found.counts)) add(person.name, count);
  return byPerson;
}

/** The cases of a part, by where they stand. What is laid aside counts as closed where it says that it is. */
function casesIn(
  { view, part, rows }: AccountLine,
  { cases, counts }: Reading,
): Pick<SheetPart, "held" | "waiting" | "closed"> {
  const found = counts.find((one) => one.view === view);
  if (part === "counts" && found !== undefined) {
    const sum = (all: readonly { readonly cases: number }[]): number =>
      all.reduce((total, one) => total + one.cases, 0);
    return { held: sum(found.counts), waiting: sum(found.waiting) + sum(found.unknown), closed: 0 };
  }
  const own = cases.filter((one) => one.view === view);
  const inState = (wanted: CaseRow["state"]): number => own.filter(({ state }) => state === wanted).length;
  return { held: inState("held"), waiting: inState("waiting"), closed: part === "closed" ? rows : inState("closed") };
}

function partOf(line: AccountLine, reading: Reading, tables: ConnectedTables): SheetPart {
  const { view, part } = line;
  const { block } = view;
  const top = block.headerRow ?? block.rows[0]?.row ?? block.sheet.top;
  const bottom = block.rows.reduce((last, { row }) => Math.max(last, row), top);
  const area = { top, left: block.left, bottom, right: block.right };
  const own = Object.values(tables)
    .flatMap(partsOf)
    .filter((table) => table.sheet === sheetName(view) && table.headerRow === top && overlaps(table.area, area));
  return {
    sheet: sheetName(view),
    title: block.titles[block.titles.length - 1] ?? "",
    area,
    part,
    why: whyPart(line),
    ...casesIn(line, reading),
    kind: own[0]?.kind ?? null,
    rows: block.rows.length,
    columns: view.columns.flatMap(({ index, header, values }) => {
      const column = block.left + index;
      if (header === "" && values.size === 0) return [];
      const names = own.flatMap((table) =>
        Object.entries(table.columns).flatMap(([name, place]) => (place.column === column ? [name] : [])),
      );
      return [{ header, column, samples: [...values.keys()].slice(0, SAMPLES), name: names[0] ?? null }];
    }),
  };
}

const overlaps = (a: Area, b: Area): boolean => a.left <= b.right && b.left <= a.right;
