import { day } from "../../../src/domain/units";
import { connect } from "../../../src/workbook/connect/connect";
import type { Connection, TableKind } from "../../../src/workbook/connect/connection";
import type { CorpusWorkbook } from "./corpus";
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
const ALWAYS_RIGHT = new Set(["no-full-time-points", "number-as-text"]);

export function measure(workbook: CorpusWorkbook): Measured {
  const started = performance.now();
  const connection = connect(workbook.grid, { today: day(TODAY) });
  const ms = performance.now() - started;
  const faults: string[] = [];
  const columns = compareColumns(workbook, connection, faults);
  const problems = compareProblems(workbook, connection, faults);
  const asked = connection.questions.filter(
    (question) => !workbook.truth.questions.some((id) => question.id.startsWith(id)),
  );
  for (const question of asked)
    faults.push(`asked ${question.id}: ${question.choices.map((choice) => choice.label).join(" / ")}`);
  return { workbook, ...columns, ...problems, questionsTooMany: asked.length, ms, faults };
}

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
      (problem) => problem.code === slip.code && problem.sheet === slip.sheet && problem.cell === slip.cell,
    );
    if (at >= 0) named += 1;
    else faults.push(`not named: ${slip.code} at ${slip.sheet}!${slip.cell}`);
    explained.add(at);
  }
  const others = connection.problems.filter(
    (problem, at) => !explained.has(at) && !ALWAYS_RIGHT.has(problem.code) && !expected.includes(problem.code),
  );
  for (const problem of others) faults.push(`false alarm ${problem.code}: ${problem.message}`);
  return { planted: planted.length, named, falseAlarms: others.length };
}
