import { areaAddress, cellAddress, columnLetters } from "@evenkeel/spreadsheet";
import { matchKey } from "../../domain/names";
import type { Day } from "../../domain/units";
import { buildCandidate, candidateFor, isAside, type Candidate, type ProfiledBlock } from "../detect/candidates";
import { NO_EVIDENCE, type Evidence } from "../detect/evidence";
import type { HeaderBlock } from "../detect/headerRows";
import { tablesMessages } from "../messages/tables";
import { TABLE_KINDS, type Choice, type Question, type TableKind } from "./connection";
import { areMonths, latestMonthFirst } from "./monthSheets";

export interface Picked {
  readonly candidate: Candidate | null;
  readonly questions: readonly Question[];
}

export interface Picking {
  readonly blocks: readonly ProfiledBlock[];
  /** Blocks that are something else. */
  readonly taken: ReadonlySet<HeaderBlock>;
  readonly answers: Readonly<Record<string, string>>;
  readonly today: Day;
}

/** The likeliest table of a kind; where another is nearly as likely, the manager is asked. */
export function pickTable(kind: TableKind, evidence: Evidence, where: Picking): Picked {
  const { chosen, question } = settle(kind, latestMonthFirst(rank(kind, evidence, where), where.today), where);
  if (chosen === null) return { candidate: null, questions: [] };
  const profiled = where.blocks.find(({ block }) => block === chosen.block);
  const candidate = withAnswers(chosen, where.answers, profiled);
  return {
    candidate,
    questions: [...(question === null ? [] : [question]), ...columnQuestions(candidate, where.answers)],
  };
}

/** A list of points by category, known by the categories in it: "Tier | Points". */
export function categoryEvidence(categories: readonly string[]): Evidence {
  return { ...NO_EVIDENCE, categories: new Set(categories.map(matchKey)) };
}

function rank(kind: TableKind, evidence: Evidence, { blocks, taken }: Picking): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const profiled of blocks) {
    if (taken.has(profiled.block)) continue;
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
  { answers, today }: Picking,
): { readonly chosen: Candidate | null; readonly question: Question | null } {
  const best = candidates[0];
  if (best === undefined) return { chosen: null, question: null };
  const rivals = candidates.filter(
    (candidate) => candidate === best || (candidate.score > best.score - MARGIN && !isAside(candidate.block)),
  );
  const id = `table:${kind}`;
  const guess = candidates.find((candidate) => placeOf(candidate) === answers[id]) ?? best;
  // Weights and plans of the same month as the cases follow without a question.
  if (rivals.length < 2 || areMonths(rivals, today)) return { chosen: guess, question: null };
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

function choiceOf(candidate: Candidate): Choice {
  const { sheet, area, rows } = candidate.table;
  const cell = areaAddress(area);
  return {
    value: placeOf(candidate),
    label: tablesMessages.tableChoice(sheet, cell, rows.length),
    place: { sheet, cell },
  };
}

/** How a table is called in an answer; the header's place stays when rows are added beneath. */
function placeOf(candidate: Candidate): string {
  return `${candidate.table.sheet}!${cellAddress(candidate.table.headerRow, candidate.table.area.left)}`;
}

/** Columns where two that would do equally well make different figures. */
const ASKED = ["Points", "Accepted"];

function columnQuestions(candidate: Candidate, answers: Readonly<Record<string, string>>): readonly Question[] {
  return ASKED.flatMap((name) => {
    const rivals = candidate.assignment.rivals.get(name);
    const winner = candidate.table.columns[name];
    if (rivals === undefined || winner === undefined) return [];
    const choices = [winner, ...rivals.map((rival) => ({ header: rival.header.text, column: rival.column }))];
    const id = `column:${candidate.kind}:${name}`;
    const { sheet, area } = candidate.table;
    const answer = choices.find((choice) => choice.header === answers[id]);
    return [
      {
        id,
        code: "which-column",
        message: tablesMessages.whichColumn(name, sheet),
        choices: choices.map(({ header, column }) => ({
          value: header,
          label: tablesMessages.columnChoice(header, columnLetters(column)),
          place: { sheet, cell: areaAddress({ ...area, left: column, right: column }) },
        })),
        guess: (answer ?? winner).header,
      },
    ];
  });
}

/** A candidate read again with one column taken from elsewhere. */
function withAnswers(
  candidate: Candidate,
  answers: Readonly<Record<string, string>>,
  profiled: ProfiledBlock | undefined,
): Candidate {
  const matches = new Map(candidate.assignment.matches);
  for (const [name, rivals] of candidate.assignment.rivals) {
    const answer = answers[`column:${candidate.kind}:${name}`];
    const rival = rivals.find((match) => match.header.text === answer);
    if (rival !== undefined) matches.set(name, rival);
  }
  if (profiled === undefined) return candidate;
  const assignment = { ...candidate.assignment, matches };
  return buildCandidate(candidate.kind, profiled, assignment, candidate.categories, NO_EVIDENCE) ?? candidate;
}
