import { defaultSettings } from "../../domain/settings";
import type { ServiceSettings } from "../../domain/team";
import { hours, points, ratio } from "../../domain/units";
import { jobPlanSettingNamed, withJobPlanSetting } from "../jobPlanSettings";
import { isBlank, isRead, readAmount, readText } from "../coerce";
import type { CellValue } from "../grid";
import { headerKey, SETTING_NAMES } from "../synonyms";
import type { Report } from "./finding";
import type { RecordRow, RecordTable } from "./recordTable";

type SettingKey = "fullTimePoints" | "fullTimeHours" | "standardFixedHours";

const KEYS: readonly SettingKey[] = ["fullTimePoints", "fullTimeHours", "standardFixedHours"];
const BAND = /^(?:band |up to )?(room|steady|full|over|act)(?: up to| to| until)?$/;

/** The figure that a name in a settings list stands for; null when it is none that we know. */
export function settingNamed(name: CellValue): SettingKey | "band" | null {
  if (typeof name !== "string") return null;
  const key = headerKey(name);
  if (BAND.test(key)) return "band";
  return KEYS.find((candidate) => SETTING_NAMES[candidate]?.includes(key)) ?? null;
}

/** The service's own figures, over the published defaults. Names that are not known are other people's business. */
export function readSettings(table: RecordTable | null, report: Report): ServiceSettings {
  if (table === null) return defaultSettings;
  let settings = defaultSettings;
  for (const row of table.rows) {
    const label = readText(row.cell("Name"));
    if (!isRead(label) || label.value === null) continue;
    const key = settingNamed(label.value);
    const ofJobPlans = jobPlanSettingNamed(label.value);
    const cell = row.cell("Value");
    if ((key === null && ofJobPlans === null) || isBlank(cell)) continue;
    const value = readAmount(cell);
    if (!isRead(value)) {
      report({ code: value.problem, kind: table.kind, row: row.row, column: "Value", value: cell, about: label.value });
    } else if (value.value === null) continue;
    else if (key !== null) settings = withSetting(settings, key, value.value, row);
    else if (ofJobPlans !== null) {
      const jobPlan = withJobPlanSetting(settings.jobPlan, ofJobPlans, value.value);
      if (jobPlan !== null) settings = { ...settings, jobPlan };
      else
        report({
          code: "unlikely-figure",
          kind: table.kind,
          row: row.row,
          column: "Value",
          value: cell,
          about: label.value,
        });
    }
  }
  return settings;
}

function withSetting(
  settings: ServiceSettings,
  key: SettingKey | "band",
  value: number,
  row: RecordRow,
): ServiceSettings {
  if (key === "fullTimePoints") return { ...settings, fullTimePoints: points(value) };
  if (key === "band") return { ...settings, bands: withBand(settings.bands, String(row.cell("Name")), value) };
  return { ...settings, [key]: hours(value) };
}

function withBand(bands: ServiceSettings["bands"], name: string, upTo: number): ServiceSettings["bands"] {
  const label = BAND.exec(headerKey(name))?.[1];
  const share = ratio(upTo > 5 ? upTo / 100 : upTo);
  return bands.map((band) =>
    band.label.toLowerCase() === label && band.upTo !== null ? { ...band, upTo: share } : band,
  );
}
