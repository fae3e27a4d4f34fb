import { readWorkbook } from "@evenkeel/xlsx";
import { openSheets, openWorkbook } from "../../src/node";
import { sampleFile } from "../support/sample";

const team = {
  Team: [
    ["Name", "Hours"],
    ["Ann", 30],
    ["All", "=SUM(B2:B2)"],
  ],
};

describe("a workbook that is made up", () => {
  it("is read through Office.js, and calculates", async () => {
    const { Excel, engine, traffic } = await openSheets(team);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Team").getRange("B2:B3").load("values");
      await context.sync();
      expect(range.values).toEqual([[30], [30]]);
    });
    expect(traffic.requests).toBe(1);
    expect(await engine.evaluate("=SUM(Team!B:B)")).toEqual({ value: 60 });
  });

  it("leaves the cells of empty texts out", async () => {
    const { engine } = await openSheets({ Team: [["Name", ""]] });
    const [sheet] = engine.sheets();
    expect(engine.usedArea(sheet?.id ?? "", true)).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
    expect(engine.isEmptyText(sheet?.id ?? "", 0, 1)).toBe(false);
  });
});

it("a file is given back with what the add-in wrote, once it is calculated", async () => {
  const file = sampleFile("riverside-camhs.xlsx");
  const { Excel, engine } = await openWorkbook(file);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Team").getRange("L1:M1");
    range.formulas = [[21, "=L1*2"]];
    await context.sync();
  });
  const saved = readWorkbook(await engine.saveInto(file));
  const cells = saved.sheets
    .find(({ name }) => name === "Team")
    ?.cells.filter(({ row, column }) => row === 0 && column > 10);
  expect(cells?.map(({ value, formula }) => ({ value, formula }))).toEqual([
    { value: 21, formula: null },
    { value: 42, formula: "L1*2" },
  ]);
});
