import { matchKey } from "../names";
import type { CategoryHalfDays, Clinician, JobPlanLine, TeamData } from "../team";
import { appointments, halfDays, TOLERANCE, wte, type Appointments, type HalfDays, type Wte } from "../units";
import { corePerQuarter, corePerWeek } from "./core";
import { multiplierOf, type JobPlanParameters } from "./parameters";
import { streamOf, streamPlans, type StreamPlan } from "./streams";
import { wholeTargets } from "./wholeNumbers";

export type PlanCategory = keyof CategoryHalfDays;
export const PLAN_CATEGORIES: readonly PlanCategory[] = ["choice", "core", "specific", "other"];

/** One clinician's week in half-days, and what it comes to. */
export interface ClinicianPlan {
  readonly clinician: Clinician;
  /** null: neither WTE nor hours are known. */
  readonly wte: Wte | null;
  readonly halfDays: Readonly<Record<PlanCategory, HalfDays>> & { readonly total: HalfDays };
  /** Half-days of the contract: WTE x 10; null: WTE unknown. */
  readonly contracted: HalfDays | null;
  /** Half-days planned above the contract; 0 where the plan fits. */
  readonly overBy: HalfDays;
  /** Half-days of the contract that the plan leaves free; 0 where it is full. */
  readonly free: HalfDays;
  /** Choice appointments a week, before leave. */
  readonly choicePerWeek: Appointments;
  readonly core: {
    readonly perQuarter: Appointments;
    readonly perWeek: Appointments;
    /** Whole new cases for four quarters. */
    readonly targets: readonly number[];
  };
  /** The Specific half-days, stream by stream. */
  readonly streams: readonly StreamPlan[];
}

/**
 * Everybody's individual plan, from what staff do now: the JobPlan table's lines where a clinician has any, else the
 * half-day columns of Team. People with neither are left out: nobody has planned them yet.
 * Source: CAPA, job planning (capa.md F2, F4, F5, F6).
 */
export function clinicianPlans(team: TeamData, parameters: JobPlanParameters): ClinicianPlan[] {
  const lines = linesByClinician(team.jobPlan);
  return team.clinicians.flatMap((clinician) => {
    const own = lines.get(matchKey(clinician.name));
    const planned = own === undefined ? ofTeamTable(clinician) : ofLines(own);
    return planned === null ? [] : [planFor(clinician, planned, team, parameters, specificLines(own ?? []))];
  });
}

/** As `clinicianPlans`, for half-days that are not in the workbook (yet): a proposal, or a what-if. */
export function planFor(
  clinician: Clinician,
  planned: Readonly<Record<PlanCategory, HalfDays>>,
  team: Pick<TeamData, "settings">,
  parameters: JobPlanParameters,
  specific: readonly { readonly name: string; readonly halfDays: number }[] = [],
): ClinicianPlan {
  const whole = wteOf(clinician, team);
  const total = PLAN_CATEGORIES.reduce((sum, category) => sum + planned[category], 0);
  const contracted = whole === null ? null : whole * parameters.halfDaysPerWte;
  const over = contracted === null ? 0 : total - contracted;
  const multiplier = multiplierOf(parameters);
  const perQuarter = corePerQuarter(planned.core, multiplier);
  return {
    clinician,
    wte: whole,
    halfDays: { ...planned, total: halfDays(total) },
    contracted: contracted === null ? null : halfDays(contracted),
    overBy: halfDays(over > TOLERANCE ? over : 0),
    free: halfDays(over < -TOLERANCE ? -over : 0),
    choicePerWeek: appointments(planned.choice * parameters.apptsPerHalfDay),
    core: {
      perQuarter,
      perWeek: corePerWeek(planned.core, multiplier, parameters.weeksPerQuarter),
      targets: wholeTargets(perQuarter, 4),
    },
    streams: streamPlans(withRest(specific, planned.specific), parameters),
  };
}

function wteOf(clinician: Clinician, team: Pick<TeamData, "settings">): Wte | null {
  if (clinician.wte !== null) return clinician.wte;
  return clinician.weeklyHours === null ? null : wte(clinician.weeklyHours / team.settings.fullTimeHours);
}

function ofTeamTable({ halfDays: written }: Clinician): Record<PlanCategory, HalfDays> | null {
  if (PLAN_CATEGORIES.every((category) => written[category] === null)) return null;
  const none = halfDays(0);
  return {
    choice: written.choice ?? none,
    core: written.core ?? none,
    specific: written.specific ?? none,
    other: written.other ?? none,
  };
}

function ofLines(lines: readonly JobPlanLine[]): Record<PlanCategory, HalfDays> {
  const sum = { choice: 0, core: 0, specific: 0, other: 0 };
  for (const line of lines) sum[categoryOfLine(line)] += line.halfDays;
  return {
    choice: halfDays(sum.choice),
    core: halfDays(sum.core),
    specific: halfDays(sum.specific),
    other: halfDays(sum.other),
  };
}

/** What an activity falls under. */
export function categoryOfLine(line: JobPlanLine): PlanCategory {
  return line.category ?? categoryOfActivity(line.activity);
}

function specificLines(lines: readonly JobPlanLine[]): { name: string; halfDays: number }[] {
  return lines
    .filter((line) => categoryOfLine(line) === "specific")
    .map((line) => ({ name: streamOf(line), halfDays: line.halfDays }));
}

/** Streams that add up to the Specific half-days: what no line names belongs to no stream, what goes goes from the last. */
function withRest(
  specific: readonly { readonly name: string; readonly halfDays: number }[],
  total: number,
): readonly { readonly name: string; readonly halfDays: number }[] {
  let left = total;
  const kept = specific.map(({ name, halfDays: amount }) => {
    const part = Math.min(amount, left);
    left -= part;
    return { name, halfDays: part };
  });
  return left > TOLERANCE ? [...kept, { name: "", halfDays: left }] : kept;
}

/** What an activity is where the plan does not say: by the word it is called with; anything else is other work. */
export function categoryOfActivity(activity: string): PlanCategory {
  const words = matchKey(activity);
  if (/\bspecific\b/.test(words)) return "specific";
  if (/\bchoice\b/.test(words)) return "choice";
  return /\b(core|partnerships?)\b/.test(words) ? "core" : "other";
}

function linesByClinician(lines: readonly JobPlanLine[]): Map<string, JobPlanLine[]> {
  const by = new Map<string, JobPlanLine[]>();
  for (const line of lines) {
    const key = matchKey(line.clinician);
    by.set(key, [...(by.get(key) ?? []), line]);
  }
  return by;
}
