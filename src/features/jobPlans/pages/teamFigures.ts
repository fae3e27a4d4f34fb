import { useMemo } from "react";
import { jobPlanParameters, type JobPlanParameters } from "../../../domain/jobPlan/parameters";
import { teamPlan, type TeamPlan } from "../../../domain/jobPlan/teamPlan";
import type { TeamFigures } from "../../../pane/state/figures";

/** What every page of the job plans starts from. */
export interface PlanFigures extends TeamFigures {
  readonly parameters: JobPlanParameters;
  readonly plan: TeamPlan;
}

export function usePlanFigures(figures: TeamFigures): PlanFigures {
  return useMemo(() => {
    const parameters = jobPlanParameters(figures.team.settings.jobPlan);
    return { ...figures, parameters, plan: teamPlan(figures.team, parameters) };
  }, [figures]);
}

/** "0.6" and "0,6" are numbers; undefined: left empty; null: not a number. */
export function typedNumber(text: string): number | undefined | null {
  const trimmed = text.trim().replace(",", ".").replace(/%$/, "");
  if (trimmed === "") return undefined;
  const value = Number(trimmed);
  return Number.isFinite(value) && value >= 0 ? value : null;
}

/** Half-days as somebody types them: not more than two full weeks. */
export function typedHalfDays(text: string): number | undefined | null {
  const value = typedNumber(text);
  return typeof value === "number" && value > 20 ? null : value;
}
