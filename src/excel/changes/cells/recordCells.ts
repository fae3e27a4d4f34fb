import type { CellValue } from "@evenkeel/spreadsheet";
import type { RecordedCell, RecordedChange, RecordedColumn } from "../../journal/schema";
import type { CellTarget } from "../../read/locate";
import type { CellToWrite } from "./checkCells";

type WrittenCell = Pick<CellToWrite, "change" | "sheet" | "row" | "column" | "before">;

/** What the journal keeps of changed cells, grouped by column, which keeps it small. */
export function recordColumns(cells: readonly WrittenCell[]): RecordedColumn[] {
  const columns = new Map<string, RecordedColumn & { readonly cells: RecordedCell[] }>();
  for (const { change, sheet, row, column, before } of cells) {
    const { tableName, headerRow, header, value } = change;
    const id = JSON.stringify([sheet, tableName, headerRow, change.keys.map((key) => key.header), header]);
    let recorded = columns.get(id);
    if (recorded === undefined) {
      const keys = change.keys.map((key) => ({ header: key.header, column: key.column }));
      recorded = { sheet, tableName, headerRow, keys, header, column, cells: [] };
      columns.set(id, recorded);
    }
    // A row whose key itself is changed is found again by what it says then.
    const keys = change.keys.map((key) => (key.header === header ? String(value ?? "") : key.value));
    recorded.cells.push({ keys, row, before, after: value });
  }
  return [...columns.values()];
}

/** A recorded cell as something to look for. */
export interface RecordedTarget extends CellTarget {
  readonly before: CellValue;
  readonly after: CellValue;
}

export function recordedTargets(entry: RecordedChange): RecordedTarget[] {
  return entry.columns.flatMap(({ cells, keys, ...column }) =>
    cells.map((cell) => ({
      ...column,
      ...cell,
      keys: keys.map((key, at) => ({ ...key, value: cell.keys[at] ?? "" })),
    })),
  );
}
