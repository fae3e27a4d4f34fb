import { matchKey } from "../domain/names";
import type { CaseStatus } from "../domain/team";
import { day, hours, wte, type Day, type Hours, type Wte } from "../domain/units";
import { dayOfDate, isBlank, isErrorValue, type CellValue } from "@evenkeel/spreadsheet";

export { isBlank, isErrorValue };

/**
 * What people type, understood once for the task pane and the TEAM functions.
 * Each reader gives a value, null for a blank cell, or the reason why it was not understood.
 * Nothing that was not understood becomes a zero.
 */
export type Reading<T> = { readonly value: T | null } | { readonly problem: ReadingProblem };

export type ReadingProblem = "error-value" | "not-a-number" | "negative-number" | "not-a-date" | "not-yes-or-no";

export function isRead<T>(reading: Reading<T>): reading is { readonly value: T | null } {
  return "value" in reading;
}

const blank = { value: null } as const;
const failed = (problem: ReadingProblem): { problem: ReadingProblem } => ({ problem });

/** How people write "nothing to say here". */
const PLACEHOLDERS = new Set(["-", "–", "—", "n/a", "na", "n.a.", "none", "not applicable", "..", "..."]);

/** How people write that a case has nobody yet. */
const NOBODY = new Set([
  ...PLACEHOLDERS,
  "unallocated",
  "not allocated",
  "not yet allocated",
  "to be allocated",
  "to allocate",
  "awaiting allocation",
  "unassigned",
  "not assigned",
  "nobody",
  "no one",
  "no-one",
  "vacant",
  "vacancy",
  "waiting",
  "waiting list",
  "tbc",
  "tba",
  "tbd",
  "?",
  "??",
  "???",
]);

const TICKS = new Set(["y", "yes", "true", "t", "1", "x", "✓", "✔", "✔️", "☑", "☑️", "✅", "√", "🗸", "ü"]);
const CROSSES = new Set(["n", "no", "false", "f", "0", "✗", "✘", "❌", "☐", ...PLACEHOLDERS]);

/** What people call the state of a case. Words that say neither, such as "on hold", are questioned. */
const STATUS_WORDS: Readonly<Record<Exclude<CaseStatus, "questioned">, string>> = {
  open:
    "open|opened|active|current|ongoing|allocated|live|accepted|in treatment|treatment|under treatment|in therapy|" +
    "in progress|in assessment|assessment|on caseload|open case|open to team|open to service|engaged|" +
    "re-opened|reopened|re opened|being seen|seeing|started|o|y|yes|true|✓|✔",
  waiting:
    "waiting|waiting list|on waiting list|waitlist|wait list|wait-list|waitlisted|w/l|wl|w|unallocated|not allocated|" +
    "not yet allocated|awaiting allocation|to be allocated|to allocate|for allocation|unassigned|pending|" +
    "pending allocation|new|new referral|referred|referral|awaiting|awaiting assessment|awaiting treatment|" +
    "awaiting first appointment|awaiting triage|triage|not started|queued|in queue|on list",
  closed:
    "closed|close|case closed|discharged|discharge|d/c|dc|d/ced|ended|finished|completed|complete|episode closed|" +
    "referral closed|closed to team|closed to service|inactive|not active|transferred|transferred out|moved away|" +
    "moved out of area|deceased|died|rip|archived|withdrawn|declined|rejected|referral rejected|not accepted|" +
    "did not engage|n|no|false",
};

const STATUSES = new Map<string, CaseStatus>([
  ["", "open"],
  ...Object.entries(STATUS_WORDS).flatMap(([status, words]) =>
    words.split("|").map((word) => [word, status as CaseStatus] as const),
  ),
]);

