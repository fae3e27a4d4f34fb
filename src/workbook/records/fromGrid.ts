import type { ConnectedTable, TableKind } from "../connect/connection";
import { isBlank, type CellValue } from "@evenkeel/spreadsheet";
import type { SheetView } from "../detect/sheetView";
import type { RecordRow, RecordTable } from "./recordTable";

/** A column whose blank cells mean "as above": written once for several lines, or merged. */
const CARRIED: Readonly<Partial<Record<TableKind, string>>> = { Weights: "Factor", JobPlan: "Clinician" };

/** The records of a connected table. Their `row` is their number: `recordPlace` gives sheet and row. */
export function recordsFromGrid(table: ConnectedTable, viewOf: (sheet: string) => SheetView): RecordTable {
  const parts = [table, ...(table.further ?? [])];
  const columns = new Set(parts.flatMap((part) => Object.keys(part.columns)));
  for (const part of parts) {
    for (const name of Object.keys(part.stated ?? {})) columns.add(name);
    for (const [name, rows] of Object.entries(part.understood ?? {}))
      if (Object.keys(rows).length > 0) columns.add(name);
  }
  const carried = CARRIED[table.kind];
  const rows: RecordRow[] = [];
  for (const part of parts) {
    const view = viewOf(part.sheet);
    for (const row of part.rows) {
      const index = rows.length;
      rows.push({
        index,
        row: index,
        cell: (column) => cellOf(part, view, row, column, column === carried),
        written: (column) => view.value(row, part.columns[column]?.column ?? -1),
      });
    }
  }
  const headerOf = (column: string): string => table.columns[column]?.header ?? column;
  return { kind: table.kind, columns, rows, headerOf };
}

function cellOf(part: ConnectedTable, view: SheetView, row: number, column: string, carried: boolean): CellValue {
  const understood = part.understood?.[column]?.[row];
  if (understood !== undefined) return understood;
  const stated = part.stated?.[column] ?? null;
  const place = part.columns[column];
  if (place === undefined) return stated;
  const value = view.value(row, place.column);
  if (stated !== null && isBlank(value)) return stated;
  if (!carried || !isBlank(value)) return value;
  for (let above = row - 1; above > part.headerRow; above--) {
    const earlier = view.value(above, place.column);
    if (!isBlank(earlier)) return earlier;
  }
  return value;
}
