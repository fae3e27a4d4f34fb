import { calendarDate, type Day, day as toDay, firstDayOfMonth, monthIndex } from "@evenkeel/spreadsheet";
import type { Injector, Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  NumberValueObject,
} from "@univerjs/engine-formula";

/** Replaces the functions that Univer 0.25.1 gets wrong without saying so. */
export function registerOwnFunctions(injector: Injector): void {
  injector.get(IFunctionService).registerExecutors(new Sort("SORT"), new Edate("EDATE"));
}

type Cells = Nullable<BaseValueObject>[][];

/** SORT on a copy: Univer's sorts the shared array, so that other formulas over the same cells go wrong. */
class Sort extends BaseFunction {
  override minParams = 1;
  override maxParams = 4;

  override calculate(
    array: BaseValueObject,
    index?: BaseValueObject,
    order?: BaseValueObject,
    byColumn?: BaseValueObject,
  ): BaseValueObject {
    if (!(array instanceof ArrayValueObject)) return array;
    const by = single(index, 1);
    const direction = single(order, 1);
    const columns = single(byColumn, 0) !== 0;
    const source = array.getArrayValue();
    const cells: Cells = columns ? transpose(source) : source.map((row) => Array.from(row));
    const width = cells[0]?.length ?? 0;
    const position = Math.floor(by) - 1;
    if (!(position >= 0 && position < width) || Math.abs(direction) !== 1)
      return ErrorValueObject.create(ErrorType.VALUE);
    cells.sort((one, other) => compare(one[position], other[position], direction));
    return arrayOf(columns ? transpose(cells) : cells);
  }
}

/** EDATE that stays within the month: 31 January plus one month is 28 February, not 3 March. */
class Edate extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;

  override calculate(start: BaseValueObject, months: BaseValueObject): BaseValueObject {
    if (start.isError()) return start;
    if (months.isError()) return months;
    if (start instanceof ArrayValueObject) {
      return start.map((one, row, column) => this.calculate(one, cellOf(months, row, column)));
    }
    if (months instanceof ArrayValueObject) return months.map((one) => this.calculate(start, one));
    const serial = numberOf(start);
    const step = numberOf(months);
    if (serial === null || step === null) return ErrorValueObject.create(ErrorType.VALUE);
    if (serial < 0) return ErrorValueObject.create(ErrorType.NUM);
    return NumberValueObject.create(addMonths(toDay(Math.floor(serial)), Math.trunc(step)));
  }
}

function addMonths(from: Day, months: number): number {
  const month = monthIndex(from) + months;
  const first = firstDayOfMonth(month);
  const lastDate = firstDayOfMonth(month + 1) - first;
  return first + Math.min(calendarDate(from).date, lastDate) - 1;
}

function cellOf(value: BaseValueObject, row: number, column: number): BaseValueObject {
  if (!(value instanceof ArrayValueObject)) return value;
  const cell = value.get(value.getRowCount() === 1 ? 0 : row, value.getColumnCount() === 1 ? 0 : column);
  return cell ?? ErrorValueObject.create(ErrorType.NA);
}

function numberOf(value: BaseValueObject): number | null {
  if (value.isNull()) return 0;
  if (value.isBoolean()) return null;
  const number = Number(value.getValue());
  return Number.isFinite(number) ? number : null;
}

function single(value: BaseValueObject | undefined, otherwise: number): number {
  const one = value instanceof ArrayValueObject ? value.getFirstCell() : value;
  return one === undefined || one.isNull() ? otherwise : Number(one.getValue());
}

/** Excel's order: numbers, text, FALSE, TRUE, errors; blanks last whichever way round. */
function compare(one: Nullable<BaseValueObject>, other: Nullable<BaseValueObject>, direction: number): number {
  const ranks = [rank(one), rank(other)] as const;
  if (ranks[0] === blankRank || ranks[1] === blankRank) return ranks[0] - ranks[1];
  if (ranks[0] !== ranks[1]) return (ranks[0] - ranks[1]) * direction;
  const [a, b] = [one ? one.getValue() : null, other ? other.getValue() : null];
  if (typeof a === "number" && typeof b === "number") return (a - b) * direction;
  return String(a).localeCompare(String(b), "en", { sensitivity: "base" }) * direction;
}

const blankRank = 5;

function rank(value: Nullable<BaseValueObject>): number {
  if (!value || value.isNull()) return blankRank;
  if (value.isError()) return 4;
  if (value.isBoolean()) return value.getValue() === true ? 3 : 2;
  return value.isNumber() ? 0 : 1;
}

function transpose(cells: Cells): Cells {
  return Array.from(cells[0] ?? [], (_, column) => cells.map((row) => row[column]));
}

function arrayOf(cells: Cells): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: cells,
    rowCount: cells.length,
    columnCount: cells[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