/** "Closed 12/03/26", "Discharged to GP", "Waiting (routine)", "Open - weekly": the word, then a remark on it. */
const STATUS_WITH_REMARK =
  /^(open|active|current|waiting|unallocated|closed|discharged)\s*(?:[-–—:;,(]\s*|\s(?=\d|(?:to|on|since|for|from|by|in|at|with|after|as|due)\b))(.*)$/;
/** A remark that speaks of another state than the word before it. */
const OTHER_STATE =
  /\b(open|closed?|closing|closure|discharge\w*|waiting|hold|re-?open\w*|transfer\w*|active|inactive)\b/;

/** Text as it stands; numbers become plain digits, never 4.9E+09, so that references survive. */
export function readText(cell: CellValue): Reading<string> {
  if (isBlank(cell)) return blank;
  if (isErrorValue(cell)) return failed("error-value");
  if (typeof cell === "number") return { value: plainDigits(cell) };
  return { value: String(cell).trim() };
}

function plainDigits(value: number): string {
  return Number.isInteger(value) && Math.abs(value) >= 1e15 ? BigInt(value).toString() : String(value);
}

/** A person's name, or null where the cell says that nobody holds it ("Unallocated", "TBC", "-"). */
export function readPerson(cell: CellValue): Reading<string> {
  const text = readText(cell);
  if (!isRead(text) || text.value === null) return text;
  return NOBODY.has(matchKey(text.value)) ? blank : { value: text.value.replace(/\s+/g, " ") };
}

/**
 * A level of a weighting factor. Levels are compared by `matchKey`; 4 and "4" are the same level.
 * The words for "nothing to say" are kept, since a team may well weight the level "None".
 */
export function readLevel(cell: CellValue): Reading<string> {
  const text = readText(cell);
  if (!isRead(text) || text.value === null) return text;
  return { value: text.value.replace(/\s+/g, " ") };
}

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

/** Yes or no. A remark behind the answer is allowed: "Y - only person she trusts". */
export function readYesNo(cell: CellValue): Reading<boolean> {
  if (typeof cell === "boolean") return { value: cell };
  if (isBlank(cell)) return blank;
  if (isErrorValue(cell)) return failed("error-value");
  const text = matchKey(String(cell));
  const answer = /^([\p{L}\p{S}\d]+)\s*[-–—,:;(.]/u.exec(text)?.[1] ?? text;
  if (TICKS.has(text) || TICKS.has(answer)) return { value: true };
  if (CROSSES.has(text) || CROSSES.has(answer)) return { value: false };
  return failed("not-yes-or-no");
}

/** A list written with commas, semicolons or line breaks. */
export function readList(cell: CellValue): Reading<readonly string[]> {
  const text = readText(cell);
  if (!isRead(text)) return text;
  if (text.value === null) return blank;
  const items = text.value
    .split(/[,;\r\n]+/)
    .map((item) => item.trim().replace(/\s+/g, " "))
    .filter((item) => item !== "" && !PLACEHOLDERS.has(matchKey(item)));
  return { value: [...new Map(items.map((item) => [matchKey(item), item])).values()] };
}

/**
 * Open, waiting or closed; anything else is questioned.
 * @param header what the column is called: under "Date closed" a date says closed, under "Closed?" a yes does
 */
export function readStatus(cell: CellValue, header = ""): Reading<CaseStatus> {
  if (typeof cell === "boolean" || CLOSING_HEADER.test(header.toLowerCase())) return readMarkedStatus(cell, header);
  const text = readText(cell);
  if (!isRead(text)) return text;
  const key = matchKey(text.value ?? "").replace(/[.!]$/, "");
  // C is closed or current, unless the header says which.
  const known = key === "c" && /open.*clos/i.test(header) ? "closed" : STATUSES.get(key);
  if (known !== undefined) return { value: known };
  const [, word = "", remark = ""] = STATUS_WITH_REMARK.exec(key) ?? [];
  return { value: word === "" || OTHER_STATE.test(remark) ? "questioned" : (STATUSES.get(word) ?? "questioned") };
}

/** "Closed", "Date closed", "Discharge date", "D/C": a column that is filled when a case ends. Not "Open / closed". */
const CLOSING_HEADER = /^(?!.*\b(open|status|active|state)\b).*\b(closed|closure|discharged?|d\/c)\b/;

function readMarkedStatus(cell: CellValue, header: string): Reading<CaseStatus> {
  const isClosing = CLOSING_HEADER.test(header.toLowerCase());
  if (isBlank(cell)) return { value: "open" };
  const mark = readYesNo(cell);
  if (isRead(mark) && cell !== 1 && cell !== 0)
    return { value: (mark.value === true) === isClosing ? "closed" : "open" };
  const date = readDay(cell);
  if (isClosing && isRead(date)) return { value: date.value === null ? "open" : "closed" };
  return isClosing ? readStatus(cell) : { value: "questioned" };
}

/** 1 January 2200: a larger number in a date column is something else, such as 31122026 typed without slashes. */
const LAST_SERIAL = 109_572;

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** How dates are written once tidied; day before month, as in the UK. */
const DATE_SHAPES: readonly RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4}|\d{2})$/,
  /^(?<day>\d{1,2}) ?(?<month>[a-z]{3,9}) ?(?<year>\d{4}|\d{2})$/,
  /^(?<month>[a-z]{3,9}) (?<day>\d{1,2}) (?<year>\d{4}|\d{2})$/,
];

