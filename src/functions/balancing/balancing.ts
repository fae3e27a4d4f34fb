import { balanceTeam as balance, defaultBalanceOptions } from "../../domain/balance";
import { didYouMean, matchKey } from "../../domain/names";
import { defaultSettings } from "../../domain/settings";
import {
  matchMentors,
  type MatchReason,
  type Mentor,
  type MentoringPerson,
  type MentorMatch,
} from "../../domain/mentoring/match";
import type { TeamData, WeightRule } from "../../domain/team";
import type { Day } from "../../domain/units";
import { isWeighed, weighCase, weightScheme, type Weighing } from "../../domain/weighting/casePoints";
import { weighCategory } from "../../domain/weighting/teamLoads";
import { functionMessages } from "../messages";
import { mentoringMessages as say } from "./mentoringMessages";
import { isRead, readList, readPerson, readText, type Reading } from "../../workbook/coerce";
import { holdsCounts, readCases, readCounts, readRows, type PlainRow } from "../../workbook/records/readRecords";
import type { CellValue } from "@evenkeel/spreadsheet";
import { reasonOf } from "../../domain/balance/moveReason";
import { asOfDay, atLeastZero, orNull, readCell, wholeAtLeastZero, type Argument } from "../runtime/arguments";
import { errorIn, safeText } from "../runtime/cells";
import { answer, badInput, missing } from "../runtime/fault";
import { single } from "../runtime/lists";
import { finished, type Answer } from "../runtime/broadcast";
import { refuseProblems, tableOf, teamOf, weightsOf } from "../runtime/tables";
import { withBlockWeights } from "../weighting/workload";

/**
 * Balance team's immediate answer: unallocated cases placed, and at most so many existing ones moved. Nothing is written; the task pane shows and writes the same moves.
 * @customfunction BALANCE_TEAM
 * @param cases Cases (or Counts) with its header row.
 * @param team Team with its header row.
 * @param weights Weights with its header row.
 * @param [max_moves] Most existing cases that may change hands; 0 if left out.
 * @param [as_of] The day to look from, where tables have dates.
 * @returns A table: Case, From, To, Points, Reason; last, without To, the cases of people who are not in team.
 */
export function balanceTeam(
  cases: unknown[][],
  team: unknown[][],
  weights: unknown[][],
  max_moves?: unknown[][],
  as_of?: unknown[][],
): unknown[][] {
  return answer((): Answer => {
    const asOf = single("as_of", asOfDay, as_of);
    const maxMoves = single("max_moves", wholeAtLeastZero(0), max_moves);
    const rules = weightsOf("weights", weights, asOf);
    const { clinicians } = teamOf("team", team, null);
    const asked = { ...workIn(cases, rules), clinicians, referrals: [], jobPlan: [], settings: defaultSettings };
    const { moves } = balance(asked, { ...defaultBalanceOptions, moveExisting: maxMoves > 0, maxMoves, asOf });
    return [
      ["Case", "From", "To", "Points", "Reason"],
      ...moves.map((move): unknown[] => [
        safeText(move.count === 1 ? move.case : `${move.count} x ${move.case}`),
        safeText(move.from ?? ""),
        safeText(move.to),
        finished(move.points),
        safeText(reasonOf(move)),
      ]),
      ...strangersIn(asked, asOf),
    ];
  });
}

/** Work of somebody whom Team does not list is moved nowhere; a row without To says so, lest it go unseen. */
function strangersIn({ cases, counts, weights, clinicians }: TeamData, asOf: Day | null): readonly unknown[][] {
  const names = clinicians.map(({ name }) => name);
  const known = new Set(names.map(matchKey));
  const scheme = weightScheme(weights, asOf);
  const isStranger = (name: string | null): name is string => name !== null && !known.has(matchKey(name));
  const row = (work: string, holder: string, count: number, weighing: Weighing): unknown[] => [
    safeText(work),
    safeText(holder),
    "",
    isWeighed(weighing) ? finished(weighing.points * count) : "",
    safeText(functionMessages.balancing.stranger(holder, didYouMean(holder, names))),
  ];
  return [
    ...cases.flatMap((record) =>
      record.status !== "closed" && isStranger(record.clinician)
        ? [row(record.id, record.clinician, 1, weighCase(record, scheme))]
        : [],
    ),
    ...(counts ?? []).flatMap(({ clinician, category, cases: count }) =>
      count > 0 && isStranger(clinician)
        ? [
            row(
              count === 1 ? category : `${String(count)} x ${category}`,
              clinician,
              count,
              weighCategory(category, scheme),
            ),
          ]
        : [],
    ),
  ];
}

