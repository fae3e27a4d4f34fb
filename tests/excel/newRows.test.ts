import { sheetDocument } from "@evenkeel/xlsx";
import { applyChangePlan, previewUndo, readWorkbook, setRetryPolicy, undoLastChange } from "../../src/excel";
import type { ChangePlan, NewRow } from "../../src/workbook/changePlan/changePlan";
import type { CellValue } from "@evenkeel/spreadsheet";
import type { Engine } from "@evenkeel/excel-simulator";
import type { OpenedWorkbook } from "../support/openWorkbook";
import { cellOf, contentsOf, HEADINGS, lead, openCaseload, ROWS, sheetId, type CaseloadOptions } from "./caseload";

let opened: OpenedWorkbook;
let engine: Engine;

async function open(options: CaseloadOptions = {}): Promise<void> {
  opened = await openCaseload(options);
  engine = opened.engine;
  await readWorkbook();
  opened.traffic.reset();
}

/** A new case as a preview of the caseload makes it: the last record stood in row 6. */
function added(ref: string, person: CellValue, openedOn: CellValue = 46290, extra: Partial<NewRow> = {}): NewRow {
  return {
    sheet: "Caseload",
    tableName: null,
    headerRow: 0,
    keys: [{ header: "Ref", value: ref, column: 0 }],
    cells: [
      { header: "Ref", column: 0, value: ref },
      { header: "Lead", column: 2, value: person },
      { header: "Opened", column: 3, value: openedOn },
    ],
    after: { keys: [{ header: "Ref", value: "RV5", column: 0 }], row: 5, tail: 0 },
    ...extra,
  };
}

const planOf = (rows: readonly NewRow[], changes: ChangePlan["changes"] = []): ChangePlan => ({
  action: "test",
  title: "Test: cases added",
  changes,
  rows,
});
const two = [added("RV6", "Cy"), added("0044556677", "=Dee")];
const inTable = two.map((row) => ({ ...row, tableName: "Cases" }));
const rowAt = (row: number): readonly unknown[] => [0, 1, 2, 3, 4].map((column) => cellOf(engine, row, column));
const formulaAt = (row: number, column: number): unknown =>
  engine.formulas(sheetId(engine), { top: row, left: column, bottom: row, right: column })[0]?.[0];
const references = (): readonly unknown[] => Array.from({ length: 12 }, (_, row) => cellOf(engine, row, 0));
const noteBelow = {
  sheet: { ...sheetDocument("Caseload", [HEADINGS, ...ROWS, ["Total", null, null, "=SUM(D2:D6)"]]) },
};

beforeAll(() => setRetryPolicy({ pauses: [1, 1, 1], answer: 2000 }));
afterEach(() => {
  opened.setFault({});
  engine.dispose();
});

/** With how many operations the adding takes. */
const kinds: readonly (readonly [string, readonly NewRow[], CaseloadOptions, number])[] = [
  ["a plain range", two, {}, 11],
  ["an Excel table", inTable, { asTable: true }, 6],
];

