import { applyPlan, undoLast } from "../../../src/actions/workbook";
import { alertAction } from "../../../src/features/alerts/action";
import { ActionRefusal } from "../../../src/actions/action";
import { day } from "../../../src/domain/units";
import { alertMessages } from "../../../src/workbook/messages/alerts";
import { openSheets, type OpenedWorkbook } from "../../support/openWorkbook";
import { previewOf } from "../../support/actions";

const TODAY = day(46347);
const context = { today: TODAY };

async function teamWithReds(): Promise<OpenedWorkbook> {
  return openSheets({
    Team: [
      ["Name", "WTE", "Reduction hours", "Reduction until"],
      ["Grace Reid", 1, 7.5, 46300],
      ["Tom Okafor", 1, "", ""],
    ],
    Cases: [
      ["Ref", "Clinician", "Points", "Review due"],
      ["RV1007", "Grace Reid", 3, 46300],
      ["RV1008", "Tom Okafor", 2, 46400],
    ],
  });
}

const options = (more: Readonly<Record<string, unknown>> = {}) => ({
  alert: "reduction-ended",
  about: "Grace Reid",
  owner: "Priya Nair",
  by: "2026-12-04",
  ...more,
});

async function note(more: Readonly<Record<string, unknown>> = {}) {
  const preview = await previewOf(alertAction, options(more), context);
  const plan = alertAction.plan(preview);
  if (plan === null) throw new Error("There was nothing to write.");
  return applyPlan(plan, context);
}

function rowsOf(book: OpenedWorkbook): readonly (readonly unknown[])[] {
  const sheet = book.engine.sheets().find(({ name }) => name === alertMessages.sheet);
  const table = book.engine.tables().find(({ name }) => name === alertMessages.sheet);
  return sheet && table ? book.engine.values(sheet.id, table.area).slice(1) : [];
}

async function refusal(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ActionRefusal) return error.message;
    throw error;
  }
  throw new Error("It was not refused.");
}

describe("an owner and a date for what is red", () => {
  it("shows what is red where none is asked about, and has nothing to write", async () => {
    const opened = await teamWithReds();
    const preview = await previewOf(alertAction, {}, context);
    expect(preview.alerts.map(({ code, clinician }) => [code, clinician])).toContainEqual([
      "reduction-ended",
      "Grace Reid",
    ]);
    expect(alertAction.plan(preview)).toBeNull();
    opened.engine.dispose();
  });

  it("stands in an ordinary table that anybody can read", async () => {
    const book = await teamWithReds();
    expect(await note({ step: "correct-workbook" })).toMatchObject({ status: "done" });
    expect(rowsOf(book)).toEqual([
      ["Reduction has ended", "Grace Reid", "Correct the workbook", "Priya Nair", 46360, "Open", TODAY],
    ]);
  });

  it("is replaced by the later word about the same, and other rows stay", async () => {
    const book = await teamWithReds();
    await note();
    await note({ alert: "reviews-overdue" });
    await note({ state: "done" });
    expect(rowsOf(book).map((row) => [row[0], row[5]])).toEqual([
      ["Reduction has ended", "Done"],
      ["Reviews overdue", "Open"],
    ]);
  });

  it("can be undone", async () => {
    const book = await teamWithReds();
    await note();
    await undoLast();
    expect(book.engine.sheets().map(({ name }) => name)).not.toContain(alertMessages.sheet);
  });

  it("is refused for what is not red, naming what is", async () => {
    await teamWithReds();
    expect(await refusal(() => note({ alert: "over-capacity" }))).toContain("reduction-ended, Grace Reid");
  });

  it.each([
    [{ owner: " " }, "Options, owner"],
    [{ by: "" }, "Options, by"],
    [{ by: "2026-02-31" }, "Options, by"],
    [{ owner: "RV1007's mother" }, "names a client"],
    [{ alert: "weather" }, "expected one of over-capacity"],
    [{ owners: "x" }, "there is no option 'owners'"],
  ])("asks again for %j", async (more, said) => {
    await teamWithReds();
    expect(await refusal(() => note(more))).toContain(said);
  });
});
