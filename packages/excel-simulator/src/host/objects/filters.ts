import { intersect } from "../../areas";
import type { Area } from "@evenkeel/spreadsheet";
import { refuseProtected } from "../cells";
import type { HostContext } from "../context";
import { defineType, recordValue } from "../define";
import { invalidArgument, itemNotFound, notImplemented } from "../errors";
import { rangeOf } from "./ranges";
import { bodyOf, tableById } from "./tables";
import { textOf } from "../wire";

interface FilterState {
  readonly sheetId: string;
  readonly tableId: string | null;
}

/**
 * The model knows hidden rows, not why they are hidden: a table counts as filtered when a row of its body is hidden.
 * A plain range's filter is not kept.
 */
export const filterTypes = [
  defineType("AutoFilter", {
    values: {
      Enabled: { read: ({ tableId }) => tableId !== null },
      IsDataFiltered: { read: (filter, host) => isFiltered(host, filter) },
    },
    methods: {
      GetRange: (filter, _args, host) => {
        const area = filterArea(host, filter);
        if (area === null) throw itemNotFound();
        return rangeOf(filter.sheetId, area);
      },
      GetRangeOrNullObject: (filter, _args, host) => {
        const area = filterArea(host, filter);
        return area === null ? null : rangeOf(filter.sheetId, area);
      },
      ClearCriteria: showAll,
      Remove: showAll,
      Reapply: ({ sheetId }, _args, host) => {
        refuseProtected(host, sheetId);
      },
    },
  }),
  defineType("Filter", {
    methods: {
      ApplyValuesFilter: ({ tableId, index }, args, host) => {
        const wanted = args.json(0);
        if (!Array.isArray(wanted)) throw invalidArgument();
        applyValues(host, tableId, index, wanted.map(String));
      },
      Apply: ({ tableId, index }, args, host) => {
        const { filterOn, values } = recordValue(args.json(0));
        if (filterOn !== "Values" || !Array.isArray(values))
          throw notImplemented(`Filter.apply("${textOf(filterOn ?? null)}")`);
        applyValues(host, tableId, index, values.map(String));
      },
      Clear: ({ tableId }, _args, host) => showAll({ sheetId: tableById(host, tableId).sheetId, tableId }, null, host),
    },
  }),
];

function filterArea(host: HostContext, { tableId }: FilterState): Area | null {
  return tableId === null ? null : tableById(host, tableId).area;
}

function isFiltered(host: HostContext, { sheetId, tableId }: FilterState): boolean {
  if (tableId === null) return false;
  const body = bodyOf(tableById(host, tableId));
  return [...host.workbook.hiddenRows(sheetId)].some((row) => row >= body.top && row <= body.bottom);
}

function showAll(filter: FilterState, _args: unknown, host: HostContext): undefined {
  refuseProtected(host, filter.sheetId);
  const area = filterArea(host, filter);
  if (area !== null) host.workbook.setRowsHidden(filter.sheetId, area.top, area.bottom, false);
  host.noteChange();
}

function applyValues(host: HostContext, tableId: string, index: number, wanted: readonly string[]): void {
  const table = tableById(host, tableId);
  refuseProtected(host, table.sheetId);
  const body = bodyOf(table);
  const column = intersect(body, { ...body, left: body.left + index, right: body.left + index });
  if (column === null) throw invalidArgument();
  host.workbook.texts(table.sheetId, column).forEach(([text = ""], row) => {
    if (!wanted.includes(text)) host.workbook.setRowsHidden(table.sheetId, body.top + row, body.top + row, true);
  });
  host.noteChange();
}
