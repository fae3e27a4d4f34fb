import type { SheetGrid } from "@evenkeel/spreadsheet";

/** How cells look, where that says what they mean: dates and times, a line through a row, a colour. */
export type Looks = Pick<SheetGrid, "numberFormats" | "fills" | "struck">;

/** Rows of a sheet whose looks are read: a team's lists are hardly longer, and Excel gives no more than 5 MB at once. */
const LOOKED_AT = 300;
/** What Excel says of a cell without a colour. */
const NO_FILL = "#FFFFFF";

/**
 * Queues the reading of how the first rows of a sheet look, in the caller's request. Beneath them the number formats go
 * on as in the last of these rows; colours and lines are not known there.
 * @returns what fits a grid of these cells
 */
export function queueLooks(sheet: Excel.Worksheet): (cells: Pick<SheetGrid, "top" | "left" | "values">) => Looks {
  const range = sheet.getUsedRangeOrNullObject(true).getIntersectionOrNullObject(`1:${LOOKED_AT}`);
  range.load("rowIndex,columnIndex,numberFormat");
  const properties = range.getCellProperties({
    format: { fill: { color: true }, font: { strikethrough: true } },
  });
  return ({ top, values }) => {
    if (range.isNullObject) return {};
    const formats = range.numberFormat as string[][] | null;
    const found = properties.value;
    const skipped = range.rowIndex - top;
    const rowAt = <T>(rows: readonly T[], row: number): T | undefined => rows[row - skipped];
    const last = formats?.[formats.length - 1];
    const fillOf = (color: string | undefined): string | null =>
      color === undefined || color === "" || color.toUpperCase() === NO_FILL ? null : color;
    return {
      ...(formats === null
        ? {}
        : { numberFormats: values.map((_, row) => rowAt(formats, row) ?? (row < skipped ? [] : (last ?? []))) }),
      fills: values.map((_, row) => (rowAt(found, row) ?? []).map(({ format }) => fillOf(format?.fill?.color))),
      struck: values.map((_, row) =>
        (rowAt(found, row) ?? []).map(({ format }) => format?.font?.strikethrough === true),
      ),
    };
  };
}
