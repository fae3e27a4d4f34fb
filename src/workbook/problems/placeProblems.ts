import { tablesMessages } from "../messages/tables";
import { areaAddress, cellAddress } from "@evenkeel/spreadsheet";
import { isRead, readContract } from "../coerce";
import type { ConnectedTable, Problem, ConnectedTables } from "../connect/connection";
import type { SheetView } from "../detect/sheetView";
import { namelessHours } from "./namelessHours";
import { toProblem } from "./problemMessages";

/** What is in the way of reading or writing at the places themselves: formulas, protection, hidden rows. */
export function placeProblems(tables: ConnectedTables, viewOf: (sheet: string) => SheetView): readonly Problem[] {
  const problems: Problem[] = [];
  for (const table of Object.values(tables)) {
    for (const part of [table, ...(table.further ?? [])]) problems.push(...hiddenRows(part, viewOf(part.sheet)));
  }
  for (const written of [tables.Cases, tables.Counts]) {
    if (written === undefined) continue;
    for (const part of [written, ...(written.further ?? [])]) {
      const view = viewOf(part.sheet);
      problems.push(...formulasIn(part, view));
      if (view.grid.isProtected)
        problems.push(toProblem({ code: "protected-sheet", sheet: part.sheet, place: part.sheet }));
    }
  }
  for (const part of tables.Team === undefined ? [] : [tables.Team, ...(tables.Team.further ?? [])]) {
    problems.push(...namelessHours(part, viewOf(part.sheet)));
  }
  problems.push(...numbersAsText(tables.Team, viewOf));
  return problems;
}

function hiddenRows(table: ConnectedTable, view: SheetView): readonly Problem[] {
  const hidden = table.rows.filter((row) => view.isHidden(row));
  const first = hidden[0];
  if (first === undefined) return [];
  return [
    toProblem({
      code: "hidden-rows",
      sheet: table.sheet,
      place: table.sheet,
      cell: areaAddress({ ...table.area, top: first, bottom: hidden[hidden.length - 1] ?? first }),
      value: hidden.length,
    }),
  ];
}

/** Formulas in the cells that Balance team would write: one problem a column, at the first of them. */
function formulasIn(table: ConnectedTable, view: SheetView): readonly Problem[] {
  const written = Object.entries(table.columns).filter(([name]) =>
    table.kind === "Counts" ? name !== "Clinician" && name !== "First name" : name === "Clinician",
  );
  return written.flatMap(([, { header, column }]) => {
    const rows = table.rows.filter((row) => view.formula(row, column) !== null);
    const [first] = rows;
    const last = rows[rows.length - 1];
    if (first === undefined || last === undefined) return [];
    return [
      toProblem({
        code: "formula-cell",
        sheet: table.sheet,
        place: tablesMessages.cellPlace(table.sheet, first + 1, header),
        cell: areaAddress({ top: first, bottom: last, left: column, right: column }),
        value: view.formula(first, column),
      }),
    ];
  });
}

/** A total stands at most so far beneath its table. */
const BENEATH = 4;

/** Hours kept as text count here, but not in the workbook's own total beneath them. */
function numbersAsText(table: ConnectedTable | undefined, viewOf: (sheet: string) => SheetView): readonly Problem[] {
  if (table === undefined) return [];
  const view = viewOf(table.sheet);
  return ["WTE", "Weekly hours"].flatMap((name) => {
    const place = table.columns[name];
    if (place === undefined) return [];
    const beneath = Array.from({ length: BENEATH }, (_, at) => table.area.bottom + 1 + at);
    const total = beneath.find((row) => /^=\s*(SUM|SUBTOTAL)\b/i.test(view.formula(row, place.column) ?? ""));
    if (total === undefined) return [];
    return table.rows.flatMap((row) => {
      const value = view.value(row, place.column);
      if (typeof value !== "string" || row > total) return [];
      const reading = readContract(value, "hours");
      if (!isRead(reading) || reading.value === null) return [];
      return [
        toProblem({
          code: "number-as-text",
          sheet: table.sheet,
          place: tablesMessages.cellPlace(table.sheet, row + 1, place.header),
          column: tablesMessages.columnPlace(table.sheet, place.header),
          cell: cellAddress(row, place.column),
          value,
          other: cellAddress(total, place.column),
        }),
      ];
    });
  });
}
