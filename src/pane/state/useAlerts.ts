import { useEffect, useState } from "react";
import type { TeamFigures } from "./figures";
import type { TrackedAlert } from "./trackedAlerts";

const NONE: readonly TrackedAlert[] = [];

/**
 * Today's alerts, for views that show them beside other things. They need job plans and sheets of our own, which are
 * fetched after the first view: the team is on the screen before its alerts are.
 */
export function useAlerts(figures: TeamFigures): readonly TrackedAlert[] {
  const [active, setActive] = useState(NONE);
  useEffect(() => {
    let isCurrent = true;
    void import(/* webpackChunkName: "view-alerts" */ "./trackedAlerts").then(({ trackedAlerts }) => {
      if (isCurrent) setActive(trackedAlerts(figures).active);
    });
    return () => {
      isCurrent = false;
    };
  }, [figures]);
  return active;
}
