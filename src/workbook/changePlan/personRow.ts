import { isRead, looseName, readPerson } from "../coerce";
import { seenCell } from "./cellChange";
import type { ConnectedTable, Connection } from "../connect/connection";

/**
 * A person's row in a table (of the sheet, from 0), however the name is turned round or split over two columns; null
 * where the table has no such person, or several.
 */
export function rowOfPerson(connection: Connection, table: ConnectedTable, person: string): number | null {
  const { Clinician: last, "First name": first } = table.columns;
  if (last === undefined) return null;
  const wanted = looseName(person);
  const written = (row: number, column: number): string => {
    const reading = readPerson(seenCell(connection, table.sheet, row, column));
    return isRead(reading) ? (reading.value ?? "") : "";
  };
  const rows = table.rows.filter((row) => {
    const given = first === undefined ? "" : written(row, first.column);
    return looseName(`${given} ${written(row, last.column)}`) === wanted;
  });
  return rows.length === 1 ? (rows[0] ?? null) : null;
}
