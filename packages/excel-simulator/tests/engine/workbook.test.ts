import type { Area } from "@evenkeel/spreadsheet";
import { readWorkbook } from "@evenkeel/xlsx";
import { createEngine, type Engine } from "../../src/engine/engine";
import { sampleFile } from "../support/sample";
import { sheet, teamSheet, workbook } from "./sheets";

const cell = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });
const engines: Engine[] = [];
async function open(...args: Parameters<typeof createEngine>): Promise<Engine> {
  const engine = await createEngine(...args);
  engines.push(engine);
  return engine;
}
afterEach(() => {
  for (const engine of engines.splice(0)) engine.dispose();
});

const small = () => workbook([teamSheet, sheet("It's summed", [["=SUM(Team_Members[Twice])", "=Team!B2+1"]])]);

describe("opening", () => {
  test("a cached value is kept until something it depends on changes", async () => {
    const engine = await open(workbook([sheet("A", [[1, ["=A1+1", 99]], [["=NOW()*0+A1", 5]]])]));
    expect(engine.values("sheet-1", cell(0, 1))).toEqual([[99]]);
    engine.write("sheet-1", cell(0, 0), [[2]]);
    await engine.settle();
    expect(engine.values("sheet-1", cell(0, 1))).toEqual([[3]]);
  });

  test("a formula without a cached value is calculated", async () => {
    const engine = await open(small());
    expect(engine.values("sheet-2", { top: 0, left: 0, bottom: 0, right: 1 })).toEqual([[46, 11]]);
  });

  test("two workbooks side by side do not disturb each other", async () => {
    const [one, two] = [await open(small()), await open(small())];
    expect(await one.evaluate("=LET(a,2,a*3)")).toEqual({ value: 6 });
    expect(await two.evaluate("=LET(a,2,a*3)")).toEqual({ value: 6 });
  });

  test("the sample workbook is read as it is, whole-column counts included", async () => {
    const document = readWorkbook(sampleFile("riverside-camhs.xlsx"));
    const engine = await open(document);
    const cases = engine.values("sheet-2", { top: 1, left: 0, bottom: 196, right: 11 });
    const open1 = cases.filter((row) => row[1] === "Asha Patel" && row[10] === "Open").length;
    expect(engine.values("sheet-5", { top: 1, left: 0, bottom: 1, right: 1 })).toEqual([["Asha Patel", open1]]);
    expect(engine.tables()).toMatchObject([{ name: "Caseload", sheetId: "sheet-2", hasTotals: false }]);
    expect(engine.edits().cells).toEqual([]);
  });
});

describe("typing", () => {
  test.each([
    ["5", 5, "5"],
    ["1,250.5", 1250.5, "1250.5"],
    ["50%", 0.5, "50%"],
    ["31/1/2026", 46053, "31/01/2026"],
    ["2026-01-31", 46053, "31/01/2026"],
    ["31/2/2026", "31/2/2026", "31/2/2026"],
    ["'5", "5", "5"],
    ["'=A1", "=A1", "=A1"],
    ["true", true, "TRUE"],
    ["Ann, 3", "Ann, 3", "Ann, 3"],
    ["-", "-", "-"],
    ["", "", ""],
  ])("%p in a cell is %p", async (input, value, text) => {
    const engine = await open(workbook([sheet("A", [["before"]])]));
    engine.write("sheet-1", cell(0, 0), [[input]]);
    expect(engine.values("sheet-1", cell(0, 0))).toEqual([[value]]);
    expect(engine.texts("sheet-1", cell(0, 0))).toEqual([[text]]);
  });

  test.each([
    ["+1+1", "=+1+1", 2],
    ["-A2", "=-A2", -3],
    ["- see notes", "=- see notes", "#NAME?"],
  ])("%p starts a formula, as in Excel", async (input, formula, value) => {
    const engine = await open(workbook([sheet("A", [["before"], [3]])]));
    engine.write("sheet-1", cell(0, 0), [[input]]);
    await engine.settle();
    expect(engine.formulas("sheet-1", cell(0, 0))).toEqual([[formula]]);
    expect(engine.values("sheet-1", cell(0, 0))).toEqual([[value]]);
  });

  test("a cell formatted as text keeps what is typed", async () => {
    const engine = await open(workbook([sheet("A", [])]));
    engine.setFormat("sheet-1", cell(0, 0), { numberFormat: "@" });
    engine.write("sheet-1", cell(0, 0), [["007"]]);
    expect(engine.values("sheet-1", cell(0, 0))).toEqual([["007"]]);
  });

  test("null leaves a cell alone, and writing keeps the format", async () => {
    const engine = await open(small());
    engine.setFormat("sheet-1", cell(1, 1), { bold: true, fillColor: "#FFEE00", locked: false });
    engine.write("sheet-1", { top: 1, left: 0, bottom: 1, right: 1 }, [[null, 12]]);
    expect(engine.values("sheet-1", { top: 1, left: 0, bottom: 1, right: 1 })).toEqual([["Ann", 12]]);
    expect(engine.format("sheet-1", 1, 1)).toMatchObject({ bold: true, fillColor: "#FFEE00", locked: false });
    expect(engine.format("sheet-1", 1, 0)).toMatchObject({ bold: false, fillColor: null, locked: true });
  });

  test("writing far below the last row makes room", async () => {
    const engine = await open(workbook([sheet("A", [["x"]])]));
    engine.write("sheet-1", cell(5000, 60), [["far"]]);
    expect(engine.usedArea("sheet-1", true)).toEqual({ top: 0, left: 0, bottom: 5000, right: 60 });
  });

  test("everyone who listens hears of an edit, and not of a calculation", async () => {
    const engine = await open(small());
    const heard: unknown[] = [];
    const stop = engine.onEdit((edit) => heard.push(edit));
    engine.write("sheet-1", cell(1, 1), [[11]]);
    await engine.settle();
    expect(heard).toEqual([{ sheetId: "sheet-1", area: cell(1, 1) }]);
    stop();
    engine.write("sheet-1", cell(1, 1), [[12]]);
    expect(heard).toHaveLength(1);
  });
});

