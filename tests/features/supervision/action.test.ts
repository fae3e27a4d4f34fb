import { applyPlan, undoLast } from "../../../src/actions/workbook";
import { supervisionPage } from "../../../src/features/supervision/action";
import { day } from "../../../src/domain/units";
import { supervisionSheetName } from "../../../src/features/supervision/sheet";
import { openWorkbook, type OpenedWorkbook } from "../../support/openWorkbook";
import { previewOf } from "../../support/actions";

const today = day(46347);

async function make(clinician: string, on = today) {
  const preview = await previewOf(supervisionPage, { clinician }, { today: on });
  return applyPlan(supervisionPage.plan(preview)!, { today: on });
}

function rowsOf(book: OpenedWorkbook, name: string): readonly (readonly unknown[])[] {
  const sheet = book.engine.sheets().find((one) => one.name === name);
  return sheet ? book.engine.values(sheet.id, { top: 0, left: 0, bottom: 60, right: 5 }) : [];
}

describe("the page that a practitioner takes into supervision", () => {
  it("shows their work, plan and cases; what was agreed on it stays when it is made anew", async () => {
    const book = await openWorkbook("riverside-camhs.xlsx");
    expect((await make("Grace Reid")).status).toBe("done");
    await book.engine.settle();
    const rows = rowsOf(book, "Supervision Grace Reid");
    expect(rows[5]?.slice(0, 2)).toEqual(["Cases", 8]);
    const agreed = rows.findIndex((row) => String(row[0]).startsWith("What is agreed"));
    const sheet = book.engine.sheets().find(({ name }) => name === "Supervision Grace Reid")!;
    const place = { top: agreed + 1, left: 0, bottom: agreed + 1, right: 0 };
    book.engine.write(sheet.id, place, [["Close two cases by May"]]);
    const again = await make("grace reid", day(today + 30));
    expect(again).toMatchObject({ status: "done", skipped: [] });
    await book.engine.settle();
    expect(rowsOf(book, "Supervision Grace Reid")[agreed + 1]?.[0]).toBe("Close two cases by May");
    await undoLast();
    await book.engine.settle();
    expect(rowsOf(book, "Supervision Grace Reid")[agreed + 1]?.[0]).toBe("Close two cases by May");
  });

  it("holds no case of anybody else", async () => {
    await openWorkbook("riverside-camhs.xlsx");
    const preview = await previewOf(supervisionPage, { clinician: "Grace Reid" }, { today });
    const text = JSON.stringify(supervisionPage.plan(preview)!.sheets);
    const others = preview.connection.team!.cases.filter(({ clinician }) => clinician !== "Grace Reid");
    expect(others.length).toBeGreaterThan(100);
    expect(others.filter(({ id }) => text.includes(`"${id}"`))).toEqual([]);
  });

  it("refuses a name that the staff table does not have", async () => {
    await openWorkbook("riverside-camhs.xlsx");
    await expect(make("Zoe")).rejects.toThrow(/Zoe is not in the staff table/);
  });

  it.each([
    ["Bartholomew Featherstonehaugh-Cholmondeley", 31],
    ["O'Brien / Smith [locum]", 31],
    ["Ann'", 31],
  ])("is a sheet that Excel can name: %s", (name, most) => {
    const sheet = supervisionSheetName(name);
    expect(sheet.length).toBeLessThanOrEqual(most);
    expect(sheet).not.toMatch(/[:\\/?*[\]]|'$/);
  });
});
