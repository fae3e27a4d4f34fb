import { applyPlan } from "../../../src/actions/workbook";
import { saveJobPlanVersion } from "../../../src/features/jobPlans/actions/saveJobPlanVersion";
import { day } from "../../../src/domain/units";
import { openSheets } from "../../support/openWorkbook";
import { previewOf } from "../../support/actions";

const november = day(46347);

describe("keeping job plans in the workbook", () => {
  it("writes a version, keeps the dates people fill in, and tells what changed since", async () => {
    const book = await openSheets({
      Team: [
        ["Name", "WTE", "Choice", "Core", "Specific", "Other"],
        ["Amy Bell", 1, 1, 4, 2, 3],
        ["Ben Cole", 0.6, 1, 3, 0, 2],
      ],
    });
    const keep = async (today: number) => {
      const preview = await previewOf(saveJobPlanVersion, undefined, { today: day(today) });
      const plan = saveJobPlanVersion.plan(preview);
      if (plan === null) throw new Error("There is nothing to write.");
      expect(await applyPlan(plan, { today: day(today) })).toMatchObject({ status: "done", skipped: [] });
      await book.engine.settle();
      return preview;
    };
    expect((await keep(november)).kept).toEqual([]);
    const sheetId = book.engine.sheets().find((sheet) => sheet.name === "Plan versions")?.id ?? "";
    const rows = () => book.engine.values(sheetId, { top: 3, left: 2, bottom: 4, right: 9 });
    expect(rows()[0]?.slice(0, 5)).toEqual(["Amy Bell", 1, 4, 2, 3]);

    // Amy and her manager agree; Ben's plan changes.
    book.engine.write(sheetId, { top: 3, left: 8, bottom: 3, right: 9 }, [[november, november]]);
    const team = book.engine.sheets()[0]?.id ?? "";
    book.engine.write(team, { top: 2, left: 3, bottom: 2, right: 3 }, [[2]]);
    await book.engine.settle();
    const second = await keep(november + 7);
    expect(second.kept).toHaveLength(2);
    expect(second.changes).toMatchObject([{ clinician: "Ben Cole", category: "core", from: 3, to: 2 }]);
    expect(rows().map((row) => [row[0], row[2], row[6], row[7]])).toEqual([
      ["Amy Bell", 4, november, november],
      ["Ben Cole", 2, "", ""],
    ]);
  });
});
