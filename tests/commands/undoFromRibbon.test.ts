import type * as Undoing from "../../src/actions/workbook";
import { applyChangePlan } from "../../src/excel";
import { watchNotices, type Notice } from "../../src/actions/notices";
import { ribbonMessages } from "../../src/commands/messages";
import { cellOf, lead, openCaseload, planOf, sheetId } from "../excel/caseload";

async function pressUndo(invoke: (name: string) => void): Promise<Notice> {
  const told = new Promise<Notice>((resolve) => {
    const stop = watchNotices((notice) => {
      stop();
      resolve(notice);
    });
  });
  invoke("undoLastChange");
  return told;
}

test("the ribbon's button undoes the last change and says what was left alone", async () => {
  const opened = await openCaseload();
  const { engine } = opened;
  await import("../../src/commands/register");
  const shown = jest.spyOn(Office.addin, "showAsTaskpane").mockResolvedValue();

  await applyChangePlan(planOf(lead("RV1", "Cy"), lead("RV5", "Dee")));
  expect(await pressUndo(opened.invokeCommand)).toEqual({ kind: "done", message: "2 cells were put back as before." });
  expect([cellOf(engine, 1, 2), cellOf(engine, 5, 2)]).toEqual(["Ann", "Ann"]);
  expect(shown).not.toHaveBeenCalled();

  await applyChangePlan(planOf(lead("RV1", "Cy"), lead("RV5", "Dee")));
  engine.write(sheetId(engine), { top: 1, left: 2, bottom: 1, right: 2 }, [["Zoe"]]);
  const partly = await pressUndo(opened.invokeCommand);
  expect(partly.kind).toBe("problem");
  expect(partly.message).toContain("1 cell was put back as before. Caseload!C2: It has been edited since");

  const nothing = await pressUndo(opened.invokeCommand);
  expect(nothing.message).toContain("nothing to undo");
  engine.dispose();
});

test("a fault that nobody foresaw is told too, with what to do, and the pane opens to show it", async () => {
  const opened = await openCaseload();
  await import("../../src/commands/register");
  const shown = jest.spyOn(Office.addin, "showAsTaskpane").mockResolvedValue();
  const before = shown.mock.calls.length;
  jest
    .spyOn(jest.requireActual<typeof Undoing>("../../src/actions/workbook"), "undoLast")
    .mockRejectedValueOnce(new TypeError("x is undefined"));

  const told = await pressUndo(opened.invokeCommand);
  expect(told).toEqual({ kind: "problem", message: ribbonMessages.undoFailed("x is undefined") });
  expect(told.message).toContain("press it again");
  await Promise.resolve();
  expect(shown.mock.calls.length).toBe(before + 1);
  opened.engine.dispose();
});
