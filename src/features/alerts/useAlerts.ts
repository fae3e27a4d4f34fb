import { useEffect, useState } from "react";
import type { TeamFigures } from "../../pane/state/figures";
import type { TendedAlert } from "./tendedAlerts";

const NONE: readonly TendedAlert[] = [];

/**
 * What is red today, for views that show more than that. Working it out needs job plans and sheets of ours, which are
 * fetched beside the first view: a team is on the screen before its alerts are.
 */
export function useAlerts(figures: TeamFigures): readonly TendedAlert[] {
  const [red, setRed] = useState(NONE);
  useEffect(() => {
    let isCurrent = true;
    void import(/* webpackChunkName: "view-alerts" */ "./tendedAlerts").then(({ tendedAlerts }) => {
      if (isCurrent) setRed(tendedAlerts(figures).red);
    });
    return () => {
      isCurrent = false;
    };
  }, [figures]);
  return red;
}
