import { openSheets } from "../../src/node";

it("an old Excel announces less, and Office.js refuses what is newer by name", async () => {
  const { Excel, Office } = await openSheets({ Cases: [["Ref"]] }, { fault: { excelApi: "1.10" } });
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(false);
  const asked = Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").getMergedAreasOrNullObject();
    await context.sync();
  });
  await expect(asked).rejects.toMatchObject({ code: "ApiNotFound" });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1").load("values");
    await context.sync();
    expect(range.values).toEqual([["Ref"]]);
  });
});
