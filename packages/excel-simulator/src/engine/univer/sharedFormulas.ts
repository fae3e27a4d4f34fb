import { columnNumber } from "@evenkeel/spreadsheet";
import type { IFormulaDataItem } from "@univerjs/engine-formula";

type Column = Record<string, IFormulaDataItem | null | undefined>;

/** Below this a formula that repeats is not worth the looking. */
const worthwhile = 100;

const REFERENCE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(.!])/gu;

/** The formula with relative references as distances, so that a filled-down column reads the same in every row. */
export function relativeForm(formula: string, row: number, column: number): string {
  return formula.replace(
    REFERENCE,
    (whole: string, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return whole;
      const across = fixedColumn === "$" ? `=${letters}` : String(columnNumber(letters) - column);
      const down = fixedRow === "$" ? `=${digits}` : String(Number(digits) - 1 - row);
      return `\u0001${across},${down}\u0002`;
    },
  );
}

/**
 * Tells Univer which formulas of a sheet are one formula filled down, so that it parses it once and not 20,000 times:
 * it keeps 5,000 parsed formulas at most. `rows` is Univer's copy for one calculation; the cells are not touched.
 */
export function shareRepeatedFormulas(rows: object): void {
  const groups = new Map<string, { readonly row: number; readonly item: IFormulaDataItem }[]>();
  for (const [row, columns] of Object.entries(rows)) {
    for (const [column, item] of Object.entries(columns as Column)) {
      if (!item || item.f === "" || item.si !== undefined) continue;
      const key = `${column}|${relativeForm(item.f, Number(row), Number(column))}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ row: Number(row), item }]);
      else group.push({ row: Number(row), item });
    }
  }
  let count = 0;
  for (const group of groups.values()) {
    const first = group[0];
    if (first === undefined || group.length < worthwhile) continue;
    count += 1;
    for (const { row, item } of group) {
      Object.assign(item, { f: first.item.f, si: `filled-${count}`, x: 0, y: row - first.row });
    }
  }
}
