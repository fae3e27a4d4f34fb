import type { JobPlanSettings } from "./jobPlan/figures";
import type { Day, HalfDays, Hours, Points, Ratio, Wte } from "./units";

/**
 * What a team manager knows, as plain data. `src/workbook` makes these from a workbook;
 * everything in `src/domain` works on them. `null` always means "the workbook does not say".
 * `index` is the record's place among the records of its table, from 0: the order that breaks ties,
 * and the way back to its row (`ConnectedTable.rows[index]` in src/workbook).
 */
export interface Clinician {
  readonly index: number;
  readonly name: string;
  /** Contracted hours a week; worked out from WTE x full-time hours where only WTE is given. */
  readonly weeklyHours: Hours | null;
  readonly wte: Wte | null;
  readonly role: string | null;
  readonly band: string | null;
  readonly team: string | null;
  readonly locality: string | null;
  readonly lineManager: string | null;
  readonly skills: readonly string[];
  /** Points a full-timer of this grade can hold; null: the service's own figure, or none. */
  readonly fullTimePoints: Points | null;
  readonly reductionHours: Hours;
  readonly reductionUntil: Day | null;
  readonly fixedHours: Hours;
  /** Experience factor on what is available: 0.9 for someone newly qualified. */
  readonly experience: Ratio;
  /** The factor counts up to and including this day (the end of a preceptorship); null: until somebody changes it. */
  readonly experienceUntil: Day | null;
  readonly start: Day | null;
  readonly leaves: Day | null;
  readonly awayFrom: Day | null;
  readonly awayUntil: Day | null;
  readonly doNotAllocate: boolean;
  readonly maxCases: number | null;
  readonly maxNewPerWeek: number | null;
  /** False: may work on cases but not lead them. */
  readonly mayLead: boolean;
  /** The highest level of Risk this person may hold. */
  readonly highestRisk: string | null;
  readonly halfDays: CategoryHalfDays;
}

export interface CategoryHalfDays {
  readonly choice: HalfDays | null;
  readonly core: HalfDays | null;
  readonly specific: HalfDays | null;
  readonly other: HalfDays | null;
}

/** Anything but open, waiting and closed is `questioned`: counted as open and asked about. */
export type CaseStatus = "open" | "waiting" | "closed" | "questioned";

export interface CaseRecord {
  readonly index: number;
  readonly id: string;
  /** The name as Team spells it where it is known there; null: nobody. */
  readonly clinician: string | null;
  readonly status: CaseStatus;
  /** Points written in the workbook: they override the weights. */
  readonly givenPoints: Points | null;
  /** The level of each weighting factor, keyed by the factor's name as Weights spells it; null: blank. */
  readonly levels: Readonly<Record<string, string | null>>;
  readonly needs: readonly string[];
  readonly locality: string | null;
  readonly opened: Day | null;
  /** null: still open, or the workbook does not say when it closed. */
  readonly closed: Day | null;
  readonly lastSeen: Day | null;
  readonly reviewDue: Day | null;
  /** Keep with this clinician: never moved. */
  readonly keep: boolean;
  readonly linkedWith: readonly string[];
  readonly jointWith: readonly string[];
  readonly registrant: string | null;
}

/** A case that nobody holds yet: no clinician (waiting or not), and not closed. */
export function isUnallocated(record: CaseRecord): boolean {
  return record.clinician === null && record.status !== "closed";
}

export interface WeightRule {
  readonly index: number;
  readonly factor: string;
  /** null: the row for a blank level (Level blank or `default`). */
  readonly level: string | null;
  readonly points: number;
  readonly kind: "add" | "multiply";
  /** Within a group only the highest level counts. */
  readonly group: string | null;
  /** On a `multiply` row: the factors or groups it scales; empty means all. */
  readonly scales: readonly string[];
  readonly from: Day | null;
  readonly to: Day | null;
}

/** A team kept as so many cases of each category instead of one row a case. */
export interface CategoryCount {
  readonly clinician: string | null;
  readonly category: string;
  readonly cases: number;
}

export interface ReferralWeek {
  readonly index: number;
  readonly week: Day | null;
  readonly accepted: number;
  readonly received: number | null;
  readonly choiceAttended: number | null;
  readonly didNotAttend: number | null;
  readonly toCore: number | null;
  readonly waiting: number | null;
}

export interface JobPlanLine {
  readonly index: number;
  readonly clinician: string;
  readonly activity: string;
  readonly halfDays: HalfDays;
  /** choice, core, specific or other; null where the workbook does not say. */
  readonly category: keyof CategoryHalfDays | null;
  /** The Specific stream that the category names ("Specific: EMDR"). */
  readonly stream?: string;
}

/** The service's own figures. Each has a published or neutral default; see `defaultSettings`. */
export interface ServiceSettings {
  /** null: not agreed yet; shares are then relative to hours and overload is unknown. */
  readonly fullTimePoints: Points | null;
  readonly fullTimeHours: Hours;
  /** What a standard full-timer spends on fixed commitments; null: not said, each person is measured by their own. */
  readonly standardFixedHours: Hours | null;
  /** Up to and including, label; the last has `upTo: null`. */
  readonly bands: readonly { readonly upTo: Ratio | null; readonly label: string }[];
  /** The most of what somebody has available that balancing may fill: 1 is all of it. */
  readonly ceiling: Ratio;
  /** How far from a fair share is near enough when balancing: 0.05 is plus or minus 5%. */
  readonly tolerance: Ratio;
  readonly jobPlan: JobPlanSettings;
  readonly alertAfter: AlertAfter;
}

/** From when on something asks for attention, in calendar days. */
export interface AlertAfter {
  /** A review that is overdue by more. */
  readonly reviewOverdue: number;
  /** A case that nobody has had for longer. */
  readonly unallocated: number;
  /** A workbook in which nothing has happened for longer is perhaps not kept up to date. */
  readonly noEntry: number;
}

export interface TeamData {
  readonly clinicians: readonly Clinician[];
  readonly cases: readonly CaseRecord[];
  /** null: the team keeps case rows. */
  readonly counts: readonly CategoryCount[] | null;
  readonly weights: readonly WeightRule[];
  readonly referrals: readonly ReferralWeek[];
  readonly jobPlan: readonly JobPlanLine[];
  readonly settings: ServiceSettings;
}