describe.each(kinds)("new cases below %s", (_what, rows, options, operations) => {
  test("are written in two requests, text as text, with the formulas and date formats of the record above", async () => {
    await open(options);
    engine.setFormat(sheetId(engine), { top: 1, left: 3, bottom: 5, right: 3 }, { numberFormat: "dd/mm/yyyy" });
    const before = contentsOf(engine);
    expect(await applyChangePlan(planOf(rows))).toEqual({ status: "done", written: 6, skipped: [] });
    expect(opened.traffic.requests).toBe(2);
    await engine.settle();
    expect(rowAt(6)).toEqual(["RV6", "", "Cy", 46290, 1.4]);
    expect(rowAt(7)).toEqual(["0044556677", "", "=Dee", 46290, 1.4]);
    expect(formulaAt(7, 4)).toBe("=ROUND((46300-D8)/7,1)");
    expect(engine.format(sheetId(engine), 7, 3).numberFormat).toBe("dd/mm/yyyy");
    expect(engine.tables().map(({ area }) => area.bottom)).toEqual(options.asTable === true ? [7] : []);

    expect(await undoLastChange()).toEqual({ restored: 6, skipped: [] });
    expect(contentsOf(engine)).toEqual(before);
    expect(engine.format(sheetId(engine), 7, 3).numberFormat).toBe("General");
    expect(engine.tables().map(({ area }) => area.bottom)).toEqual(options.asTable === true ? [5] : []);
  });

  test("go along with changes of other cells, and come back together", async () => {
    await open(options);
    const before = contentsOf(engine);
    const tableName = options.asTable === true ? "Cases" : null;
    expect(await applyChangePlan(planOf(rows, [lead("RV1", "Eve", { tableName })]))).toMatchObject({ written: 7 });
    expect([cellOf(engine, 1, 2), cellOf(engine, 6, 0)]).toEqual(["Eve", "RV6"]);
    expect(await undoLastChange()).toEqual({ restored: 7, skipped: [] });
    expect(contentsOf(engine)).toEqual(before);
  });

  test("are found by their references when everything was sorted, and taken away again", async () => {
    await open(options);
    await applyChangePlan(planOf(rows));
    engine.sortRows(sheetId(engine), { top: 1, left: 0, bottom: 7, right: 4 }, 0, true);
    expect(await undoLastChange()).toEqual({ restored: 6, skipped: [] });
    expect(references().filter((ref) => ref !== "")).toHaveLength(6);
    expect(references()).not.toContain("RV6");
  });

  test("one that somebody has added meanwhile is left out and named, the other is written", async () => {
    await open(options);
    engine.write(sheetId(engine), { top: 2, left: 0, bottom: 2, right: 0 }, [["RV6"]]);
    const outcome = await applyChangePlan(planOf(rows));
    expect(outcome).toMatchObject({
      status: "done",
      written: 3,
      skipped: [{ cell: "Caseload!A3", why: "A row with Ref 'RV6' is there already, so none was added." }],
    });
    expect(rowAt(6)[0]).toBe("0044556677");
  });

  test("one that somebody has edited since is left alone by undo and named, the other goes", async () => {
    await open(options);
    await applyChangePlan(planOf(rows));
    engine.write(sheetId(engine), { top: 6, left: 1, bottom: 6, right: 1 }, [["High"]]);
    const outcome = await undoLastChange();
    expect(outcome.restored).toBe(3);
    expect(outcome.skipped).toEqual([
      { cell: "Caseload!B7", why: expect.stringContaining("'RV6' has been edited since") as string },
    ]);
    expect(references().slice(5, 8)).toEqual(["RV5", "RV6", ""]);
  });

  test.each(Array.from({ length: operations }, (_, index) => index + 1))(
    "where operation %i fails, nothing is left",
    async (operation) => {
      await open(options);
      const before = contentsOf(engine);
      opened.setFault({ failAt: { request: 2, operation, code: "GeneralException" } });
      const outcome = await applyChangePlan(planOf(rows));
      expect(["restored", "refused"]).toContain(outcome.status);
      expect(contentsOf(engine)).toEqual(before);
      expect(engine.tables().map(({ area }) => area.bottom)).toEqual(options.asTable === true ? [5] : []);
      expect(engine.xmlParts()).toEqual([]);
    },
  );

  test("a lost answer counts as done when all of it is there", async () => {
    await open(options);
    opened.setFault({ lost: { request: 2, how: "answer" } });
    expect(await applyChangePlan(planOf(rows))).toEqual({ status: "done", written: 6, skipped: [] });
  });

  test("go in several requests where one is too big", async () => {
    await open(options);
    const before = contentsOf(engine);
    opened.setFault({ payloadLimit: 20_000 });
    const many = Array.from({ length: 40 }, (_, index) => ({
      ...(rows[0] ?? added("", "")),
      ...added(`N${index}`, "Cy"),
    }));
    const outcome = await applyChangePlan(
      planOf(many.map((row) => ({ ...row, tableName: rows[0]?.tableName ?? null }))),
    );
    expect(outcome).toEqual({ status: "done", written: 120, skipped: [] });
    expect([cellOf(engine, 6, 0), cellOf(engine, 45, 0)]).toEqual(["N0", "N39"]);
    opened.setFault({});
    expect(await undoLastChange()).toEqual({ restored: 120, skipped: [] });
    expect(contentsOf(engine)).toEqual(before);
  });

  test("a protected sheet refuses them with a sentence; undo waits for it", async () => {
    await open(options);
    engine.setProtected(sheetId(engine), true);
    const refused = await applyChangePlan(planOf(rows));
    expect(refused).toMatchObject({ status: "refused", why: [expect.stringContaining("is protected, so no row")] });
    engine.setProtected(sheetId(engine), false);
    await applyChangePlan(planOf(rows));
    engine.setProtected(sheetId(engine), true);
    expect(await previewUndo()).toMatchObject({
      restored: 0,
      skipped: [{ why: expect.stringContaining("protected") as string }],
    });
    engine.setProtected(sheetId(engine), false);
    expect(await undoLastChange()).toMatchObject({ restored: 6 });
  });

  test("a colleague adds the same case at the very moment of writing: it stands there once", async () => {
    await open(options);
    const typeSame = (): void => {
      engine.insertRows(sheetId(engine), 1, 1);
      engine.write(sheetId(engine), { top: 1, left: 0, bottom: 1, right: 2 }, [["RV6", "Low", "Zoe"]]);
    };
    opened.setFault({ colleague: { request: 2, edit: typeSame } });
    const outcome = await applyChangePlan(planOf(rows));
    expect(outcome).toMatchObject({ status: "done", written: 3 });
    expect(references().filter((ref) => ref === "RV6")).toHaveLength(1);
    expect(references().filter((ref) => ref === "0044556677")).toHaveLength(1);
    expect(rowAt(1).slice(0, 3)).toEqual(["RV6", "Low", "Zoe"]);
  });
});

