import { matchKey } from "../domain/names";
import { tablesMessages } from "../messages/tables";
import { areaAddress, cellAddress, columnLetters } from "./address";
import { isRead, readPerson } from "./coerce";
import type { ConnectedTable, Question, TableKind } from "./connection";
import {
  buildCandidate,
  candidateFor,
  isAside,
  studyBlock,
  type Candidate,
  type StudiedBlock,
} from "./detect/candidates";
import { evidenceFrom, NO_EVIDENCE, type Evidence } from "./detect/evidence";
import { headerBlocks, type HeaderBlock } from "./detect/headerRows";
import { recordsFromGrid } from "./records/fromGrid";
import { readClinicians } from "./records/team";
import { levelsOf, readWeightRules } from "./records/weights";
import { defaultSettings } from "../domain/settings";
import type { SheetView } from "./sheetView";
import { likenessOf } from "./detect/headerMatch";
import { COLUMNS, columnsForHeader } from "./synonyms";

export interface Choice {
  readonly candidates: Readonly<Partial<Record<TableKind, Candidate>>>;
  readonly questions: readonly Question[];
}

const KINDS: readonly TableKind[] = ["Team", "Cases", "Counts", "Weights", "JobPlan", "Referrals", "Settings"];

/** Sheets that the add-in writes: they look like the team's tables and are none. */
const OWN_SHEETS = new Set(
  [
    "MovesLog",
    "Snapshots",
    "ChoiceRota",
    "Diary",
    "Reductions",
    "Agreements",
    "Mentors",
    "Mentees",
    "Mentoring",
    "Conversations",
    "Goals",
    "CheckIns",
  ].map(matchKey),
);

/** Everything in the workbook that might be a table, found once. */
export function studyWorkbook(views: readonly SheetView[]): readonly StudiedBlock[] {
  return views
    .filter((view) => !OWN_SHEETS.has(matchKey(view.name)))
    .flatMap((view) =>
      withoutJoins(limitBlocks(headerBlocks(view).filter((block) => !repeatsBelow(block))).map(studyBlock)),
    );
}

/** Rows to compare a supposed header with. */
const LOOKED_AT = 40;

/** So many known headers in one row are headers, even if "Category" is also what stands beneath. */
const CLEARLY_HEADERS = 3;

/** What stands again in the same column, in rows unlike this one, is a record and no header: "Social worker", "High". */
function repeatsBelow(block: HeaderBlock): boolean {
  const { view, headers, headerRow } = block;
  if (block.tableName !== null || headerStrength(block) >= CLEARLY_HEADERS) return false;
  for (let row = headerRow + 1; row <= Math.min(view.bottom, headerRow + LOOKED_AT); row++) {
    const same = headers.filter((header) => {
      const value = view.value(row, header.column);
      return header.row === headerRow && typeof value === "string" && matchKey(value) === matchKey(header.text);
    });
    if (same.length > 0 && same.length < headers.length * 0.6) return true;
  }
  return false;
}

/** Two stretches of one row that are tables by themselves are no single table. */
function withoutJoins(blocks: readonly StudiedBlock[]): readonly StudiedBlock[] {
  const isTable = (studied: StudiedBlock): boolean =>
    KINDS.some((kind) => candidateFor(kind, studied, NO_EVIDENCE) !== null);
  return blocks.filter(({ block }) => {
    if (!block.joined) return true;
    const stretches = blocks.filter(
      (other) => !other.block.joined && other.block.headerRow === block.headerRow && sharesColumns(other.block, block),
    );
    return stretches.filter(isTable).length < 2;
  });
}

/**
 * A block ends where the next one begins beneath it. Left out are rows of records, which lie beneath headers that are
 * far better known than they are, and blocks of which no header is known at all.
 */
function limitBlocks(blocks: readonly HeaderBlock[]): readonly HeaderBlock[] {
  const measured = blocks.map((block) => {
    const exact = headerStrength(block);
    return { block, strength: exact < 2 && block.followsGap ? Math.max(exact, likeStrength(block)) : exact };
  });
  const strong = measured.filter(({ strength }) => strength >= 2);
  return measured.flatMap(({ block, strength }) => {
    const isBeneath = strong.some(
      (other) =>
        other.block.headerRow < block.headerRow &&
        block.headerRow - other.block.headerRow < NEAR &&
        strength < 2 &&
        other.strength >= strength + 2 &&
        sharesColumns(other.block, block),
    );
    if (block.tableName === null && (isBeneath || strength === 0)) return [];
    const next = strong.find(
      (other) =>
        other.block.headerRow > block.headerRow + 1 &&
        sharesColumns(other.block, block) &&
        other.strength >= Math.min(Math.max(strength, 2), 3) &&
        !sameHeaders(other.block, block),
    );
    return next === undefined || block.tableName !== null
      ? [block]
      : [{ ...block, lastRow: Math.min(block.lastRow, next.block.headerRow - 1) }];
  });
}

/** A row this far beneath a header may be the header of another table. */
const NEAR = 60;

function sharesColumns(a: HeaderBlock, b: HeaderBlock): boolean {
  return a.left <= b.right && a.right >= b.left;
}

/** How many headers of the block are exactly known, in the kind of table that knows most of them. */
function headerStrength(block: HeaderBlock): number {
  return mostNamed(block, (kind, text) => columnsForHeader(kind, text)[0]?.name);
}

/** The same for headers that only resemble known ones. */
function likeStrength(block: HeaderBlock): number {
  return mostNamed(block, (kind, text) => {
    const likeness = likenessOf(kind, text);
    return COLUMNS[kind].find((column) => likeness(column) >= LIKE)?.name;
  });
}

const LIKE = 0.6;

