import { sheetDocument } from "@evenkeel/xlsx";
import { applyChangePlan, lastChange, readWorkbook, setRetryPolicy, undoLastChange } from "../../src/excel";
import { day } from "../../src/domain/units";
import type { Engine } from "@evenkeel/excel-simulator";
import type { OpenedWorkbook } from "../support/openWorkbook";
import { cellOf, contentsOf, lead, openCaseload, planOf, sheetId, type CaseloadOptions } from "./caseload";

let opened: OpenedWorkbook;
let engine: Engine;

async function open(options: CaseloadOptions = {}): Promise<void> {
  opened = await openCaseload(options);
  engine = opened.engine;
  await readWorkbook();
  opened.traffic.reset();
}

beforeAll(() => setRetryPolicy({ pauses: [1, 1, 1], answer: 1000 }));
afterEach(() => {
  opened.setFault({});
  engine.dispose();
});

describe("a plan that nothing stands against", () => {
  test("is written in two requests, and undone to what was there, types included", async () => {
    await open();
    const before = contentsOf(engine);
    const plan = planOf(lead("RV1", "Cy"), lead("RV2", "=Dee"), lead("4857773456", null), lead("RV4", 7));
    expect(await applyChangePlan(plan, { today: day(46347) })).toEqual({ status: "done", written: 4, skipped: [] });
    expect(opened.traffic.requests).toBe(2);
    expect([1, 2, 3, 4, 5].map((row) => cellOf(engine, row, 2))).toEqual(["Cy", "=Dee", "", 7, "Ann"]);
    expect(await lastChange()).toEqual({ title: "Test: leads changed", on: 46347, interrupted: false });

    expect(await undoLastChange()).toEqual({ restored: 4, skipped: [] });
    expect(contentsOf(engine)).toEqual(before);
    expect(cellOf(engine, 4, 2)).toBe("0012");
    expect(await lastChange()).toBeNull();
  });

  test("writes two requests too where the cases are an Excel table", async () => {
    await open({ asTable: true });
    await applyChangePlan(planOf(lead("RV1", "Cy", { tableName: "Cases" })));
    expect(opened.traffic.requests).toBe(2);
    expect(cellOf(engine, 1, 2)).toBe("Cy");
  });

  test("leaves the other columns, formulas and sheets as they are", async () => {
    await open({ others: [sheetDocument("Summary", [["Ann's cases", '=COUNTIF(Caseload!C:C,"Ann")']])] });
    await applyChangePlan(planOf(lead("RV1", "Cy")));
    await engine.settle();
    expect(cellOf(engine, 0, 1, "Summary")).toBe(1);
    expect(engine.formulas(sheetId(engine), { top: 1, left: 4, bottom: 1, right: 4 })[0]?.[0]).toMatch(/^=ROUND/);
  });
});

describe("what a colleague does between preview and apply", () => {
  const plan = planOf(lead("RV1", "Cy"), lead("RV5", "Dee"));

  test("sorting: the rows are found by their references", async () => {
    await open();
    engine.sortRows(sheetId(engine), { top: 1, left: 0, bottom: 5, right: 4 }, 0, false);
    expect(await applyChangePlan(plan)).toEqual({ status: "done", written: 2, skipped: [] });
    const rows = [1, 2, 3, 4, 5].map((row) => [cellOf(engine, row, 0), cellOf(engine, row, 2)]);
    expect(rows).toContainEqual(["RV1", "Cy"]);
    expect(rows).toContainEqual(["RV5", "Dee"]);
    expect(rows).toContainEqual(["RV4", "0012"]);
  });

  test("inserting rows above and a column before", async () => {
    await open();
    engine.insertRows(sheetId(engine), 0, 2);
    engine.insertColumns(sheetId(engine), 1, 1);
    expect(await applyChangePlan(plan)).toMatchObject({ status: "done", written: 2 });
    expect([cellOf(engine, 3, 3), cellOf(engine, 7, 3)]).toEqual(["Cy", "Dee"]);
  });

  test("renaming the sheet", async () => {
    await open();
    engine.renameSheet(sheetId(engine), "Cases 2026");
    expect(await applyChangePlan(plan)).toMatchObject({ status: "done", written: 2 });
    expect(cellOf(engine, 1, 2, "Cases 2026")).toBe("Cy");
  });

  test("changing a value: that row is left alone and named, the other is written", async () => {
    await open();
    engine.write(sheetId(engine), { top: 1, left: 2, bottom: 1, right: 2 }, [["Zoe"]]);
    const outcome = await applyChangePlan(plan);
    expect(outcome).toMatchObject({ status: "done", written: 1 });
    expect(outcome).toHaveProperty("skipped.0.cell", "Caseload!C2");
    expect(outcome).toHaveProperty("skipped.0.why", expect.stringContaining("now holds 'Zoe'"));
    expect(cellOf(engine, 1, 2)).toBe("Zoe");
  });

  test("deleting a row", async () => {
    await open();
    engine.deleteRows(sheetId(engine), 1, 1);
    expect(await applyChangePlan(plan)).toMatchObject({
      status: "done",
      written: 1,
      skipped: [{ cell: "Caseload!C2" }],
    });
    expect(cellOf(engine, 4, 2)).toBe("Dee");
  });

  test("copying a row: nothing is written, both rows are named", async () => {
    await open();
    engine.write(sheetId(engine), { top: 6, left: 0, bottom: 6, right: 2 }, [["RV1", "High", "Ann"]]);
    const before = contentsOf(engine);
    const outcome = await applyChangePlan(plan);
    expect(outcome).toMatchObject({ status: "refused" });
    expect(outcome).toHaveProperty("why.0", expect.stringContaining("rows 2 and 7"));
    expect(contentsOf(engine)).toEqual(before);
  });
});

