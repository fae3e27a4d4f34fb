import { openSheets } from "../../src/node";

/** The pane's tests run in jsdom: the same genuine Office.js must work there, beside a real document. */
it("Office.js works in the pane's test environment and leaves its document alone", async () => {
  document.body.innerHTML = "<main>pane</main>";
  const { Excel, Office } = await openSheets({ Cases: [["Ref"], ["C1"]] });
  expect(Office.context.host).toBe("Excel");
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Cases").getRange("A1:A2").load("values");
    await context.sync();
    expect(range.values).toEqual([["Ref"], ["C1"]]);
  });
  expect(document.querySelector("main")?.textContent).toBe("pane");
});
