import { readFileSync } from "node:fs";
import { join } from "node:path";
import { applyChangePlan, readWorkbook, setRetryPolicy, undoLastChange } from "../../src/excel";
import { sheetDocument, readWorkbook as readFile } from "@evenkeel/xlsx";
import { saveWorkbook } from "@evenkeel/xlsx";
import type { Engine } from "@evenkeel/excel-simulator";
import { openDocument, type OpenedWorkbook } from "../support/openWorkbook";
import { lead, openCaseload, planOf, ROWS, sheetId } from "./caseload";

let opened: OpenedWorkbook;
let engine: Engine;

beforeAll(() => setRetryPolicy({ pauses: [1], answer: 5000 }));
afterEach(() => engine.dispose());

const isEmptyText = (row: number): boolean => engine.isEmptyText(sheetId(engine), row, 2);

test("a cell with an empty text, as systems export it, gets it back; one that was blank is blank again", async () => {
  const [headings = [], ...rows] = [["Ref", "Risk", "Lead", "Opened", "Weeks"], ...ROWS.map((row) => [...row])];
  const texts = rows.map((row) => (row[0] === "RV1" ? ["RV1", "High", "", 46200] : row));
  opened = await openCaseload({ sheet: sheetDocument("Caseload", [headings, ...texts]) });
  ({ engine } = opened);
  await readWorkbook();
  const plan = planOf(lead("RV1", "Cy", { expected: "" }), lead("RV2", "Dee"));
  expect(await applyChangePlan(plan)).toMatchObject({ status: "done", written: 2 });
  expect(await undoLastChange()).toEqual({ restored: 2, skipped: [] });
  expect([isEmptyText(1), isEmptyText(2)]).toEqual([true, false]);
});

test("also in the file, after saving and opening in between", async () => {
  const sample = new Uint8Array(readFileSync(join(process.cwd(), "assets", "samples", "riverside-camhs.xlsx")));
  const cellsOf = (bytes: Uint8Array) => readFile(bytes).sheets.find(({ name }) => name === "Caseload")?.cells ?? [];
  const empty = cellsOf(sample).filter(({ column, value }) => column === 1 && value === "");
  expect(empty.length).toBeGreaterThan(1);
  const [{ row = 0 } = {}] = empty;
  const key = cellsOf(sample).find((cell) => cell.row === row && cell.column === 0)?.value;

  opened = await openDocument(readFile(sample));
  ({ engine } = opened);
  await readWorkbook();
  const keys = [{ header: "Ref", value: String(key), column: 0 }];
  await applyChangePlan(planOf(lead("RV1", "Cy", { keys, header: "Lead clinician", row, column: 1, expected: "" })));
  const placed = new Uint8Array(await saveWorkbook(sample, engine.edits()));
  engine.dispose();
  expect(cellsOf(placed).find((cell) => cell.row === row && cell.column === 1)?.value).toBe("Cy");

  opened = await openDocument(readFile(placed));
  ({ engine } = opened);
  await readWorkbook();
  expect(await undoLastChange()).toEqual({ restored: 1, skipped: [] });
  const undone = new Uint8Array(await saveWorkbook(placed, engine.edits()));
  expect(cellsOf(undone)).toEqual(cellsOf(sample));
});
