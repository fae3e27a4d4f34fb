import { readFileSync } from "node:fs";
import { join } from "node:path";
import { day } from "../../src/domain/units";
import { applyChangePlan, readWorkbook, setRetryPolicy, undoLastChange } from "../../src/excel";
import { readWorkbook as readFile } from "@evenkeel/xlsx";
import { saveWorkbook } from "@evenkeel/xlsx";
import { newRowOf } from "../../src/workbook/changePlan/cellChange";
import { connect } from "../../src/workbook/connect/connect";
import type { ConnectedTable, Connection, TableKind } from "../../src/workbook/connect/connection";
import type { NewRow } from "../../src/workbook/changePlan/changePlan";
import type { CellValue } from "@evenkeel/spreadsheet";
import type { Engine } from "@evenkeel/excel-simulator";
import { openDocument } from "../support/openWorkbook";
import { contentsOf } from "./caseload";

const sample = new Uint8Array(readFileSync(join(process.cwd(), "assets", "samples", "riverside-camhs.xlsx")));
let engine: Engine;

async function open(bytes: Uint8Array): Promise<Connection> {
  ({ engine } = await openDocument(readFile(bytes)));
  const { grid } = await readWorkbook();
  return connect(grid, { today: day(46347) });
}

function tableOf(connection: Connection, kind: TableKind): ConnectedTable {
  const table = connection.tables[kind];
  if (table === undefined) throw new Error(`There is no ${kind}.`);
  return table;
}

function newRow(
  connection: Connection,
  kind: TableKind,
  keys: readonly string[],
  values: Readonly<Record<string, CellValue>>,
): NewRow {
  const table = tableOf(connection, kind);
  const column = (name: string) => {
    const found = table.columns[name];
    if (found === undefined) throw new Error(`${kind} has no column ${name}.`);
    return found;
  };
  const cells = Object.entries(values).map(([name, value]) => ({ ...column(name), value }));
  return newRowOf(connection, table, keys.map(column), cells);
}

beforeAll(() => setRetryPolicy({ pauses: [1], answer: 5000 }));
afterEach(() => engine.dispose());

test("rows added to the sample's tables are there after saving and opening, are read as records, and undo takes them away", async () => {
  const connection = await open(sample);
  const before = contentsOf(engine);
  const people = connection.team?.clinicians.map(({ name }) => name) ?? [];
  const plan = {
    action: "test",
    title: "Test: rows added",
    changes: [],
    rows: [
      newRow(connection, "Cases", ["Case"], {
        Case: "RV9001",
        Clinician: people[0] ?? "",
        Risk: "High",
        Opened: 46340,
      }),
      newRow(connection, "Cases", ["Case"], { Case: "0099887766", Risk: "Low", Opened: 46341 }),
      newRow(connection, "Weights", ["Factor", "Level"], {
        Factor: "Risk",
        Level: "Very high",
        Points: 4,
        Kind: "add",
      }),
      newRow(connection, "Team", ["Clinician"], { Clinician: "Zoe Newman", WTE: 0.5 }),
    ],
  };
  expect(await applyChangePlan(plan)).toEqual({ status: "done", written: 13, skipped: [] });
  await engine.settle();
  const saved = new Uint8Array(await saveWorkbook(sample, engine.edits()));
  engine.dispose();

  const again = await open(saved);
  expect(again.team?.cases).toHaveLength((connection.team?.cases.length ?? 0) + 2);
  expect(again.team?.cases.map(({ id }) => id)).toEqual(expect.arrayContaining(["RV9001", "0099887766"]));
  // Above the last one, so that the total of the sheet takes her in.
  expect(again.team?.clinicians.map(({ name }) => name)).toEqual([...people.slice(0, -1), "Zoe Newman", people.at(-1)]);
  expect(tableOf(again, "Weights").rows).toHaveLength(tableOf(connection, "Weights").rows.length + 1);
  // The new cases lack some levels, and nothing else is amiss.
  const codes = ({ problems }: Connection): string[] =>
    problems.map(({ code }) => code).filter((code) => code !== "blank-level");
  expect(codes(again)).toEqual(codes(connection));

  expect(await undoLastChange()).toEqual({ restored: 13, skipped: [] });
  expect(contentsOf(engine)).toEqual(before);
});
