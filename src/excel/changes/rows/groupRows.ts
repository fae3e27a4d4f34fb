import type { LastRecord, NewRow } from "../../../workbook/changePlan/changePlan";
import type { CellTarget, Heading } from "../../read/locate";
import type { SnapshotNeeds } from "../../read/readSnapshot";

/** New rows of one table with the same columns for their keys. */
export interface Addition {
  readonly sheet: string;
  readonly tableName: string | null;
  readonly headerRow: number;
  readonly rows: readonly NewRow[];
  readonly after: LastRecord | null;
  /** All columns that any of the rows fills. */
  readonly columns: readonly Heading[];
}

/** What has to be read for new rows: their sheets and tables, the last record's cells and their formats. */
export function rowNeeds(rows: readonly NewRow[]): SnapshotNeeds {
  const additions = groupRows(rows);
  return {
    sheets: additions.map(({ sheet }) => sheet),
    tables: additions.flatMap(({ tableName }) => tableName ?? []),
    targets: additions.flatMap(lastCells),
    formats: additions.map(({ sheet, after, headerRow, columns }) => ({
      sheet,
      row: after?.row ?? headerRow,
      left: Math.min(...columns.map(({ column }) => column)),
      right: Math.max(...columns.map(({ column }) => column)),
    })),
  };
}

export function groupRows(rows: readonly NewRow[]): Addition[] {
  const groups = new Map<string, [NewRow, ...NewRow[]]>();
  for (const row of rows) {
    const id = JSON.stringify([row.sheet, row.tableName, row.headerRow, row.keys.map(({ header }) => header)]);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [row]);
    else group.push(row);
  }
  return [...groups.values()].map((group) => {
    const [{ sheet, tableName, headerRow, after }] = group;
    const columns = new Map(
      group.flatMap(({ keys, cells }) =>
        [...keys, ...cells].map(({ header, column }) => [column, { header, column }] as const),
      ),
    );
    return { sheet, tableName, headerRow, after, rows: group, columns: [...columns.values()] };
  });
}

/** The last record's cells in the columns that will be filled: they tell where it is now, and what may be written below. */
export function lastCells({ sheet, tableName, headerRow, after, columns }: Addition): CellTarget[] {
  if (after === null) return [];
  const { keys, row } = after;
  return columns.map((heading) => ({ sheet, tableName, headerRow, keys, row, ...heading }));
}
