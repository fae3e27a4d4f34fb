import { sheetDocument } from "@evenkeel/xlsx";
import {
  applyChangePlan,
  insertFormula,
  previewUndo,
  readWorkbook,
  selectCell,
  setRetryPolicy,
  undoLastChange,
} from "../../src/excel";
import type { ChangePlan } from "../../src/workbook/changePlan/changePlan";
import { withSources } from "../../src/workbook/changePlan/formulaSources";
import type { ColleagueEdit } from "@evenkeel/excel-simulator";
import type { Engine } from "@evenkeel/excel-simulator";
import type { OpenedWorkbook } from "../support/openWorkbook";
import { cellOf, contentsOf, lead, openCaseload, planOf, sheetId } from "./caseload";

let opened: OpenedWorkbook;
let engine: Engine;

const SUMMARY = [
  ["Cases", "Note"],
  ["=COUNTA(Caseload!A2:A6)", "kept by Ann"],
  ["=1+1", "kept by Ben"],
];

async function open(): Promise<void> {
  opened = await openCaseload({ others: [sheetDocument("Summary", SUMMARY)] });
  engine = opened.engine;
  await readWorkbook();
}

/** What a colleague does just before our second request, which is the one that writes. */
const atWrite = (edit: ColleagueEdit, request = 2): void => opened.setFault({ colleague: { request, edit } });

/** The workbook with the colleague's edit alone. */
async function withEdit(
  edit: ColleagueEdit,
  after: () => Promise<unknown> = () => Promise.resolve(),
): Promise<unknown> {
  await open();
  await after();
  edit(engine);
  await engine.settle();
  const contents = contentsOf(engine);
  engine.dispose();
  return contents;
}

const rowAbove =
  (name: string, row: number): ColleagueEdit =>
  (workbook) => {
    const sheet = workbook.sheets().find((each) => each.name === name);
    workbook.insertRows(sheet?.id ?? "", row, 1);
  };
const columnBefore =
  (name: string, column: number): ColleagueEdit =>
  (workbook) => {
    const sheet = workbook.sheets().find((each) => each.name === name);
    workbook.insertColumns(sheet?.id ?? "", column, 1);
  };
const typed =
  (name: string, row: number, column: number, text: string): ColleagueEdit =>
  (workbook) => {
    const sheet = workbook.sheets().find((each) => each.name === name);
    workbook.write(sheet?.id ?? "", { top: row, left: column, bottom: row, right: column }, [[text]]);
  };

const freeze: ChangePlan = {
  action: "freeze-formulas",
  title: "Formulas frozen",
  changes: [],
  formulas: [
    { sheet: "Summary", row: 1, column: 0, expected: "=COUNTA(Caseload!A2:A6)", value: 5, formula: false },
    { sheet: "Summary", row: 2, column: 0, expected: "=1+1", value: 2, formula: false },
  ],
};

const rota = (slots: number): ChangePlan => ({
  action: "rota",
  title: "Rota made",
  changes: [],
  sheets: [
    {
      name: "Rota",
      cells: [
        { row: 0, column: 0, value: "Slots" },
        { row: 1, column: 0, value: slots },
        { row: 2, column: 0, value: slots + 1 },
      ],
    },
  ],
});

beforeAll(() => setRetryPolicy({ pauses: [1, 1, 1], answer: 5000 }));
afterEach(() => {
  opened.setFault({});
  engine.dispose();
});

