import { defaultSettings } from "../../domain/settings";
import { hours, points, ratio, wte } from "../../domain/units";
import * as capacity from "../../domain/weighting/capacity";
import { fitWeights as fit } from "../../domain/weighting/fitWeights";
import { functionMessages } from "../messages";
import { aboveZero, asOfDay, atLeastZero, orNull, yesOrNo } from "../runtime/arguments";
import { bandsOf } from "./bands";
import { caseloadTable, usedOrFault } from "./caseloadTable";
import { matrixOf, safeText } from "../runtime/cells";
import { factorsToFit } from "./factorsToFit";
import { answer, badInput, excelError, Fault, missing } from "../runtime/fault";
import { single } from "../runtime/lists";
import { finished, orItsError, spread, spreading, type Answer } from "../runtime/broadcast";
import { tableOf, teamOf } from "../runtime/tables";
import { refuseFirst, tallyOf } from "./caseloadTotals";
import { nameIn, openWork } from "./workload";

const { weighting: say, tables: sayTables } = functionMessages;

/**
 * The points of each case: the sum of its add points, each times the multiply points that scale it. A closed case has 0.
 * @customfunction CASE_POINTS
 * @param cases Cases with its header row: Case, Clinician, Status and a column for each weighting factor. Or a Counts table.
 * @param weights Weights with its header row: Factor, Level, Points; if you like Kind, Group, Scales, From, To.
 * @param [as_of] The day whose weights count, where weights have dates.
 * @returns A column without header, one value a row; a row that cannot be weighted says why.
 */
export function casePoints(cases: unknown[][], weights: unknown[][], as_of?: unknown[][]): unknown[][] {
  return answer((): Answer => {
    const work = openWork(cases, weights, single("as_of", asOfDay, as_of));
    const column = work.pointsByRow();
    if (column.length === 0) throw missing(sayTables.noRows("cases"));
    return column.map((value) => [value instanceof Fault ? excelError(value) : value === null ? "" : finished(value)]);
  });
}

/**
 * Total points of open cases: one clinician's or, without a clinician, all of them, allocated or not.
 * @customfunction WEIGHTED_CASELOAD
 * @param cases Cases (or Counts) with its header row.
 * @param weights Weights with its header row.
 * @param [clinician] A clinician's name; all cases if left out.
 * @param [as_of] The day whose weights count, where weights have dates.
 * @returns Points; an error naming the first case that cannot be weighted.
 */
export function weightedCaseload(
  cases: unknown[][],
  weights: unknown[][],
  clinician?: unknown[][],
  as_of?: unknown[][],
): unknown[][] {
  return answer((): Answer => {
    const work = openWork(cases, weights, single("as_of", asOfDay, as_of));
    const held = tallyOf(work);
    const totalOf = (name: string | null): number => {
      const loads = name === null ? [...held.holders, held.nobody] : [held.of(name)];
      refuseFirst(
        work,
        loads.flatMap((load) => [load.firstUnweighed, load.firstUnreadable]),
      );
      return finished(loads.reduce((sum, load) => sum + load.points, 0));
    };
    const asked = matrixOf(clinician);
    if (asked === null || asked.rows * asked.columns <= 1) {
      return [[totalOf(nameIn(asked?.cells[0]?.[0] ?? null, "clinician"))]];
    }
    return asked.cells.map((line) =>
      line.map((cell): unknown =>
        orItsError(() => {
          const name = nameIn(cell, "clinician");
          return name === null ? "" : totalOf(name);
        }),
      ),
    );
  });
}

/**
 * Who holds how much: one row a clinician, then Team, then Unallocated if there are any.
 * @customfunction WEIGHTED_CASELOADS
 * @param cases Cases (or Counts) with its header row.
 * @param weights Weights with its header row.
 * @param team Team with its header row: Clinician, Weekly hours or WTE; if you like Full-time points, Reduction hours, Fixed hours, Experience.
 * @param [as_of] The day to look from, where weights or reductions have dates.
 * @returns A table: Clinician, Cases, Points, Not weighted, Available, Used, Band.
 */
export function weightedCaseloads(
  cases: unknown[][],
  weights: unknown[][],
  team: unknown[][],
  as_of?: unknown[][],
): unknown[][] {
  return answer((): Answer => {
    const asOf = single("as_of", asOfDay, as_of);
    const work = openWork(cases, weights, asOf);
    return caseloadTable(work, teamOf("team", team), asOf);
  });
}

