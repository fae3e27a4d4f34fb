import { areaAt } from "../areaAt";
import { columnsOf, contains, intersect, rowsOf, sameArea } from "../../areas";
import type { Area } from "@evenkeel/spreadsheet";
import { matrixFor, parseAddress, refuseProtected, shiftSheet, tableConflict, typeInto } from "../cells";
import type { HostContext } from "../context";
import { type Arguments, defineType, flagValue, textValue } from "../define";
import { HostError, invalidArgument, itemAlreadyExists, itemNotFound, notImplemented } from "../errors";
import { workbookTarget } from "../events";
import type { HostTable } from "../model";
import { type HostObject, object } from "../states";
import { type Json, textOf } from "../wire";
import { eventMethods } from "./eventMethods";
import { sortBy } from "./rangeEdits";
import { rangeOf } from "./ranges";

const tableObject = ({ id }: HostTable): HostObject<"Table"> => object("Table", { tableId: id });

export function tableById(host: HostContext, tableId: string): HostTable {
  const table = host.workbook.tables().find(({ id }) => id === tableId);
  if (table === undefined) throw itemNotFound();
  return table;
}

const tablesOn = (host: HostContext, sheetId: string | null): readonly HostTable[] =>
  host.workbook.tables().filter((table) => sheetId === null || table.sheetId === sheetId);

function findTable(tables: readonly HostTable[], key: Json): HostObject<"Table"> | null {
  const name = textOf(key).toLowerCase();
  const found = tables.find((table) => table.id === key || table.name.toLowerCase() === name);
  return found === undefined ? null : tableObject(found);
}

const fixed = (value: boolean) => ({ read: () => value });

