import type { ChangePlan, KeyCell } from "../../src/workbook/changePlan/changePlan";
import type { CellValue } from "@evenkeel/spreadsheet";
import type { HostWorkbook } from "@evenkeel/excel-simulator";

/** A workbook as nothing but its typed cells, to say plainly what ought to be in it. */
export interface PlainSheet {
  readonly name: string;
  readonly cells: ReadonlyMap<string, CellValue>;
  /** The last row of each Excel table. */
  readonly tables: ReadonlyMap<string, number>;
}

const id = (row: number, column: number): string => `${row},${column}`;

const rowOf = (place: string): number => Number(place.split(",")[0]);

export function plainOf(workbook: HostWorkbook): PlainSheet[] {
  return workbook.sheets().map(({ id: sheetId, name }) => {
    const area = workbook.usedArea(sheetId, true);
    const cells = new Map<string, CellValue>();
    if (area !== null) {
      workbook.formulas(sheetId, area).forEach((row, r) =>
        row.forEach((input, c) => {
          if (input !== "") cells.set(id(area.top + r, area.left + c), input);
        }),
      );
    }
    const tables = workbook.tables().filter((table) => table.sheetId === sheetId);
    return { name, cells, tables: new Map(tables.map((table) => [table.name, table.area.bottom])) };
  });
}

/**
 * What a plan makes of a workbook when everything goes well: the rules of the writer once more, as plainly as possible.
 * @param names the sheets' names when the plan was made, in their order (somebody may have renamed one since)
 * @param withinTables whether a row that fell out of its table is left alone
 */
export function withPlan(
  sheets: readonly PlainSheet[],
  plan: ChangePlan,
  names: readonly string[],
  withinTables: boolean,
): { readonly sheets: readonly PlainSheet[]; readonly skipped: number } {
  const result = sheets.map(({ name, cells, tables }) => ({ name, cells: new Map(cells), tables: new Map(tables) }));
  let skipped = 0;
  for (const change of plan.changes) {
    const sheet = result[names.indexOf(change.sheet)];
    if (sheet === undefined) throw new Error(`The plan names a sheet ${change.sheet} that was not there.`);
    const places = [...sheet.cells].map(([place, value]) => {
      const [row = 0, column = 0] = place.split(",").map(Number);
      return { row, column, value };
    });
    const last = change.tableName === null || !withinTables ? undefined : sheet.tables.get(change.tableName);
    const rows = [...new Set(places.map(({ row }) => row))].filter((row) => row <= (last ?? Infinity));
    const column = columnNow(sheet.cells, change);
    const keys = change.keys.map((key) => ({ ...key, column: columnNow(sheet.cells, key) }));
    const row = rows.find((one) =>
      keys.every((key) => String(sheet.cells.get(id(one, key.column)) ?? "") === key.value),
    );
    const now = row === undefined ? null : (sheet.cells.get(id(row, column)) ?? null);
    const isBlank = (value: CellValue): boolean => value === null || value === "";
    const isAsExpected = now === change.expected || (isBlank(now) && isBlank(change.expected));
    if (row === undefined || !isAsExpected) skipped += 1;
    else if (isBlank(change.value)) sheet.cells.delete(id(row, column));
    else sheet.cells.set(id(row, column), change.value);
  }
  for (const added of plan.rows ?? []) {
    const sheet = result[names.indexOf(added.sheet)];
    if (sheet === undefined) throw new Error(`The plan names a sheet ${added.sheet} that was not there.`);
    // The small team's tables have nothing below them but what a colleague took out of one: a row goes below the last
    // one with a key, in a table below the table's last, and what stands there moves down.
    const keys = added.keys.map((key) => ({ ...key, column: columnNow(sheet.cells, key) }));
    const keyed = [...sheet.cells.keys()]
      .map((place) => place.split(",").map(Number))
      .filter(([, column]) => keys.some((key) => key.column === column))
      .map(([row = 0]) => row);
    const isThere = keyed.some((row) =>
      keys.every(({ column, value }) => String(sheet.cells.get(id(row, column)) ?? "") === value),
    );
    const last = added.tableName === null ? undefined : sheet.tables.get(added.tableName);
    const row = Math.max(...keyed.filter((one) => one <= (last ?? Infinity))) + 1;
    if (isThere) skipped += 1;
    else {
      if ([...sheet.cells.keys()].some((place) => rowOf(place) >= row)) {
        moveDown(sheet.cells, row);
        for (const { cells } of result) stretch(cells, sheet.name, row);
      }
      if (added.tableName !== null) sheet.tables.set(added.tableName, row);
      for (const cell of added.cells) sheet.cells.set(id(row, columnNow(sheet.cells, cell)), cell.value);
    }
  }
  for (const change of plan.formulas ?? []) {
    const sheet = result[names.indexOf(change.sheet)];
    const place = id(change.row, change.column);
    const isAsExpected = (sheet?.cells.get(place) ?? null) === change.expected;
    if (!isAsExpected) skipped += 1;
    else if (change.value !== null) sheet?.cells.set(place, change.value);
  }
  for (const draft of plan.sheets ?? []) {
    const cells = new Map<string, CellValue>();
    for (const { row, column, value } of draft.cells) {
      if (value !== null && value !== "") cells.set(id(row, column), value);
    }
    result.push({ name: draft.name, cells, tables: new Map() });
  }
  return { sheets: result, skipped };
}

