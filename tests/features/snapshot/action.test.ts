import { applyPlan, undoLast } from "../../../src/actions/workbook";
import { commissionerCopy } from "../../../src/features/share/action";
import { snapshot } from "../../../src/features/snapshot/action";
import { day } from "../../../src/domain/units";
import { readWorkbook } from "@evenkeel/xlsx";
import { saveWorkbook } from "@evenkeel/xlsx";
import { sample } from "../../../packages/xlsx/tests/support/packages";
import { openDocument, openWorkbook, type OpenedWorkbook } from "../../support/openWorkbook";
import { previewOf } from "../../support/actions";

const september = day(46286);
const october = day(46320);
const laterInOctober = day(46324);
const november = day(46347);

async function take(on: typeof september) {
  const preview = await previewOf(snapshot, undefined, { today: on });
  const outcome = await applyPlan(snapshot.plan(preview)!, { today: on });
  return { preview, outcome };
}

function rowsOf(book: OpenedWorkbook): readonly (readonly unknown[])[] {
  const sheet = book.engine.sheets().find(({ name }) => name === "Snapshots");
  const table = book.engine.tables().find(({ name }) => name === "Snapshots");
  return sheet && table ? book.engine.values(sheet.id, table.area).slice(1) : [];
}

describe("monthly measures kept in the workbook", () => {
  it("keeps one row a month; a second one in the same month counts instead of the first", async () => {
    const book = await openWorkbook("riverside-camhs.xlsx");
    const { preview, outcome } = await take(september);
    expect(outcome.status).toBe("done");
    expect(preview.now).toMatchObject({ openCases: 171, notAllocated: 21, pointsHeld: 412.5 });
    await take(october);
    await take(laterInOctober);
    await book.engine.settle();
    expect(rowsOf(book).map(([month, takenOn, open]) => [month, takenOn, open])).toEqual([
      [46266, september, 171],
      [46296, laterInOctober, 171],
    ]);
  });

  it("can be undone, and a sheet of its own goes again", async () => {
    const book = await openWorkbook("riverside-camhs.xlsx");
    await take(september);
    await undoLast();
    expect(book.engine.sheets().map(({ name }) => name)).not.toContain("Snapshots");
  });

  it("over three months, each as it stood then, also after the workbook was saved and opened between", async () => {
    const measured: (number | null)[] = [];
    let bytes = sample("riverside-camhs.xlsx");
    let book = await openDocument(readWorkbook(bytes));
    for (const on of [september, october, november]) {
      measured.push((await take(on)).preview.now.reviewsInTime);
      await book.engine.settle();
      bytes = await saveWorkbook(bytes, book.engine.edits());
      if (on !== november) book = await openDocument(readWorkbook(bytes));
    }
    expect(rowsOf(book).map((row) => row[9])).toEqual(measured);
    expect(new Set(measured).size).toBe(3);
    const preview = await previewOf(commissionerCopy, {}, { today: november });
    const sheet = preview.document.sheets.find(({ name }) => name === "Over time");
    expect(sheet?.table?.rows).toHaveLength(3);
    expect(sheet?.chart?.kind).toBe("line");
    expect(preview.checks.filter(({ passed }) => !passed)).toEqual([]);
  });

  it("what is kept shows in the commissioners' copy as a trend", async () => {
    await openWorkbook("riverside-camhs.xlsx");
    await take(september);
    await take(october);
    const preview = await previewOf(commissionerCopy, {}, { today: november });
    const sheet = preview.document.sheets.find(({ name }) => name === "Over time");
    expect(sheet?.table?.rows.map(([month, open]) => [month, open])).toEqual([
      [46266, 170],
      [46296, 170],
      [46327, 170],
    ]);
    expect(sheet?.chart?.kind).toBe("line");
    expect(preview.checks.every(({ passed }) => passed)).toBe(true);
  });
});
