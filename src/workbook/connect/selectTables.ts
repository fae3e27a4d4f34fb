import { matchKey } from "../../domain/names";
import { defaultSettings } from "../../domain/settings";
import type { Day } from "../../domain/units";
import { tablesMessages } from "../messages/tables";
import { areaAddress, cellAddress, columnLetters } from "@evenkeel/spreadsheet";
import { isRead, looseName, readPerson } from "../coerce";
import { TABLE_KINDS, type ConnectedTable, type Question, type TableKind } from "./connection";
import { buildCandidate, candidateFor, isAside, type Candidate, type ProfiledBlock } from "../detect/candidates";
import { evidenceFrom, NO_EVIDENCE, type Evidence } from "../detect/evidence";
import type { HeaderBlock } from "../detect/headerRows";
import { areMonths, latestMonthFirst } from "./monthSheets";
import { recordsFromGrid } from "../records/fromGrid";
import { readClinicians } from "../records/team";
import { levelsOf, readWeightRules } from "../records/weights";
import type { SheetView } from "../detect/sheetView";
import { weightsByLevels } from "./levelWeights";
import {
  joinParts,
  shareKnown,
  multiSheetCases,
  multiSheetTeams,
  withWaitingLists,
  type MultiSheetTable,
  type MultiSheetContext,
} from "./multiSheetTables";

export interface Choice {
  readonly candidates: Readonly<Partial<Record<TableKind, Candidate>>>;
  readonly questions: readonly Question[];
  /** Weights that stand in lists of levels or across, where no table of weights was found. */
  readonly levelWeights: ConnectedTable | null;
}

/** Names and weights first: they are the evidence by which the other tables are known. */
export function selectTables(
  blocks: readonly ProfiledBlock[],
  sheets: readonly SheetView[],
  viewOf: (sheet: string) => SheetView,
  answers: Readonly<Record<string, string>>,
  today: Day,
): Choice {
  const questions: Question[] = [];
  const taken = new Map<HeaderBlock, TableKind>();
  const choose = (kind: TableKind, candidates: readonly Candidate[]): Candidate | null => {
    const { chosen, question } = settle(kind, latestMonthFirst(candidates, today), answers, today);
    if (question !== null) questions.push(question);
    return chosen;
  };
  const pick = (kind: TableKind, evidence: Evidence): Candidate | null =>
    choose(kind, rank(kind, blocks, evidence, taken));
  const where: MultiSheetContext = { viewOf, today, sheetAt: (candidate) => sheetNumber(candidate, blocks) };
  const listed = pick("Weights", NO_EVIDENCE);
  const fromLevels = (lists: readonly Candidate[]): ConnectedTable | null => {
    const [first] = lists;
    const places = [...lists.map((list) => list.table), ...staffLists.map((list) => list.table)];
    return first === undefined ? null : weightsByLevels(first, sheets, places);
  };
  const staffLists = rank("Team", blocks, NO_EVIDENCE, taken);
  const teams = multiSheetTeams(staffLists, where);
  const oneTeam = teams?.parts.find((part) => placeOf(part.candidate) === answers["table:Team"])?.candidate ?? null;
  const allTeams = teams === null || oneTeam !== null ? null : joined(teams);
  const firstTeam = oneTeam ?? allTeams ?? staffLists[0] ?? null;
  const names = firstTeam === null ? [] : namesIn(firstTeam.table, viewOf);
  // A list of points without a column of levels may be the list of one factor's levels.
  const levelWeights =
    listed?.table.columns["Level"] === undefined
      ? fromLevels(rank("Cases", blocks, evidenceFrom(names, [], []), taken))
      : null;
  const weights = levelWeights === null ? listed : null;
  const scales = weights?.table ?? levelWeights;
  const rules = scales === null ? [] : readWeightRules(recordsFromGrid(scales, viewOf), () => undefined);
  const levels = scales === null ? [] : levelsOf(recordsFromGrid(scales, viewOf));
  const evidence = evidenceFrom(names, rules, levels);
  if (weights !== null) taken.set(weights.block, "Weights");
  const caseLists = heldByTeam(rank("Cases", blocks, evidence, taken), teams === null ? [] : names, viewOf);
  const spread = multiSheetCases(caseLists, names, where);
  const single = spread === null ? choose("Cases", caseLists) : null;
  const lists = spread ?? (single === null ? null : { parts: [{ candidate: single, stated: {} }] });
  const whole = lists === null ? null : withWaitingLists(lists, caseLists, where);
  const cases = whole === null ? null : joined(whole);
  for (const part of whole?.parts ?? []) taken.set(part.candidate.block, "Cases");
  // People who hold cases are people of the team, even where only their name has been typed so far.
  const holders = cases === null ? [] : holdersIn(cases.table, viewOf);
  const team = teams === null ? pick("Team", evidenceFrom(holders, rules, levels)) : firstTeam;
  if (teams !== null) {
    questions.push(whichTeam(teams, oneTeam));
    for (const part of teams.parts) taken.set(part.candidate.block, "Team");
  }
  if (team !== null) taken.set(team.block, "Team");
  const counts = pick("Counts", evidence);
  const others = (["JobPlan", "Referrals", "Settings"] as const).map((kind) => {
    const candidate = pick(kind, evidence);
    if (candidate !== null) taken.set(candidate.block, kind);
    return candidate;
  });
  const kept = casesOrCounts(cases, counts, evidence, viewOf);
  const scheme = weights ?? (kept?.kind === "Counts" ? categoryWeights(kept, pick) : null);
  const staff = team ?? (kept?.kind === "Counts" ? staffOfCounts(kept) : null);
  const candidates: Partial<Record<TableKind, Candidate>> = {};
  for (const candidate of [staff, kept, scheme, ...others])
    if (candidate !== null) candidates[candidate.kind] = candidate;
  return { candidates, questions: questions.filter((question) => isAbout(question, candidates)), levelWeights };
}