export const tableTypes = [
  defineType("TableCollection", {
    values: { Count: { read: ({ sheetId }, host) => tablesOn(host, sheetId).length } },
    items: ({ sheetId }, host) => tablesOn(host, sheetId).map(tableObject),
    find: ({ sheetId }, key, host) => findTable(tablesOn(host, sheetId), key),
    methods: {
      Add: ({ sheetId }, args, host) => addTable(host, sheetId ?? host.workbook.activeSheetId(), args),
      ...eventMethods<"TableCollection">(
        { DataChanged: "tableChanged", Added: "tableAdded", Deleted: "tableDeleted" },
        ({ sheetId }) => sheetId ?? workbookTarget,
      ),
    },
  }),

  defineType("TableScopedCollection", {
    items: (scope, host) => scoped(host, scope).map(tableObject),
    find: (scope, key, host) => findTable(scoped(host, scope), key),
    methods: {
      GetFirst: (scope, _args, host) => {
        const [first] = scoped(host, scope);
        if (first === undefined) throw itemNotFound();
        return tableObject(first);
      },
    },
  }),

  defineType("Table", {
    identity: ({ tableId }) => ({ Id: tableId }),
    values: {
      Id: { read: ({ tableId }, host) => tableById(host, tableId).id },
      Name: {
        read: ({ tableId }, host) => tableById(host, tableId).name,
        write: ({ tableId }, value, host) => {
          const name = textValue(value);
          checkTableName(host, name, tableId);
          host.workbook.changeTable(tableId, { name });
          host.noteChange();
        },
      },
      ShowHeaders: { read: ({ tableId }, host) => tableById(host, tableId).hasHeaders },
      ShowTotals: {
        read: ({ tableId }, host) => tableById(host, tableId).hasTotals,
        write: ({ tableId }, value, host) => showTotals(host, tableById(host, tableId), flagValue(value)),
      },
      Style: {
        read: ({ tableId }, host) => tableById(host, tableId).style,
        write: ({ tableId }, value, host) => host.workbook.changeTable(tableId, { style: textValue(value) }),
      },
      ShowBandedRows: fixed(true),
      ShowBandedColumns: fixed(false),
      ShowFilterButton: fixed(true),
      HighlightFirstColumn: fixed(false),
      HighlightLastColumn: fixed(false),
    },
    objects: {
      Columns: ({ tableId }) => object("TableColumnCollection", { tableId }),
      Rows: ({ tableId }) => object("TableRowCollection", { tableId }),
      Worksheet: ({ tableId }, host) => object("Worksheet", { sheetId: tableById(host, tableId).sheetId }),
      AutoFilter: ({ tableId }, host) => object("AutoFilter", { sheetId: tableById(host, tableId).sheetId, tableId }),
      Sort: ({ tableId }) => object("TableSort", { tableId }),
    },
    methods: {
      GetRange: ({ tableId }, _args, host) => part(host, tableId, (table) => table.area),
      GetHeaderRowRange: ({ tableId }, _args, host) => part(host, tableId, headerOf),
      GetDataBodyRange: ({ tableId }, _args, host) => part(host, tableId, bodyOf),
      GetTotalRowRange: ({ tableId }, _args, host) => part(host, tableId, totalsOf),
      Resize: ({ tableId }, args, host) => {
        resize(host, tableById(host, tableId), args);
      },
      Delete: ({ tableId }, _args, host) => {
        const table = tableById(host, tableId);
        refuseProtected(host, table.sheetId);
        removeTable(host, table);
        host.workbook.clear(table.sheetId, table.area, "All");
        host.noteChange();
      },
      ConvertToRange: ({ tableId }, _args, host) => {
        const table = tableById(host, tableId);
        refuseProtected(host, table.sheetId);
        removeTable(host, table);
        return rangeOf(table.sheetId, table.area);
      },
      ClearFilters: ({ tableId }, _args, host) => {
        const table = tableById(host, tableId);
        refuseProtected(host, table.sheetId);
        host.workbook.setRowsHidden(table.sheetId, table.area.top, table.area.bottom, false);
        host.noteChange();
      },
      ...eventMethods<"Table">({ DataChanged: "tableChanged" }, ({ tableId }) => tableId),
    },
  }),

  defineType("TableColumnCollection", {
    values: { Count: { read: ({ tableId }, host) => columnsOf(tableById(host, tableId).area) } },
    items: ({ tableId }, host) =>
      columnIndexes(tableById(host, tableId)).map((index) => object("TableColumn", { tableId, index })),
    find: ({ tableId }, key, host) => {
      const table = tableById(host, tableId);
      const index =
        typeof key === "number"
          ? key - 1
          : columnIndexes(table).findIndex(
              (column) => columnName(host, table, column).toLowerCase() === textOf(key).toLowerCase(),
            );
      return index >= 0 && index < columnsOf(table.area) ? object("TableColumn", { tableId, index }) : null;
    },
    methods: { Add: ({ tableId }, args, host) => addColumn(host, tableById(host, tableId), args) },
  }),

  defineType("TableColumn", {
    identity: ({ index }) => ({ Id: index + 1 }),
    values: {
      Id: { read: ({ index }) => index + 1 },
      Index: { read: ({ index }) => index },
      Name: {
        read: ({ tableId, index }, host) => columnName(host, tableById(host, tableId), index),
        write: ({ tableId, index }, value, host) => {
          const table = tableById(host, tableId);
          typeInto(host, table.sheetId, columnArea(headerOf(table), index), textValue(value));
        },
      },
      Values: {
        read: ({ tableId, index }, host) => {
          const table = tableById(host, tableId);
          return host.workbook.values(table.sheetId, columnArea(table.area, index));
        },
        write: ({ tableId, index }, value, host) => {
          const table = tableById(host, tableId);
          typeInto(host, table.sheetId, columnArea(table.area, index), value);
        },
      },
    },
    objects: { Filter: ({ tableId, index }) => object("Filter", { tableId, index }) },
    methods: {
      GetRange: ({ tableId, index }, _args, host) => part(host, tableId, (table) => columnArea(table.area, index)),
      GetHeaderRowRange: ({ tableId, index }, _args, host) =>
        part(host, tableId, (table) => columnArea(headerOf(table), index)),
      GetDataBodyRange: ({ tableId, index }, _args, host) =>
        part(host, tableId, (table) => columnArea(bodyOf(table), index)),
      GetTotalRowRange: ({ tableId, index }, _args, host) =>
        part(host, tableId, (table) => columnArea(totalsOf(table), index)),
    },
  }),

  defineType("TableRowCollection", {
    values: { Count: { read: ({ tableId }, host) => rowsOf(bodyOf(tableById(host, tableId))) } },
    items: ({ tableId }, host) =>
      Array.from({ length: rowsOf(bodyOf(tableById(host, tableId))) }, (_, index) =>
        object("TableRow", { tableId, index }),
      ),
    methods: {
      Add: ({ tableId }, args, host) => addRows(host, tableById(host, tableId), args),
    },
  }),

  defineType("TableRow", {
    values: {
      Index: { read: ({ index }) => index },
      Values: {
        read: ({ tableId, index }, host) => {
          const table = tableById(host, tableId);
          return host.workbook.values(table.sheetId, rowArea(table, index));
        },
        write: ({ tableId, index }, value, host) => {
          const table = tableById(host, tableId);
          typeInto(host, table.sheetId, rowArea(table, index), value);
        },
      },
    },
    methods: {
      GetRange: ({ tableId, index }, _args, host) => part(host, tableId, (table) => rowArea(table, index)),
      Delete: ({ tableId, index }, _args, host) => {
        const table = tableById(host, tableId);
        const row = rowArea(table, index);
        refuseProtected(host, table.sheetId);
        if (rowsOf(bodyOf(table)) === 1) typeInto(host, table.sheetId, row, "");
        else if (standsAlone(host, table, row.top)) shiftSheet(host, table.sheetId, "rows", row.top, -1);
        else if (isBlankBelow(host, table, row)) shortenTable(host, table, row);
        else throw notImplemented("TableRow.delete beside other cells");
      },
    },
  }),

  defineType("TableSort", {
    methods: {
      Apply: ({ tableId }, args, host) => {
        const table = tableById(host, tableId);
        refuseProtected(host, table.sheetId);
        const fields = args.json(0);
        if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
        sortBy(host, table.sheetId, bodyOf(table), fields);
      },
    },
  }),
];

