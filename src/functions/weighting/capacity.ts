import { defaultSettings } from "../../domain/settings";
import { hours, points, ratio, wte, type Points, type Ratio } from "../../domain/units";
import * as capacity from "../../domain/weighting/capacity";
import { sources } from "../help/sources";
import { functionMessages } from "../messages";
import { aboveZero, atLeastZero, nullable, yesOrNo } from "../runtime/arguments";
import { defineFunction } from "../runtime/defineFunction";
import { badInput, missing, noCapacity } from "../runtime/fault";
import { capacityBands } from "./bands";

const { weighting: say } = functionMessages;

export const availablePoints = defineFunction(
  {
    id: "AVAILABLE_POINTS",
    help: {
      summary: "Points that somebody has available, pro rata to the hours left for cases.",
      formula:
        "full_time_points x max(0, weekly_hours - reduction_hours - fixed_hours) / (full_time_hours - standard_fixed_hours)",
      units: "points; hours a week",
      source: `${sources.hmppsWorkload} Fixed commitments: council schemes; NES job planning.`,
      examples: [
        {
          given: [2176, 37, 37, 1.8],
          asks: "What is left of 2176 points with 1.8 hours of reductions?",
          published: "hmpps-workload CapacityCalculatorTest prints 2070, cut to whole points",
        },
        {
          given: [100, 18.75, 37.5, 0, 6],
          asks: "What has a half-timer who goes to the same 6 hours of meetings? Not 50.",
        },
        { given: [100, { table: "Team", column: "Weekly hours" }], asks: "What has each of the team?" },
      ],
    },
    parameters: {
      full_time_points: { accepts: atLeastZero(), help: "Points that a standard full-timer can hold." },
      weekly_hours: { accepts: atLeastZero(), help: "Contracted hours a week." },
      full_time_hours: {
        accepts: aboveZero(defaultSettings.fullTimeHours),
        optional: true,
        help: "Hours a week of a full-timer; 37.5 if left out.",
      },
      reduction_hours: {
        accepts: atLeastZero(0),
        optional: true,
        help: "Hours a week taken off for now; 0 if left out.",
      },
      fixed_hours: {
        accepts: atLeastZero(0),
        optional: true,
        help: "Hours a week of commitments that are not case work; 0 if left out.",
      },
      standard_fixed_hours: {
        accepts: nullable(atLeastZero()),
        optional: true,
        help: "The same for a standard full-timer; as fixed_hours if left out.",
      },
    },
  },
  (x) => {
    const available = capacity.availablePoints({
      fullTimePoints: points(x.full_time_points),
      weeklyHours: hours(x.weekly_hours),
      fullTimeHours: hours(x.full_time_hours),
      reductionHours: hours(x.reduction_hours),
      fixedHours: hours(x.fixed_hours),
      standardFixedHours: hours(x.standard_fixed_hours ?? x.fixed_hours),
    });
    if (available === null) throw badInput(say.noStandard);
    return available;
  },
);

/** Capacity used, or the error of having work and nothing available for it. */
function usedOrFault(held: Points, available: Points): Ratio {
  const used = capacity.capacityUsed(held, available);
  if (used === null) throw noCapacity(say.nothingAvailable);
  return used;
}

export const capacityUsed = defineFunction(
  {
    id: "CAPACITY_USED",
    help: {
      summary: "Capacity used: points held over points available. 1 is exactly full.",
      formula: "points / available",
      units: "ratio (1 = 100%)",
      errors: "#DIV/0! when there is work and nothing available.",
      source: sources.hmppsWorkload,
      examples: [
        {
          given: [2000, 2176],
          asks: "How full is somebody who holds 2000 of 2176 points?",
          published: "91.9% by the rule of hmpps-workload",
        },
      ],
    },
    parameters: {
      points: { accepts: atLeastZero(0), help: "Points held." },
      available: { accepts: atLeastZero(), help: "Points available." },
    },
  },
  (x) => usedOrFault(points(x.points), points(x.available)),
);

export const capacityBand = defineFunction(
  {
    id: "CAPACITY_BAND",
    help: {
      summary:
        "The band that capacity used falls in. Without bands of your own: up to 80% Room, 95% Steady, 100% Full, 110% Over, above that Act.",
      formula: "the label of the first band that reaches up to used",
      units: "used is a ratio (1 = 100%)",
      errors: "#N/A when bands of your own end below used; leave the first cell of their last row blank.",
      source: "Bands built from published tools (WMT, Manage a Workforce, Napo); 80% is a suggestion of ours.",
      examples: [
        { given: [{ column: [0.8, 0.92, 1, 1.08, 1.3] }], asks: "Which band is each of these in?" },
        { given: [0.95, { table: "Bands" }], asks: "And in a service's own bands?" },
      ],
    },
    parameters: {
      used: { accepts: atLeastZero(), help: "Capacity used, such as 0.92." },
      bands: {
        accepts: capacityBands,
        optional: true,
        help: "Two columns: up to and including, label; a last row with a blank first cell holds everything above.",
      },
    },
  },
  (x) => {
    const found = capacity.capacityBand(ratio(x.used), x.bands);
    if (found === null) throw missing(say.aboveBands(String(x.used)));
    return found;
  },
);

export const usedAfter = defineFunction(
  {
    id: "USED_AFTER",
    help: {
      summary: "Capacity used after a case is allocated; unchanged if it is already theirs.",
      formula: "(points + case_points) / available; unchanged if already theirs",
      units: "ratio (1 = 100%)",
      errors: "#DIV/0! when there would be work and nothing is available.",
      source: sources.hmppsWorkload,
      examples: [
        {
          given: [2000, 2176, 115],
          asks: "What would a case of 115 points bring them to?",
          published: "91.9% to 97.2% by the rule of hmpps-workload",
        },
      ],
    },
    parameters: {
      points: { accepts: atLeastZero(0), help: "Points held now." },
      available: { accepts: atLeastZero(), help: "Points available." },
      case_points: { accepts: atLeastZero(0), help: "Points of the case." },
      already_theirs: {
        accepts: yesOrNo(false),
        optional: true,
        help: "TRUE if the points held already include this case; FALSE if left out.",
      },
    },
  },
  (x) => usedOrFault(points(x.points + (x.already_theirs ? 0 : x.case_points)), points(x.available)),
);

export const allocationRate = defineFunction(
  {
    id: "ALLOCATION_RATE",
    help: {
      summary: "A part-timer's allocation rate, pro rata.",
      formula: "full_time_rate x wte",
      units: "cases in the same period",
      source: sources.rcot,
      examples: [
        {
          given: [5, { column: [1, 0.6, 0.5] }],
          asks: "If a full-timer takes 5 new cases a month, what do part-timers take?",
        },
      ],
    },
    parameters: {
      full_time_rate: { accepts: atLeastZero(), help: "New cases that a full-timer takes in a period." },
      wte: { accepts: atLeastZero(), help: "Whole-time equivalent, such as 0.6." },
    },
  },
  (x) => capacity.allocationRate(x.full_time_rate, wte(x.wte)),
);
