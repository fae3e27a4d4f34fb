import { applyChangePlan, readWorkbook, setRetryPolicy, undoLastChange } from "../../src/excel";
import type { CellChange } from "../../src/workbook/changePlan/changePlan";
import type { CellValue } from "@evenkeel/spreadsheet";
import type { Engine } from "@evenkeel/excel-simulator";
import { openSheets, type OpenedWorkbook } from "../support/openWorkbook";
import { cellOf, contentsOf, planOf, sheetId } from "./caseload";

const SHEET = "Plans";
const rows: readonly (readonly CellValue[])[] = [
  ["Clinician", "Activity", "From", "Half-days"],
  ["Ann", "Duty", null, 1],
  ["Ann", "Core", null, 4],
  ["Ben", "Duty", null, 1],
  ["Ben", "Duty", 46200, 2],
];
let opened: OpenedWorkbook;
let engine: Engine;

async function open(): Promise<void> {
  opened = await openSheets({ [SHEET]: rows });
  engine = opened.engine;
  await readWorkbook();
}

/** A change of the half-days of the row with this clinician, activity and date. */
function halfDays(
  keys: readonly [string, string, string],
  value: CellValue,
  extra: Partial<CellChange> = {},
): CellChange {
  const row = rows.findIndex((cells) => keys.every((key, column) => String(cells[column] ?? "") === key));
  return {
    sheet: SHEET,
    tableName: null,
    headerRow: 0,
    keys: ["Clinician", "Activity", "From"].map((header, column) => ({ header, column, value: keys[column] ?? "" })),
    header: "Half-days",
    row,
    column: 3,
    expected: rows[row]?.[3] ?? null,
    value,
    ...extra,
  };
}

const sort = (): void => engine.sortRows(sheetId(engine, SHEET), { top: 1, left: 0, bottom: 4, right: 3 }, 1, true);
const found = (): readonly unknown[] =>
  [1, 2, 3, 4].map((row) => [0, 1, 2, 3].map((column) => cellOf(engine, row, column, SHEET)).join(" ")).sort();

beforeAll(() => setRetryPolicy({ pauses: [1, 1, 1], answer: 5000 }));
afterEach(() => {
  opened.setFault({});
  engine.dispose();
});

const plan = planOf(halfDays(["Ann", "Duty", ""], 2), halfDays(["Ben", "Duty", "46200"], 3));
const written = ["Ann Core  4", "Ann Duty  2", "Ben Duty  1", "Ben Duty 46200 3"];

test("a row that only several cells together identify is found after sorting, and undone after sorting again", async () => {
  await open();
  const before = found();
  sort();
  expect(await applyChangePlan(plan)).toEqual({ status: "done", written: 2, skipped: [] });
  expect(found()).toEqual(written);
  engine.sortRows(sheetId(engine, SHEET), { top: 1, left: 0, bottom: 4, right: 3 }, 3, false);
  expect(await undoLastChange()).toEqual({ restored: 2, skipped: [] });
  expect(found()).toEqual(before);
});

test("a colleague who sorts at the very moment of writing moves no half-days to somebody else", async () => {
  await open();
  opened.setFault({ colleague: { request: 2, edit: sort } });
  expect(await applyChangePlan(plan)).toMatchObject({ status: "done", written: 2 });
  expect(found()).toEqual(written);
});

test("two rows with the same cells refuse the change and both are named; a row that is gone is left out", async () => {
  await open();
  engine.write(sheetId(engine, SHEET), { top: 5, left: 0, bottom: 5, right: 3 }, [["Ann", "Duty", "", 9]]);
  const before = contentsOf(engine);
  expect(await applyChangePlan(plan)).toMatchObject({
    status: "refused",
    why: [expect.stringContaining("rows 2 and 6: Clinician 'Ann', Activity 'Duty', no From stands there 2 times")],
  });
  expect(contentsOf(engine)).toEqual(before);
  engine.deleteRows(sheetId(engine, SHEET), 5, 1);
  engine.deleteRows(sheetId(engine, SHEET), 1, 1);
  expect(await applyChangePlan(plan)).toMatchObject({
    status: "done",
    written: 1,
    skipped: [{ why: "The row with Clinician 'Ann', Activity 'Duty', no From is no longer there." }],
  });
});

test("a change of one of the identifying cells themselves is found again by undo", async () => {
  await open();
  const before = contentsOf(engine);
  const activity = { header: "Activity", column: 1, expected: "Core" };
  const renamed = planOf(halfDays(["Ann", "Core", ""], "Core clinic", activity));
  expect(await applyChangePlan(renamed)).toMatchObject({ status: "done", written: 1 });
  expect(await undoLastChange()).toEqual({ restored: 1, skipped: [] });
  expect(contentsOf(engine)).toEqual(before);
});
