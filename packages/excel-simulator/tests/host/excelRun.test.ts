import { openSheets } from "../../src/node";
import { openSample } from "../support/sample";

describe("Office.js on the host", () => {
  it("finds itself in Excel", async () => {
    const { Office } = await openSheets({ Sheet1: [[1]] });
    expect(Office.context.host).toBe("Excel");
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
  });

  it("reads and writes values and formulas, and calculates between them", async () => {
    const { Excel } = await openSheets({
      Team: [
        ["Hours", "Double"],
        [30, "=A2*2"],
      ],
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Team");
      sheet.getRange("A2").values = [[37.5]];
      const range = sheet.getUsedRangeOrNullObject(true).load("values,formulas,address,rowIndex,columnCount");
      await context.sync();
      expect(range.values).toEqual([
        ["Hours", "Double"],
        [37.5, 75],
      ]);
      expect(range.formulas).toEqual([
        ["Hours", "Double"],
        [37.5, "=A2*2"],
      ]);
      expect(range.address).toBe("Team!A1:B2");
      expect(range.rowIndex).toBe(0);
      expect(range.columnCount).toBe(2);
    });
  });

  it("reads a team's workbook in two round-trips", async () => {
    const { Excel, traffic } = await openSample("riverside-camhs.xlsx");
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/id,items/visibility");
      const tables = context.workbook.tables.load("items/name,items/showTotals");
      await context.sync();
      const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("values,address"));
      const ranges = tables.items.map((table) => table.getRange().load("address"));
      await context.sync();
      expect(sheets.items.map((sheet) => sheet.name)).toContain("Caseload");
      expect(used.every((range) => range.isNullObject || range.values.length > 0)).toBe(true);
      expect(ranges.map((range) => range.address).length).toBe(tables.items.length);
    });
    expect(traffic.requests).toBe(2);
    expect(traffic.bytes).toBeGreaterThan(10_000);
  });
});
