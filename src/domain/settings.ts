import type { ServiceSettings } from "./team";
import { hours, ratio } from "./units";

/**
 * What holds where a service has agreed nothing of its own. Full-time hours are the NHS week; the bands are read
 * off published tools (HMPPS Workload Measurement Tool and its predecessors), the lowest boundary is a suggestion. So are
 * the days of alerts: nothing is published for them.
 */
export const defaultSettings: ServiceSettings = {
  fullTimePoints: null,
  fullTimeHours: hours(37.5),
  standardFixedHours: null,
  bands: [
    { upTo: ratio(0.8), label: "Room" },
    { upTo: ratio(0.95), label: "Steady" },
    { upTo: ratio(1), label: "Full" },
    { upTo: ratio(1.1), label: "Over" },
    { upTo: null, label: "Act" },
  ],
  ceiling: ratio(1),
  tolerance: ratio(0.05),
  jobPlan: { figures: {}, streams: [] },
  alertAfter: { reviewOverdue: 28, unallocated: 28, noEntry: 14 },
};

/** An alert that comes after two years comes never: such a figure is a slip. */
export const MOST_ALERT_DAYS = 730;