describe("a colleague is quicker by a moment, and nothing of theirs is overwritten", () => {
  test("a row put in above formulas that are to be frozen: whatever stood in their places stays", async () => {
    const edit = rowAbove("Summary", 1);
    const untouched = await withEdit(edit);
    await open();
    atWrite(edit);
    const outcome = await applyChangePlan(freeze);
    expect(outcome).toMatchObject({
      status: "done",
      written: 0,
      skipped: [{ cell: "Summary!A2" }, { cell: "Summary!A3" }],
    });
    await engine.settle();
    expect(contentsOf(engine)).toEqual(untouched);
  });

  test("a formula that is edited while it is frozen stays as edited, the other is frozen", async () => {
    const edit = typed("Summary", 1, 0, "=2+2");
    const untouched = await withEdit(edit);
    await open();
    atWrite(edit);
    expect(await applyChangePlan(freeze)).toMatchObject({
      status: "done",
      written: 1,
      skipped: [{ cell: "Summary!A2" }],
    });
    expect(
      [1, 2].map(
        (row) => engine.formulas(sheetId(engine, "Summary"), { top: row, left: 0, bottom: row, right: 0 })[0]?.[0],
      ),
    ).toEqual(["=2+2", 2]);
    await undoLastChange();
    expect(contentsOf(engine)).toEqual(untouched);
  });

  test("a row put in while frozen formulas are thawed: undo gives none of its places away", async () => {
    const edit = rowAbove("Summary", 0);
    const untouched = await withEdit(edit, () => applyChangePlan(freeze));
    await open();
    await applyChangePlan(freeze);
    await previewUndo();
    atWrite(edit);
    const { restored, skipped } = await undoLastChange();
    expect([restored, skipped.length]).toEqual([0, 2]);
    await engine.settle();
    expect(contentsOf(engine)).toEqual(untouched);
  });

  test.each([
    ["puts a row in", rowAbove("Rota", 1)],
    ["types over a figure", typed("Rota", 1, 0, "seven")],
  ])("a sheet of ours that is refreshed while somebody %s", async (_what, edit) => {
    const untouched = await withEdit(edit, () => applyChangePlan(rota(3)));
    await open();
    await applyChangePlan(rota(3));
    atWrite(edit);
    const outcome = await applyChangePlan(rota(8));
    opened.setFault({});
    if (outcome.status === "done" && outcome.written > 0) await undoLastChange();
    await engine.settle();
    expect(contentsOf(engine)).toEqual(untouched);
  });

  test("a column put in between a case and its blank lead: the lead goes where the heading went", async () => {
    const edit = columnBefore("Caseload", 2);
    const untouched = await withEdit(edit);
    await open();
    atWrite(edit);
    expect(await applyChangePlan(planOf(lead("RV2", "Cy")))).toMatchObject({ status: "done", written: 1 });
    expect([cellOf(engine, 2, 2), cellOf(engine, 2, 3)]).toEqual(["", "Cy"]);
    expect(await undoLastChange()).toMatchObject({ restored: 1 });
    await engine.settle();
    expect(contentsOf(engine)).toEqual(untouched);
  });

  test("a column put in while a blank lead is given back by undo", async () => {
    const edit = columnBefore("Caseload", 2);
    const untouched = await withEdit(edit);
    await open();
    await applyChangePlan(planOf(lead("RV2", "Cy")));
    await previewUndo();
    atWrite(edit);
    expect(await undoLastChange()).toMatchObject({ restored: 1 });
    await engine.settle();
    expect(contentsOf(engine)).toEqual(untouched);
  });

  test("a row put in while added cases are taken away again: none but these goes", async () => {
    const edit = rowAbove("Caseload", 0);
    const untouched = await withEdit(edit);
    opened = await openCaseload({ asTable: true, others: [sheetDocument("Summary", SUMMARY)] });
    engine = opened.engine;
    await readWorkbook();
    await applyChangePlan({
      ...planOf(),
      rows: ["RV6", "RV7"].map((ref) => ({
        sheet: "Caseload",
        tableName: "Cases",
        headerRow: 0,
        keys: [{ header: "Ref", value: ref, column: 0 }],
        cells: [{ header: "Ref", column: 0, value: ref }],
        after: { keys: [{ header: "Ref", value: "RV5", column: 0 }], row: 5, tail: 0 },
      })),
    });
    await previewUndo();
    atWrite(edit);
    expect(await undoLastChange()).toEqual({ restored: 2, skipped: [] });
    await engine.settle();
    expect(contentsOf(engine)).toEqual(untouched);
  });

  test("a row put in above what the formulas of a new sheet are to read: they are not written to read the wrong person", async () => {
    await open();
    const plan = withSources(
      {
        ...planOf(),
        sheets: [{ name: "Rota", cells: [{ row: 0, column: 0, value: "=Caseload!C2", formula: true }] }],
      },
      (await readWorkbook()).grid,
    );
    atWrite(rowAbove("Caseload", 1));
    expect(await applyChangePlan(plan)).toMatchObject({
      status: "refused",
      why: [expect.stringContaining("'Caseload' was rearranged")],
    });
    expect(engine.sheets().map(({ name }) => name)).toEqual(["Caseload", "Summary"]);
  });

  test("something typed into the selected cell while a formula is put there stays", async () => {
    await open();
    await selectCell("Caseload", "H9");
    atWrite(typed("Caseload", 8, 7, "mine"));
    await expect(insertFormula("=1+2")).rejects.toThrow("Caseload!H9 is not empty");
    expect(cellOf(engine, 8, 7)).toBe("mine");
  });
});