describe("places that are never written", () => {
  const plan = planOf(lead("RV1", "Cy"), lead("RV5", "Dee"));

  async function refuses(words: string): Promise<void> {
    const before = contentsOf(engine);
    const outcome = await applyChangePlan(plan);
    expect(outcome).toMatchObject({ status: "refused" });
    expect(outcome).toHaveProperty("why.0", expect.stringContaining("Caseload, row 2, Lead:"));
    expect(outcome).toHaveProperty("why.0", expect.stringContaining(words));
    expect(contentsOf(engine)).toEqual(before);
    expect(engine.xmlParts()).toEqual([]);
  }

  test("a formula", async () => {
    await open();
    engine.write(sheetId(engine), { top: 1, left: 2, bottom: 1, right: 2 }, [['="An"&"n"']]);
    await engine.settle();
    await refuses("formula");
  });

  test("a locked cell of a protected sheet; an unlocked one may be written", async () => {
    await open();
    engine.setProtected(sheetId(engine), true);
    await refuses("protected");
    engine.setProtected(sheetId(engine), false);
    engine.setFormat(sheetId(engine), { top: 1, left: 2, bottom: 5, right: 2 }, { locked: false });
    engine.setProtected(sheetId(engine), true);
    expect(await applyChangePlan(plan)).toMatchObject({ status: "done", written: 2 });
  });

  test("merged cells", async () => {
    await open({ sheet: { merges: ["B2:C2"] } });
    await refuses("merged");
  });

  test("a row that is hidden or filtered out", async () => {
    await open();
    engine.setRowsHidden(sheetId(engine), 1, 1, true);
    await refuses("hidden or filtered");
  });

  test("a drop-down that does not offer the value, whether it lists its choices or reads them from a sheet", async () => {
    const validation = (formula1: string) => ({
      areas: ["C2:C6"],
      type: "list",
      operator: null,
      formula1,
      formula2: null,
      allowBlank: true,
      showError: true,
    });
    await open({ sheet: { validations: [validation('"Ann,Ben,Dee"')] } });
    await refuses("one of Ann, Ben, Dee");
    const staff = sheetDocument("Staff", [["Name"], ["Ann"], ["Dee"]]);
    await open({ sheet: { validations: [validation("Staff!$A$2:$A$3")] }, others: [staff] });
    await refuses("one of Ann, Dee");
    engine.write(sheetId(engine, "Staff"), { top: 2, left: 0, bottom: 2, right: 0 }, [["Cy"]]);
    expect(await applyChangePlan(planOf(lead("RV1", "Cy")))).toMatchObject({ status: "done" });
  });
});

describe("undo", () => {
  test("works in another Excel, after saving and opening, when nothing is remembered but the workbook", async () => {
    await open();
    const before = contentsOf(engine);
    await applyChangePlan(planOf(lead("RV1", "Cy"), lead("RV2", "Dee")));
    engine.renameSheet(sheetId(engine), "Renamed");
    engine.renameSheet(sheetId(engine, "Renamed"), "Caseload");
    expect(await undoLastChange()).toMatchObject({ restored: 2 });
    expect(contentsOf(engine)).toEqual(before);
  });

  test("finds its rows after sorting, and leaves alone and names what was edited since", async () => {
    await open();
    await applyChangePlan(planOf(lead("RV1", "Cy"), lead("RV2", "Dee"), lead("RV5", "Eve")));
    engine.sortRows(sheetId(engine), { top: 1, left: 0, bottom: 5, right: 4 }, 0, false);
    const row = [1, 2, 3, 4, 5].find((each) => cellOf(engine, each, 0) === "RV2") ?? 0;
    engine.write(sheetId(engine), { top: row, left: 2, bottom: row, right: 2 }, [["Zoe"]]);
    const outcome = await undoLastChange();
    expect(outcome.restored).toBe(2);
    expect(outcome.skipped).toEqual([
      { cell: `Caseload!C${row + 1}`, why: expect.stringContaining("'Zoe'") as string },
    ]);
    expect(cellOf(engine, row, 2)).toBe("Zoe");
  });

  test("takes back one change after the other, the last one first", async () => {
    await open();
    const before = contentsOf(engine);
    await applyChangePlan(planOf(lead("RV1", "Cy")));
    await applyChangePlan(planOf(lead("RV1", "Dee", { expected: "Cy" })));
    await undoLastChange();
    expect(cellOf(engine, 1, 2)).toBe("Cy");
    await undoLastChange();
    expect(contentsOf(engine)).toEqual(before);
    expect(await undoLastChange()).toEqual({ restored: 0, skipped: [] });
  });

  test("waits for a protected sheet: it says so, and undoes once the protection is gone", async () => {
    await open();
    const before = contentsOf(engine);
    await applyChangePlan(planOf(lead("RV1", "Cy")));
    engine.setProtected(sheetId(engine), true);
    const blocked = await undoLastChange();
    expect(blocked.restored).toBe(0);
    expect(blocked.skipped[0]?.why).toContain("protected");
    engine.setProtected(sheetId(engine), false);
    expect(await undoLastChange()).toEqual({ restored: 1, skipped: [] });
    expect(contentsOf(engine)).toEqual(before);
  });
});

