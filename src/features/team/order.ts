import type { ServiceSettings } from "../../domain/team";
import type { ClinicianLoad } from "../../domain/weighting/teamLoads";
import { levelOf } from "../../pane/components/PersonRow";

/** Fullest first, most room first, or as in the workbook. */
export const ORDERS = ["fullest", "most", "workbook"] as const;
export type Order = (typeof ORDERS)[number];

/** The team in the order asked for; people whose fullness is unknown come last either way. */
export function ordered(
  loads: readonly ClinicianLoad[],
  settings: ServiceSettings,
  order: Order,
): readonly ClinicianLoad[] {
  if (order === "workbook") return loads;
  const sign = order === "fullest" ? -1 : 1;
  const ranks = new Map(
    loads.map((load) => {
      const fullness = fullnessOf(load, settings);
      return [load, fullness === null ? Infinity : sign * fullness];
    }),
  );
  const rankOf = (load: ClinicianLoad): number => ranks.get(load) ?? Infinity;
  return [...loads].sort((a, b) => compare(rankOf(a), rankOf(b)) || a.clinician.index - b.clinician.index);
}

/** Cases held without an hour for them are fuller than any figure; null: unknown. */
function fullnessOf(load: ClinicianLoad, settings: ServiceSettings): number | null {
  const level = levelOf(load, settings);
  if (level !== null) return level.ratio;
  return load.caseHours !== null && load.cases > 0 ? Infinity : null;
}

/** Subtraction alone would make NaN of two infinities. */
const compare = (a: number, b: number): number => (a === b ? 0 : a - b);
