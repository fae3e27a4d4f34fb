import {
  isAllowed,
  isJobPlanFigure,
  ruleOf,
  type JobPlanFigure,
  type JobPlanSettings,
  type SpecificStream,
} from "../../domain/jobPlan/figures";
import { matchKey } from "../../domain/names";
import type { CellValue } from "@evenkeel/spreadsheet";
import { headerKey } from "../synonyms";

/** As the documentation spells them and connecting finds them again: not words to translate. */
const NAMES: Readonly<Record<JobPlanFigure, readonly [name: string, ...others: string[]]>> = {
  acceptedPerWeek: ["Accepted referrals a week", "accepted referrals per week", "referrals accepted a week"],
  referralWeeks: ["Referral weeks that count", "weeks of referrals", "referral weeks"],
  transferRate: ["Share of Choice that goes on to Core", "transfer rate", "choice to core", "choice to core rate"],
  apptsPerHalfDay: [
    "Appointments in a half-day",
    "appointments a half day",
    "appointments per half day",
    "appts per half day",
  ],
  apptsPerCase: [
    "Appointments in a Core case",
    "appointments a case",
    "appointments per case",
    "appointments per core case",
    "appts per case",
    "average core appointments",
  ],
  workedWeeksPerQuarter: ["Worked weeks in a quarter", "worked weeks per quarter", "weeks worked per quarter"],
  choiceLeaveReduction: ["Weekly Choice lost to leave", "choice lost to leave", "choice leave reduction"],
  cotherapyRate: ["Share of Core done by two together", "co therapy", "cotherapy", "co therapy rate", "cotherapy rate"],
  weeksPerQuarter: ["Weeks in a quarter", "weeks per quarter"],
  halfDaysPerWte: ["Half-days of a full-timer", "half days per wte", "half days a wte", "half days full time"],
  hoursPerHalfDay: ["Hours in a half-day", "hours per half day", "hours a half day"],
  annualLeaveDays: ["Annual leave days", "annual leave", "leave days"],
  bankHolidays: ["Bank holidays", "bank holiday days"],
  studyDays: ["Study and other days off", "study days", "study leave days"],
  hoursPerContact: ["Hours for a contact", "hours per contact", "hours a contact"],
  nonContactShare: ["Clinical time without contact", "non contact share", "non contact time"],
  missedShare: ["Contacts missed", "dna rate", "did not attend rate"],
};

const byKey = new Map<string, JobPlanFigure>(
  (Object.keys(NAMES) as JobPlanFigure[]).flatMap((figure) =>
    NAMES[figure].map((name) => [headerKey(name), figure] as const),
  ),
);

const STREAM_CASE = /^appointments (?:in|per) (?:an? )?specific case(?: (.+))?$/;
const STREAM_HALF_DAY = /^appointments (?:in|per) (?:an? )?half day (.+)$/;

/** What a name in a settings list says about job plans. */
export type JobPlanSetting =
  { readonly figure: JobPlanFigure } | { readonly stream: string; readonly of: "apptsPerCase" | "apptsPerHalfDay" };

/** The name that a figure has in the workbook. */
const figureName = (figure: JobPlanFigure): string => NAMES[figure][0];

/** The name that a stream's length has in the workbook: "Appointments in a Specific case: EMDR". */
const streamName = (stream: string): string =>
  stream === "" ? "Appointments in a Specific case" : `Appointments in a Specific case: ${stream}`;

/** null: the name says nothing about job plans. */
export function jobPlanSettingNamed(name: string): JobPlanSetting | null {
  const key = headerKey(name);
  const figure = byKey.get(key);
  if (figure !== undefined) return { figure };
  const ownSpelling = name.includes(":") ? name.slice(name.indexOf(":") + 1).trim() : "";
  const perCase = STREAM_CASE.exec(key);
  if (perCase !== null) return { stream: ownSpelling || (perCase[1] ?? ""), of: "apptsPerCase" };
  const perHalfDay = STREAM_HALF_DAY.exec(key);
  return perHalfDay === null ? null : { stream: ownSpelling || (perHalfDay[1] ?? ""), of: "apptsPerHalfDay" };
}

/** The settings with one more figure of the list; null: no service can mean this figure. */
export function withJobPlanSetting(
  settings: JobPlanSettings,
  setting: JobPlanSetting,
  value: number,
): JobPlanSettings | null {
  if ("figure" in setting) {
    // People write shares as 0.66 and as 66.
    const inHundreds = ruleOf(setting.figure).unit === "share" && value > 1;
    const amount = inHundreds ? value / 100 : value;
    if (!isAllowed(setting.figure, amount)) return null;
    return { ...settings, figures: { ...settings.figures, [setting.figure]: amount } };
  }
  if (value <= 0) return null;
  const key = matchKey(setting.stream);
  const known = settings.streams.find((stream) => matchKey(stream.name) === key);
  if (known === undefined && setting.of === "apptsPerHalfDay") return null;
  const stream: SpecificStream =
    known === undefined
      ? { name: setting.stream, apptsPerCase: value, apptsPerHalfDay: null }
      : { ...known, [setting.of]: value };
  return { ...settings, streams: [...settings.streams.filter((one) => one !== known), stream] };
}

/** Every figure and stream by the name it has in the workbook; null: as published. */
export function jobPlanSettingsByName(settings: JobPlanSettings): readonly (readonly [string, number | null])[] {
  const figures = (Object.keys(NAMES) as JobPlanFigure[]).map(
    (figure) => [figureName(figure), settings.figures[figure] ?? null] as const,
  );
  return [...figures, ...settings.streams.map((stream) => [streamName(stream.name), stream.apptsPerCase] as const)];
}

/** What is wanted of figures and streams, by the names that they have in the workbook. */
export function jobPlanWishes(
  figures: Readonly<Partial<Record<string, number | null>>>,
  streams: readonly { readonly name: string; readonly apptsPerCase: number | null }[],
): readonly (readonly [string, number | null])[] {
  return [
    ...Object.entries(figures).flatMap(([figure, value]) =>
      isJobPlanFigure(figure) && value !== undefined ? [[figureName(figure), value] as const] : [],
    ),
    ...streams.map((stream) => [streamName(stream.name), stream.apptsPerCase] as const),
  ];
}

/** Whether two names, however spelt, stand for the same figure or stream. */
export function isSameJobPlanSetting(written: CellValue, name: string): boolean {
  const [a, b] = [jobPlanSettingNamed(String(written ?? "")), jobPlanSettingNamed(name)];
  if (a === null || b === null) return false;
  if ("figure" in a || "figure" in b) return "figure" in a && "figure" in b && a.figure === b.figure;
  return a.of === b.of && matchKey(a.stream) === matchKey(b.stream);
}
