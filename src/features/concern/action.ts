import { dayOfIso, isIsoDay } from "@evenkeel/spreadsheet";
import * as v from "valibot";
import { ActionRefusal, aTeam, defineAction, type Preview, type TeamConnection } from "../../actions/action";
import { defineOptions } from "../../actions/options";
import { jobPlanParameters } from "../../domain/jobPlan/parameters";
import { matchKey } from "../../domain/names";
import { absenceWordsIn } from "../../domain/sharing/absenceWords";
import { concernFigures, showsShortfall, type ConcernFigures } from "../../domain/sharing/concernFigures";
import { mentionFinder } from "../../domain/sharing/mentions";
import { fillTemplate, type FilledTemplate } from "../../domain/sharing/statement";
import type { TeamData } from "../../domain/team";
import type { Day } from "../../domain/units";
import type { Connection, Problem } from "../../workbook/connect/connection";
import { longDate } from "../../workbook/dates";
import { readStatementTemplates } from "../../workbook/ownSheets/statementTemplates";
import { warning } from "../../workbook/problems/warning";
import { namedFigures } from "../../workbook/statements/concernStatement";
import { statementMessages } from "../../workbook/statements/messages";
import { linesOf } from "../../workbook/statements/statements";
import { concernFigureLines, concernPage } from "./concernPage";
import { concernsSheet, readConcerns, type Concern } from "./concerns";
import { concernMessages as say } from "./messages";

const text = {
  schema: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(4000))), null),
  wanted: () => say.options.text,
};
const options = defineOptions(
  {
    /** A clinician; null: the whole team. */
    about: { schema: v.optional(v.nullable(v.string()), null), wanted: () => say.options.text },
    /** The words as the manager wants them; null: as drafted from the template. */
    statement: text,
    effect: text,
    stopAllocating: { schema: v.optional(v.boolean(), false), wanted: () => say.options.yesOrNo },
    /** "2026-12-31"; null: no date. */
    until: {
      schema: v.optional(v.nullable(v.pipe(v.string(), v.check(isIsoDay))), null),
      wanted: () => say.options.date,
    },
    escalation: text,
    /** The number of a concern that this answers instead of recording a new one. */
    answers: {
      schema: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), null),
      wanted: () => say.options.number,
    },
    response: { schema: v.optional(v.pipe(v.string(), v.maxLength(4000)), ""), wanted: () => say.options.text },
    respondedBy: { schema: v.optional(v.pipe(v.string(), v.maxLength(200)), ""), wanted: () => say.options.text },
  },
  say.options,
);

type ConcernOptions = ReturnType<typeof options.read>;
export type ConcernAsked = NonNullable<typeof options.asked>;

/** A statement with its figures, or an answer to one, and the record with it in. Nothing has been written. */
export interface ConcernPreview extends Preview {
  readonly figures: ConcernFigures | null;
  readonly concern: Concern;
  readonly kept: readonly Concern[];
  readonly isAnswer: boolean;
}

/** A dated statement that capacity falls short, with its figures; later, what was decided about it. */
export const concernRecord = defineAction({
  name: "concern-record",
  options,
  needs: aTeam(say.notATeam),
  preview(connection, options, { today }): ConcernPreview {
    const kept = readConcerns(connection.grid);
    const isAnswer = options.answers !== null;
    const made = isAnswer ? answered(kept, options, today) : stated(connection, today, options, kept);
    const { statement, effect, escalation, response } = made.concern;
    const cautions = cautionsOf(connection.team, { statement, effect, escalation, response });
    const problems = [...connection.problems, ...made.problems, ...cautions];
    return { connection, ...made, kept, isAnswer, problems };
  },
  plan: ({ concern, kept, isAnswer }) => ({
    action: "concern-record",
    title: isAnswer ? say.answerTitle(concern.number) : say.changeTitle(concern.about),
    changes: [],
    sheets: [
      concernsSheet([...kept.filter(({ number }) => number !== concern.number), concern].sort(byNumber)),
      concernPage(concern),
    ],
  }),
  report: ({ concern, kept, problems }) => ({
    concern: {
      ...concern,
      date: longDate(concern.date),
      until: concern.until === null ? null : longDate(concern.until),
      respondedOn: concern.respondedOn === null ? null : longDate(concern.respondedOn),
    },
    kept: kept.length,
    problems,
  }),
  present,
});

/** A drafted concern as the manager reads and changes it. */
export type DraftedConcern = ReturnType<typeof present>;

function present({ concern, connection, problems }: ConcernPreview) {
  return {
    statement: concern.statement,
    effect: concern.effect,
    /** For the case that allocating stops. */
    escalation: concern.escalation,
    /** "Points held: 412.5" */
    figures: concernFigureLines(concern).map(([label, figure]) => `${label}: ${figure}`),
    cautions: problems.filter((problem) => !connection.problems.includes(problem)).map(({ message }) => message),
  };
}

