import * as v from "valibot";
import { concernFigures } from "../concern/model";
import { jobPlanParameters } from "../../domain/jobPlan/parameters";
import { evidence } from "../../domain/sharing/evidence";
import { fillTemplate, isHeading } from "../../domain/sharing/statement";
import type { TeamData } from "../../domain/team";
import type { Day } from "../../domain/units";
import { concernMessages } from "../concern/messages";
import { sharingMessages } from "../../workbook/messages/sharing";
import { statementMessages as say } from "../../workbook/statements/messages";
import type { Connection, Problem } from "../../workbook/connect/connection";
import { longDate } from "../../workbook/dates";
import {
  readStatementTemplates,
  STATEMENT_USES,
  statementTemplatesSheet,
  type StatementTemplates,
  type StatementUse,
} from "../../workbook/ownSheets/statementTemplates";
import { ActionRefusal, type ActionContext, type Preview, anyWorkbook, defineAction } from "../../actions/action";
import { namedFigures } from "../concern/action";
import { defineOptions } from "../../actions/options";
import { linesOf, sharedFigures, type Figures } from "../../workbook/statements/statements";

/** New words, a line each; null: as they are kept, or to begin with. */
export type TemplateWishes = Readonly<Record<StatementUse, readonly string[] | null>>;

/** The templates with how each line reads with today's figures. Nothing has been written. */
export interface TemplatesPreview extends Preview {
  readonly templates: StatementTemplates;
  readonly reads: Readonly<Record<StatementUse, readonly string[]>>;
  /** The names that a statement may use in braces. */
  readonly names: Readonly<Record<StatementUse, readonly string[]>>;
}

const lines = {
  schema: v.optional(v.nullable(v.array(v.pipe(v.string(), v.maxLength(2000)))), null),
  wanted: () => concernMessages.options.lines,
};

/** Keeps the words of statements in the workbook: the summary for commissioners, concerns, escalations. */
export const statementTemplates = defineAction({
  name: "statement-templates",
  options: defineOptions(
    { commissioners: lines, concern: lines, effect: lines, escalation: lines },
    concernMessages.options,
  ),
  needs: anyWorkbook,
  preview(connection, wishes, context) {
    return previewTemplates(connection, context, wishes);
  },
  plan: ({ templates, reads, names }) => ({
    action: "statement-templates",
    title: say.changeTitle,
    changes: [],
    sheets: [
      statementTemplatesSheet(templates, reads, [
        say.names.commissioners(names.commissioners),
        say.names.concern(names.concern),
      ]),
    ],
  }),
  report: ({ templates, reads, names, problems }) => ({ templates, reads, names, problems }),
  present,
});

/** The templates, and how they read today. */
export type TemplatesRead = ReturnType<typeof present>;

function present({ templates, reads, names, connection, problems }: TemplatesPreview) {
  const cautions = problems.filter((problem) => !connection.problems.includes(problem)).map(({ message }) => message);
  return { templates, reads, names, cautions };
}

/** As the action's preview, on a workbook that is already connected. */
export function previewTemplates(
  connection: Connection,
  { today }: Pick<ActionContext, "today">,
  wishes: TemplateWishes,
): TemplatesPreview {
  const { team } = connection;
  if (team === null) {
    const why = connection.problems.find((problem) => problem.severity === "error")?.message ?? "";
    throw new ActionRefusal("not-a-team-workbook", sharingMessages.notATeam(why));
  }
  const kept = readStatementTemplates(connection.grid);
  const templates = ofEach((use) => wishes[use] ?? kept[use] ?? linesOf(say.templates[use]));
  const figures = figuresOfEach(team, today);
  const unknown = STATEMENT_USES.flatMap((use) =>
    fillTemplate(templates[use], figures[use]).unknown.map((name): Problem => ({
      code: "unknown-figure",
      severity: "warning",
      sheet: null,
      cell: null,
      value: name,
      message: say.unknownName(name, [...figures[use].keys()]),
    })),
  );
  return {
    connection,
    templates,
    reads: ofEach((use) => templates[use].map((line) => reading(line, figures[use]))),
    names: ofEach((use) => [...figures[use].keys()]),
    problems: [...connection.problems, ...unknown],
  };
}

function ofEach<Value>(of: (use: StatementUse) => Value): Readonly<Record<StatementUse, Value>> {
  return {
    commissioners: of("commissioners"),
    concern: of("concern"),
    effect: of("effect"),
    escalation: of("escalation"),
  };
}

function figuresOfEach(team: TeamData, today: Day): Readonly<Record<StatementUse, Figures>> {
  const parameters = jobPlanParameters(team.settings.jobPlan);
  const shared = evidence(team, { today, clinicians: "none", parameters, history: [] });
  const commissioners = sharedFigures(shared, sharingMessages.document.service, longDate(today));
  const wording = { about: concernMessages.team, date: today, until: null };
  const concern = namedFigures(concernFigures(team, parameters, today, null), wording);
  return { commissioners, concern, effect: concern, escalation: concern };
}

/** A line as it reads today, or why it would be left out. */
function reading(line: string, figures: Figures): string {
  if (isHeading(line)) return line.slice(2).trim();
  const { lines, leftOut } = fillTemplate([line], figures);
  return lines[0] ?? say.leftOut(leftOut[0]?.missing ?? []);
}
