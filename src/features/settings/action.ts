import type { AskedOf } from "../../actions/options";
import * as v from "valibot";
import { isAllowed, isJobPlanFigure } from "../../domain/jobPlan/figures";
import { matchKey } from "../../domain/names";
import { MOST_ALERT_DAYS } from "../../domain/settings";
import type { AlertAfter, ServiceSettings } from "../../domain/team";
import { serviceSettingsMessages as say } from "./messages";
import { changeOfCell, newRowOf, seenCell } from "../../workbook/changePlan/cellChange";
import type { CellChange, ChangePlan, TemplateCell, NewRow, SheetTemplate } from "../../workbook/changePlan/changePlan";
import type { Connection, ConnectedTable } from "../../workbook/connect/connection";
import type { CellValue } from "@evenkeel/spreadsheet";
import { isSameJobPlanSetting, jobPlanSettingsByName, jobPlanWishes } from "../../workbook/records/jobPlanSettings";
import { bandLabelOf } from "../../workbook/records/bands";
import { settingNamed } from "../../workbook/records/settings";
import {
  ActionRefusal,
  type ActionContext,
  type Preview,
  anyWorkbook,
  defineAction,
  type OptionReader,
} from "../../actions/action";
import { bandEntries, bandsSchema, checkBands, plannedBands, type BandsOption } from "./serviceBands";

/** The figures to set; those left out stay as they are, null goes back to the published one. */
export interface SettingsOptions {
  readonly fullTimePoints?: number | null | undefined;
  readonly fullTimeHours?: number | null | undefined;
  readonly standardFixedHours?: number | null | undefined;
  /** The most of what somebody has that balancing may fill: 1 is all of it. */
  readonly ceiling?: number | null | undefined;
  /** How far from a fair share is near enough when balancing. */
  readonly tolerance?: number | null | undefined;
  /** Ends of the bands as they are (0.8 is 80 %), or a whole list with words; null: the published ones. */
  readonly bands?: BandsOption | undefined;
  /** From how many days on something is red: null goes back to what is usual. */
  readonly alertAfter?: Readonly<Partial<Record<keyof AlertAfter, number | null | undefined>>> | undefined;
  /** Figures of job planning by their names in `JOB_PLAN_FIGURES`; null: back to the published one. */
  readonly jobPlan?: Readonly<Record<string, number | null>> | undefined;
  /** Appointments in a case of a Specific stream; null: not known any more. */
  readonly streams?: readonly { readonly name: string; readonly apptsPerCase: number | null }[] | undefined;
}

/** One figure, by the name it has in the workbook. */
export interface SettingChange {
  readonly name: string;
  readonly from: number | string | null;
  /** null: the service has none of its own any more. */
  readonly to: number | string | null;
}

export interface SettingsPreview extends Preview {
  /** As they will be. */
  readonly bands: ServiceSettings["bands"];
  readonly changes: readonly SettingChange[];
}

/** As the documentation spells them and connecting finds them again: not words to translate. */
const NAMES = {
  fullTimePoints: "Full-time points",
  fullTimeHours: "Full-time hours",
  standardFixedHours: "Standard fixed hours",
  ceiling: "Ceiling",
  tolerance: "Tolerance",
  reviewOverdue: "Review overdue after days",
  unallocated: "Unallocated after days",
  noEntry: "Nothing new after days",
} as const;

const ALERT_KEYS = ["reviewOverdue", "unallocated", "noEntry"] as const satisfies readonly (keyof AlertAfter)[];

const options: OptionReader<AskedOf<typeof optionsSchema>, SettingsOptions> = { read: readOptions };

/** The service's own figures: kept in the workbook's settings table, or on a small sheet of their own where it has none. */
export const serviceSettings = defineAction({
  name: "service-settings",
  options,
  needs: anyWorkbook,
  progress: () => say.progress,
  preview(connection, options, context) {
    return previewSettings(connection, context, options);
  },
  plan: planOf,
  report: ({ changes, problems }) => ({ changes, problems }),
});

/** As the action's preview, on a workbook that is already connected. */
export function previewSettings(
  connection: Connection,
  _surroundings: Pick<ActionContext, "today">,
  options: SettingsOptions,
): SettingsPreview {
  if (connection.team === null) throw new ActionRefusal("not-a-team-workbook", say.notATeam);
  const { settings } = connection.team;
  const now = figuresOf(settings);
  const wanted: (readonly [string, number | null | undefined])[] = [
    [NAMES.fullTimePoints, options.fullTimePoints],
    [NAMES.fullTimeHours, options.fullTimeHours],
    [NAMES.standardFixedHours, options.standardFixedHours],
    [NAMES.ceiling, options.ceiling],
    [NAMES.tolerance, options.tolerance],
    ...ALERT_KEYS.map((key) => [NAMES[key], options.alertAfter?.[key]] as const),
    ...jobPlanWishes(options.jobPlan ?? {}, options.streams ?? []),
  ];
  const figures = wanted.flatMap(([name, to]): SettingChange[] => {
    const from = now.get(name) ?? null;
    return to === undefined || to === from ? [] : [{ name, from, to }];
  });
  const { bands, changes } = plannedBands(connection, settings.bands, options.bands);
  return { connection, changes: [...figures, ...changes], bands, problems: connection.problems };
}

function planOf({ connection, changes, bands }: SettingsPreview): ChangePlan | null {
  const { team } = connection;
  if (changes.length === 0 || team === null) return null;
  const table = connection.tables.Settings;
  const plan = { action: "service-settings", title: say.title(changes.length) };
  if (table === undefined) {
    // Nothing stands there that could go back to the published figure.
    const isNews = changes.some(({ to }) => to !== null);
    return isNews
      ? { ...plan, changes: [], sheets: [sheetOf(connection, { ...team.settings, bands }, changes)] }
      : null;
  }
  const written = changes.map((change) => inTable(connection, table, change));
  const cells = written.flatMap((one) => one.change ?? []);
  const rows = written.flatMap((one) => one.row ?? []);
  return cells.length + rows.length === 0 ? null : { ...plan, changes: cells, ...(rows.length === 0 ? {} : { rows }) };
}

