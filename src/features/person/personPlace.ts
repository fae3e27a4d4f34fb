import type { Clinician } from "../../domain/team";
import { cellAddress } from "@evenkeel/spreadsheet";
import { recordPlace, type Connection } from "../../workbook/connect/connection";

/** Where somebody stands in the staff table; null: it is not known there, as with somebody supposed. */
export function personPlace(
  clinician: Clinician,
  connection: Connection,
): { readonly sheet: string; readonly cell: string } | null {
  const staff = connection.tables.Team;
  const place = staff === undefined ? null : recordPlace(staff, clinician.index);
  const column = place?.table.columns.Clinician?.column;
  if (place === null || column === undefined) return null;
  return { sheet: place.table.sheet, cell: cellAddress(place.row, column) };
}
