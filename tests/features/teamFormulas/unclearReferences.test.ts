import { sheetDocument } from "@evenkeel/xlsx";
import { applyPlan } from "../../../src/actions/workbook";
import { findAction } from "../../../src/features/actions";
import { day } from "../../../src/domain/units";
import { smallTeam } from "../../reliability/smallTeam";
import { openDocument } from "../../support/openWorkbook";
import { previewOf } from "../../support/actions";

test("cases that cannot be told apart by their reference are named and stay; the others are placed and written", async () => {
  const cases = [
    ["Case", "Clinician", "Status", "Risk", "Needs", "Opened"],
    ["C1", "Asha Patel", "Open", "High", null, 46200],
    ["C5", null, "Waiting", "High", null, 46300],
    ["C5", null, "Waiting", "Low", null, 46300],
    ["C6", null, "Waiting", "Low", null, 46300],
    [null, null, "Waiting", "Low", null, 46300],
  ];
  const team = smallTeam();
  const sheets = team.sheets.map((sheet) => (sheet.name === "Cases" ? sheetDocument("Cases", cases) : sheet));
  const { engine } = await openDocument({ ...team, sheets });
  const context = { today: day(46347) };
  const action = await findAction("balance-team");
  const preview = await previewOf(action, { moveExisting: true }, context);
  const plan = action.plan(preview);
  expect(plan?.changes.map(({ keys }) => keys[0]?.value)).toEqual(["C6"]);
  if (plan === null) throw new Error("There is something to write.");
  expect(await applyPlan(plan, context)).toEqual({ status: "done", written: 1, skipped: [] });
  const { undone } = action.report(preview) as { undone: { case: string; why: string }[] };
  expect(undone.map((each) => each.case)).toEqual(["C5", "C5", ""]);
  expect(undone[0]?.why).toContain("More than one row");
  engine.dispose();
});
