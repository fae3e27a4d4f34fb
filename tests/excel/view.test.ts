import {
  applyChangePlan,
  capabilities,
  insertFormula,
  readWorkbook,
  saveMapping,
  selectCell,
  selectedArea,
  setRetryPolicy,
  watchWaiting,
  watchWorkbook,
  type WorkbookChange,
} from "../../src/excel";
import { lead, openCaseload, planOf, sheetId } from "./caseload";

const mapping = (version: number, text: string) =>
  `<mapping xmlns="urn:evenkeel:mapping" version="${version}">${text}</mapping>`;
const isNewer = (xml: string): boolean => xml.includes('version="2"');

test("answers are kept in one part, replaced, and a newer version's are left alone", async () => {
  const { engine } = await openCaseload();
  await saveMapping(mapping(1, "first"), isNewer);
  await saveMapping(mapping(1, "second"), isNewer);
  expect(engine.xmlParts().map(({ xml }) => xml)).toEqual([mapping(1, "second")]);
  expect((await readWorkbook()).remembered).toBe(mapping(1, "second"));
  await saveMapping(mapping(2, "of the future"), isNewer);
  await expect(saveMapping(mapping(1, "third"), isNewer)).rejects.toThrow("newer version");
  expect(engine.xmlParts()).toHaveLength(1);
  engine.dispose();
});

test("a cell is shown because somebody asked for it, and a formula goes into an empty one only", async () => {
  const { engine } = await openCaseload();
  await selectCell("Caseload", "C3");
  expect(engine.selection().area).toEqual({ top: 2, left: 2, bottom: 2, right: 2 });
  await selectCell("Caseload", "B2:C9");
  expect(await selectedArea()).toEqual({ sheet: "Caseload", area: "B2:C9" });
  await selectCell("Caseload", "C3");
  expect(await selectedArea()).toEqual({ sheet: "Caseload", area: "C3" });
  expect(await insertFormula("=1+2")).toEqual({ sheet: "Caseload", cell: "Caseload!C3" });
  await expect(insertFormula("=1+2")).rejects.toThrow("Caseload!C3 is not empty");
  await selectCell("Caseload", "H9");
  engine.setProtected(sheetId(engine), true);
  await expect(insertFormula("=1+2")).rejects.toThrow("protected");
  engine.dispose();
});

test("changes by people are told, by whom; the add-in's own are not", async () => {
  const opened = await openCaseload();
  const { engine } = opened;
  const seen: WorkbookChange[] = [];
  const settled = () => new Promise((resolve) => setTimeout(resolve, 50));
  const stop = await watchWorkbook((change) => seen.push(change));
  await readWorkbook();
  await applyChangePlan(planOf(lead("RV1", "Cy")));
  await settled();
  expect(seen).toEqual([]);
  const edit = (name: string) => () =>
    engine.write(sheetId(engine), { top: 2, left: 2, bottom: 2, right: 2 }, [[name]]);
  opened.userEdit(edit("Dee"));
  await settled();
  opened.colleagueEdit(edit("Eve"));
  await settled();
  expect(seen).toEqual([{ by: "user" }, { by: "colleague" }]);
  await stop();
  opened.userEdit(edit("Fay"));
  await settled();
  expect(seen).toHaveLength(2);
  engine.dispose();
});

test("while a cell is being edited, reading waits, says so, and goes on when it is finished", async () => {
  const opened = await openCaseload();
  setRetryPolicy({ pauses: [20, 20, 20, 20, 20, 20] });
  const said: (string | null)[] = [];
  const stop = watchWaiting((message) => {
    said.push(message);
    setTimeout(() => opened.setFault({}), 30);
  });
  opened.setFault({ cellEdit: true });
  expect((await readWorkbook()).grid.sheets).toHaveLength(1);
  expect(said).toEqual([expect.stringContaining("press Enter") as string, null]);
  stop();
  setRetryPolicy(null);
  opened.engine.dispose();
});

test("what this Excel can do is asked and not guessed", async () => {
  const { engine } = await openCaseload();
  expect(capabilities()).toEqual({ isSupported: true, groupsUndo: false, opensNewWorkbooks: true });
  engine.dispose();
});