function headerOf(table: HostTable): Area {
  if (!table.hasHeaders) throw new HostError("InvalidOperation", "The table has no header row.");
  return { ...table.area, bottom: table.area.top };
}

export function bodyOf({ area, hasHeaders, hasTotals }: HostTable): Area {
  return { ...area, top: hasHeaders ? area.top + 1 : area.top, bottom: hasTotals ? area.bottom - 1 : area.bottom };
}

function totalsOf(table: HostTable): Area {
  if (!table.hasTotals) throw new HostError("InvalidOperation", "The table has no totals row.");
  return { ...table.area, top: table.area.bottom };
}

function part(host: HostContext, tableId: string, area: (table: HostTable) => Area): HostObject<"Range"> {
  const table = tableById(host, tableId);
  return rangeOf(table.sheetId, area(table));
}

const columnArea = (area: Area, index: number): Area => ({
  ...area,
  left: area.left + index,
  right: area.left + index,
});

function rowArea(table: HostTable, index: number): Area {
  const body = bodyOf(table);
  if (index >= rowsOf(body)) throw itemNotFound();
  return { ...body, top: body.top + index, bottom: body.top + index };
}

const columnIndexes = (table: HostTable): readonly number[] =>
  Array.from({ length: columnsOf(table.area) }, (_, index) => index);

function columnName(host: HostContext, table: HostTable, index: number): string {
  if (!table.hasHeaders) return `Column${index + 1}`;
  return host.workbook.texts(table.sheetId, columnArea(headerOf(table), index))[0]?.[0] ?? "";
}

function scoped(
  host: HostContext,
  scope: { readonly sheetId: string; readonly areas: readonly Area[]; readonly fullyContained: boolean },
): readonly HostTable[] {
  return tablesOn(host, scope.sheetId).filter((table) =>
    scope.areas.some((area) =>
      scope.fullyContained ? contains(area, table.area) : intersect(area, table.area) !== null,
    ),
  );
}

function addressed(host: HostContext, sheetId: string, args: Arguments): { sheetId: string; area: Area } {
  return args.objectOf(0, "Range")?.state ?? parseAddress(host, sheetId, args.text(0));
}

function addTable(host: HostContext, defaultSheet: string, args: Arguments): HostObject<"Table"> {
  const { sheetId, area } = addressed(host, defaultSheet, args);
  const hasHeaders = args.flag(1, false);
  refuseProtected(host, sheetId);
  // Without headers Excel makes a header row and moves the cells below it down; with a header row only, it adds a row.
  if (!hasHeaders) throw notImplemented("tables.add without headers");
  const whole = rowsOf(area) === 1 ? areaAt(area.top, area.left, 2, columnsOf(area)) : area;
  refuseOverlap(host, sheetId, whole, null);
  nameHeaders(host, sheetId, whole);
  const id = host.workbook.addTable(sheetId, whole, freeTableName(host), true);
  host.noteChange();
  host.events.raise("tableAdded", [sheetId, workbookTarget], { tableId: id, worksheetId: sheetId });
  return object("Table", { tableId: id });
}

