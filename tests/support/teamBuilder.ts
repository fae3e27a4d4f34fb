import { defaultSettings } from "../../src/domain/settings";
import type { CaseRecord, Clinician, ServiceSettings, TeamData, WeightRule } from "../../src/domain/team";
import { hours, points, ratio } from "../../src/domain/units";

/** A clinician of whom only the name is known, and what the test says. */
export function clinician(name: string, weeklyHours: number | null, more: Partial<Clinician> = {}): Clinician {
  return {
    index: 0,
    name,
    weeklyHours: weeklyHours === null ? null : hours(weeklyHours),
    wte: null,
    role: null,
    band: null,
    team: null,
    locality: null,
    lineManager: null,
    skills: [],
    fullTimePoints: null,
    reductionHours: hours(0),
    reductionUntil: null,
    fixedHours: hours(0),
    experience: ratio(1),
    experienceUntil: null,
    start: null,
    leaves: null,
    awayFrom: null,
    awayUntil: null,
    doNotAllocate: false,
    maxCases: null,
    maxNewPerWeek: null,
    mayLead: true,
    highestRisk: null,
    halfDays: { choice: null, core: null, specific: null, other: null },
    ...more,
  };
}

/** An open case of whom only the reference is known, and what the test says. */
export function caseOf(id: string, holder: string | null, more: Partial<CaseRecord> = {}): CaseRecord {
  return {
    index: 0,
    id,
    clinician: holder,
    status: "open",
    givenPoints: null,
    levels: {},
    needs: [],
    locality: null,
    opened: null,
    closed: null,
    lastSeen: null,
    reviewDue: null,
    keep: false,
    linkedWith: [],
    jointWith: [],
    registrant: null,
    ...more,
  };
}

/** An open case with given points. */
export function caseWorth(
  id: string,
  holder: string | null,
  worth: number,
  more: Partial<CaseRecord> = {},
): CaseRecord {
  return caseOf(id, holder, { givenPoints: points(worth), ...more });
}

export function weightRule(
  factor: string,
  level: string | null,
  worth: number,
  more: Partial<WeightRule> = {},
): WeightRule {
  return {
    index: 0,
    factor,
    level,
    points: worth,
    kind: "add",
    group: null,
    scales: [],
    from: null,
    to: null,
    ...more,
  };
}

/** A team of these parts, numbered in the order given. */
export function teamOf(
  parts: Partial<Omit<TeamData, "settings">> & { readonly settings?: Partial<ServiceSettings> },
): TeamData {
  return {
    clinicians: numbered(parts.clinicians ?? []),
    cases: numbered(parts.cases ?? []),
    counts: parts.counts ?? null,
    weights: numbered(parts.weights ?? []),
    referrals: numbered(parts.referrals ?? []),
    jobPlan: numbered(parts.jobPlan ?? []),
    settings: { ...defaultSettings, ...parts.settings },
  };
}

function numbered<Part extends { readonly index: number }>(parts: readonly Part[]): Part[] {
  return parts.map((part, index) => ({ ...part, index }));
}
