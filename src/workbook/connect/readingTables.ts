import type { Area } from "@evenkeel/spreadsheet";
import type { Column } from "../reading/columns/profile";
import type { CaseRow } from "../reading/readers/caseRow";
import type { Reading } from "../reading/readTeamWorkbook";
import type { View } from "../reading/view";
import type { ConnectedColumn, ConnectedTable, TableKind } from "./connection";
import { withColumn } from "./columnsByPlace";
import { columnsOf, place, type TableContext } from "./readingColumns";
import { contractsIn, understoodIn } from "./understood";

/** The team and the cases of a reading, as the tables that the rest of the add-in reads and writes. */
export function teamTables(
  reading: Reading,
  context: TableContext,
): { readonly Team?: ConnectedTable; readonly Cases?: ConnectedTable } {
  const Team = joined(
    reading.staff.map((list) => {
      const { view, names, firstNames, rows } = list;
      const table = tableOf(
        "Team",
        view,
        rows.map(({ row }) => row.row),
        {
          ...columnsOf("Team", view, context),
          Clinician: place(view, names.index),
          ...(firstNames === undefined ? {} : { "First name": place(view, firstNames.index) }),
        },
      );
      return { ...table, understood: contractsIn(reading, list, table.columns) };
    }),
  );
  const Cases = joined(caseParts(reading, context));
  return { ...(Team === null ? {} : { Team }), ...(Cases === null ? {} : { Cases }) };
}

/** Numbers of cases with people down the side, as a table; where they stand across, nothing can be written. */
export function countsTable(reading: Reading): ConnectedCounts | null {
  const found = reading.counts.find(({ people }) => people === "down");
  if (found === undefined) return null;
  const { view, labels, categories, rows, pointsRow } = found;
  const { names = labels, firstNames } = reading.staff.find((list) => list.view === view) ?? {};
  const columns = {
    Clinician: place(view, names.index),
    ...(firstNames === undefined ? {} : { "First name": place(view, firstNames.index) }),
    ...Object.fromEntries(categories.map(({ header, index }) => [header, place(view, index)])),
  };
  const named = found.counts.flatMap(({ person, row }) => (row === null ? [] : [[row, person.name] as const]));
  const table = tableOf("Counts", view, rows, columns);
  const isWritten = ([row, name]: readonly [number, string]): boolean =>
    readPersonAt(view, row, names) === name || firstNames !== undefined;
  const understood = { Clinician: Object.fromEntries(named.filter((one) => !isWritten(one))) };
  return { table: { ...table, understood }, categories, pointsRow };
}

const readPersonAt = ({ block }: View, row: number, { index }: Column): string => {
  const found = block.rows.find((one) => one.row === row);
  return found?.cells[index]?.text ?? "";
};

export interface ConnectedCounts {
  readonly table: ConnectedTable;
  readonly categories: readonly Column[];
  readonly pointsRow: number | null;
}

function joined(parts: readonly ConnectedTable[]): ConnectedTable | null {
  const [first, ...further] = parts;
  if (first === undefined) return null;
  return further.length === 0 ? first : { ...first, further };
}

/** A part for each stretch of cases that are held in one way: a list, a tab, a section, a person's column of a board. */
function caseParts({ cases: all }: Reading, context: TableContext): readonly ConnectedTable[] {
  // A list of which nobody knows whose it is counts only where there is no other.
  const known = all.filter(({ state, form, inColumn }) => inColumn || state !== "unknown" || form !== "");
  const cases = known.length > 0 ? known : all;
  const groups = new Map<string, CaseRow[]>();
  const order = new Map<View, number>();
  for (const one of cases) {
    if (!order.has(one.view)) order.set(one.view, order.size);
    const key = [order.get(one.view), one.inColumn ? "" : `${one.form} ${one.column ?? ""}`].join(" ");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].map((rows) => partOf(rows, context));
}

function partOf(rows: readonly CaseRow[], context: TableContext): ConnectedTable {
  const [first] = rows;
  if (first === undefined) throw new Error("A part of the cases has rows.");
  const { view } = first;
  const found = columnsOf("Cases", view, context);
  const own = first.inColumn ? found : without(found, "Clinician");
  const columns = first.column === undefined ? withReference(own, view) : { Case: place(view, first.column) };
  // Whoever it is whose sheet or heading nobody knows: these cases are not free to be given away.
  const known = rows.find(({ holders }) => holders.length > 0)?.holders[0]?.name;
  const isUnknown = rows.some(({ state, form }) => state === "unknown" && form !== "");
  const holder = known ?? (isUnknown ? first.form : undefined);
  const stated = first.inColumn || holder === undefined ? {} : { stated: { Clinician: holder } };
  const table = tableOf(
    "Cases",
    view,
    rows.map(({ row }) => row),
    columns,
  );
  return { ...table, ...stated, understood: understoodIn(rows, columns, context.viewOf(table.sheet)) };
}

const without = (columns: ConnectedTable["columns"], name: string): ConnectedTable["columns"] =>
  Object.fromEntries(Object.entries(columns).filter(([other]) => other !== name));

/** Where nothing looks like a reference, the first column that is filled and tells the rows apart stands for it. */
function withReference(columns: ConnectedTable["columns"], view: View): ConnectedTable["columns"] {
  if (columns["Case"] !== undefined) return columns;
  const taken = new Set(
    Object.entries(columns).flatMap(([name, { column }]) => (name === "Linked with" ? [] : [column])),
  );
  const key = view.columns.find(
    ({ index, filled, different, texts }) =>
      filled > 0.9 && different > 0.9 && texts > 0.8 && !taken.has(view.block.left + index),
  );
  if (key === undefined) return columns;
  return withColumn(columns, "Case", place(view, key.index));
}

function tableOf(
  kind: TableKind,
  { block }: View,
  rows: readonly number[],
  columns: Readonly<Record<string, ConnectedColumn>>,
): ConnectedTable {
  const { sheet, left, right } = block;
  const headerRow = block.headerRow ?? sheet.top;
  const area: Area = { top: headerRow, left, bottom: Math.max(headerRow, ...rows), right };
  const table = sheet.grid.tables.find(
    (one) => one.area.top === headerRow && one.area.left <= left && one.area.right >= left,
  );
  return { kind, sheet: sheet.name, tableName: table?.name ?? null, area, headerRow, rows, columns };
}
