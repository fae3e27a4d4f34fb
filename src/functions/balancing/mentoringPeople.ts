import type { CellValue } from "@evenkeel/spreadsheet";
import type { MentoringPerson } from "../../domain/mentoring/match";
import { matchKey } from "../../domain/names";
import { isRead, readList, readPerson, readText, type Reading } from "../../workbook/coerce";
import { readRows, type Matrix, type PlainRow } from "../../workbook/records/fromMatrix";
import { functionMessages } from "../messages";
import { atLeastZero, nullable, readCell, type CellArgument } from "../runtime/arguments";
import { errorIn } from "../runtime/cells";
import { badInput, missing } from "../runtime/fault";
import { refuseProblems } from "../runtime/tables";

export interface Person {
  readonly person: MentoringPerson;
  /** Reads another cell of the person's row. */
  readonly cell: <Value>(column: string, argument: CellArgument<Value>) => Value;
}

/** The people of a table of mentees or mentors. */
export function peopleIn(argument: string, kind: "Mentees" | "Mentors", table: Matrix): readonly Person[] {
  const { records, problems } = readRows(kind, table);
  refuseProblems(argument, problems, null);
  if (records.length === 0) throw missing(functionMessages.tables.noRows(argument));
  const seen = new Set<string>();
  return records.map((row) => {
    const one = personIn(argument, row);
    const key = matchKey(one.person.name);
    if (seen.has(key)) {
      throw badInput(functionMessages.tables.twice(functionMessages.cell(argument, row.row, "Name"), one.person.name));
    }
    seen.add(key);
    return one;
  });
}

function personIn(argument: string, row: PlainRow): Person {
  const place = (column: string): string => functionMessages.cell(argument, row.row, column);
  const sound = (column: string): CellValue => {
    const value = row.cell(column);
    const error = errorIn(value);
    if (error !== null) throw badInput(functionMessages.errorCell(place(column), error));
    return value;
  };
  const text = (column: string): string | null => valueOf(readText(sound(column)));
  const list = (column: string): readonly string[] => valueOf(readList(sound(column))) ?? [];
  const cell = <Value>(column: string, what: CellArgument<Value>): Value =>
    readCell(what, row.cell(column), { argument: place(column), row: null, column: null });
  const name = valueOf(readPerson(sound("Name")));
  if (name === null) throw missing(functionMessages.blank(place("Name"), functionMessages.expected.name));
  const person = {
    name,
    specialty: list("Specialty"),
    goals: list("Goals"),
    experience: cell("Experience", nullable(atLeastZero())),
    locality: text("Locality"),
    lineManager: valueOf(readPerson(sound("Line manager"))),
    prefers: list("Prefers"),
    avoids: list("Avoids"),
  };
  return { person, cell };
}

const valueOf = <Value>(reading: Reading<Value>): Value | null => (isRead(reading) ? reading.value : null);