/** The month's number from its number, its name or the name's first three letters; 0: no month. */
function monthIn(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  return MONTHS.findIndex((name) => name === text || name.slice(0, 3) === text) + 1;
}

/** One way of writing: no weekday, no time of day, no "14th", slashes or spaces between the parts. */
function tidyDate(text: string): string {
  let tidy = text.trim().toLowerCase().replace(/\s+/g, " ");
  tidy = tidy.replace(/^(w\/?c|week commencing|from|on|due)\s*:?\s*/, "");
  tidy = tidy.replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /, "");
  tidy = tidy.replace(/[t ]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?( ?[ap]m|z)?$/, "");
  tidy = tidy.replace(/\b(\d{1,2})(st|nd|rd|th)\b/, "$1").replace(/\bof /, "");
  if (/[a-z]/.test(tidy))
    return tidy
      .replace(/\bsept\b/, "sep")
      .replace(/[-./,]+ ?/g, " ")
      .trim();
  if (/^\d{1,2}[-.]\d{1,2}[-.]\d{2,4}$/.test(tidy)) return tidy.replace(/[-.]/g, "/");
  return tidy;
}

/** A calendar day, from Excel's serial number or from a date in text, day first. */
export function readDay(cell: CellValue): Reading<Day> {
  if (typeof cell === "number") {
    if (cell === 0) return blank;
    return cell >= 1 && cell <= LAST_SERIAL ? { value: day(Math.floor(cell)) } : failed("not-a-date");
  }
  if (isBlank(cell)) return blank;
  if (isErrorValue(cell)) return failed("error-value");
  if (typeof cell === "boolean") return failed("not-a-date");
  const text = String(cell);
  if (PLACEHOLDERS.has(matchKey(text))) return blank;
  const tidy = tidyDate(text);
  const parts = DATE_SHAPES.map((shape) => shape.exec(tidy)?.groups).find((groups) => groups !== undefined);
  if (parts === undefined) return failed("not-a-date");
  const year = Number(parts.year);
  // Two digits of a year are of this century: teams have dates of cases and contracts, not of births.
  const value = dayOfDate(year < 100 ? 2000 + year : year, monthIn(parts.month ?? ""), Number(parts.day));
  return value === null ? failed("not-a-date") : { value };
}

const TOTAL =
  /^(sub[- ]?|grand |team |overall |sum )?totals?\b|^(average|avg)\b|^(sum|mean|median|count)$|[\p{L}\p{N})] (sub[- ]?)?total$/u;

/** A line that adds up others, by what it calls itself: "Total", "Team total", "Sub-total (Hillside)". */
export function isTotalLabel(cell: CellValue): boolean {
  return typeof cell === "string" && TOTAL.test(matchKey(cell).replace(/[:.]$/, ""));
}
