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
