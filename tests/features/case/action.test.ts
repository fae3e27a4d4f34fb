import { applyPlan, undoLast } from "../../../src/actions/workbook";
import { ActionRefusal } from "../../../src/actions/action";
import { pinCase } from "../../../src/features/case/action";
import { day } from "../../../src/domain/units";
import { openSheets, type OpenedWorkbook } from "../../support/openWorkbook";
import { previewOf } from "../../support/actions";

const context = { today: day(46347) };

/** `marks`: what stands under Keep for each of four cases; the last one has nobody. */
async function caseloadWith(marks: readonly (string | boolean)[], heading = "Keep"): Promise<OpenedWorkbook> {
  const holders = ["Grace Reid", "Grace Reid", "Tom Okafor", ""];
  return openSheets({
    Team: [
      ["Name", "WTE"],
      ["Grace Reid", 1],
      ["Tom Okafor", 1],
    ],
    Cases: [
      ["Ref", "Clinician", "Points", heading],
      ...holders.map((holder, index) => [`RV100${index + 1}`, holder, 3, marks[index] ?? ""]),
    ],
  });
}

async function planFor(raw: unknown) {
  return pinCase.plan(await previewOf(pinCase, raw, context));
}

const marksOf = ({ engine }: OpenedWorkbook): unknown[] =>
  engine.values(engine.sheets()[1]?.id ?? "", { top: 1, left: 3, bottom: 4, right: 3 }).flat();

describe("keeping a case with its clinician", () => {
  it("writes one cell, and undo takes it back", async () => {
    const opened = await caseloadWith([]);
    const plan = await planFor({ case: "RV1002" });
    expect(plan?.title).toBe("Keep RV1002 with Grace Reid");
    if (plan === null) throw new Error("There was nothing to write.");
    expect(await applyPlan(plan, context)).toMatchObject({ status: "done", written: 1 });
    expect(marksOf(opened).map(String)).toEqual(["", "Yes", "", ""]);
    expect((await previewOf(pinCase, { case: "RV1002" }, context)).record.keep).toBe(true);
    await undoLast();
    expect(marksOf(opened).filter((mark) => mark !== "" && mark !== null)).toEqual([]);
  });

  it.each<[(string | boolean)[], unknown]>([
    [["x", "", "x"], "x"],
    [["", true, ""], true],
    [["Y - only person she trusts", "", ""], "Yes"],
  ])("marks it as the team marks: %j", async (marks, value) => {
    await caseloadWith(marks);
    const index = marks.findIndex((mark) => mark === "");
    expect((await planFor({ case: `RV100${index + 1}` }))?.changes[0]?.value).toBe(value);
  });

  it.each<[(string | boolean)[], unknown]>([
    [["Yes", "", ""], ""],
    [["Yes", "No", "No"], "No"],
  ])("no longer keeps it, as the team writes that: %j", async (marks, value) => {
    await caseloadWith(marks);
    const plan = await planFor({ case: "RV1001", keep: false });
    expect(plan?.title).toBe("No longer keep RV1001 where it is");
    expect(plan?.changes).toEqual([expect.objectContaining({ header: "Keep", expected: "Yes", value })]);
  });

  it("has nothing to write where it stands so already", async () => {
    await caseloadWith(["Yes"]);
    expect(await planFor({ case: "rv1001" })).toBeNull();
  });

  it.each<[unknown, string]>([
    [{ case: "RV1004" }, "RV1004 is not a case that somebody holds."],
    [{ case: "RV9" }, "RV9 is not a case that somebody holds."],
    [{ case: "RV1001", keep: "yes" }, "Options, keep: expected true or false."],
    [{}, "Options, case: expected a case's reference."],
    [{ case: "RV1001", why: "x" }, "Options: there is no option 'why'. Known are case, keep."],
  ])("refuses %j", async (raw, sentence) => {
    await caseloadWith([]);
    await expect(planFor(raw)).rejects.toThrow(sentence);
  });

  it("says which column is missing", async () => {
    await caseloadWith([], "Remarks");
    await expect(planFor({ case: "RV1001" })).rejects.toThrow(
      new ActionRefusal(
        "no-column",
        "Cases has no column that says which cases stay with their clinician. Add one with the heading Keep, and connect again.",
      ),
    );
  });
});