/** A list of points by category, known by the categories in it: "Tier | Points". */
function categoryWeights(
  counts: Candidate,
  pick: (kind: TableKind, evidence: Evidence) => Candidate | null,
): Candidate | null {
  const categories = new Set(counts.categories.map((match) => matchKey(match.header.text)));
  return pick("Weights", { ...NO_EVIDENCE, categories });
}

/** The first part stands for all of them; what it is made of is the parts together. */
function joined(spread: MultiSheetTable): Candidate | null {
  const [first] = spread.parts;
  const table = joinParts(spread);
  return first === undefined || table === null ? null : { ...first.candidate, table };
}

/** Of a service of several teams, the lists of cases that people of the team in hand hold; all where none is theirs. */
function heldByTeam(
  candidates: readonly Candidate[],
  names: readonly string[],
  viewOf: (sheet: string) => SheetView,
): readonly Candidate[] {
  const known = new Set(names.map(looseName));
  const theirs = candidates.filter(
    ({ table }) => table.columns["Clinician"] === undefined || shareKnown(table, known, viewOf) >= 0.5,
  );
  return known.size === 0 || theirs.length === 0 ? candidates : theirs;
}

/** The answer that takes the staff of several sheets for one team. */
const ALL_TEAMS = "all";

function whichTeam(teams: MultiSheetTable, one: Candidate | null): Question {
  const parts = teams.parts.map((part) => part.candidate);
  return {
    id: "table:Team",
    code: "which-table",
    message: tablesMessages.whichTable.Team,
    choices: [
      { value: ALL_TEAMS, label: tablesMessages.allTeams(parts.map((part) => part.table.sheet)) },
      ...parts.map(choiceOf),
    ],
    guess: one === null ? ALL_TEAMS : placeOf(one),
  };
}

function choiceOf(candidate: Candidate): Question["choices"][number] {
  const { sheet, area, rows } = candidate.table;
  const cell = areaAddress(area);
  return {
    value: placeOf(candidate),
    label: tablesMessages.tableChoice(sheet, cell, rows.length),
    place: { sheet, cell },
  };
}

function sheetNumber(candidate: Candidate, blocks: readonly ProfiledBlock[]): number {
  return blocks.findIndex((profiled) => profiled.block.view.name === candidate.table.sheet);
}

const isAbout = (question: Question, candidates: Partial<Record<TableKind, Candidate>>): boolean =>
  TABLE_KINDS.some((kind) => question.id.endsWith(`:${kind}`) && candidates[kind] !== undefined);

function rank(
  kind: TableKind,
  blocks: readonly ProfiledBlock[],
  evidence: Evidence,
  taken: ReadonlyMap<HeaderBlock, TableKind>,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const profiled of blocks) {
    const owner = taken.get(profiled.block);
    // A block of counts names the team's people and their hours as well: one block, two tables.
    if (owner !== undefined && owner !== kind && !(kind === "Counts" && owner === "Team")) continue;
    const candidate = candidateFor(kind, profiled, evidence);
    if (candidate !== null && !isRatherAnother(candidate, profiled)) found.push(candidate);
  }
  found.sort((a, b) => b.score - a.score);
  const kept: Candidate[] = [];
  for (const candidate of found) if (!kept.some((better) => overlap(better, candidate))) kept.push(candidate);
  return kept;
}

/** A block that is far better as something else is not this. */
const CLEARLY = 2;

function isRatherAnother(candidate: Candidate, profiled: ProfiledBlock): boolean {
  return TABLE_KINDS.some((kind) => {
    if (kind === candidate.kind || kind === "Counts" || candidate.kind === "Counts") return false;
    return (candidateFor(kind, profiled, NO_EVIDENCE)?.score ?? -Infinity) > candidate.score + CLEARLY;
  });
}

function overlap(a: Candidate, b: Candidate): boolean {
  const x = a.table.area;
  const y = b.table.area;
  return (
    a.table.sheet === b.table.sheet && x.top <= y.bottom && y.top <= x.bottom && x.left <= y.right && y.left <= x.right
  );
}

/** A second list this much behind the first is no rival. */
const MARGIN = 1.5;

