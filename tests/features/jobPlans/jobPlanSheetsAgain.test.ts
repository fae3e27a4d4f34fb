import { applyPlan } from "../../../src/actions/workbook";
import { jobPlans } from "../../../src/features/jobPlans/actions/jobPlans";
import { day } from "../../../src/domain/units";
import { openSheets, type OpenedWorkbook } from "../../support/openWorkbook";
import { previewOf } from "../../support/actions";

const today = day(46347);

function idOf(book: OpenedWorkbook, name: string): string {
  return book.engine.sheets().find((sheet) => sheet.name === name)?.id ?? "";
}

function valuesOf(book: OpenedWorkbook, name: string): readonly (readonly unknown[])[] {
  const area = book.engine.usedArea(idOf(book, name), true);
  return area === null ? [] : book.engine.values(idOf(book, name), area);
}

const rowOf = (book: OpenedWorkbook, sheet: string, label: string): number =>
  valuesOf(book, sheet).findIndex((row) => row[0] === label);

function write(book: OpenedWorkbook, sheet: string, row: number, column: number, value: string | number): void {
  book.engine.write(idOf(book, sheet), { top: row, left: column, bottom: row, right: column }, [[value]]);
}

async function make(): Promise<readonly string[]> {
  const plan = jobPlans.plan(await previewOf(jobPlans, {}, { today }));
  if (plan === null) throw new Error("There is nothing to write.");
  const outcome = await applyPlan(plan, { today });
  if (outcome.status !== "done") throw new Error(`It was not written: ${JSON.stringify(outcome)}`);
  return outcome.skipped.map(({ cell }) => cell);
}

describe("plan sheets made again", () => {
  it("leave alone what people wrote beside them, signed in them and changed in them, also when the team has grown", async () => {
    const book = await openSheets({
      Team: [
        ["Name", "WTE", "Choice", "Core", "Specific", "Other"],
        ["Amy Bell", 1, 1, 4, 2, 3],
        ["Ben Cole", 0.6, 1, 3, 0, 2],
      ],
      Referrals: [
        ["W/C", "Accepted"],
        [46000, 2],
        [46007, 3],
      ],
    });
    await make();
    const perCase = rowOf(book, "Team plan", "Appointments in a Core case");
    const signed = rowOf(book, "Plan Amy Bell", "Practitioner");
    write(book, "Team plan", perCase, 1, 9);
    write(book, "Team plan", 1, 20, "Seen by the board in May");
    write(book, "Plan Amy Bell", signed, 1, "A. Bell");
    write(book, "Plan Amy Bell", signed, 2, 46347);
    // Cat joins.
    book.engine.write(idOf(book, "Team"), { top: 3, left: 0, bottom: 3, right: 5 }, [["Cat Dow", 0.8, 1, 4, 1, 2]]);
    await book.engine.settle();

    const kept = await make();
    await book.engine.settle();
    expect(kept).toContain("'Team plan'!B7");
    expect(valuesOf(book, "Team plan")[perCase]?.slice(0, 2)).toEqual(["Appointments in a Core case", 9]);
    expect(valuesOf(book, "Team plan")[1]?.[20]).toBe("Seen by the board in May");
    expect(valuesOf(book, "Plan Amy Bell")[signed]?.slice(0, 3)).toEqual(["Practitioner", "A. Bell", 46347]);
    expect(rowOf(book, "Team plan", "Cat Dow")).toBeGreaterThan(0);
    // 2 x 11.25 / 9 = 2.5 for each of 4 + 3 + 4 half-days.
    const offered = valuesOf(book, "Team plan")[rowOf(book, "Team plan", "New Core cases offered a quarter")];
    expect(offered?.[1]).toBeCloseTo(27.5, 9);
  });
});