describe("what happens at the very moment of writing", () => {
  const plan = planOf(lead("RV1", "Cy"), lead("RV5", "Dee"));
  const sort = () => engine.sortRows(sheetId(engine), { top: 1, left: 0, bottom: 5, right: 4 }, 0, false);
  const byReference = (): ReadonlyMap<unknown, unknown> =>
    new Map([1, 2, 3, 4, 5, 6].map((row) => [cellOf(engine, row, 0), cellOf(engine, row, 2)]));

  test("a colleague sorts: nobody else's lead is overwritten, and the change goes to the right rows", async () => {
    await open();
    opened.setFault({ colleague: { request: 2, edit: sort } });
    expect(await applyChangePlan(plan)).toMatchObject({ status: "done", written: 2 });
    expect(Object.fromEntries(byReference())).toMatchObject({
      RV1: "Cy",
      RV2: "",
      RV4: "0012",
      RV5: "Dee",
      "4857773456": "Ben",
    });
  });

  test("a colleague inserts a row: the new row stays empty", async () => {
    await open();
    opened.setFault({ colleague: { request: 2, edit: () => engine.insertRows(sheetId(engine), 1, 1) } });
    expect(await applyChangePlan(plan)).toMatchObject({ status: "done", written: 2 });
    expect([cellOf(engine, 1, 2), cellOf(engine, 2, 2), cellOf(engine, 6, 2)]).toEqual(["", "Cy", "Dee"]);
  });

  test("a colleague types into one of the cells: what they typed stays and is named", async () => {
    await open();
    const type = () => engine.write(sheetId(engine), { top: 1, left: 2, bottom: 1, right: 2 }, [["Zoe"]]);
    opened.setFault({ colleague: { request: 2, edit: type } });
    const outcome = await applyChangePlan(plan);
    expect(outcome).toMatchObject({ status: "done", written: 1, skipped: [{ cell: "Caseload!C2" }] });
    expect([cellOf(engine, 1, 2), cellOf(engine, 5, 2)]).toEqual(["Zoe", "Dee"]);
    await undoLastChange();
    expect([cellOf(engine, 1, 2), cellOf(engine, 5, 2)]).toEqual(["Zoe", "Ann"]);
  });

  test("undo meets a colleague who sorts: everybody has their own lead again", async () => {
    await open();
    await applyChangePlan(plan);
    opened.setFault({ colleague: { request: 3, edit: sort } });
    expect(await undoLastChange()).toEqual({ restored: 2, skipped: [] });
    expect(Object.fromEntries(byReference())).toMatchObject({ RV1: "Ann", RV5: "Ann", RV4: "0012", RV2: "" });
  });

  test("the connection breaks after the change was carried out: it counts as done", async () => {
    await open();
    opened.setFault({ lost: { request: 2, how: "answer" } });
    expect(await applyChangePlan(plan)).toEqual({ status: "done", written: 2, skipped: [] });
    expect(await lastChange()).toMatchObject({ interrupted: false });
  });

  test.each([1, 2, 5, 7, 9])("operation %i fails: everything is as it was", async (operation) => {
    await open();
    const before = contentsOf(engine);
    opened.setFault({ failAt: { request: 2, operation, code: "GeneralException" } });
    const outcome = await applyChangePlan(plan);
    expect(["restored", "refused"]).toContain(outcome.status);
    expect(contentsOf(engine)).toEqual(before);
    expect(engine.xmlParts()).toEqual([]);
  });

  test("requests that are too big are made smaller", async () => {
    await open();
    opened.setFault({ payloadLimit: 20_000 });
    expect(await applyChangePlan(plan)).toMatchObject({ status: "done", written: 2 });
    expect(await undoLastChange()).toMatchObject({ restored: 2 });
  });

  test("a silent Excel is given up on, and what was recorded is found when it answers again", async () => {
    await open();
    const before = contentsOf(engine);
    opened.setFault({ lost: { request: 2, how: "silent" } });
    await expect(applyChangePlan(plan)).rejects.toThrow("press Undo last change");
    opened.setFault({});
    const { lastChange: standing } = await readWorkbook();
    if (standing !== null) await undoLastChange();
    expect(contentsOf(engine)).toEqual(before);
  });
});
