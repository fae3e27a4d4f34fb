import * as v from "valibot";
import { aTeam, defineAction, type Preview } from "../../actions/action";
import { defineOptions } from "../../actions/options";
import { jobPlanParameters } from "../../domain/jobPlan/parameters";
import { concernFigures } from "../../domain/sharing/concernFigures";
import { evidence } from "../../domain/sharing/evidence";
import { fillTemplate, isHeading } from "../../domain/sharing/statement";
import type { TeamData } from "../../domain/team";
import type { Day } from "../../domain/units";
import { longDate } from "../../workbook/dates";
import { sharedMessages } from "../../workbook/messages/sharing";
import {
  readStatementTemplates,
  STATEMENT_USES,
  statementTemplatesSheet,
  type StatementTemplates,
  type StatementUse,
} from "../../workbook/ownSheets/statementTemplates";
import { warning } from "../../workbook/problems/warning";
import { namedFigures } from "../../workbook/statements/concernStatement";
import { statementMessages as say } from "../../workbook/statements/messages";
import { linesOf, sharedFigures, type Figures } from "../../workbook/statements/statements";
import { statementTemplateMessages as ownWords } from "./messages";

/** The templates with how each line reads with today's figures. Nothing has been written. */
export interface TemplatesPreview extends Preview {
  readonly templates: StatementTemplates;
  readonly reads: Readonly<Record<StatementUse, readonly string[]>>;
  /** The names that a statement may use in braces. */
  readonly names: Readonly<Record<StatementUse, readonly string[]>>;
}

/** New words for one statement, a line each; null: as they are kept, or to begin with. */
const lines = {
  schema: v.optional(v.nullable(v.array(v.pipe(v.string(), v.maxLength(2000)))), null),
  wanted: () => ownWords.options.lines,
};

/** Keeps the words of statements in the workbook: the summary for commissioners, concerns, escalations. */
export const statementTemplates = defineAction({
  name: "statement-templates",
  options: defineOptions({ commissioners: lines, concern: lines, effect: lines, escalation: lines }, ownWords.options),
  needs: aTeam(sharedMessages.notATeam),
  preview(connection, options, { today }): TemplatesPreview {
    const kept = readStatementTemplates(connection.grid);
    const templates = ofEach((use) => options[use] ?? kept[use] ?? linesOf(say.templates[use]));
    const figures = figuresOfEach(connection.team, today);
    const unknown = STATEMENT_USES.flatMap((use) =>
      fillTemplate(templates[use], figures[use]).unknown.map((name) =>
        warning("unknown-figure", say.unknownName(name, [...figures[use].keys()]), { value: name }),
      ),
    );
    return {
      connection,
      templates,
      reads: ofEach((use) => templates[use].map((line) => reading(line, figures[use]))),
      names: ofEach((use) => [...figures[use].keys()]),
      problems: [...connection.problems, ...unknown],
    };
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
  const commissioners = sharedFigures(shared, sharedMessages.service, longDate(today));
  const wording = { about: say.concern.team, date: today, until: null };
  const concern = namedFigures(concernFigures(team, parameters, today, null), wording);
  return { commissioners, concern, effect: concern, escalation: concern };
}

/** A line as it reads today, or why it would be left out. */
function reading(line: string, figures: Figures): string {
  if (isHeading(line)) return line.slice(2).trim();
  const { lines, leftOut } = fillTemplate([line], figures);
  return lines[0] ?? say.leftOut(leftOut[0]?.missing ?? []);
}
