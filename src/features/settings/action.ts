import * as v from "valibot";
import { aTeam, defineAction, type Preview } from "../../actions/action";
import { defineOptions, refineOptions } from "../../actions/options";
import {
  ALERT_KEYS,
  SETTING_NAMES,
  settingChanges,
  settingsPlan,
  type SettingChange,
} from "../../actions/settings/settingsPlan";
import { isAllowed, isJobPlanFigure } from "../../domain/jobPlan/figures";
import { MOST_ALERT_DAYS } from "../../domain/settings";
import type { ServiceSettings } from "../../domain/team";
import { jobPlanWishes } from "../../workbook/records/jobPlanSettings";
import { serviceSettingsMessages as say } from "./messages";
import { bandsSchema, checkBands, plannedBands } from "./serviceBands";

const positive = v.optional(v.nullable(v.pipe(v.number(), v.finite(), v.gtValue(0))));
const hoursAWeek = v.pipe(v.number(), v.minValue(0), v.maxValue(60));
const alertDays = v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_ALERT_DAYS))));

/** The figures to set; those left out stay as they are, null goes back to the published one. */
const options = refineOptions(
  defineOptions(
    {
      fullTimePoints: { schema: positive, wanted: () => say.options.wrongNumber("fullTimePoints") },
      fullTimeHours: {
        schema: v.optional(v.nullable(v.pipe(hoursAWeek, v.gtValue(0)))),
        wanted: () => say.options.wrongHours("fullTimeHours"),
      },
      standardFixedHours: {
        schema: v.optional(v.nullable(hoursAWeek)),
        wanted: () => say.options.wrongHours("standardFixedHours"),
      },
      /** The most of what a clinician has that balancing may fill: 1 is all of it. */
      ceiling: {
        schema: v.optional(v.nullable(v.pipe(v.number(), v.gtValue(0), v.maxValue(2)))),
        wanted: () => say.options.wrongShare("ceiling"),
      },
      /** How far from a fair share is near enough when balancing. */
      tolerance: {
        schema: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)))),
        wanted: () => say.options.wrongShare("tolerance"),
      },
      /** Ends of the bands as they are (0.8 is 80 %), or a whole list with words; null: the published ones. */
      bands: { schema: v.optional(bandsSchema), wanted: () => say.options.wrongBands },
      /** From how many days on something is red: null goes back to what is usual. */
      alertAfter: {
        schema: v.optional(v.strictObject({ reviewOverdue: alertDays, unallocated: alertDays, noEntry: alertDays })),
        wanted: () => say.options.wrongAlertAfter(MOST_ALERT_DAYS),
      },
      /** Figures of job planning by their names in `JOB_PLAN_FIGURES`; null: back to the published one. */
      jobPlan: {
        schema: v.optional(
          v.pipe(
            v.record(v.string(), v.nullable(v.number())),
            v.check((figures) =>
              Object.entries(figures).every(
                ([name, value]) => isJobPlanFigure(name) && (value === null || isAllowed(name, value)),
              ),
            ),
          ),
        ),
        wanted: () => say.options.wrongJobPlan("jobPlan"),
      },
      /** Appointments in a case of a Specific stream; null: not known any more. */
      streams: {
        schema: v.optional(
          v.array(
            v.strictObject({
              name: v.pipe(v.string(), v.trim()),
              apptsPerCase: v.nullable(v.pipe(v.number(), v.finite(), v.gtValue(0))),
            }),
          ),
        ),
        wanted: () => say.options.wrongJobPlan("streams"),
      },
    },
    say.options,
  ),
  (read) => {
    checkBands(read.bands);
    return read;
  },
);

export type SettingsAsked = NonNullable<typeof options.asked>;

export interface SettingsPreview extends Preview {
  /** As they will be. */
  readonly bands: ServiceSettings["bands"];
  readonly changes: readonly SettingChange[];
}

/** The service's own figures: kept in the workbook's settings table, or on a small sheet of their own where it has none. */
export const serviceSettings = defineAction({
  name: "service-settings",
  options,
  needs: aTeam(() => say.notATeam),
  progress: () => say.progress,
  preview(connection, options): SettingsPreview {
    const { settings } = connection.team;
    const figures = settingChanges(settings, [
      [SETTING_NAMES.fullTimePoints, options.fullTimePoints],
      [SETTING_NAMES.fullTimeHours, options.fullTimeHours],
      [SETTING_NAMES.standardFixedHours, options.standardFixedHours],
      [SETTING_NAMES.ceiling, options.ceiling],
      [SETTING_NAMES.tolerance, options.tolerance],
      ...ALERT_KEYS.map((key) => [SETTING_NAMES[key], options.alertAfter?.[key]] as const),
      ...jobPlanWishes(options.jobPlan ?? {}, options.streams ?? []),
    ]);
    const { bands, changes } = plannedBands(connection, settings.bands, options.bands);
    return { connection, changes: [...figures, ...changes], bands, problems: connection.problems };
  },
  plan({ connection, changes, bands }) {
    const { team } = connection;
    const written = team && settingsPlan(connection, { ...team.settings, bands }, changes);
    return written && { action: "service-settings", title: say.title(changes.length), ...written };
  },
  report: ({ changes, problems }) => ({ changes, problems }),
});
