import { isoDay } from "@evenkeel/spreadsheet";
import * as v from "valibot";
import { ActionRefusal, aTeam, defineAction, type TeamConnection } from "../../actions/action";
import { figureOptions } from "../../actions/jobPlans/figureOptions";
import { defineOptions, refineOptions } from "../../actions/options";
import { jobPlanParameters } from "../../domain/jobPlan/parameters";
import { absenceWordsIn } from "../../domain/sharing/absenceWords";
import { evidence, type Evidence } from "../../domain/sharing/evidence";
import { teamMeasures } from "../../domain/sharing/measures";
import { mentionFinder, namePartsIn, smallNumbersIn } from "../../domain/sharing/mentions";
import type { CliniciansShown } from "../../domain/sharing/staffEvidence";
import type { TeamData } from "../../domain/team";
import type { Day } from "../../domain/units";
import type { Connection, Problem } from "../../workbook/connect/connection";
import { longDate } from "../../workbook/dates";
import { sharedMessages } from "../../workbook/messages/sharing";
import { readSnapshots, snapshotOf, type Snapshot } from "../../workbook/ownSheets/snapshots";
import { readStatementTemplates } from "../../workbook/ownSheets/statementTemplates";
import { warning } from "../../workbook/problems/warning";
import { draftStatement } from "../../workbook/statements/statements";
import { copyDocument } from "./copyDocument";
import type { Forbidden } from "./copyFile/checkParts";
import { sharingMessages as say } from "./messages";
import { presentCopy, type CopyPreview } from "./present";

const options = refineOptions(
  defineOptions(
    {
      ...figureOptions,
      serviceName: {
        schema: v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(100))), null),
        wanted: () => say.options.text,
      },
      clinicians: {
        schema: v.optional(v.picklist(["none", "roles", "names"]), "none"),
        wanted: () => say.options.clinicians,
      },
      /** The summary's sentences as the manager wants them; null: as drafted from the figures. */
      statement: {
        schema: v.optional(v.nullable(v.array(v.pipe(v.string(), v.maxLength(2000)))), null),
        wanted: () => say.options.statement,
      },
    },
    say.options,
  ),
  ({ serviceName, clinicians, statement, ...given }) => ({ serviceName, clinicians, statement, given }),
);

export type CopyOptions = ReturnType<typeof options.read>;

/** What the pane may ask. */
export type CopyChoices = NonNullable<typeof options.asked>;

/** Figures for people outside the team, in a file of its own that names only those the manager has chosen. */
export const commissionerCopy = defineAction({
  name: "commissioner-copy",
  options,
  needs: aTeam(sharedMessages.notATeam),
  progress: () => say.progress.reading,
  preview(connection, options, context) {
    context.onProgress?.({ message: say.progress.making, done: null });
    return copyOf(connection, context.today, options);
  },
  // The workbook itself stays as it is.
  plan: () => null,
  report: (preview) => ({
    sheets: preview.document.sheets.map(({ name }) => name),
    contents: preview.document.sheets.map(({ name, title, table, chart }) => ({
      name,
      title,
      rows: table?.rows.length ?? 0,
      chart: chart?.title ?? null,
    })),
    suppressed: preview.evidence.suppressed,
    frozenFormulas: preview.frozenFormulas,
    checks: preview.checks.map(({ check, passed }) => ({ check, passed })),
    statement: preview.statement,
    leftOut: preview.leftOut,
    problems: preview.problems,
  }),
  present: (preview, { today }) => presentCopy(preview, today),
  async file(preview) {
    const failed = preview.checks.find(({ passed }) => !passed);
    if (failed)
      throw new ActionRefusal(
        "copy-check-failed",
        say.checkFailed(failed.check, say.checks[failed.check], failed.where ?? ""),
      );
    return preview.bytes;
  },
});

