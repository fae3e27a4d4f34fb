import type { NotWeighted } from "../weighting/casePoints";
import type { Clinician } from "../team";
import type { Points, Ratio } from "../units";

/** One case, or several of one category, going from one person (or none yet) to another. */
export interface BalanceMove {
  /** What the manager ticks: the case's reference, or category and people where the team keeps counts. */
  readonly key: string;
  /** The case's place in `TeamData.cases`; null where the team keeps counts. */
  readonly caseIndex: number | null;
  /** The case's reference, or the category. */
  readonly case: string;
  /** Number of cases: 1, or more of a category. */
  readonly count: number;
  /** null: new work, which has no holder yet. */
  readonly from: string | null;
  readonly to: string;
  /** Of all `count` cases together. */
  readonly points: Points;
  readonly reason: MoveReason;
}

/** Why this case goes there, as figures that a sentence can be made of. */
export interface MoveReason {
  readonly code: "new-work" | "relieve-overload" | "relieve-share" | "exchange";
  /** Who gives the case up; null for new work. Points are those before any move. */
  readonly giver: { readonly name: string; readonly overCapacity: Points; readonly overFairShare: Points } | null;
  readonly receiver: {
    readonly name: string;
    readonly used: { readonly before: Ratio; readonly after: Ratio } | null;
    readonly share: { readonly before: Ratio; readonly after: Ratio } | null;
  };
  /** Skills the case needs and the receiver has. */
  readonly skills: readonly string[];
  /** The locality that case and receiver share. */
  readonly locality: string | null;
  /** Linked cases that it stays together with. */
  readonly linkedWith: readonly string[];
  /** How many people could safely take it. */
  readonly choices: number;
}

/** Why a case of new work found no safe place, or an existing one cannot be touched. */
export type NotDoneCause =
  | { readonly code: "not-weighted"; readonly notWeighted: NotWeighted }
  /** Blank, or the same as another case's: its row could not be told from the others when writing. */
  | { readonly code: "unclear-reference"; readonly reference: string }
  | { readonly code: "no-skill"; readonly skills: readonly string[] }
  | { readonly code: "nobody-receives" }
  | { readonly code: "risk-too-high"; readonly risk: string | null }
  | { readonly code: "no-locality"; readonly locality: string }
  | { readonly code: "linked-apart"; readonly linkedWith: readonly string[]; readonly holders: readonly string[] }
  | {
      readonly code: "no-room";
      readonly eligible: readonly string[];
      readonly most: Points | null;
      readonly limits: readonly ReceiverLimit[];
    }
  | { readonly code: "no-place-left"; readonly eligible: readonly string[]; readonly limits: readonly ReceiverLimit[] };

/** What stops one person from taking one case more: a number of cases that the workbook gives, or all the points they may have. */
export interface ReceiverLimit {
  readonly clinician: string;
  /** Cases held, new cases a week, or points. */
  readonly code: "cases" | "new-cases" | "points";
  /** What they have of it by now, and may have at most. */
  readonly has: number;
  readonly most: number;
}

export interface NotDoneCase {
  readonly caseIndex: number | null;
  readonly case: string;
  readonly count: number;
  /** null: cannot be weighted. */
  readonly points: Points | null;
  readonly cause: NotDoneCause;
}

/** A case whose holder's skills do not list what it needs: asked, never moved unasked. */
export interface SkillQuestion {
  readonly caseIndex: number;
  readonly case: string;
  readonly clinician: string;
  readonly missing: readonly string[];
}

export interface ClinicianSummary {
  readonly clinician: Clinician;
  readonly cases: number;
  readonly points: Points;
  readonly available: Points | null;
  readonly used: Ratio | null;
  /** Points over fair share. */
  readonly share: Ratio | null;
}

/** A team at one moment. The measures are of `used` where available points are known, else of `share`. */
export interface TeamSummary {
  readonly clinicians: readonly ClinicianSummary[];
  readonly measuredBy: "used" | "share";
  readonly highest: Ratio;
  /** Highest minus lowest. */
  readonly range: Ratio;
  /** Mean distance from the team's own figure, weighted by what each has available. */
  readonly deviation: Ratio;
  /** Points above what people have available, summed; 0 while that is unknown. */
  readonly overload: Points;
}

/** What no answer to the same question can be better than. */
export interface BalanceBounds {
  /** At least so many existing cases change hands. */
  readonly moves: number;
  readonly overload: Points;
  readonly range: Ratio;
}

/** What holds the team back: where one more person would change something. */
export interface Bottleneck {
  readonly code: "skill" | "ceiling" | "risk";
  /** The skill or risk level that is missing; for `ceiling` the skills that people with room would need, or "". */
  readonly what: string;
  readonly cases: number;
  readonly points: Points;
}

export interface BalanceAnswer {
  readonly moves: readonly BalanceMove[];
  readonly notDone: readonly NotDoneCase[];
  readonly questions: readonly SkillQuestion[];
  readonly before: TeamSummary;
  readonly after: TeamSummary;
  readonly bounds: BalanceBounds;
  /** True: no better answer exists, and the certificate that says so has been verified. */
  readonly proven: boolean;
  readonly bottlenecks: readonly Bottleneck[];
}
