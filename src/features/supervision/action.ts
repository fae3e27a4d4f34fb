import * as v from "valibot";
import { jobPlanParameters } from "../../domain/jobPlan/parameters";
import { supervisionPage as pageOf, type SupervisionPage } from "./model";
import type { Day } from "../../domain/units";
import { supervisionMessages as say } from "./messages";
import type { Connection } from "../../workbook/connect/connection";
import { longDate } from "../../workbook/dates";
import { readPlanVersions } from "../../workbook/ownSheets/planVersions";
import { raisedTexts, supervisionSheet } from "./sheet";
import { ActionRefusal, type Action, type ActionSurroundings, type Preview } from "../../actions/action";
import { checkedOptions } from "../../actions/options";
import { connectWorkbook } from "../../actions/workbook";

export interface SupervisionOptions {
  /** null: the first of the staff table. */
  readonly clinician: string | null;
}

/** One practitioner's page. Nothing has been written. */
export interface SupervisionPreview extends Preview {
  readonly page: SupervisionPage;
  readonly today: Day;
}

/** One page about one practitioner's own work, to take into supervision. */
export const supervisionPage: Action<SupervisionOptions, SupervisionPreview> = {
  name: "supervision-page",
  options: (raw) => checkedOptions(optionsSchema, raw, { clinician: say.options.clinician }, say.options),
  async preview(surroundings, options) {
    return previewSupervision(await connectWorkbook(surroundings), surroundings, options);
  },
  plan: ({ page, connection, today }) => ({
    action: "supervision-page",
    title: say.changeTitle(page.load.clinician.name),
    changes: [],
    sheets: [supervisionSheet(page, connection.grid, today)],
  }),
  report: ({ page, today, problems }) => ({
    clinician: page.load.clinician.name,
    on: longDate(today),
    cases: page.load.cases,
    points: page.load.points,
    available: page.load.available,
    used: page.load.used,
    band: page.load.band,
    halfDays: page.plan?.halfDays ?? null,
    overBy: page.plan?.overBy ?? null,
    toRaise: raisedTexts(page),
    reviews: page.cases.map(({ record, points, review, notSeen }) => ({
      case: record.id,
      points,
      review,
      notSeen,
    })),
    problems,
  }),
};

/** As the action's preview, on a workbook that is already connected. */
export function previewSupervision(
  connection: Connection,
  { today }: Pick<ActionSurroundings, "today">,
  options: SupervisionOptions,
): SupervisionPreview {
  const { team, grid } = connection;
  const first = team?.clinicians[0];
  if (team === null || first === undefined) {
    const why = connection.problems.find((problem) => problem.severity === "error")?.message ?? "";
    throw new ActionRefusal("not-a-team-workbook", say.notATeam(why));
  }
  const name = options.clinician ?? first.name;
  const versions = grid === undefined ? [] : readPlanVersions(grid);
  const page = pageOf(team, name, versions, jobPlanParameters(team.settings.jobPlan), today);
  if (page === null) throw new ActionRefusal("no-such-clinician", say.noSuchPerson(name));
  return { connection, problems: connection.problems, page, today };
}

const optionsSchema = v.strictObject({ clinician: v.optional(v.nullable(v.string()), null) });