describe.each(kinds)("whatever a colleague does below %s at the very moment of writing", (_what, rows, options) => {
  const edits: readonly (readonly [string, (sheet: string) => void])[] = [
    ["deletes the first case", (sheet) => engine.deleteRows(sheet, 1, 1)],
    ["deletes the last case", (sheet) => engine.deleteRows(sheet, 5, 1)],
    ["deletes all cases but one", (sheet) => engine.deleteRows(sheet, 2, 4)],
    ["inserts a row above the cases", (sheet) => engine.insertRows(sheet, 1, 1)],
    ["inserts two rows above the headings", (sheet) => engine.insertRows(sheet, 0, 2)],
    ["inserts a row above the last case", (sheet) => engine.insertRows(sheet, 5, 1)],
    ["puts a column in before the risks", (sheet) => putColumnIn(sheet, 1)],
    ["puts a column in before the references", (sheet) => engine.insertColumns(sheet, 0, 1)],
  ];

  const putColumnIn = (sheet: string, column: number): void => {
    engine.insertColumns(sheet, column, 1);
    engine.write(sheet, { top: 0, left: column, bottom: 0, right: column }, [["Team"]]);
  };

  test.each(edits)(
    "who %s: the new ones stand right below the others, or nowhere; undo takes them away",
    async (_, edit) => {
      await open(options);
      edit(sheetId(engine));
      await engine.settle();
      const untouched = contentsOf(engine);
      engine.dispose();

      await open(options);
      opened.setFault({ colleague: { request: 2, edit: () => edit(sheetId(engine)) } });
      const outcome = await applyChangePlan(planOf(rows));
      opened.setFault({});
      await engine.settle();
      if (outcome.status === "done") {
        const cells = contentsOf(engine)["Caseload"] as unknown[][];
        const leads = cells.map((row) => row.filter((cell) => cell === "Cy" || cell === "=Dee").length);
        expect(leads.slice(-2)).toEqual([1, 1]);
        expect(cells).toHaveLength((untouched["Caseload"] as unknown[]).length + 2);
        expect(await undoLastChange()).toEqual({ restored: 6, skipped: [] });
      } else {
        expect(["restored", "refused"]).toContain(outcome.status);
      }
      expect(contentsOf(engine)).toEqual(untouched);
    },
  );
});

describe("where something stands below a plain range", () => {
  test("a total that reads down to the last record takes the new rows in", async () => {
    await open(noteBelow);
    const before = contentsOf(engine);
    const rows = two.map((row) => ({ ...row, after: { keys: row.after?.keys ?? [], row: 5, tail: 1 } }));
    expect(await applyChangePlan(planOf(rows))).toEqual({ status: "done", written: 6, skipped: [] });
    await engine.settle();
    expect(references().slice(4, 9)).toEqual(["RV4", "RV6", "0044556677", "RV5", "Total"]);
    expect(formulaAt(8, 3)).toBe("=SUM(D2:D8)");
    expect(formulaAt(5, 4)).toBe("=ROUND((46300-D6)/7,1)");
    expect(await undoLastChange()).toEqual({ restored: 6, skipped: [] });
    expect(contentsOf(engine)).toEqual(before);
  });

  test("a note right below moves down", async () => {
    await open({ sheet: sheetDocument("Caseload", [HEADINGS, ...ROWS, ["Checked by Ann on Monday"]]) });
    const before = contentsOf(engine);
    const rows = two.map((row) => ({ ...row, after: { keys: row.after?.keys ?? [], row: 5, tail: 1 } }));
    expect(await applyChangePlan(planOf(rows))).toMatchObject({ status: "done" });
    expect(references().slice(5, 9)).toEqual(["RV5", "RV6", "0044556677", "Checked by Ann on Monday"]);
    expect(await undoLastChange()).toMatchObject({ restored: 6 });
    expect(contentsOf(engine)).toEqual(before);
  });

  test("blank rows are used first, and a note below them stays where it is", async () => {
    await open({ sheet: sheetDocument("Caseload", [HEADINGS, ...ROWS, [], [], [], ["Checked by Ann on Monday"]]) });
    expect(await applyChangePlan(planOf(two))).toMatchObject({ status: "done" });
    expect(references().slice(5, 10)).toEqual(["RV5", "RV6", "0044556677", "", "Checked by Ann on Monday"]);
  });

  test("nothing is torn apart: with another block beside, it is refused and says what to do", async () => {
    const beside = [HEADINGS, ...ROWS, ["Total"]].map((row, index) => [
      ...row,
      ...Array<null>(6 - row.length).fill(null),
      `x${index}`,
    ]);
    await open({ sheet: sheetDocument("Caseload", beside) });
    const before = contentsOf(engine);
    const rows = two.map((row) => ({ ...row, after: { keys: row.after?.keys ?? [], row: 5, tail: 1 } }));
    expect(await applyChangePlan(planOf(rows))).toMatchObject({
      status: "refused",
      why: [expect.stringContaining("Make room below it")],
    });
    expect(contentsOf(engine)).toEqual(before);
  });
});