async function copyOf(connection: TeamConnection, today: Day, options: CopyOptions): Promise<CopyPreview> {
  const { team } = connection;
  const { clinicians, given } = options;
  const parameters = jobPlanParameters(team.settings.jobPlan, given);
  const kept = connection.grid === undefined ? [] : readSnapshots(connection.grid);
  const figures = evidence(team, { today, clinicians, parameters, history: withNow(kept, team, today) });
  const forbidden = forbiddenIn(team, figures, options.clinicians);
  const service = options.serviceName ?? sharedMessages.service;
  const date = longDate(today);
  const template = readStatementTemplates(connection.grid).commissioners ?? null;
  const drafted = draftStatement(figures, template, { service, date });
  const statement = options.statement ?? drafted.lines;
  // Making files is a chunk of its own in the pane, loaded only now.
  const { checkCopy, makeCopy, namesForbidden } = await import(/* webpackChunkName: "sharing" */ "./copyFile");
  const isForbidden = (texts: readonly string[]): boolean => namesForbidden(texts, forbidden) !== null;
  refuseNames(options, statement, isForbidden);
  const typed = [...statement.filter((line) => !drafted.lines.includes(line)), options.serviceName ?? ""].join("\n");
  const cautions = cautionsOf(typed, forbidden);
  const document = copyDocument(figures, {
    service,
    date,
    isoDate: isoDay(today),
    clinicians: options.clinicians,
    statement,
  });
  const bytes = await makeCopy(document);
  return {
    connection,
    problems: [...connection.problems, ...cautions],
    evidence: figures,
    document,
    statement,
    leftOut: options.statement === null ? drafted.leftOut.map(({ line }) => line) : [],
    checks: checkCopy(bytes, document, forbidden),
    frozenFormulas: addInFormulas(connection),
    bytes,
  };
}

/** The months kept, and this one as it stands today, whether or not it has been kept. */
function withNow(kept: readonly Snapshot[], team: TeamData, today: Day): readonly Snapshot[] {
  const now = snapshotOf(teamMeasures(team, today), today);
  return [...kept.filter(({ month }) => month < now.month), now];
}

/** Who and what may not be found in the copy, whatever else goes wrong. */
function forbiddenIn(team: TeamData, figures: Evidence, clinicians: CliniciansShown): Forbidden {
  const clients = team.cases.flatMap((record) => [record.id, ...record.linkedWith]);
  const named = team.clinicians.flatMap(({ name, lineManager }) => [name, lineManager]);
  const others = team.cases.flatMap((record) => [record.clinician, record.registrant, ...record.jointWith]);
  const people = [...named, ...others].filter((name) => name !== null);
  const shown = new Set(clinicians === "names" ? team.clinicians.map(({ name }) => name) : []);
  const hidden = people.filter((name) => !shown.has(name));
  return { texts: [...new Set([...clients, ...hidden])], wholeCells: figures.hiddenRoles };
}

/** What the manager has typed is checked first, so that the sentence can say what to change. */
function refuseNames(
  options: CopyOptions,
  statement: readonly string[],
  isForbidden: (texts: readonly string[]) => boolean,
): void {
  if (options.serviceName !== null && isForbidden([options.serviceName])) {
    throw new ActionRefusal("names-a-person", say.options.notShareable("serviceName"));
  }
  if (isForbidden(statement)) {
    throw new ActionRefusal("names-a-person", say.options.notShareable("statement"));
  }
}

/** What a manager's own words may tell without meaning to; only a person can judge it, so it is asked and not refused. */
function cautionsOf(typed: string, { texts, wholeCells }: Forbidden): Problem[] {
  const found = [
    { code: "part-of-a-name", words: namePartsIn(typed, texts), say: say.cautions.nameParts },
    {
      code: "small-role",
      words: wholeCells.filter((role) => mentionFinder([role])(typed)),
      say: say.cautions.smallRoles,
    },
    { code: "tells-of-health", words: absenceWordsIn(typed), say: say.cautions.health },
    { code: "small-number-typed", words: smallNumbersIn(typed), say: say.cautions.smallNumbers },
  ];
  return found.flatMap(({ code, words, say: sentence }): Problem[] =>
    words.length === 0 ? [] : [warning(code, sentence(words))],
  );
}

function addInFormulas({ grid }: Connection): number {
  const cells = (grid?.sheets ?? []).flatMap((sheet) => sheet.formulas.flat());
  return cells.filter((cell) => typeof cell === "string" && cell.startsWith("=") && /\bTEAM\./i.test(cell)).length;
}
