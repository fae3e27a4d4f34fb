import { matchKey } from "../../domain/names";
import { isBlank, isErrorValue, type CellValue } from "@evenkeel/spreadsheet";
import { blank, failed, isRead, PLACEHOLDERS, type Reading } from "./reading";

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