function settle(
  kind: TableKind,
  candidates: readonly Candidate[],
  answers: Readonly<Record<string, string>>,
  today: Day,
): { readonly chosen: Candidate | null; readonly question: Question | null } {
  const best = candidates[0];
  if (best === undefined) return { chosen: null, question: null };
  const rivals = candidates.filter(
    (candidate) => candidate === best || (candidate.score > best.score - MARGIN && !isAside(candidate.block)),
  );
  const id = `table:${kind}`;
  const answer = answers[id];
  const answered = candidates.find((candidate) => placeOf(candidate) === answer);
  const guess = answered ?? best;
  // Which month the cases are of is worth asking; staff and weights of the same month follow without a question.
  const obvious = areMonths(rivals, today) && kind !== "Cases" && kind !== "Counts";
  if (rivals.length < 2 || obvious) return { chosen: guess, question: null };
  return {
    chosen: guess,
    question: {
      id,
      code: "which-table",
      message: tablesMessages.whichTable[kind],
      choices: [...new Set([guess, ...rivals])].map(choiceOf),
      guess: placeOf(guess),
    },
  };
}

/** How a table is called in an answer; the header's place stays when rows are added beneath. */
function placeOf(candidate: Candidate): string {
  return `${candidate.table.sheet}!${cellAddress(candidate.table.headerRow, candidate.table.area.left)}`;
}

function namesIn(table: ConnectedTable, viewOf: (sheet: string) => SheetView): readonly string[] {
  return readClinicians(recordsFromGrid(table, viewOf), defaultSettings.fullTimeHours, () => undefined).map(
    (clinician) => clinician.name,
  );
}

function holdersIn(table: ConnectedTable, viewOf: (sheet: string) => SheetView): readonly string[] {
  const names = recordsFromGrid(table, viewOf).rows.flatMap((row) => {
    const reading = readPerson(row.cell("Clinician"));
    return isRead(reading) && reading.value !== null ? [reading.value] : [];
  });
  return [...new Set(names)];
}

/** Cases one by one tell more than counts, unless they are another team's. */
function casesOrCounts(
  cases: Candidate | null,
  counts: Candidate | null,
  evidence: Evidence,
  viewOf: (sheet: string) => SheetView,
): Candidate | null {
  if (cases === null || counts === null) return cases ?? counts;
  const people = new Set(
    namesIn(
      { ...counts.table, columns: { Clinician: counts.table.columns["Clinician"] ?? { header: "", column: 0 } } },
      viewOf,
    ).map(matchKey),
  );
  const holders = holdersIn(cases.table, viewOf);
  const known = holders.filter((name) => people.has(matchKey(name)) || evidence.people.has(matchKey(name))).length;
  return holders.length > 0 && known === 0 && cases.table.rows.length < 50 ? counts : cases;
}

/** Where only counts name the people, they are the team, though nothing says how much they work. */
function staffOfCounts(counts: Candidate): Candidate {
  const { Clinician, "First name": first } = counts.table.columns;
  const columns = {
    ...(Clinician === undefined ? {} : { Clinician }),
    ...(first === undefined ? {} : { "First name": first }),
  };
  return { ...counts, kind: "Team", categories: [], table: { ...counts.table, kind: "Team", columns } };
}

/** Questions about two columns that would do equally well, where the difference decides figures. */
export function columnQuestions(candidate: Candidate, answers: Readonly<Record<string, string>>): readonly Question[] {
  const asked = ["Clinician", "Points", "WTE", "Weekly hours", "Accepted"];
  return asked.flatMap((name) => {
    const rivals = candidate.assignment.rivals.get(name);
    const winner = candidate.table.columns[name];
    if (rivals === undefined || winner === undefined) return [];
    const choices = [winner, ...rivals.map((rival) => ({ header: rival.header.text, column: rival.column }))];
    const id = `column:${candidate.kind}:${name}`;
    const answer = choices.find((choice) => choice.header === answers[id]);
    return [
      {
        id,
        code: "which-column",
        message: tablesMessages.whichColumn(name, candidate.table.sheet),
        choices: choices.map((choice) => ({
          value: choice.header,
          label: tablesMessages.columnChoice(choice.header, columnLetters(choice.column)),
          place: {
            sheet: candidate.table.sheet,
            cell: areaAddress({ ...candidate.table.area, left: choice.column, right: choice.column }),
          },
        })),
        guess: (answer ?? winner).header,
      },
    ];
  });
}

/** A candidate read again with one column taken from elsewhere. */
export function withAnswers(
  candidate: Candidate,
  answers: Readonly<Record<string, string>>,
  profiled: ProfiledBlock | undefined,
  evidence: Evidence,
): Candidate {
  const matches = new Map(candidate.assignment.matches);
  let changed = false;
  for (const [name, rivals] of candidate.assignment.rivals) {
    const answer = answers[`column:${candidate.kind}:${name}`];
    const rival = rivals.find((match) => match.header.text === answer);
    if (rival === undefined) continue;
    matches.set(name, rival);
    changed = true;
  }
  if (!changed || profiled === undefined || candidate.table.further !== undefined) return candidate;
  return (
    buildCandidate(candidate.kind, profiled, { ...candidate.assignment, matches }, candidate.categories, evidence) ??
    candidate
  );
}
