import { isBlank, type CellValue } from "@evenkeel/spreadsheet";
import { hours, type Hours } from "../../domain/units";
import type { FactorLevels } from "../../domain/weighting/fitWeights";
import { functionMessages } from "../messages";
import { isRead, readLevel, readNumber } from "../../workbook/coerce";
import type { Matrix } from "../../workbook/records/matrix/contents";
import { NOBODY_KNOWN } from "../../workbook/records/matrix/messyCells";
import { columnsForHeader, NAMED_FACTORS } from "../../workbook/synonyms";
import { atLeastZero, readCell } from "../runtime/arguments";
import { caseColumns } from "./caseColumns";
import { errorIn, type CellRange } from "../runtime/cells";
import { badInput, missing } from "../runtime/fault";

const { fit: say } = functionMessages;

/** A column of a team's own is a factor while its values repeat: references, names and remarks do not. */
const MOST_LEVELS = 20;
const CASES_PER_LEVEL = 4;

export interface FactorsToFit {
  readonly factors: readonly FactorLevels[];
  readonly hoursOfCase: readonly Hours[];
}

/**
 * What FIT_WEIGHTS learns from: the hours of each case, and its levels of every factor. Factors are the format's own
 * (Risk, Complexity, Travel, Frequency, Stage, under any of their names) and further columns whose values repeat.
 */
export function factorsToFit(table: Matrix, hoursGiven: CellRange | null): FactorsToFit {
  const { isCase } = caseColumns(table, [], NOBODY_KNOWN);
  const below = table.slice(1);
  const rows = below.flatMap((line, row) => (isCase(line) ? [row] : []));
  if (rows.length === 0) throw missing(say.noCases);
  const spent = hoursByRow(hoursGiven, below.length);
  const hoursOfCase = rows.map((row) => {
    const { cell, at } = spent[row] as { cell: CellValue; at: number };
    return hours(readCell(atLeastZero(), cell, { argument: "hours", row: at, column: null }));
  });
  const factors = (table[0] ?? []).flatMap((header, place): FactorLevels[] => {
    if (isBlank(header)) return [];
    const meanings = columnsForHeader("Cases", String(header));
    const named = NAMED_FACTORS.includes(meanings[0]?.name ?? "");
    if (meanings.length > 0 && !named) return [];
    const cells = rows.map((row) => table[row + 1]?.[place] ?? null);
    if (!named && !looksLikeFactor(cells, hoursOfCase)) return [];
    const factor = String(header).trim();
    const levels = cells.map((cell, i) =>
      levelOf(cell, functionMessages.cell("cases", (rows[i] as number) + 2, factor)),
    );
    return [{ factor, levels }];
  });
  if (factors.length === 0) throw missing(say.noFactors);
  return { factors, hoursOfCase };
}

/** The hours beside the rows of cases; a header above them is passed over. */
function hoursByRow(
  given: CellRange | null,
  rows: number,
): readonly { readonly cell: CellValue; readonly at: number }[] {
  const cells = (given?.cells ?? []).flat().map((cell, i) => ({ cell, at: i + 1 }));
  const first = cells[0]?.cell ?? null;
  const hasHeader = cells.length === rows + 1 && typeof first === "string" && !isRead(readNumber(first));
  const values = hasHeader ? cells.slice(1) : cells;
  if (values.length !== rows) throw badInput(say.length(values.length, rows));
  return values;
}

function looksLikeFactor(cells: readonly CellValue[], hoursOfCase: readonly Hours[]): boolean {
  const levels = new Set(cells);
  if (levels.size > MOST_LEVELS) return false;
  if (cells.length >= MOST_LEVELS && levels.size * CASES_PER_LEVEL > cells.length) return false;
  // The recorded hours themselves, kept beside the cases, would explain everything and mean nothing.
  return cells.some((cell, i) => cell !== hoursOfCase[i]);
}

function levelOf(cell: CellValue, place: string): string | null {
  const error = errorIn(cell);
  if (error !== null) throw missing(functionMessages.errorCell(place, error));
  const reading = readLevel(cell);
  return isRead(reading) ? reading.value : String(cell);
}
