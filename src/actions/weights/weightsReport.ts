import type { WeightRule } from "../../domain/team";
import type { Day } from "../../domain/units";
import type { WeightCoverage } from "../../domain/weighting/coverage";
import type { TeamLoads } from "../../domain/weighting/teamLoads";
import { isInForce } from "../../domain/weighting/versions";
import { isoDay } from "@evenkeel/spreadsheet";

type Report = Readonly<Record<string, unknown>>;

export function ruleReport({ factor, level, points, kind, group, scales, from, to }: WeightRule): Report {
  return {
    factor,
    level,
    points,
    kind,
    group,
    scales,
    from: from === null ? null : isoDay(from),
    to: to === null ? null : isoDay(to),
  };
}

/** Every row of the weights, with whether it counts on the day, and the cases that it weighs. */
export function rulesReport(rules: readonly WeightRule[], asOf: Day, coverage: WeightCoverage): readonly Report[] {
  return rules.map((rule) => ({
    ...ruleReport(rule),
    state: isInForce(rule, asOf) ? "now" : rule.to !== null && rule.to < asOf ? "ended" : "later",
    cases: coverage.cases.get(rule.index) ?? 0,
  }));
}

/** Who holds how much, as balance-team prints it. */
export function loadsReport(loads: TeamLoads): Report {
  const { points, available, used, notWeighted } = loads.team;
  return {
    clinicians: loads.clinicians.map((load) => ({
      clinician: load.clinician.name,
      cases: load.cases,
      points: load.points,
      available: load.available,
      used: load.used,
      share: load.share,
      notWeighted: load.notWeighted,
    })),
    team: { points, available, used, notWeighted },
    unallocated: loads.unallocated,
  };
}