/**
 * The best matching of mentees and mentors overall: as many matches as possible, then the highest scores in all. Nobody is matched with their line manager or with somebody whom either side avoids.
 * @customfunction MENTOR_MATCH
 * @param mentees Mentees with its header row: Name; if you like Specialty, Goals, Experience (years), Locality, Line manager, Prefers, Avoids.
 * @param mentors Mentors with its header row: the same columns, and Places (1 if blank).
 * @returns A table: Mentee, Mentor, Score (0 to 100), Why.
 */
export function mentorMatch(mentees: unknown[][], mentors: unknown[][]): unknown[][] {
  return answer((): Answer => {
    const seeking = peopleIn("mentees", "Mentees", mentees).map(({ person }) => person);
    const offering = peopleIn("mentors", "Mentors", mentors).map(({ person, cell }): Mentor => ({
      ...person,
      places: cell("Places", wholeAtLeastZero(1)),
    }));
    return [
      ["Mentee", "Mentor", "Score", "Why"],
      ...matchMentors(seeking, offering).map((match): unknown[] => [
        safeText(match.mentee.name),
        safeText(match.mentor?.name ?? ""),
        match.mentor === null ? "" : finished(Math.round(match.score * 10) / 10),
        safeText(whyOf(match)),
      ]),
    ];
  });
}

interface Person {
  readonly person: MentoringPerson;
  /** Reads another cell of the person's row. */
  readonly cell: <Value>(column: string, argument: Argument<Value>) => Value;
}

function peopleIn(argument: string, kind: "Mentees" | "Mentors", given: unknown): readonly Person[] {
  const matrix = tableOf(argument, given);
  const { records, problems } = readRows(kind, matrix);
  refuseProblems(argument, problems, null);
  if (records.length === 0) throw missing(functionMessages.tables.noRows(argument));
  const seen = new Set<string>();
  return records.map((row) => {
    const one = personIn(argument, row);
    const key = matchKey(one.person.name);
    if (seen.has(key)) {
      throw badInput(functionMessages.tables.twice(functionMessages.cell(argument, row.row, "Name"), one.person.name));
    }
    seen.add(key);
    return one;
  });
}

function personIn(argument: string, row: PlainRow): Person {
  const place = (column: string): string => functionMessages.cell(argument, row.row, column);
  const sound = (column: string): CellValue => {
    const value = row.cell(column);
    const error = errorIn(value);
    if (error !== null) throw badInput(functionMessages.errorCell(place(column), error));
    return value;
  };
  const text = (column: string): string | null => valueOf(readText(sound(column)));
  const list = (column: string): readonly string[] => valueOf(readList(sound(column))) ?? [];
  const cell = <Value>(column: string, what: Argument<Value>): Value =>
    readCell(what, row.cell(column), { argument: place(column), row: null, column: null });
  const name = valueOf(readPerson(sound("Name")));
  if (name === null) throw missing(functionMessages.blank(place("Name"), functionMessages.expected.name));
  const person = {
    name,
    specialty: list("Specialty"),
    goals: list("Goals"),
    experience: cell("Experience", orNull(atLeastZero())),
    locality: text("Locality"),
    lineManager: valueOf(readPerson(sound("Line manager"))),
    prefers: list("Prefers"),
    avoids: list("Avoids"),
  };
  return { person, cell };
}

const valueOf = <Value>(reading: Reading<Value>): Value | null => (isRead(reading) ? reading.value : null);

function whyOf(match: MentorMatch): string {
  if (match.unmatched !== null) return match.unmatched === "all-taken" ? say.allTaken : say.nobodyAllowed;
  return match.reasons.length === 0 ? say.nothingShared : say.sentence(match.reasons.map(reasonText));
}

function reasonText(reason: MatchReason): string {
  switch (reason.code) {
    case "goals":
      return say.goals(reason.shared);
    case "specialty":
      return say.specialty(reason.shared);
    case "experience":
      return say.experience(reason.yearsAhead);
    case "locality":
      return say.locality(reason.place);
    case "mentee-prefers":
      return say.menteePrefers;
    case "mentor-prefers":
      return say.mentorPrefers;
  }
}

function workIn(cases: unknown, rules: readonly WeightRule[]): Pick<TeamData, "cases" | "counts" | "weights"> {
  const matrix = tableOf("cases", cases);
  if (holdsCounts(matrix, rules)) {
    const block = readCounts(matrix);
    refuseProblems("cases", block.problems, null);
    return { cases: [], counts: block.records, weights: withBlockWeights(rules, block.weights) };
  }
  const { records, problems } = readCases(matrix, rules);
  refuseProblems("cases", problems, null);
  return { cases: records, counts: null, weights: rules };
}

/** The functions that need the balancing engine, by their ids: a chunk of their own. */
export const engineFunctions = { BALANCE_TEAM: balanceTeam, MENTOR_MATCH: mentorMatch } as const;
