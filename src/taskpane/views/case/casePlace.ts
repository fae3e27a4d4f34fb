import type { CaseRecord } from "../../../domain/team";
import type { Connection } from "../../../tables/connection";
import { cellAddress } from "../../components/format";

/** Where a case stands in the workbook; null: it is not known there. */
export function casePlace(
  record: CaseRecord,
  connection: Connection,
): { readonly sheet: string; readonly cell: string } | null {
  const table = connection.tables.Cases;
  const row = table?.rows[record.index];
  const column = table?.columns.Case?.column;
  if (table === undefined || row === undefined || column === undefined) return null;
  return { sheet: table.sheet, cell: cellAddress(row, column) };
}
