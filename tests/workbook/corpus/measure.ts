import { parseArea, valueAt as gridValueAt } from "@evenkeel/spreadsheet";
import { day } from "../../../src/domain/units";
import { connect } from "../../../src/workbook/connect/connect";
import { partsOf, type Connection, type TableKind } from "../../../src/workbook/connect/connection";
import type { CorpusWorkbook } from "./corpus";
import type { PlantedAt } from "./layouts";
import { TODAY } from "./model";

export interface Measured {
  readonly workbook: CorpusWorkbook;
  readonly columns: number;
  readonly columnsRight: number;
  /** Columns connected that mean something else. */
  readonly columnsTooMany: number;
  readonly tables: number;
  readonly rowsRight: number;
  readonly planted: number;
  readonly named: number;
  readonly falseAlarms: number;
  readonly questionsTooMany: number;
  readonly ms: number;
  /** What went wrong, in words, for whoever mends it. */
  readonly faults: readonly string[];
}

/** Problems that are no slips of anybody: they say what the workbook does not hold. */
const ALWAYS_RIGHT = new Set([
  "no-full-time-points",
  "number-as-text",
  "not-used",
  "summary",
  "earlier-month",
  "old",
  "copy",
  "closed",
  "not-cases",
  "no-hours",
]);

export function measure(workbook: CorpusWorkbook): Measured {
  const started = performance.now();
  const connection = connect(workbook.grid, { today: day(TODAY) });
  const ms = performance.now() - started;
  const faults: string[] = [];
  const columns = compareColumns(workbook, connection, faults);
  const problems = compareProblems(workbook, connection, faults);
  const asked = connection.questions.filter(
    (question) =>
      !workbook.truth.planted.some(({ sheet, cell }) => isAbout(connection, question.id, sheet, cell)) &&
      !workbook.truth.questions.some((id) => question.id.startsWith(id)),
  );
  for (const question of asked)
    faults.push(`asked ${question.id}: ${question.choices.map((choice) => choice.label).join(" / ")}`);
  return { workbook, ...columns, ...problems, questionsTooMany: asked.length, ms, faults };
}

const isAbout = ({ problems }: Connection, id: string, sheet: string, cell: string): boolean =>
  problems.some((problem) => problem.question === id && problem.sheet === sheet && problem.cell === cell);

function compareColumns(
  workbook: CorpusWorkbook,
  connection: Connection,
  faults: string[],
): Pick<Measured, "columns" | "columnsRight" | "columnsTooMany" | "tables" | "rowsRight"> {
  let columns = 0;
  let columnsRight = 0;
  let columnsTooMany = 0;
  let rowsRight = 0;
  const truth = Object.entries(workbook.truth.tables);
  for (const [kind, expected] of truth) {
    const found = connection.tables[kind as TableKind];
    const parts = found === undefined ? [] : [found, ...(found.further ?? [])];
    const rows = parts.reduce((sum, part) => sum + part.rows.length, 0);
    if (rows === expected.rows) rowsRight += 1;
    else faults.push(`${kind}: ${rows} rows, not ${expected.rows}`);
    for (const [name, header] of Object.entries(expected.headers)) {
      columns += 1;
      const column = found?.sheet === expected.sheet ? found.columns[name] : undefined;
      if (column?.header === header) columnsRight += 1;
      else
        faults.push(
          `${kind}: ${name} is "${header}", found ${column === undefined ? "nothing" : `"${column.header}"`}`,
        );
    }
    for (const [name, column] of Object.entries(found?.columns ?? {})) {
      if (expected.headers[name] !== undefined) continue;
      columnsTooMany += 1;
      faults.push(`${kind}: "${column.header}" is taken for ${name}`);
    }
  }
  for (const [kind, found] of Object.entries(connection.tables)) {
    if (workbook.truth.tables[kind as TableKind] !== undefined) continue;
    columnsTooMany += Object.keys(found.columns).length;
    faults.push(`${kind}: found on ${found.sheet}, though there is none`);
  }
  return { columns, columnsRight, columnsTooMany, tables: truth.length, rowsRight };
}

function valueAt({ grid }: CorpusWorkbook, sheet: string, cell: string): string {
  const found = grid.sheets.find(({ name }) => name === sheet);
  const place = parseArea(cell);
  return place === null
    ? ""
    : String(gridValueAt(found, place.top, place.left) ?? "")
        .replace(/\s+/g, " ")
        .trim();
}

/** A state that stands on the card of words, a name that was read as the person who was meant. */
function isShown(slip: PlantedAt, workbook: CorpusWorkbook, { tables, understanding }: Connection): boolean {
  const value = valueAt(workbook, slip.sheet, slip.cell);
  if (slip.code === "unknown-status") return understanding?.words.some(({ word }) => word === value) === true;
  const row = parseArea(slip.cell)?.top ?? -1;
  const parts = tables.Cases === undefined ? [] : partsOf(tables.Cases);
  const part = parts.find(({ sheet, rows }) => sheet === slip.sheet && rows.includes(row));
  return slip.meant !== undefined && part?.understood?.["Clinician"]?.[row] === slip.meant;
}

function compareProblems(
  workbook: CorpusWorkbook,
  connection: Connection,
  faults: string[],
): Pick<Measured, "planted" | "named" | "falseAlarms"> {
  const { planted, expected } = workbook.truth;
  let named = 0;
  const explained = new Set<number>();
  for (const slip of planted) {
    const at = connection.problems.findIndex(
      ({ code, sheet, cell, cells = [cell] }) =>
        code === slip.code && sheet === slip.sheet && cells.includes(slip.cell),
    );
    const isAsked = connection.problems.some(
      ({ value, question }) => question !== undefined && value === valueAt(workbook, slip.sheet, slip.cell),
    );
    if (at >= 0 || isAsked || isShown(slip, workbook, connection)) named += 1;
    else faults.push(`not named: ${slip.code} at ${slip.sheet}!${slip.cell}`);
    explained.add(at);
  }
  const others = connection.problems.filter(
    (problem, at) => !explained.has(at) && !ALWAYS_RIGHT.has(problem.code) && !expected.includes(problem.code),
  );
  for (const problem of others) faults.push(`false alarm ${problem.code}: ${problem.message}`);
  return { planted: planted.length, named, falseAlarms: others.length };
}
