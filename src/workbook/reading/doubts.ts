import type { Day } from "../../domain/units";
import type { Cell } from "./cells";
import { closedFills, isClosedCell } from "./colours";
import type { Column } from "./columns/profile";
import { scoreRole } from "./columns/evidence";
import type { PersonHours } from "./contract";
import { separateMonths } from "./laidAside";
import type { NameResolver, Person } from "./names/resolver";
import { byCause, nameQuestions, type ReadingQuestion } from "./questions";
import type { CaseRow } from "./readers/caseRow";
import type { CountsFound } from "./readers/counts";
import type { ListRead } from "./readers/list";
import type { Team } from "./team";
import { sheetName, type View } from "./view";
import { headerHas } from "./words/headers";

/** What of a reading is to be asked about. */
interface Doubtful {
  readonly team: Team;
  readonly read: readonly ListRead[];
  readonly cases: readonly CaseRow[];
  /** Numbers of cases beside the team's people that name none of them. */
  readonly unknownCounts: CountsFound["unknown"];
  /** Rows that name nobody, where they are most; else empty. */
  readonly unnamed: readonly CaseRow[];
  readonly hours: readonly PersonHours[];
  readonly today: Day;
}

/** Everything that the reading is in doubt of, one question for a cause. */
export function doubtsOf({
  team,
  read,
  cases,
  unknownCounts,
  unnamed,
  hours,
  today,
}: Doubtful): readonly ReadingQuestion[] {
  const doubted = hours.filter(({ doubt }) => doubt !== undefined);
  return byCause([
    ...unknownCounts.map(({ form, cases: count }) => ({ kind: "who", form, cases: count, candidates: [] }) as const),
    ...nameQuestions(cases, (form) => whoMayBe(form, team.resolver)),
    ...read.flatMap(listQuestion),
    ...holderQuestion(unnamed),
    ...read.flatMap((list) => [...columnQuestions(list), ...endQuestions(list, today), ...stateQuestions(list)]),
    ...boardQuestions(cases),
    ...staffQuestion(team),
    ...monthsQuestion(
      read.map(({ view }) => view),
      today,
    ),
    ...(doubted.length === 0 ? [] : [{ kind: "hours", hours: doubted } as const]),
  ]);
}

/** A second reading so near behind the first is asked about. */
const NEARLY = 1;

/** Two columns that both name people of the team, where nothing says which of them leads. */
function columnQuestions({ view, held }: ListRead): readonly ReadingQuestion[] {
  if (held.by !== "column") return [];
  const best = scoreRole(held.column, "Clinician").score;
  const rival = view.columns.find((column) => column !== held.column && isRival(view, column, best));
  if (rival === undefined) return [];
  return [{ kind: "column", sheet: sheetName(view), headers: [held.column.header, rival.header] }];
}

function isRival(view: View, column: Column, best: number): boolean {
  if (view.roles.get("Joint with") === column || headerHas("Joint with", column.header)) return false;
  return column.joins > 0.5 && column.filled > 0.5 && scoreRole(column, "Clinician").score > best - NEARLY;
}

/** A column of days that are over, here and there, whose header does not say what it is for. */
function endQuestions({ view, cases }: ListRead, today: Day): readonly ReadingQuestion[] {
  const taken = [view.roles.get("Opened"), view.roles.get("Last seen"), view.roles.get("Review due")];
  const open = new Set(cases.filter(({ state }) => state !== "closed").map(({ row }) => row));
  const isPast = (cell: Cell | undefined): boolean => cell?.kind === "date" && cell.number <= today;
  return view.columns
    .filter((column) => {
      const isNamed = headerHas("Closing date", column.header);
      if (view.roles.get("Closing date") === column) return !isNamed;
      const isThin = column.dates > 0.8 && column.filled < 0.6 && column.past > 0.9;
      return !taken.includes(column) && (isNamed ? column.dates > 0.5 && column.past > 0 : isThin);
    })
    .map((column) => ({
      kind: "ends" as const,
      guess: view.roles.get("Closing date") === column ? ("yes" as const) : ("no" as const),
      sheet: sheetName(view),
      header: column.header,
      cases: view.block.rows.filter(({ row, cells }) => open.has(row) && isPast(cells[column.index])).length,
    }))
    .filter(({ cases: count }) => count > 0);
}

function whoMayBe(form: string, resolver: NameResolver): readonly Person[] {
  const found = resolver.inCell(form).find((candidates) => candidates.length > 1) ?? [];
  const near = resolver.nearly(form);
  return found.length === 0 && near !== null ? [near] : found;
}

function holderQuestion(unnamed: readonly CaseRow[]): readonly ReadingQuestion[] {
  const view = unnamed[0]?.view;
  if (view === undefined) return [];
  const headers = view.columns.filter(({ texts }) => texts > 0.5).map(({ header }) => header);
  return [{ kind: "holder", sheet: sheetName(view), rows: unnamed.length, headers }];
}

function staffQuestion({ staff: { lists, rival } }: Team): readonly ReadingQuestion[] {
  const sheets = [...new Set(lists.map(({ view }) => sheetName(view)))];
  if (sheets.length > 1) return [{ kind: "staff", sheets, isOneTeam: true }];
  return rival === null ? [] : [{ kind: "staff", sheets: [...sheets, sheetName(rival.view)], isOneTeam: false }];
}

/** Cells of a board whose colour a key calls closed. */
function boardQuestions(cases: readonly CaseRow[]): readonly ReadingQuestion[] {
  const counts = new Map<string, number>();
  const fills = new Map<View, ReadonlySet<string>>();
  for (const { view, row, column } of cases) {
    if (column === undefined) continue;
    const closed = fills.get(view) ?? closedFills(view);
    fills.set(view, closed);
    if (!isClosedCell(view, closed, row, column)) continue;
    counts.set(sheetName(view), (counts.get(sheetName(view)) ?? 0) + 1);
  }
  return [...counts].map(([sheet, rows]) => ({ kind: "shaded", sheet, rows }));
}

function monthsQuestion(lists: readonly View[], today: Day): readonly ReadingQuestion[] {
  const sheets = separateMonths(lists, today).map(sheetName);
  return sheets.length === 0 ? [] : [{ kind: "months", sheets }];
}

function stateQuestions({ view, guesses: { words, hidden, struck, shaded } }: ListRead): readonly ReadingQuestion[] {
  const sheet = sheetName(view);
  return [
    ...words.map((word) => ({ kind: "word", sheet, ...word }) as const),
    ...(hidden === null ? [] : [{ kind: "hidden", sheet, ...hidden } as const]),
    ...(struck.size === 0 ? [] : [{ kind: "struck", sheet, rows: struck.size } as const]),
    ...(shaded.size === 0 ? [] : [{ kind: "shaded", sheet, rows: shaded.size } as const]),
  ];
}

function listQuestion({ view, held, cases }: ListRead): readonly ReadingQuestion[] {
  if (held.by !== "unknown" && held.by !== "perhaps-nobody") return [];
  const guess = held.by === "unknown" ? null : "waiting";
  return [{ kind: "list", sheet: sheetName(view), rows: cases.length, guess }];
}
