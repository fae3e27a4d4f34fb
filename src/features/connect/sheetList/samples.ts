import { day, valueAt } from "@evenkeel/spreadsheet";
import { dayText } from "../../../pane/components/format";
import type { Connection, PartColumn, SheetPart } from "../../../workbook/connect/connection";

/** Whole numbers of five digits may be days: Excel counts them from 1900. */
const SERIAL = /^[2-6]\d{4}$/;

/** The sample values of a column as people see them in the sheet: a day and never its number. */
export function sampleTexts({ grid }: Connection, { sheet, area }: SheetPart, column: PartColumn): readonly string[] {
  const found = grid?.sheets.find(({ name }) => name === sheet);
  const isDay = (sample: string): boolean => {
    if (!SERIAL.test(sample) || found === undefined) return false;
    for (let row = area.top; row <= area.bottom; row += 1) {
      if (valueAt(found, row, column.column) !== Number(sample)) continue;
      const format = found.numberFormats?.[row - found.top]?.[column.column - found.left];
      return format === undefined || /[dy]|mmm/i.test(format.replace(/"[^"]*"/g, ""));
    }
    return false;
  };
  return column.samples.map((sample) => (isDay(sample) ? dayText(day(Number(sample))) : sample));
}