const availableOf = spreading(
  {
    full_time_points: atLeastZero(),
    weekly_hours: atLeastZero(),
    full_time_hours: aboveZero(defaultSettings.fullTimeHours),
    reduction_hours: atLeastZero(0),
    fixed_hours: atLeastZero(0),
    standard_fixed_hours: orNull(atLeastZero()),
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

/**
 * Points that somebody has available, pro rata to the hours left for cases.
 * @customfunction AVAILABLE_POINTS
 * @param full_time_points Points that a standard full-timer can hold.
 * @param weekly_hours Contracted hours a week.
 * @param [full_time_hours] Hours a week of a full-timer; 37.5 if left out.
 * @param [reduction_hours] Hours a week taken off for now; 0 if left out.
 * @param [fixed_hours] Hours a week of commitments that are not case work; 0 if left out.
 * @param [standard_fixed_hours] The same for a standard full-timer; as fixed_hours if left out.
 * @returns Points.
 */
export function availablePoints(
  full_time_points: unknown[][],
  weekly_hours: unknown[][],
  full_time_hours?: unknown[][],
  reduction_hours?: unknown[][],
  fixed_hours?: unknown[][],
  standard_fixed_hours?: unknown[][],
): unknown[][] {
  return availableOf([
    full_time_points,
    weekly_hours,
    full_time_hours,
    reduction_hours,
    fixed_hours,
    standard_fixed_hours,
  ]);
}

const usedCell = spreading({ points: atLeastZero(0), available: atLeastZero() }, (x) =>
  usedOrFault(points(x.points), points(x.available)),
);

/**
 * Capacity used: points held over points available. 1 is exactly full.
 * @customfunction CAPACITY_USED
 * @param points Points held.
 * @param available Points available.
 * @returns A ratio: 0.92 is 92%.
 */
export function capacityUsed(points: unknown[][], available: unknown[][]): unknown[][] {
  return usedCell([points, available]);
}

/**
 * The band that capacity used falls in. Without bands of your own: up to 80% Room, 95% Steady, 100% Full, 110% Over, above that Act.
 * @customfunction CAPACITY_BAND
 * @param used Capacity used, such as 0.92.
 * @param [bands] Two columns: up to and including, label; a last row with a blank first cell holds everything above.
 * @returns The label.
 */
export function capacityBand(used: unknown[][], bands?: unknown[][]): unknown[][] {
  return answer((): Answer => {
    const own = bandsOf(bands);
    return spread({ used: atLeastZero() }, [used], (x) => {
      const found = capacity.capacityBand(ratio(x.used), own);
      if (found === null) throw missing(say.aboveBands(String(x.used)));
      return found;
    });
  });
}

const usedAfterCell = spreading(
  {
    points: atLeastZero(0),
    available: atLeastZero(),
    case_points: atLeastZero(0),
    already_theirs: yesOrNo(false),
  },
  (x) => usedOrFault(points(x.points + (x.already_theirs ? 0 : x.case_points)), points(x.available)),
);

/**
 * Capacity used after a case is allocated; unchanged if it is already theirs.
 * @customfunction USED_AFTER
 * @param points Points held now.
 * @param available Points available.
 * @param case_points Points of the case.
 * @param [already_theirs] TRUE if the points held already include this case; FALSE if left out.
 * @returns A ratio: 0.97 is 97%.
 */
export function usedAfter(
  points: unknown[][],
  available: unknown[][],
  case_points: unknown[][],
  already_theirs?: unknown[][],
): unknown[][] {
  return usedAfterCell([points, available, case_points, already_theirs]);
}

const rateCell = spreading({ full_time_rate: atLeastZero(), wte: atLeastZero() }, (x) =>
  capacity.allocationRate(x.full_time_rate, wte(x.wte)),
);

/**
 * A part-timer's allocation rate, pro rata.
 * @customfunction ALLOCATION_RATE
 * @param full_time_rate New cases that a full-timer takes in a period.
 * @param wte Whole-time equivalent, such as 0.6.
 * @returns New cases in the same period.
 */
export function allocationRate(full_time_rate: unknown[][], wte: unknown[][]): unknown[][] {
  return rateCell([full_time_rate, wte]);
}

/**
 * Learns weights from recorded time: which hours a base and the levels of each factor explain best, none of them negative. Each factor's least time-consuming level is its base and has 0 points.
 * @customfunction FIT_WEIGHTS
 * @param cases Cases with its header row: Case and a column for each factor.
 * @param hours Recorded hours, one a case.
 * @returns A table: Factor, Level, Points; first Base, last Explained (share of the variation, 0 to 1).
 */
export function fitWeights(cases: unknown[][], hours: unknown[][]): unknown[][] {
  return answer((): Answer => {
    const { factors, hoursOfCase } = factorsToFit(tableOf("cases", cases), hours);
    const fitted = fit(factors, hoursOfCase);
    return [
      ["Factor", "Level", "Points"],
      ["Base", "", finished(fitted.base)],
      ...fitted.levels.map((one): unknown[] => [
        safeText(one.factor),
        one.level === null ? "default" : safeText(one.level),
        finished(one.points),
      ]),
      ["Explained", "", finished(fitted.explained)],
    ];
  });
}
