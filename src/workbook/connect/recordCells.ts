import { cellAddress } from "@evenkeel/spreadsheet";
import type { CaseRecord, Clinician } from "../../domain/team";
import { recordPlace, type ConnectedTable, type Connection } from "./connection";

/** The cell that names a record, to be shown in the workbook. */
interface RecordCell {
  readonly sheet: string;
  /** "A14" */
  readonly cell: string;
}

/**
 * The cell of a case's reference, and whether its sheet has a column for the cases to keep.
 * null: the workbook has no such row or column.
 */
export function casePlace(
  record: CaseRecord,
  connection: Connection,
): (RecordCell & { readonly canKeep: boolean }) | null {
  const cell = cellOfRecord(connection.tables.Cases, record.index, "Case");
  return cell && { sheet: cell.sheet, cell: cell.cell, canKeep: cell.columns["Keep with clinician"] !== undefined };
}

/** The cell of a clinician's name; null: the staff table has none, as for a colleague who is only supposed. */
export function personPlace(clinician: Clinician, connection: Connection): RecordCell | null {
  const cell = cellOfRecord(connection.tables.Team, clinician.index, "Clinician");
  return cell && { sheet: cell.sheet, cell: cell.cell };
}

function cellOfRecord(
  table: ConnectedTable | undefined,
  index: number,
  name: string,
): (RecordCell & Pick<ConnectedTable, "columns">) | null {
  const place = table === undefined ? null : recordPlace(table, index);
  const column = place?.table.columns[name]?.column;
  if (place === null || column === undefined) return null;
  return { sheet: place.table.sheet, cell: cellAddress(place.row, column), columns: place.table.columns };
}
