import { openSheets } from "../../src/node";

it("the newer pipe between Office.js and its host carries requests and events just as well", async () => {
  const opened = await openSheets({ Cases: [["Ref"], ["C1"]] }, { nativeBridge: true });
  expect("_richApiNativeBridge" in globalThis).toBe(true);
  const heard: string[] = [];
  await opened.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Cases");
    sheet.onChanged.add(async ({ address }) => {
      heard.push(address);
    });
    await context.sync();
    sheet.getRange("A2").values = [["C9"]];
    const range = sheet.getRange("A1:A2").load("values");
    await context.sync();
    expect(range.values).toEqual([["Ref"], ["C9"]]);
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toEqual(["A2"]);
  opened.setFault({ lost: { request: 1, how: "before" } });
  const asked = opened.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Cases").load("name");
    await context.sync();
  });
  await expect(asked).rejects.toMatchObject({ code: "GeneralException" });
});
