import { isBlank } from "@evenkeel/spreadsheet";
import { isRead, readPerson, readStatus } from "../coerce";
import type { ConnectedTable } from "./connection";
import type { SheetView } from "../detect/sheetView";
import { personNamedIn } from "./multiSheetTables";

/** A stretch of records that belong to one person. */
interface Group {
  readonly person: string;
  readonly rows: readonly number[];
}

/**
 * Cases whose clinician is written once for several rows: in a cell merged beside them, or as a heading above them.
 * Each stretch becomes a part of the table with its clinician stated; no move is written into one, since a name typed
 * there would be taken for that of the rows beneath as well. Any other table comes back as it is.
 * @param people names of the team, as it spells them
 */
export function groupByClinician(table: ConnectedTable, view: SheetView, people: readonly string[]): ConnectedTable {
  if (table.further !== undefined || table.stated?.["Clinician"] !== undefined) return table;
  const { Clinician: column, ...others } = table.columns;
  const groups = column === undefined ? groupsByHeading(table, view, people) : groupsByCell(table, view, column.column);
  const [first, ...rest] = groups ?? [];
  if (first === undefined) return table;
  const shownOnce = column === undefined ? {} : { shownOnce: { Clinician: column } };
  const part = ({ person, rows }: Group): ConnectedTable => ({
    ...table,
    ...shownOnce,
    columns: others,
    rows,
    stated: { ...table.stated, Clinician: person },
    area: { ...table.area, top: rows[0] ?? table.area.top, bottom: rows[rows.length - 1] ?? table.area.bottom },
  });
  return { ...part(first), area: table.area, further: rest.map(part) };
}

/** At least so many blank cells for each name: with fewer, the blank ones may just be cases without a clinician. */
const BLANKS_TO_NAMES = 1.5;

/** At most one clinician in so many may have a single case; otherwise the blank cells are cases without a clinician. */
const MOST_ALONE = 4;

function groupsByCell(table: ConnectedTable, view: SheetView, column: number): readonly Group[] | null {
  const groups: { person: string; rows: number[] }[] = [];
  const names = new Set<string>();
  const status = table.columns["Status"];
  for (const row of table.rows) {
    const reading = readPerson(view.value(row, column));
    if (!isRead(reading) || view.formula(row, column) !== null) return null;
    const group = groups[groups.length - 1];
    if (reading.value !== null) {
      if (names.has(reading.value)) return null;
      names.add(reading.value);
      groups.push({ person: reading.value, rows: [row] });
      continue;
    }
    const state = status === undefined ? null : readStatus(view.value(row, status.column), status.header);
    const waits = state !== null && isRead(state) && state.value === "waiting";
    if (group === undefined || waits || !isBlank(view.value(row, column))) return null;
    group.rows.push(row);
  }
  const alone = groups.filter((group) => group.rows.length === 1).length;
  const blanks = table.rows.length - groups.length;
  return groups.length >= 2 && alone <= groups.length / MOST_ALONE && blanks >= groups.length * BLANKS_TO_NAMES
    ? groups
    : null;
}

/** Lines above the header that may name whose cases come first. */
const ABOVE = 3;

function groupsByHeading(table: ConnectedTable, view: SheetView, people: readonly string[]): readonly Group[] | null {
  const records = new Set(table.rows);
  const groups: { person: string; rows: number[] }[] = [];
  for (let row = Math.max(view.top, table.headerRow - ABOVE); row <= table.area.bottom; row++) {
    const group = groups[groups.length - 1];
    if (records.has(row)) {
      if (group === undefined) return null;
      group.rows.push(row);
      continue;
    }
    const person = row === table.headerRow ? null : headingIn(table, view, row, people);
    if (person !== null) groups.push({ person, rows: [] });
  }
  const filled = groups.filter((group) => group.rows.length > 0);
  return new Set(filled.map((group) => group.person)).size >= 2 ? filled : null;
}

/** The person whom a line with hardly anything else on it names. */
function headingIn(table: ConnectedTable, view: SheetView, row: number, people: readonly string[]): string | null {
  const texts: string[] = [];
  for (let column = table.area.left; column <= table.area.right; column++) {
    const value = view.value(row, column);
    if (!isBlank(value)) texts.push(String(value));
  }
  const isSubtotal = texts.some((text) => /\btotal\b/i.test(text));
  return texts.length === 0 || texts.length > 2 || isSubtotal ? null : personNamedIn(texts.join(" "), people);
}
