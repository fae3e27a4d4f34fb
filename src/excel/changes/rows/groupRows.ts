import type { LastRecord, NewRow } from "../../../workbook/changePlan/changePlan";
import type { CellTarget } from "../../read/locate";
import type { AlsoRead } from "../../read/readSnapshot";

/** New rows of one table with the same columns for their keys. */
export interface Addition {
  readonly sheet: string;
  readonly tableName: string | null;
  readonly headerRow: number;
  readonly rows: readonly NewRow[];
  readonly after: LastRecord | null;
  /** All columns that any of the rows fills. */
  readonly columns: readonly { readonly header: string; readonly column: number }[];
}

/** What has to be read for these rows: their sheets and tables, the last record's cells and their formats. */
export function rowNeeds(rows: readonly NewRow[]): Required<AlsoRead> & { readonly targets: readonly CellTarget[] } {
  const additions = additionsOf(rows);
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

export function additionsOf(rows: readonly NewRow[]): Addition[] {
  const groups = new Map<string, NewRow[]>();
  for (const row of rows) {
    const id = JSON.stringify([row.sheet, row.tableName, row.headerRow, row.keys.map(({ header }) => header)]);
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return [...groups.values()].flatMap((group): Addition[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { sheet, tableName, headerRow, after } = first;
    const columns = new Map(
      group.flatMap(({ keys, cells }) =>
        [...keys, ...cells].map(({ header, column }) => [column, { header, column }] as const),
      ),
    );
    return [{ sheet, tableName, headerRow, after, rows: group, columns: [...columns.values()] }];
  });
}

/** The last record's cells in the columns that will be filled: they tell where it is now, and what may be written below. */
export function lastCells({ sheet, tableName, headerRow, after, columns }: Addition): CellTarget[] {
  if (after === null) return [];
  const { keys, row } = after;
  return columns.map((heading) => ({ sheet, tableName, headerRow, keys, row, ...heading }));
}
