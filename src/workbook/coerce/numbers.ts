import { isBlank, isErrorValue, type CellValue } from "@evenkeel/spreadsheet";
import { hours, wte, type Hours, type Wte } from "../../domain/units";
import { blank, failed, isRead, PLACEHOLDERS, type Reading } from "./reading";

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const FRACTIONS: Readonly<Record<string, string>> = { "½": ".5", "¼": ".25", "¾": ".75" };

/** The number that a text stands for ("1,250", "0,6", "2½", "60%"), or null when it stands for none. */
function numberIn(text: string): number | null {
  let plain = text.normalize("NFC").replace(/[\s\u00a0'’]/g, "");
  const percent = plain.endsWith("%");
  if (percent) plain = plain.slice(0, -1);
  plain = plain.replace(/[½¼¾]$/, (sign) => FRACTIONS[sign] ?? sign).replace(/^([+-]?)\.(?=\d)/, "$10.");
  plain = withDecimalPoint(plain);
  if (!NUMBER.test(plain)) return null;
  return percent ? Number(plain) / 100 : Number(plain);
}

/** "1,250" is a thousand; "0,6" and "37,5" are decimals as much of Europe writes them. */
function withDecimalPoint(text: string): string {
  if (/^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text)) return text.replaceAll(",", "");
  if (/^[+-]?\d+,\d+$/.test(text)) return text.replace(",", ".");
  return text;
}

function readAnyNumber(cell: CellValue, unit?: RegExp): Reading<number> {
  if (typeof cell === "number") return Number.isFinite(cell) ? { value: cell } : failed("not-a-number");
  if (isBlank(cell)) return blank;
  if (isErrorValue(cell)) return failed("error-value");
  if (typeof cell === "boolean") return failed("not-a-number");
  const text = String(cell).trim().toLowerCase();
  if (PLACEHOLDERS.has(text)) return blank;
  if (text === "nil" || text === "zero") return { value: 0 };
  const value = numberIn(unit === undefined ? text : text.replace(unit, ""));
  return value === null ? failed("not-a-number") : { value };
}

const notNegative = (reading: Reading<number>): Reading<number> =>
  isRead(reading) && reading.value !== null && reading.value < 0 ? failed("negative-number") : reading;

const UNITS = /\s*(points?|pts?|cases?|clients?|half[ -]?days?|hours?|hrs?|h|a week|per week|pw|\/ ?(wk|week))\.?\s*$/;

/** A number that cannot be below zero: points, cases, hours, half-days. Its unit may be written behind it. */
export function readAmount(cell: CellValue): Reading<number> {
  return notNegative(readAnyNumber(cell, UNITS));
}

/** A number of either sign. */
export function readNumber(cell: CellValue): Reading<number> {
  return readAnyNumber(cell);
}

export type Contract = { readonly wte: Wte } | { readonly hours: Hours };

const HOUR_UNITS =
  /\s*(hours?|hrs?|h)(\s*(a|per|\/|p)?\s*(weeks?|wks?|w))?\.?$|\s*(pw|p\/w|per week|a week|hpw|\/ ?(wk|week))\.?$/;
const WTE_UNITS = /\s*(w\.?t\.?e\.?|f\.?t\.?e\.?|whole time equivalent|full time equivalent)\s*$/;
const HOURS_AND_MINUTES = /^(\d{1,2})\s*(?:h|hrs?|hours?|:)\s*(\d{1,2})\s*(?:m|mins?|minutes?)?$/;
const FULL_TIME = new Set(["full time", "full-time", "fulltime", "ft", "f/t"]);
/** Nobody is employed for more than this many posts; a larger bare number is hours. */
const MOST_WTE = 2;
/** Nobody is employed for so little a week: a bare 0.6 in a column of hours is WTE. */
const LEAST_HOURS = 1;

/**
 * How much somebody works, as WTE or as hours a week. The cell's own unit wins over the column's: "30 hrs" in a column
 * headed WTE is hours, "60%" and "0.6 wte" are WTE anywhere; a bare 37.5 in a column of WTE is hours, a bare 0.6 in a
 * column of hours WTE.
 * @param unit what the column holds where a cell does not say
 */
export function readContract(cell: CellValue, unit: "wte" | "hours"): Reading<Contract> {
  const text = typeof cell === "string" ? cell.trim().toLowerCase() : "";
  if (FULL_TIME.has(text)) return { value: { wte: wte(1) } };
  const clock = HOURS_AND_MINUTES.exec(text);
  if (clock !== null && Number(clock[2]) < 60)
    return { value: { hours: hours(Number(clock[1]) + Number(clock[2]) / 60) } };
  const saysWte = WTE_UNITS.test(text) || text.endsWith("%");
  const saysHours = !saysWte && HOUR_UNITS.test(text);
  const number = notNegative(readAnyNumber(cell, saysWte ? WTE_UNITS : HOUR_UNITS));
  if (!isRead(number)) return number;
  if (number.value === null) return blank;
  const bareUnit = unit === "hours" && !(number.value > 0 && number.value <= LEAST_HOURS) ? "hours" : "wte";
  const inHours = saysHours || (!saysWte && (bareUnit === "hours" || number.value > MOST_WTE));
  return { value: inHours ? { hours: hours(number.value) } : { wte: wte(number.value) } };
}
