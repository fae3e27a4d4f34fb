import { sheetDocument } from "@evenkeel/xlsx";
import { ExcelUtilities } from "@microsoft/office-js-helpers";
import { createSheet } from "../../src/excel/officeHelpers";
import { cellOf, openCaseload } from "./caseload";

/** What we rely on in an archived package: if a part of it were different one day, these go red. */
describe("@microsoft/office-js-helpers keeps to what the add-in uses of it", () => {
  test("a sheet is made where there is none", async () => {
    const { engine } = await openCaseload();
    await createSheet("Job plans");
    expect(engine.sheets().map(({ name }) => name)).toEqual(["Caseload", "Job plans"]);
    engine.dispose();
  });

  test("a sheet that is there is emptied and never deleted: formulas that point to it live on", async () => {
    const { engine } = await openCaseload({
      others: [sheetDocument("Job plans", [["old", 7]]), sheetDocument("Summary", [["='Job plans'!B1"]])],
    });
    const ids = engine.sheets().map(({ id }) => id);
    await createSheet("Job plans");
    await engine.settle();
    expect(engine.sheets().map(({ id }) => id)).toEqual(ids);
    expect(cellOf(engine, 0, 0, "Job plans")).toBe("");
    expect(engine.formulas(ids[2] ?? "", { top: 0, left: 0, bottom: 0, right: 0 })[0]?.[0]).toBe("='Job plans'!B1");
    engine.dispose();
  });

  test("names that Excel would refuse are refused", async () => {
    const { engine } = await openCaseload();
    const context = new Excel.RequestContext();
    await expect(ExcelUtilities.forceCreateSheet(context.workbook, "x".repeat(32), true)).rejects.toThrow("31");
    await expect(ExcelUtilities.forceCreateSheet(context.workbook, " ", true)).rejects.toThrow("blank");
    engine.dispose();
  });
});