describe("rows, sheets and tables", () => {
  test("a row inserted inside a table makes the table longer, and formulas follow", async () => {
    const engine = await open(small());
    engine.insertRows("sheet-1", 2, 1);
    engine.write("sheet-1", { top: 2, left: 0, bottom: 2, right: 3 }, [["New", 1, 0.1, "=[@[Half days]]*2"]]);
    await engine.settle();
    expect(engine.tables()[0]).toMatchObject({ area: { top: 0, left: 0, bottom: 5, right: 3 } });
    expect(engine.values("sheet-2", cell(0, 0))).toEqual([[48]]);
    engine.deleteRows("sheet-1", 2, 1);
    await engine.settle();
    expect(engine.tables()[0]).toMatchObject({ area: { top: 0, left: 0, bottom: 4, right: 3 } });
    expect(engine.values("sheet-2", cell(0, 0))).toEqual([[46]]);
  });

  test("a row taken out of a table makes it shorter, whichever sheet is looked at", async () => {
    const engine = await open(small());
    engine.activateSheet("sheet-2");
    engine.deleteRows("sheet-1", 2, 1);
    await engine.settle();
    expect(engine.tables()[0]).toMatchObject({ area: { top: 0, left: 0, bottom: 3, right: 3 } });
    expect(engine.activeSheetId()).toBe("sheet-2");
  });

  test("formulas follow a table's new name, and a sheet's", async () => {
    const engine = await open(small());
    engine.changeTable("table-1", { name: "Staff_2026" });
    engine.renameSheet("sheet-1", "People here");
    await engine.settle();
    expect(engine.formulas("sheet-2", { top: 0, left: 0, bottom: 0, right: 1 })).toEqual([
      ["=SUM(Staff_2026[Twice])", "='People here'!B2+1"],
    ]);
    engine.write("sheet-1", cell(1, 1), [[20]]);
    await engine.settle();
    expect(engine.values("sheet-2", { top: 0, left: 0, bottom: 0, right: 1 })).toEqual([[66, 21]]);
  });

  test("a table that is made smaller counts fewer rows; one that is taken away leaves its cells", async () => {
    const engine = await open(small());
    engine.changeTable("table-1", { area: { top: 0, left: 0, bottom: 2, right: 3 }, hasTotals: false });
    await engine.settle();
    expect(engine.values("sheet-2", cell(0, 0))).toEqual([[30]]);
    engine.removeTable("table-1");
    await engine.settle();
    expect(engine.tables()).toEqual([]);
    expect(engine.values("sheet-1", cell(1, 0))).toEqual([["Ann"]]);
    expect(engine.values("sheet-2", cell(0, 0))).toEqual([["#REF!"]]);
  });

  test("sheets are added, moved, hidden and deleted", async () => {
    const engine = await open(small());
    const id = engine.addSheet("Job plans");
    engine.moveSheet(id, 0);
    engine.setVisibility("sheet-2", "VeryHidden");
    expect(engine.sheets().map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Job plans", "Visible"],
      ["Team", "Visible"],
      ["It's summed", "VeryHidden"],
    ]);
    engine.deleteSheet(id);
    expect(engine.sheets().map(({ name }) => name)).toEqual(["Team", "It's summed"]);
  });

  test("rows are sorted by a column, formulas and formats going along", async () => {
    const engine = await open(
      workbook([
        sheet("A", [
          ["b", 2],
          ["c", 3],
          [null, 9],
          ["a", 1],
        ]),
      ]),
    );
    engine.setFormat("sheet-1", cell(3, 0), { bold: true });
    engine.sortRows("sheet-1", { top: 0, left: 0, bottom: 3, right: 1 }, 0, false);
    expect(engine.values("sheet-1", { top: 0, left: 0, bottom: 3, right: 1 })).toEqual([
      ["c", 3],
      ["b", 2],
      ["a", 1],
      ["", 9],
    ]);
    expect(engine.format("sheet-1", 2, 0).bold).toBe(true);
    expect(engine.format("sheet-1", 3, 0).bold).toBe(false);
  });

  test("hidden rows, widths, merges and panes are told back as they were set", async () => {
    const engine = await open(small());
    engine.setRowsHidden("sheet-1", 1, 2, true);
    engine.setColumnsHidden("sheet-1", 3, 3, true);
    engine.setColumnWidth("sheet-1", 0, 0, 120);
    engine.merge("sheet-1", { top: 7, left: 0, bottom: 7, right: 2 });
    engine.setFreeze("sheet-1", { rows: 1, columns: 0 });
    expect([...engine.hiddenRows("sheet-1")]).toEqual([1, 2]);
    expect([...engine.hiddenColumns("sheet-1")]).toEqual([3]);
    expect(engine.columnWidth("sheet-1", 0)).toBe(120);
    expect(engine.merges("sheet-1")).toMatchObject([{ top: 7, left: 0, bottom: 7, right: 2 }]);
    expect(engine.freeze("sheet-1")).toEqual({ rows: 1, columns: 0 });
    engine.setRowsHidden("sheet-1", 1, 2, false);
    engine.unmerge("sheet-1", { top: 7, left: 0, bottom: 7, right: 2 });
    expect(engine.hiddenRows("sheet-1").size).toBe(0);
    expect(engine.merges("sheet-1")).toEqual([]);
  });
});