test("a value that the drop-down of the records above does not offer refuses the plan", async () => {
  const validation = {
    areas: ["C2:C6"],
    type: "list",
    operator: null,
    formula1: '"Ann,Ben"',
    formula2: null,
    allowBlank: true,
    showError: true,
  };
  await open({ sheet: { validations: [validation] } });
  expect(await applyChangePlan(planOf([added("RV6", "Zoe")]))).toMatchObject({
    status: "refused",
    why: [expect.stringContaining("Caseload, row 7, Lead: 'Zoe' is not allowed")],
  });
});

test("two new rows with one reference, or one without any, refuse the plan", async () => {
  await open();
  expect(await applyChangePlan(planOf([added("RV6", "Cy"), added("RV6", "Dee")]))).toMatchObject({ status: "refused" });
  expect(await applyChangePlan(planOf([added(" ", "Cy")]))).toMatchObject({
    status: "refused",
    why: [expect.stringContaining("has no Ref")],
  });
});

test("where the whole caseload was sorted since the preview, the rows still go to its end", async () => {
  await open();
  engine.sortRows(sheetId(engine), { top: 1, left: 0, bottom: 5, right: 4 }, 0, false);
  expect(await applyChangePlan(planOf(two))).toMatchObject({ status: "done" });
  expect(references().slice(6, 9)).toEqual(["RV6", "0044556677", ""]);
});

test("the rows of a filtered table are not guessed at: the filter has to go first", async () => {
  await open({ asTable: true });
  engine.setRowsHidden(sheetId(engine), 2, 2, true);
  expect(await applyChangePlan(planOf(inTable))).toMatchObject({
    status: "refused",
    why: [expect.stringContaining("Clear the filter")],
  });
});

test("a table without any record keeps the formula in its blank row, and an export's figure does not go over it", async () => {
  await open({
    sheet: {
      ...sheetDocument("Caseload", [HEADINGS, [null, null, null, null, '=IF(D2="","",46300-D2)']]),
      tables: [
        { name: "Cases", area: "A1:E2", hasHeaders: true, hasTotals: false, style: null, columns: [...HEADINGS] },
      ],
    },
  });
  const first = added("RV6", "Cy", 46290, { tableName: "Cases", after: null });
  const row = { ...first, cells: [...first.cells, { header: "Weeks", column: 4, value: 9 }] };
  expect(await applyChangePlan(planOf([row]))).toMatchObject({
    status: "done",
    written: 3,
    skipped: [{ cell: "Caseload!E2" }],
  });
  await engine.settle();
  expect(rowAt(1)).toEqual(["RV6", "", "Cy", 46290, 10]);
});

test("a table that holds only its blank first row is filled from there", async () => {
  await open({
    sheet: {
      ...sheetDocument("Caseload", [HEADINGS]),
      tables: [
        { name: "Cases", area: "A1:E2", hasHeaders: true, hasTotals: false, style: null, columns: [...HEADINGS] },
      ],
    },
  });
  const before = contentsOf(engine);
  const rows = inTable.map((row) => ({ ...row, after: null }));
  expect(await applyChangePlan(planOf(rows))).toMatchObject({ status: "done", written: 6 });
  expect(references().slice(0, 4)).toEqual(["Ref", "RV6", "0044556677", ""]);
  expect(engine.tables()[0]?.area.bottom).toBe(2);
  expect(await undoLastChange()).toMatchObject({ restored: 6 });
  expect(contentsOf(engine)).toEqual(before);
  expect(engine.tables()[0]?.area.bottom).toBe(1);
});
