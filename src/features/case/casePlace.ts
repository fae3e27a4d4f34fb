import type { CaseRecord } from "../../domain/team";
import { cellAddress } from "@evenkeel/spreadsheet";
import { recordPlace, type Connection } from "../../workbook/connect/connection";

/** Where a case stands in the workbook, and whether a column there says which cases are kept; null: it is not known. */
export function casePlace(
  record: CaseRecord,
  connection: Connection,
): { readonly sheet: string; readonly cell: string; readonly canKeep: boolean } | null {
  const cases = connection.tables.Cases;
  const place = cases === undefined ? null : recordPlace(cases, record.index);
  const column = place?.table.columns.Case?.column;
  if (place === null || column === undefined) return null;
  const canKeep = place.table.columns["Keep with clinician"] !== undefined;
  return { sheet: place.table.sheet, cell: cellAddress(place.row, column), canKeep };
}
