import { applyPlan } from "../../../src/actions/workbook";
import { day } from "../../../src/domain/units";
import { statementTemplates } from "../../../src/features/statementTemplates/action";
import { previewOf } from "../../support/actions";
import { openWorkbook } from "../../support/openWorkbook";

const today = day(46347);

describe("statement templates in the workbook", () => {
  it("show the manager's words beside how they read today, and name what is no figure", async () => {
    const book = await openWorkbook("riverside-camhs.xlsx");
    const wishes = { commissioners: ["{open cases} cases, {opn cases}."] };
    const preview = await previewOf(statementTemplates, wishes, { today });
    expect(preview.reads.commissioners).toEqual(["Left out: not known or not to be shown: {opn cases}."]);
    expect(preview.problems.find(({ code }) => code === "unknown-figure")?.message).toMatch(
      /\{opn cases\} is not the name/,
    );
    expect((await applyPlan(statementTemplates.plan(preview)!, { today })).status).toBe("done");
    await book.engine.settle();
    const again = await previewOf(statementTemplates, {}, { today });
    expect(again.templates).toEqual(preview.templates);
  });
});
