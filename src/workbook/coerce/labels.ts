import { matchKey } from "../../domain/names";
import type { CellValue } from "@evenkeel/spreadsheet";

const TOTAL =
  /^(sub[- ]?|grand |team |overall |sum )?totals?\b|^(average|avg)\b|^(sum|mean|median|count)$|[\p{L}\p{N})] (sub[- ]?)?total$/u;

/** A line that adds up others, by what it calls itself: "Total", "Team total", "Sub-total (Hillside)". */
export function isTotalLabel(cell: CellValue): boolean {
  return typeof cell === "string" && TOTAL.test(matchKey(cell).replace(/[:.]$/, ""));
}

const POINTS_ROW =
  /^(points?|pts|weights?|weighting|scores?|value)( (per|a|each|for each|for a|of each) ?(case|category|client|patient)?| per| each)?$|^case (points?|weights?|weighting)$|^(points?|weight|weighting) \(.*\)$/;

/** "Points per case", "Weighting": the line of a block of counts that says what each category weighs. */
export function isPointsRowLabel(cell: CellValue): boolean {
  return typeof cell === "string" && POINTS_ROW.test(matchKey(cell).replace(/[:.]$/, ""));
}
