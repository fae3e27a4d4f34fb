import { isBlank, type CellValue } from "@evenkeel/spreadsheet";
import { defaultSettings } from "../../domain/settings";
import type { ServiceSettings } from "../../domain/team";
import { ratio, type Ratio } from "../../domain/units";
import { functionMessages } from "../messages";
import { isRead, readNumber } from "../../workbook/coerce";
import { atLeastZero, readCell, type RangeArgument } from "../runtime/arguments";
import { errorIn, rangeOf } from "../runtime/cells";
import { badInput } from "../runtime/fault";

type Bands = ServiceSettings["bands"];

/**
 * A service's own bands: up to and including, label; a blank (or 0) in the last row holds everything above.
 * Left out: the default bands.
 */
export const capacityBands: RangeArgument<Bands> = { readRange: readBands };

function readBands(given: unknown): Bands {
  const range = rangeOf(given);
  // Excel may pass blank cells as 0, and bands of nothing but zeros mean nothing.
  if (range === null || range.cells.every((line) => line.every((cell) => isBlank(cell) || cell === 0))) {
    return defaultSettings.bands;
  }
  if (range.columns !== 2) {
    const size = functionMessages.size(range.rows, range.columns);
    throw badInput(functionMessages.wrong("bands", size, functionMessages.expected.bands));
  }
  const rows = range.cells
    .map((line, i) => ({ upTo: line[0] ?? null, label: line[1] ?? null, row: i + 1 }))
    .filter(({ upTo, label, row }) => !(isBlank(upTo) && isBlank(label)) && !(row === 1 && isHeader(upTo)));
  const bands: { readonly upTo: Ratio | null; readonly label: string }[] = [];
  rows.forEach(({ upTo, label, row }, i) => {
    const place = { argument: "bands", row, column: 1 };
    const error = errorIn(label);
    if (error !== null) {
      throw badInput(functionMessages.errorCell(functionMessages.place("bands", row, 2), error));
    }
    const isLast = i === rows.length - 1 && rows.length > 1;
    const limit = isLast && (isBlank(upTo) || upTo === 0) ? null : readCell(atLeastZero(), upTo, place);
    const before = bands[i - 1]?.upTo ?? null;
    if (limit !== null && before !== null && limit <= before) {
      throw badInput(functionMessages.weighting.bandsNotRising(row));
    }
    bands.push({ upTo: limit === null ? null : ratio(limit), label: isBlank(label) ? "" : String(label).trim() });
  });
  return bands;
}

const isHeader = (cell: CellValue): boolean =>
  typeof cell === "string" && !isBlank(cell) && errorIn(cell) === null && !isRead(readNumber(cell));