/** Blank headers get "Column1", repeated ones a number behind; numbers become text, as Excel does it. */
function nameHeaders(host: HostContext, sheetId: string, area: Area): void {
  const header = { ...area, bottom: area.top };
  const taken = new Set<string>();
  const names = (host.workbook.texts(sheetId, header)[0] ?? []).map((text, index) => {
    const base = text === "" ? `Column${index + 1}` : text;
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
  const before = host.workbook.values(sheetId, header)[0] ?? [];
  const inputs = names.map((name, index) => (before[index] === name ? null : `'${name}`));
  if (inputs.some((input) => input !== null)) host.workbook.write(sheetId, header, [inputs]);
}

function freeTableName(host: HostContext): string {
  const taken = new Set(host.workbook.tables().map((table) => table.name.toLowerCase()));
  for (let number = 1; ; number += 1) if (!taken.has(`table${number}`)) return `Table${number}`;
}

function checkTableName(host: HostContext, name: string, own: string): void {
  const isLegal = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255 && !/^[A-Z]{1,3}\d+$/i.test(name);
  if (!isLegal) throw invalidArgument();
  const lower = name.toLowerCase();
  const clash =
    host.workbook.tables().some((table) => table.id !== own && table.name.toLowerCase() === lower) ||
    host.workbook.names().some((item) => item.name.toLowerCase() === lower);
  if (clash) throw itemAlreadyExists();
}

function refuseOverlap(host: HostContext, sheetId: string, area: Area, own: string | null): void {
  const meets = (other: Area): boolean => intersect(other, area) !== null;
  const tables = tablesOn(host, sheetId).filter((table) => table.id !== own);
  if (tables.some((table) => meets(table.area)) || host.workbook.merges(sheetId).some(meets)) throw tableConflict();
}

function resize(host: HostContext, table: HostTable, args: Arguments): void {
  const { sheetId, area } = addressed(host, table.sheetId, args);
  refuseProtected(host, table.sheetId);
  // Documented: the new range must overlap the old one and keep the header row where it is.
  const isAllowed = sheetId === table.sheetId && intersect(area, table.area) !== null && area.top === table.area.top;
  if (!isAllowed || rowsOf(area) < 2) throw invalidArgument();
  refuseOverlap(host, sheetId, area, table.id);
  if (table.hasHeaders) nameHeaders(host, sheetId, area);
  host.workbook.changeTable(table.id, { area });
  host.noteChange();
}

function removeTable(host: HostContext, table: HostTable): void {
  host.workbook.removeTable(table.id);
  host.noteChange();
  host.events.raise("tableDeleted", [table.sheetId, workbookTarget], {
    tableId: table.id,
    tableName: table.name,
    worksheetId: table.sheetId,
  });
}

function showTotals(host: HostContext, table: HostTable, on: boolean): void {
  if (table.hasTotals === on) return;
  refuseProtected(host, table.sheetId);
  const { area } = table;
  if (on) {
    const below = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
    makeRoom(host, table, below);
    host.workbook.changeTable(table.id, { area: { ...area, bottom: below.bottom }, hasTotals: true });
    typeInto(host, table.sheetId, { ...below, right: below.left }, "Total");
  } else {
    host.workbook.clear(table.sheetId, totalsOf(table), "Contents");
    host.workbook.changeTable(table.id, { area: { ...area, bottom: area.bottom - 1 }, hasTotals: false });
  }
  host.noteChange();
}

/** Room below a table: blank cells are used; else whole rows move down where nothing stands beside the table. */
function makeRoom(host: HostContext, table: HostTable, wanted: Area): void {
  const used = host.workbook.usedArea(table.sheetId, true);
  const taken = used === null ? null : intersect(used, wanted);
  const isBlank =
    taken === null || host.workbook.values(table.sheetId, taken).every((row) => row.every((value) => value === ""));
  if (isBlank) return;
  if (!standsAlone(host, table, wanted.top))
    throw notImplemented("growing a table with other cells below and beside it");
  shiftSheet(host, table.sheetId, "rows", wanted.top, rowsOf(wanted));
}

/** Whether nothing stands left or right of the table's columns from `row` down. */
function standsAlone(host: HostContext, table: HostTable, row: number): boolean {
  const used = host.workbook.usedArea(table.sheetId, true);
  if (used === null || used.bottom < row) return true;
  const values = host.workbook.values(table.sheetId, { ...used, top: row });
  return values.every((line) =>
    line.every((value, index) => {
      const column = used.left + index;
      return value === "" || (column >= table.area.left && column <= table.area.right);
    }),
  );
}

/** Whether a row is the table's last and nothing stands below: then nothing has to move up. */
function isBlankBelow(host: HostContext, table: HostTable, row: Area): boolean {
  const used = host.workbook.usedArea(table.sheetId, true);
  if (row.top !== table.area.bottom || used === null) return false;
  const below = intersect(used, { ...row, top: row.bottom + 1, bottom: Math.max(used.bottom, row.bottom + 1) });
  return (
    below === null || host.workbook.values(table.sheetId, below).every((line) => line.every((value) => value === ""))
  );
}

function shortenTable(host: HostContext, table: HostTable, row: Area): void {
  host.workbook.clear(table.sheetId, row, "All");
  host.workbook.changeTable(table.id, { area: { ...table.area, bottom: row.top - 1 } });
  host.noteChange();
}

function addRows(host: HostContext, table: HostTable, args: Arguments): HostObject<"TableRow"> {
  refuseProtected(host, table.sheetId);
  const given = args.json(1);
  const rows: readonly Json[] = Array.isArray(given) ? (given.every(Array.isArray) ? given : [given]) : [[]];
  const body = bodyOf(table);
  const count = rows.length;
  const at = args.isGiven(0) && args.integer(0) >= 0 ? args.integer(0) : rowsOf(body);
  if (at > rowsOf(body)) throw invalidArgument();
  const blank = host.workbook.values(table.sheetId, body).every((row) => row.every((value) => value === ""));
  // A new table has one blank row, which the first added row takes.
  const reuse = blank && rowsOf(body) === 1 && !args.isGiven(0) ? 1 : 0;
  const target = { ...body, top: body.top + at - reuse, bottom: body.top + at - reuse + count - 1 };
  const inputs = rows.every((row) => Array.isArray(row) && row.length > 0) ? matrixFor(target, rows) : null;
  const growth = count - reuse;
  if (growth > 0) grow(host, table, target, at, growth);
  if (inputs !== null) typeInto(host, table.sheetId, target, inputs);
  return object("TableRow", { tableId: table.id, index: at - reuse });
}

function grow(host: HostContext, table: HostTable, target: Area, at: number, growth: number): void {
  const body = bodyOf(table);
  const isAppended = at === rowsOf(body) && !table.hasTotals;
  if (isAppended) makeRoom(host, table, { ...target, top: body.bottom + 1, bottom: body.bottom + growth });
  else if (standsAlone(host, table, body.top + at)) {
    shiftSheet(host, table.sheetId, "rows", body.top + at, growth);
  } else throw notImplemented("inserting rows into a table beside other cells");
  // A model that lets its tables grow with inserted rows has done it already.
  const wanted = { ...table.area, bottom: table.area.bottom + growth };
  if (!sameArea(tableById(host, table.id).area, wanted)) host.workbook.changeTable(table.id, { area: wanted });
  host.noteChange();
}

function addColumn(host: HostContext, table: HostTable, args: Arguments): HostObject<"TableColumn"> {
  refuseProtected(host, table.sheetId);
  const width = columnsOf(table.area);
  const index = args.isGiven(0) && args.integer(0) >= 0 ? args.integer(0) : width;
  if (index !== width) throw notImplemented("TableColumnCollection.add inside the table");
  const column = { ...table.area, left: table.area.right + 1, right: table.area.right + 1 };
  const used = host.workbook.usedArea(table.sheetId, true);
  const taken = used === null ? null : intersect(used, column);
  if (taken !== null && host.workbook.values(table.sheetId, taken).some((row) => row.some((value) => value !== ""))) {
    throw notImplemented("TableColumnCollection.add beside other cells");
  }
  const given = args.json(1);
  const inputs = given === null ? null : matrixFor(column, given);
  if (inputs !== null) typeInto(host, table.sheetId, column, inputs);
  if (args.isGiven(2)) typeInto(host, table.sheetId, { ...column, bottom: column.top }, `'${args.text(2)}`);
  const area = { ...table.area, right: column.right };
  nameHeaders(host, table.sheetId, area);
  host.workbook.changeTable(table.id, { area });
  host.noteChange();
  return object("TableColumn", { tableId: table.id, index });
}