describe("what changed since opening", () => {
  test("nothing, when nothing was done", async () => {
    const engine = await open(workbook([sheet("A", [["x", 1, true], [["=B1*2", 2]]])]));
    expect(engine.edits()).toEqual({
      cells: [],
      caches: [],
      addedSheets: [],
      removedSheets: [],
      renamedSheets: [],
      tables: [],
      xmlParts: null,
      columnWidths: [],
      pageSetups: [],
    });
  });

  test("an input, and the formula that follows from it", async () => {
    const engine = await open(
      workbook([
        sheet("A", [
          ["x", 1],
          [null, ["=B1*2", 2]],
        ]),
      ]),
    );
    engine.write("sheet-1", { top: 0, left: 0, bottom: 0, right: 1 }, [["", 7]]);
    await engine.settle();
    expect(engine.edits()).toMatchObject({
      cells: [
        { sheet: "A", row: 0, column: 0, value: null, formula: null },
        { sheet: "A", row: 0, column: 1, value: 7, formula: null },
      ],
      caches: [{ sheet: "A", row: 1, column: 1, value: 14, isError: false }],
    });
  });

  test("what was put back does not count", async () => {
    const engine = await open(small());
    const before = engine.edits();
    engine.write("sheet-1", cell(1, 0), [["Zoe"]]);
    engine.write("sheet-1", cell(1, 0), [["Ann"]]);
    await engine.settle();
    expect(engine.edits()).toEqual(before);
  });

  test("a spilled formula with the area it fills", async () => {
    const engine = await open(workbook([sheet("A", [[1]])]));
    engine.write("sheet-1", cell(0, 2), [["=SEQUENCE(2,2)"]]);
    await engine.settle();
    expect(engine.edits().cells).toEqual([
      { sheet: "A", row: 0, column: 2, value: 1, formula: "SEQUENCE(2,2)", arrayArea: "C1:D2" },
    ]);
    expect(engine.edits().caches.map(({ row, column, value }) => [row, column, value])).toEqual([
      [0, 3, 2],
      [1, 2, 3],
      [1, 3, 4],
    ]);
  });

  test("sheets, tables, formats, widths and parts", async () => {
    const engine = await open(small());
    const id = engine.addSheet("New");
    engine.write(id, cell(0, 0), [["Head"]]);
    engine.setFormat(id, cell(0, 0), { bold: true });
    engine.setColumnWidth(id, 0, 0, 79.5);
    engine.addTable(id, { top: 0, left: 0, bottom: 1, right: 0 }, "Fresh", true);
    engine.renameSheet("sheet-2", "Sums");
    engine.setXmlPart({ id: "a", namespace: "urn:x", xml: "<a/>" });
    await engine.settle();
    expect(engine.edits()).toMatchObject({
      cells: [{ sheet: "New", row: 0, column: 0, value: "Head", style: { bold: true, italic: false } }],
      addedSheets: [{ name: "New", position: 2 }],
      renamedSheets: [{ from: "It's summed", to: "Sums" }],
      tables: [{ sheet: "New", tables: [{ name: "Fresh", area: "A1:A2" }] }],
      xmlParts: [{ namespace: "urn:x", xml: "<a/>" }],
      columnWidths: [{ sheet: "New", column: 0, width: expect.closeTo(14.43, 2) }],
    });
  });
});

test("a cell that is formatted keeps its formula", async () => {
  const engine = await open(workbook([sheet("A", [[2, "=A1*2"]])]));
  engine.setFormat("sheet-1", cell(0, 1), { bold: true });
  await engine.settle();
  expect(engine.formulas("sheet-1", cell(0, 1))).toEqual([["=A1*2"]]);
  expect(engine.values("sheet-1", cell(0, 1))).toEqual([[4]]);
});