/** Where a column is by now: the nearest cell that says its heading. */
function columnNow(
  cells: ReadonlyMap<string, CellValue>,
  { header, column }: Pick<KeyCell, "header" | "column">,
): number {
  const columns = [...cells].flatMap(([place, value]) => (value === header ? [Number(place.split(",")[1])] : []));
  return columns.sort((a, b) => Math.abs(a - column) - Math.abs(b - column))[0] ?? column;
}

function moveDown(cells: Map<string, CellValue>, from: number): void {
  const below = [...cells].filter(([place]) => rowOf(place) >= from);
  for (const [place] of below) cells.delete(place);
  for (const [place, value] of below) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    cells.set(id(row + 1, column), value);
  }
}

/** Formulas follow what they read: an area that a row is put into ends one row later. */
function stretch(cells: Map<string, CellValue>, sheetName: string, from: number): void {
  const area = new RegExp(`(${sheetName}![A-Z]+[0-9]+:[A-Z]+)([0-9]+)`, "g");
  for (const [place, input] of cells) {
    if (typeof input !== "string" || !input.startsWith("=")) continue;
    cells.set(
      place,
      input.replace(
        area,
        (_all, start: string, end: string) => `${start}${Number(end) + (Number(end) > from ? 1 : 0)}`,
      ),
    );
  }
}

/** The plan that takes a plan back. */
export function inverse(plan: ChangePlan): ChangePlan {
  return {
    ...plan,
    changes: plan.changes.map((change) => ({
      ...change,
      tableName: null,
      expected: change.value,
      value: change.expected,
    })),
  };
}

/** The first difference between two workbooks, in words; null: there is none. */
export function difference(a: readonly PlainSheet[], b: readonly PlainSheet[]): string | null {
  const names = (sheets: readonly PlainSheet[]): string => sheets.map(({ name }) => name).join(", ");
  if (names(a) !== names(b)) return `sheets: ${names(a)} and not ${names(b)}`;
  for (const [index, sheet] of a.entries()) {
    const other = b[index]?.cells ?? new Map<string, CellValue>();
    for (const place of new Set([...sheet.cells.keys(), ...other.keys()])) {
      const [here, there] = [sheet.cells.get(place) ?? null, other.get(place) ?? null];
      if (here !== there) return `${sheet.name} ${place}: ${String(here)} and not ${String(there)}`;
    }
  }
  return null;
}
