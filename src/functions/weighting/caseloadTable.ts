import { didYouMean, matchKey } from "../../domain/names";
import { defaultSettings } from "../../domain/settings";
import { TOLERANCE, points, type Day, type Points, type Ratio } from "../../domain/units";
import { standing, type ClinicianLoad, type Load } from "../../domain/weighting/teamLoads";
import { functionMessages } from "../messages";
import { shown } from "../runtime/cells";
import type { ExcelResult } from "../runtime/declaration";
import { badInput, excelError, missing, noCapacity, type Fault } from "../runtime/fault";
import { toCellValue, safeText } from "../runtime/results";
import { caseloadTotals, refuseFirst, type CaseloadTotals } from "./caseloadTotals";
import type { Staff } from "./team";
import type { Workload } from "./workload";

const { tables: say, weighting } = functionMessages;

const HEADER = ["Clinician", "Cases", "Points", "Not weighted", "Available", "Used", "Band"];

/** The result of WEIGHTED_CASELOADS: a header, a row a clinician, Team, and Unallocated if there is any. Points; Used is a ratio. */
export function caseloadTable(workload: Workload, staff: Staff, asOf: Day | null): ExcelResult {
  const { clinicians } = staff;
  if (clinicians.length === 0) throw missing(say.noRows("team"));
  const held = caseloadTotals(workload);
  refuseFirst(
    workload,
    [...held.holders, held.unallocated].map((load) => load.firstUnreadable),
  );
  refuseUnknownClinicians(workload, held, staff);
  const loads = clinicians.map(({ name }) => held.of(name).load());
  const where = standing({ clinicians, settings: defaultSettings }, asOf, loads, sumOf(loads));
  // Until full-time points are set, what is available is not known, and the table leaves it blank.
  const pointsAreSet = clinicians.some(({ fullTimePoints }) => fullTimePoints !== null);
  const faults = where.clinicians.map((load, i) => (pointsAreSet ? faultOf(load, staff.rows[i] as number) : null));
  const firstFault = faults.findIndex((fault) => fault !== null);
  const teamFault = firstFault < 0 ? null : missing(say.teamIncomplete(clinicians[firstFault]?.name ?? ""));
  const capacityOf = (
    load: Load & { available: Points | null; used: Ratio | null; band: string | null },
    fault: Fault | null,
  ): unknown[] => (pointsAreSet ? capacityCells(load, fault) : ["", "", ""]);
  return [
    HEADER,
    ...where.clinicians.map((load, i) => [
      ...workCells(load.clinician.name, load),
      ...capacityOf(load, faults[i] ?? null),
    ]),
    [...workCells("Team", where.team), ...capacityOf(where.team, teamFault)],
    ...(held.unallocated.cases > 0 ? [[...workCells("Unallocated", held.unallocated.load()), "", "", ""]] : []),
  ];
}

/** Work held by a person whom Team does not list would be missing from every total. */
function refuseUnknownClinicians(workload: Workload, held: CaseloadTotals, staff: Staff): void {
  const known = new Set(staff.clinicians.map(({ name }) => matchKey(name)));
  workload.names.forEach((name, i) => {
    const row = held.holders[i]?.firstRow ?? null;
    if (row === null || known.has(matchKey(name))) return;
    const names = staff.clinicians.map((clinician) => clinician.name);
    throw badInput(say.unknownClinician(workload.place(row, "Clinician"), shown(name), didYouMean(name, names)));
  });
}

function sumOf(loads: readonly Load[]): Load {
  const sum = (of: (load: Load) => number): number => loads.reduce((total, load) => total + of(load), 0);
  return {
    cases: sum((load) => load.cases),
    points: points(sum((load) => load.points)),
    notWeighted: sum((load) => load.notWeighted),
  };
}

/** Why it cannot be told what this person has available. */
function faultOf(load: ClinicianLoad, row: number): Fault | null {
  if (load.clinician.weeklyHours === null)
    return missing(say.noHours(functionMessages.cell("team", row, "Weekly hours")));
  if (load.available !== null) return null;
  return load.clinician.fullTimePoints === null
    ? missing(say.noFullTimePoints(functionMessages.cell("team", row, "Full-time points")))
    : badInput(weighting.noStandard);
}

const workCells = (name: string, load: Load): unknown[] => [
  safeText(name),
  load.cases,
  toCellValue(load.points),
  load.notWeighted,
];

function capacityCells(
  load: Load & { readonly available: Points | null; readonly used: Ratio | null; readonly band: string | null },
  fault: Fault | null,
): unknown[] {
  if (fault !== null || load.available === null) {
    const error = fault === null ? "" : excelError(fault);
    return [error, error, ""];
  }
  if (load.used !== null) return [toCellValue(load.available), toCellValue(load.used), safeText(load.band ?? "")];
  const used = load.points > TOLERANCE ? excelError(noCapacity(weighting.nothingAvailable)) : "";
  return [toCellValue(load.available), used, ""];
}