/** The cell of a figure in the settings table; a row at its end where it has none yet. */
function inTable(
  connection: Connection,
  table: ConnectedTable,
  change: SettingChange,
): { readonly change?: CellChange; readonly row?: NewRow } {
  const name = table.columns["Name"];
  const value = table.columns["Value"];
  if (name === undefined || value === undefined) {
    throw new ActionRefusal("no-such-setting", say.noRow(change.name, table.sheet));
  }
  const row = table.rows.find((one) => isSame(seenCell(connection, table.sheet, one, name.column), change.name));
  if (row !== undefined) return { change: changeOfCell(connection, table, name, value, row, change.to ?? "") };
  if (change.to === null) return {};
  const cells = [
    { ...name, value: change.name },
    { ...value, value: change.to },
  ];
  return { row: newRowOf(connection, table, [name], cells) };
}

/** A row means the same figure where both names do; bands also have to be of the same label. */
function isSame(written: CellValue, name: string): boolean {
  if (isSameJobPlanSetting(written, name)) return true;
  const meaning = settingNamed(written);
  if (meaning === null || meaning !== settingNamed(name)) return false;
  return meaning !== "band" || matchKey(bandLabelOf(written) ?? "") === matchKey(bandLabelOf(name) ?? "");
}

function sheetOf(connection: Connection, settings: ServiceSettings, changes: readonly SettingChange[]): SheetTemplate {
  const isTaken = connection.grid?.sheets.some((sheet) => sheet.name.toLowerCase() === say.sheetName.toLowerCase());
  const figures = figuresOf(settings);
  for (const change of changes) if (bandLabelOf(change.name) === null) figures.set(change.name, change.to);
  const cells: TemplateCell[] = [
    { row: 0, column: 0, value: "Name", look: "heading" },
    { row: 0, column: 1, value: "Value", look: "heading" },
    ...[...figures].flatMap(([name, value], i): TemplateCell[] => [
      { row: i + 1, column: 0, value: name, look: "label" },
      { row: i + 1, column: 1, value, look: "input" },
    ]),
  ];
  return { name: isTaken === true ? say.otherSheetName : say.sheetName, cells, columnWidths: [40, 12] };
}

/** The figures as they stand, by name; null: not agreed. */
function figuresOf(settings: ServiceSettings): Map<string, number | string | null> {
  return new Map<string, number | string | null>([
    [NAMES.fullTimePoints, settings.fullTimePoints],
    [NAMES.fullTimeHours, settings.fullTimeHours],
    [NAMES.standardFixedHours, settings.standardFixedHours],
    [NAMES.ceiling, settings.ceiling],
    [NAMES.tolerance, settings.tolerance],
    ...bandEntries(settings.bands),
    ...ALERT_KEYS.map((key) => [NAMES[key], settings.alertAfter[key]] as const),
    ...jobPlanSettingsByName(settings.jobPlan),
  ]);
}

const alertDays = v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_ALERT_DAYS))));
const hoursAWeek = v.pipe(v.number(), v.minValue(0), v.maxValue(60));
const optionsSchema = v.strictObject({
  fullTimePoints: v.optional(v.nullable(v.pipe(v.number(), v.finite(), v.gtValue(0)))),
  fullTimeHours: v.optional(v.nullable(v.pipe(hoursAWeek, v.gtValue(0)))),
  standardFixedHours: v.optional(v.nullable(hoursAWeek)),
  ceiling: v.optional(v.nullable(v.pipe(v.number(), v.gtValue(0), v.maxValue(2)))),
  tolerance: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)))),
  bands: v.optional(bandsSchema),
  alertAfter: v.optional(v.strictObject({ reviewOverdue: alertDays, unallocated: alertDays, noEntry: alertDays })),
  jobPlan: v.optional(
    v.pipe(
      v.record(v.string(), v.nullable(v.number())),
      v.check((figures) =>
        Object.entries(figures).every(
          ([name, value]) => isJobPlanFigure(name) && (value === null || isAllowed(name, value)),
        ),
      ),
    ),
  ),
  streams: v.optional(
    v.array(
      v.strictObject({
        name: v.pipe(v.string(), v.trim()),
        apptsPerCase: v.nullable(v.pipe(v.number(), v.finite(), v.gtValue(0))),
      }),
    ),
  ),
});

function readOptions(raw: unknown): SettingsOptions {
  const parsed = v.safeParse(optionsSchema, raw ?? {});
  if (parsed.success) {
    checkBands(parsed.output.bands);
    return parsed.output;
  }
  const name = parsed.issues[0].path?.[0]?.key;
  throw new ActionRefusal("wrong-option", sentenceFor(name));
}

function sentenceFor(name: unknown): string {
  const known = Object.keys(optionsSchema.entries);
  if (typeof name !== "string") return say.options.notAnObject;
  if (!known.includes(name)) return say.options.unknown(name, known);
  if (name === "bands") return say.options.wrongBands;
  if (name === "alertAfter") return say.options.wrongAlertAfter(MOST_ALERT_DAYS);
  if (name === "ceiling" || name === "tolerance") return say.options.wrongShare(name);
  if (name === "jobPlan" || name === "streams") return say.options.wrongJobPlan(name);
  return name === "fullTimePoints" ? say.options.wrong(name) : say.options.wrongHours(name);
}
