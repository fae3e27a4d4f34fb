import { sheetDocument } from "@evenkeel/xlsx";
import { applyChangePlan, readWorkbook, undoLastChange } from "../../src/excel";
import type { ChangePlan, SheetTemplate } from "../../src/workbook/changePlan/changePlan";
import type { Engine } from "@evenkeel/excel-simulator";
import type { OpenedWorkbook } from "../support/openWorkbook";
import { cellOf, contentsOf, openCaseload, sheetId, type CaseloadOptions } from "./caseload";

let opened: OpenedWorkbook;
let engine: Engine;
afterEach(() => engine.dispose());

async function open(options: CaseloadOptions = {}): Promise<void> {
  opened = await openCaseload(options);
  engine = opened.engine;
  await readWorkbook();
  opened.traffic.reset();
}

const plan = (draft: SheetTemplate): ChangePlan => ({
  action: "rota",
  title: "Rota made",
  changes: [],
  sheets: [draft],
});

/** A rota of so many rows, as an Excel table with a total below. */
const rota = (rows: number, extra: Partial<SheetTemplate> = {}): SheetTemplate => ({
  name: "Rota",
  cells: [
    { row: 0, column: 0, value: "Clinician", look: "heading" },
    { row: 0, column: 1, value: "Slots", look: "heading" },
    ...Array.from({ length: rows }, (_, index) => [
      { row: index + 1, column: 0, value: `=Clinician ${index + 1}` },
      { row: index + 1, column: 1, value: 2, numberFormat: "0" },
    ]).flat(),
    { row: rows + 2, column: 1, value: `=SUM(B2:B${rows + 1})`, formula: true, look: "total" },
  ],
  columnWidths: [20, 8],
  tables: [{ name: "RotaTable", area: `A1:B${rows + 1}` }],
  ...extra,
});

const write = (row: number, column: number, value: string | number, sheet = "Rota"): void =>
  engine.write(sheetId(engine, sheet), { top: row, left: column, bottom: row, right: column }, [[value]]);

test("a sheet is made whole in two requests: people's words as text, our formulas as formulas, its table", async () => {
  await open();
  expect(await applyChangePlan(plan(rota(3)))).toMatchObject({ status: "done", skipped: [] });
  expect(opened.traffic.requests).toBe(2);
  await engine.settle();
  expect([cellOf(engine, 1, 0, "Rota"), cellOf(engine, 5, 1, "Rota")]).toEqual(["=Clinician 1", 6]);
  expect(engine.tables().map(({ name, area }) => [name, area.bottom])).toEqual([["RotaTable", 3]]);
  expect(engine.format(sheetId(engine, "Rota"), 0, 0).bold).toBe(true);
});

test("undo takes the sheet away again", async () => {
  await open();
  const before = contentsOf(engine);
  await applyChangePlan(plan(rota(3)));
  expect(await undoLastChange()).toEqual({ restored: 1, skipped: [] });
  expect(contentsOf(engine)).toEqual(before);
});

test("undo keeps a sheet to which somebody has added something, and says so", async () => {
  await open();
  await applyChangePlan(plan(rota(3)));
  write(9, 0, "My own note");
  const { restored, skipped } = await undoLastChange();
  expect(restored).toBe(0);
  expect(skipped[0]?.why).toContain("kept");
  expect(cellOf(engine, 9, 0, "Rota")).toBe("My own note");
});

test("refreshing leaves alone what people wrote beside, and keeps what they edited, by name; undo takes it back", async () => {
  await open();
  await applyChangePlan(plan(rota(3)));
  write(1, 3, "away in May");
  write(2, 1, 5);
  const before = contentsOf(engine);
  const outcome = await applyChangePlan(plan(rota(4)));
  expect(outcome).toMatchObject({ status: "done", skipped: [{ cell: "Rota!B3" }] });
  expect([cellOf(engine, 1, 3, "Rota"), cellOf(engine, 2, 1, "Rota"), cellOf(engine, 4, 0, "Rota")]).toEqual([
    "away in May",
    5,
    "=Clinician 4",
  ]);
  expect(engine.tables()[0]?.area.bottom).toBe(4);
  await undoLastChange();
  expect(contentsOf(engine)).toEqual(before);
  expect(engine.tables()[0]?.area.bottom).toBe(3);
});

test("a refresh that would write over somebody's own words is refused, with the cell", async () => {
  await open();
  await applyChangePlan(plan(rota(3)));
  write(4, 0, "Remember the bank holiday");
  const before = contentsOf(engine);
  const outcome = await applyChangePlan(plan(rota(4)));
  expect(outcome).toMatchObject({ status: "refused" });
  expect(outcome).toHaveProperty("why.0", expect.stringContaining("Rota, A5"));
  expect(contentsOf(engine)).toEqual(before);
});

test.each<[string, Partial<SheetTemplate>, string]>([
  ["a sheet of that name that is not ours", { name: "Caseload" }, "did not make"],
  ["a name that Excel does not allow", { name: "Rota 1/2" }, "cannot be the name"],
  ["a table's name that is taken", { tables: [{ name: "Cases", area: "A1:B4" }] }, "there is already a table"],
])("%s: nothing is written", async (_what, extra, words) => {
  await open({ asTable: true });
  const before = contentsOf(engine);
  const outcome = await applyChangePlan(plan(rota(3, extra)));
  expect(outcome).toMatchObject({ status: "refused" });
  expect(outcome).toHaveProperty("why.0", expect.stringContaining(words));
  expect(contentsOf(engine)).toEqual(before);
});

test("an empty sheet of that name is used", async () => {
  await open({ others: [sheetDocument("Rota", [])] });
  expect(await applyChangePlan(plan(rota(1)))).toMatchObject({ status: "done" });
  await undoLastChange();
  expect(engine.sheets().map(({ name }) => name)).toEqual(["Caseload", "Rota"]);
  expect(contentsOf(engine)["Rota"]).toEqual([]);
});

test("a failure half-way leaves no sheet behind", async () => {
  await open();
  const before = contentsOf(engine);
  opened.setFault({ failAt: { request: 2, operation: 8, code: "GeneralException" } });
  expect(await applyChangePlan(plan(rota(3)))).toMatchObject({ status: "restored" });
  expect(contentsOf(engine)).toEqual(before);
});

test("a sheet too big for one request is made in several", async () => {
  await open();
  opened.setFault({ payloadLimit: 120_000 });
  expect(await applyChangePlan(plan(rota(200)))).toMatchObject({ status: "done" });
  expect(cellOf(engine, 200, 0, "Rota")).toBe("=Clinician 200");
  opened.setFault({});
  await undoLastChange();
  expect(engine.sheets()).toHaveLength(1);
});

test("a sheet prints as drafted; a machine that cannot say how it prints gets the sheet all the same", async () => {
  await open();
  await applyChangePlan(plan(rota(1, { print: { landscape: true, onePageWide: true } })));
  expect(engine.pageSetup(sheetId(engine, "Rota"))).toMatchObject({ landscape: true, pagesWide: 1 });
  await undoLastChange();
  opened.traffic.reset();
  opened.setFault({ failAt: { request: 2, operation: 12, code: "GeneralException" } });
  const draft = rota(1, { print: { landscape: true, onePageWide: true } });
  expect(await applyChangePlan(plan(draft))).toMatchObject({ status: "done" });
  expect(engine.pageSetup(sheetId(engine, "Rota")).landscape).toBe(false);
});
