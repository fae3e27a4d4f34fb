import { defaultSettings, MOST_ALERT_DAYS } from "../../domain/settings";
import type { AlertAfter, ServiceSettings } from "../../domain/team";
import { hours, points, ratio } from "../../domain/units";
import { jobPlanSettingNamed, withJobPlanSetting } from "./jobPlanSettings";
import { isRead, readAmount, readText } from "../coerce";
import { isBlank, type CellValue } from "@evenkeel/spreadsheet";
import { headerKey, SETTING_NAMES } from "../synonyms";
import { bandLabelOf, readBands, type BandRow } from "./bands";
import type { Report } from "./finding";
import type { RecordTable } from "./recordTable";

type AlertKey = keyof AlertAfter;
type SettingKey = "fullTimePoints" | "fullTimeHours" | "standardFixedHours" | "ceiling" | "tolerance" | AlertKey;

const KEYS: readonly SettingKey[] = [
  "fullTimePoints",
  "fullTimeHours",
  "standardFixedHours",
  "ceiling",
  "tolerance",
  "reviewOverdue",
  "unallocated",
  "noEntry",
];
/** What each share may be at most, as balancing takes it; more is a slip, or was meant in hundredths. */
const MOST_SHARE = { ceiling: 2, tolerance: 1 } as const;

/** The figure that a name in a settings list stands for; null when it is none that we know. */
export function settingNamed(name: CellValue): SettingKey | "band" | null {
  if (typeof name !== "string") return null;
  const key = headerKey(name);
  const known = KEYS.find((candidate) => SETTING_NAMES[candidate]?.includes(key)) ?? null;
  return known === null && bandLabelOf(name) !== null ? "band" : known;
}

/** The service's own figures, over the published defaults. Names that are not known are other people's business. */
export function readSettings(table: RecordTable | null, report: Report): ServiceSettings {
  if (table === null) return defaultSettings;
  let settings = defaultSettings;
  const bands: BandRow[] = [];
  for (const row of table.rows) {
    const label = readText(row.cell("Name"));
    if (!isRead(label) || label.value === null) continue;
    const key = settingNamed(label.value);
    const ofJobPlans = jobPlanSettingNamed(label.value);
    const cell = row.cell("Value");
    if (key === "band") {
      bands.push({ label: bandLabelOf(label.value) ?? "", cell, row: row.row });
      continue;
    }
    if ((key === null && ofJobPlans === null) || isBlank(cell)) continue;
    const value = readAmount(cell);
    const found = { kind: table.kind, row: row.row, column: "Value", value: cell, about: label.value };
    if (!isRead(value)) report({ code: value.problem, ...found });
    else if (value.value !== null) {
      const next =
        key !== null ? withSetting(settings, key, value.value) : withJobPlanFigure(settings, ofJobPlans, value.value);
      if (next === null) report({ code: "unlikely-figure", ...found });
      else settings = next;
    }
  }
  return bands.length === 0 ? settings : { ...settings, bands: readBands(bands, report) };
}

/** null: no service can mean this figure. */
function withSetting(settings: ServiceSettings, key: SettingKey, value: number): ServiceSettings | null {
  switch (key) {
    case "fullTimePoints":
      return { ...settings, fullTimePoints: points(value) };
    case "ceiling":
    case "tolerance": {
      const share = value > MOST_SHARE[key] ? value / 100 : value;
      const isSensible = share <= MOST_SHARE[key] && (key === "tolerance" || share > 0);
      return isSensible ? { ...settings, [key]: ratio(share) } : null;
    }
    case "reviewOverdue":
    case "unallocated":
    case "noEntry":
      return value > MOST_ALERT_DAYS
        ? null
        : { ...settings, alertAfter: { ...settings.alertAfter, [key]: Math.round(value) } };
    case "fullTimeHours":
    case "standardFixedHours":
      return { ...settings, [key]: hours(value) };
  }
}

function withJobPlanFigure(
  settings: ServiceSettings,
  figure: ReturnType<typeof jobPlanSettingNamed>,
  value: number,
): ServiceSettings | null {
  const jobPlan = figure === null ? settings.jobPlan : withJobPlanSetting(settings.jobPlan, figure, value);
  return jobPlan === null ? null : { ...settings, jobPlan };
}
