import { ExcelUtilities, Storage, Utilities } from "@microsoft/office-js-helpers";
import { createSheet, panePreferences } from "../../src/excel/officeHelpers";
import { cellOf, openCaseload, sheetOf } from "./caseload";

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
      others: [sheetOf("Job plans", [["old", 7]]), sheetOf("Summary", [["='Job plans'!B1"]])],
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

  test("preferences are kept under a prefix of ours and come back as they were", async () => {
    const preferences = await panePreferences();
    expect(preferences.get("view")).toBeNull();
    preferences.set("view", "balance");
    expect((await panePreferences()).get("view")).toBe("balance");
    expect(new Storage<string>("another").get("view")).toBeNull();
    expect(localStorage.getItem("@evenkeel/view")).toBe('"balance"');
  });

  test("its has() is of no use: it finds what was never kept", () => {
    expect(new Storage<string>("evenkeel").has("never kept")).toBe(true);
  });

  test("logging writes to the console and nowhere else", () => {
    const group = jest.spyOn(console, "group").mockImplementation();
    jest.spyOn(console, "groupCollapsed").mockImplementation();
    const log = jest.spyOn(console, "log").mockImplementation();
    const error = jest.spyOn(console, "error").mockImplementation();
    jest.spyOn(console, "groupEnd").mockImplementation();
    Utilities.log(new Error("For the developer"));
    expect(group.mock.calls.length + log.mock.calls.length + error.mock.calls.length).toBeGreaterThan(0);
  });
});
