import * as v from "valibot";
import { ActionRefusal, aTeam, defineAction, notATeam, type Preview } from "../../actions/action";
import { defineOptions } from "../../actions/options";
import type { Day } from "../../domain/units";
import { longDate } from "../../workbook/dates";
import { supervisionMessages as say } from "./messages";
import type { SupervisionPage } from "./model";
import { supervisionFrom } from "./page";
import { supervisionSheet } from "./sheet";
import { raisedTexts } from "./words";

/** One practitioner's page. Nothing has been written. */
export interface SupervisionPreview extends Preview {
  readonly page: SupervisionPage;
  readonly today: Day;
}

/** One page about one practitioner's own work, to take into supervision. */
export const supervisionPage = defineAction({
  name: "supervision-page",
  options: defineOptions(
    {
      /** null: the first of the staff table. */
      clinician: { schema: v.optional(v.nullable(v.string()), null), wanted: () => say.options.clinician },
    },
    say.options,
  ),
  needs: aTeam(say.notATeam),
  preview(connection, options, { today }): SupervisionPreview {
    const [first] = connection.team.clinicians;
    if (first === undefined) throw notATeam(connection, say.notATeam);
    const name = options.clinician ?? first.name;
    const page = supervisionFrom(connection.team, connection.grid, name, today);
    if (page === null) throw new ActionRefusal("no-such-clinician", say.noSuchPerson(name));
    return { connection, problems: connection.problems, page, today };
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
});
