import { matchKey } from "../../domain/names";
import { isRead, looseName, readAmount, readDay, readList, readPerson, readStatus, readText } from "../coerce";
import { isBlank, type CellValue } from "@evenkeel/spreadsheet";
import { COLUMNS } from "../synonyms";

/** How an export's cells become the workbook's, and when the two say the same. */

const kinds = new Map(COLUMNS.Cases.map((column) => [column.name, column.holds]));

export const holdsDays = (column: string): boolean => kinds.get(column) === "day";

/** NHS numbers are written with and without spaces; zeros in front belong to the reference. */
export function referenceKey(id: string): string {
  return /^[\d\s-]+$/.test(id) ? id.replace(/[\s-]/g, "") : matchKey(id);
}

export function personIn(cell: CellValue): string | null {
  const reading = readPerson(cell);
  return isRead(reading) ? reading.value : null;
}

export const isSamePerson = (a: string | null, b: string | null): boolean => looseName(a ?? "") === looseName(b ?? "");

/**
 * As the workbook writes it: days as days, people as Team spells them, all else as it came.
 * @param people Team's names, by `looseName`
 * @param header what the export calls the column
 */
export function valueToWrite(
  column: string,
  cell: CellValue,
  people: ReadonlyMap<string, string>,
  header = "",
): CellValue {
  if (isBlank(cell)) return "";
  const holds = kinds.get(column);
  if (holds === "day") {
    const reading = readDay(cell);
    return isRead(reading) && reading.value !== null ? reading.value : "";
  }
  if (holds === "person") return people.get(looseName(String(cell))) ?? personIn(cell) ?? "";
  if (holds === "status" && isRead(readDay(cell))) {
    // A column of closing dates says closed; the date itself is no status.
    const reading = readStatus(cell, header);
    return isRead(reading) && reading.value === "closed" ? CLOSED : "";
  }
  const text = readText(cell);
  return isRead(text) ? (typeof cell === "string" ? text.value : cell) : "";
}

const CLOSED = "Closed";

/** A figure where the column holds figures: an export's "2" beside the workbook's 2 is no text. */
export function asColumnHolds(value: CellValue, present: readonly CellValue[]): CellValue {
  if (typeof value !== "string" || !present.some((cell) => typeof cell === "number")) return value;
  if (present.some((cell) => typeof cell === "string" && !isBlank(cell)) || !/^(0|[1-9]\d{0,14})(\.\d+)?$/.test(value))
    return value;
  const reading = readAmount(value);
  return isRead(reading) && reading.value !== null ? reading.value : value;
}

/** The same thing in other words is no change: "Active" for Open, another order of skills, a date as text. */
export function isSame(column: string, from: CellValue, to: CellValue, header = ""): boolean {
  switch (kinds.get(column)) {
    case "day":
      return sameDay(from, to);
    case "status":
      return statusOf(from, header) === statusOf(to) && (statusOf(to) !== "questioned" || sameText(from, to));
    case "person":
      return isSamePerson(personIn(from), personIn(to));
    case "list":
      return listKey(from) === listKey(to);
    default:
      return sameText(from, to);
  }
}

function sameDay(a: CellValue, b: CellValue): boolean {
  const [one, other] = [readDay(a), readDay(b)];
  return isRead(one) && isRead(other) && one.value === other.value;
}

function sameText(a: CellValue, b: CellValue): boolean {
  return matchKey(String(a ?? "")) === matchKey(String(b ?? ""));
}

export function statusOf(cell: CellValue, header = ""): string | null {
  const reading = readStatus(cell, header);
  return isRead(reading) ? reading.value : null;
}

function listKey(cell: CellValue): string {
  const reading = readList(cell);
  return isRead(reading) ? [...(reading.value ?? [])].map(matchKey).sort().join(";") : "";
}
