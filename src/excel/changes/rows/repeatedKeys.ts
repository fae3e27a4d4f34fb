import type { CellValue } from "@evenkeel/spreadsheet";
import { qualifiedAddress } from "../../a1";
import type { RecordedRows } from "../../journal/schema";
import { keyId } from "../../read/locate";
import type { Mismatch } from "../cells/writeCells";

/**
 * Whether each new row's keys are its own: a colleague may have added the same at the very moment of writing.
 * @param columns the key columns from the first record down, loaded; in the record's order
 */
export function repeatedKeys(columns: readonly Excel.Range[], { sheet, at, keys, rows }: RecordedRows): Mismatch[] {
  const values: CellValue[][][] = columns.map((range) => range.values);
  const found = new Map<string, number>();
  (values[0] ?? []).forEach((_row, index) => {
    const id = keyId(values.map((column) => column[index]?.[0] ?? null));
    found.set(id, (found.get(id) ?? 0) + 1);
  });
  return rows.flatMap((row, index): Mismatch[] => {
    const place = qualifiedAddress(sheet, at + index, keys[0]?.column ?? 0);
    return (found.get(keyId(row.keys)) ?? 0) > 1 ? [{ place, conflict: { keys: row.keys, before: null } }] : [];
  });
}