function mostNamed(block: HeaderBlock, nameOf: (kind: TableKind, text: string) => string | undefined): number {
  let most = 0;
  for (const kind of KINDS) {
    const names = new Set<string>();
    for (const header of block.headers) {
      for (const text of [header.text, ...header.readings]) {
        const name = nameOf(kind, text);
        if (name !== undefined) names.add(name);
      }
    }
    most = Math.max(most, names.size);
  }
  return most;
}

function sameHeaders(a: HeaderBlock, b: HeaderBlock): boolean {
  const texts = new Set(b.headers.map((header) => `${header.column} ${matchKey(header.text)}`));
  return (
    a.headers.filter((header) => texts.has(`${header.column} ${matchKey(header.text)}`)).length >=
    Math.max(2, a.headers.length * 0.8)
  );
}

/** Names and weights first: they are the evidence by which the other tables are known. */
export function chooseTables(
  blocks: readonly StudiedBlock[],
  viewOf: (sheet: string) => SheetView,
  answers: Readonly<Record<string, string>>,
): Choice {
  const questions: Question[] = [];
  const taken = new Map<HeaderBlock, TableKind>();
  const pick = (kind: TableKind, evidence: Evidence): Candidate | null => {
    const all = rank(kind, blocks, evidence, taken);
    const { chosen, question } = settle(kind, all, answers);
    if (question !== null) questions.push(question);
    return chosen;
  };
  const weights = pick("Weights", NO_EVIDENCE);
  const rules = weights === null ? [] : readWeightRules(recordsFromGrid(weights.table, viewOf), () => undefined);
  const firstTeam = rank("Team", blocks, NO_EVIDENCE, taken)[0] ?? null;
  const names = firstTeam === null ? [] : namesIn(firstTeam.table, viewOf);
  const levels = weights === null ? [] : levelsOf(recordsFromGrid(weights.table, viewOf));
  const evidence = evidenceFrom(names, rules, levels);
  if (weights !== null) taken.set(weights.block, "Weights");
  const cases = pick("Cases", evidence);
  if (cases !== null) taken.set(cases.block, "Cases");
  // People who hold cases are people of the team, even where only their name has been typed so far.
  const holders = cases === null ? [] : holdersIn(cases.table, viewOf);
  const team = pick("Team", evidenceFrom(holders, rules, levels));
  if (team !== null) taken.set(team.block, "Team");
  const counts = pick("Counts", evidence);
  const others = (["JobPlan", "Referrals", "Settings"] as const).map((kind) => {
    const candidate = pick(kind, evidence);
    if (candidate !== null) taken.set(candidate.block, kind);
    return candidate;
  });
  const kept = casesOrCounts(cases, counts, evidence, viewOf);
  const staff = team ?? (kept?.kind === "Counts" ? staffOfCounts(kept) : null);
  const candidates: Partial<Record<TableKind, Candidate>> = {};
  for (const candidate of [staff, kept, weights, ...others])
    if (candidate !== null) candidates[candidate.kind] = candidate;
  return { candidates, questions: questions.filter((question) => isAbout(question, candidates)) };
}

const isAbout = (question: Question, candidates: Partial<Record<TableKind, Candidate>>): boolean =>
  KINDS.some((kind) => question.id.endsWith(`:${kind}`) && candidates[kind] !== undefined);

function rank(
  kind: TableKind,
  blocks: readonly StudiedBlock[],
  evidence: Evidence,
  taken: ReadonlyMap<HeaderBlock, TableKind>,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const studied of blocks) {
    const owner = taken.get(studied.block);
    // A block of counts names the team's people and their hours as well: one block, two tables.
    if (owner !== undefined && owner !== kind && !(kind === "Counts" && owner === "Team")) continue;
    const candidate = candidateFor(kind, studied, evidence);
    if (candidate !== null && !isRatherAnother(candidate, studied)) found.push(candidate);
  }
  found.sort((a, b) => b.score - a.score);
  const kept: Candidate[] = [];
  for (const candidate of found) if (!kept.some((better) => overlap(better, candidate))) kept.push(candidate);
  return kept;
}

/** A block that is far better as something else is not this. */
const CLEARLY = 2;

function isRatherAnother(candidate: Candidate, studied: StudiedBlock): boolean {
  return KINDS.some((kind) => {
    if (kind === candidate.kind || kind === "Counts" || candidate.kind === "Counts") return false;
    return (candidateFor(kind, studied, NO_EVIDENCE)?.score ?? 0) > candidate.score + CLEARLY;
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
): { readonly chosen: Candidate | null; readonly question: Question | null } {
  const best = candidates[0];
  if (best === undefined) return { chosen: null, question: null };
  const rivals = candidates.filter(
    (candidate) => candidate === best || (candidate.score > best.score - MARGIN && !isAside(candidate.block)),
  );
  const id = `table:${kind}`;
  const answer = answers[id];
  const answered = candidates.find((candidate) => placeOf(candidate) === answer);
  if (rivals.length < 2) return { chosen: answered ?? best, question: null };
  const guess = answered ?? best;
  return {
    chosen: guess,
    question: {
      id,
      code: "which-table",
      message: tablesMessages.whichTable[kind],
      choices: [...new Set([guess, ...rivals])].map((candidate) => ({
        value: placeOf(candidate),
        label: tablesMessages.tableChoice(
          candidate.table.sheet,
          areaAddress(candidate.table.area),
          candidate.table.rows.length,
        ),
      })),
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

/** Cases one by one tell more than counts, unless they are somebody else's. */
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
  studied: StudiedBlock | undefined,
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
  if (!changed || studied === undefined) return candidate;
  return buildCandidate(candidate.kind, studied, { ...candidate.assignment, matches }, [], evidence) ?? candidate;
}