const byNumber = (a: Concern, b: Concern): number => a.number - b.number;

interface Made {
  readonly figures: ConcernFigures | null;
  readonly concern: Concern;
  readonly problems: readonly Problem[];
}

function stated(connection: TeamConnection, today: Day, options: ConcernOptions, kept: readonly Concern[]): Made {
  const { team } = connection;
  const person = options.about === null ? null : personOf(team, options.about);
  const parameters = jobPlanParameters(team.settings.jobPlan);
  const figures = concernFigures(team, parameters, today, person);
  const until = options.until === null ? null : dayOfIso(options.until);
  const about = person ?? statementMessages.concern.team;
  const words = draftConcern(connection, figures, { about, date: today, until });
  const drafted = words.statement.lines.length > 0 ? words.statement.lines.join(" ") : say.fallsShort(about);
  const statement = options.statement?.trim() ?? drafted;
  if (statement === "") throw new ActionRefusal("no-statement", say.noStatement);
  const problems: Problem[] = [];
  if (figures.used === null) problems.push(warning("capacity-unknown", say.cautions.unknown));
  else if (!showsShortfall(figures)) problems.push(warning("no-shortfall", say.cautions.noShortfall));
  return {
    figures,
    problems,
    concern: {
      number: Math.max(0, ...kept.map(({ number }) => number)) + 1,
      date: today,
      about,
      statement,
      effect: options.effect?.trim() ?? words.effect.lines.join(" "),
      cases: figures.cases,
      pointsHeld: figures.pointsHeld,
      pointsAvailable: figures.pointsAvailable,
      used: figures.used,
      unallocated: figures.unallocated,
      reviewsOverdue: figures.reviewsOverdue,
      coreHalfDaysShort: figures.coreHalfDaysShort,
      choiceShort: figures.choiceShort,
      stopAllocating: options.stopAllocating ? say.yes : say.no,
      until,
      escalation: options.stopAllocating ? (options.escalation?.trim() ?? words.escalation.lines.join(" ")) : "",
      state: say.states.open,
      response: "",
      respondedBy: "",
      respondedOn: null,
    },
  };
}

function answered(kept: readonly Concern[], options: ConcernOptions, today: Day): Made {
  const number = options.answers ?? 0;
  const concern = kept.find((one) => one.number === number);
  if (concern === undefined) {
    const known = kept.map((one) => one.number);
    throw new ActionRefusal("no-such-concern", say.noSuchConcern(number, known));
  }
  const response = options.response.trim();
  if (response === "") throw new ActionRefusal("no-response", say.noResponse);
  const respondedBy = options.respondedBy.trim();
  const answer = { ...concern, state: say.states.answered, response, respondedBy, respondedOn: today };
  return { figures: null, concern: answer, problems: [] };
}

interface ConcernDraft {
  readonly statement: FilledTemplate;
  readonly effect: FilledTemplate;
  readonly escalation: FilledTemplate;
}

/** The words of a concern, by the workbook's templates or those there are to begin with. */
function draftConcern(
  connection: Connection,
  figures: ConcernFigures,
  wording: { readonly about: string; readonly date: Day; readonly until: Day | null },
): ConcernDraft {
  const kept = readStatementTemplates(connection.grid);
  const { templates } = statementMessages;
  const named = namedFigures(figures, wording);
  return {
    statement: fillTemplate(kept.concern ?? linesOf(templates.concern), named),
    effect: fillTemplate(kept.effect ?? linesOf(templates.effect), named),
    escalation: fillTemplate(kept.escalation ?? linesOf(templates.escalation), named),
  };
}

function personOf(team: TeamData, name: string): string {
  const person = team.clinicians.find((clinician) => matchKey(clinician.name) === matchKey(name));
  if (person === undefined) throw new ActionRefusal("no-such-clinician", say.noSuchPerson(name));
  return person.name;
}

/** A text that names a client is refused: the statement is about capacity. Words that could tell of health are asked about. */
function cautionsOf(
  team: TeamData,
  texts: Readonly<Record<"statement" | "effect" | "escalation" | "response", string>>,
): Problem[] {
  const namesClient = mentionFinder(team.cases.flatMap(({ id, linkedWith }) => [id, ...linkedWith]));
  const problems: Problem[] = [];
  for (const part of ["statement", "effect", "escalation", "response"] as const) {
    if (namesClient(texts[part])) throw new ActionRefusal("names-a-client", say.namesClient(say.parts[part]));
    const words = absenceWordsIn(texts[part]);
    if (words.length > 0) problems.push(warning("tells-of-health", say.cautions.health(say.parts[part], words)));
  }
  return problems;
}
