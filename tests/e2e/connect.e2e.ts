import { readFileSync } from "node:fs";
import { connectMessages as say } from "../../src/features/connect/viewMessages";
import { words as connectWords } from "../../src/features/connect/feature";
import { workbench } from "../../apps/workbench/page/messages";
import { axeFindings, goTo, type Visit, workbenchForTests } from "./workbenchPage";

const workbenchPage = workbenchForTests();
let visit: Visit;

const button = (name: RegExp | string) => visit.pane.getByRole("button", { name });
const dropDown = (name: string) => visit.pane.getByRole("combobox", { name, exact: true });
const headline = () => visit.pane.getByRole("heading", { level: 1 }).innerText();

async function open(name: string, buffer: Buffer): Promise<void> {
  await visit.page.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer });
  await visit.page
    .getByRole("status")
    .filter({ hasText: workbench.opened(name) })
    .waitFor();
}

const openIndependent = (file: string): Promise<void> =>
  open(file, readFileSync(`tests/fixtures/workbooks/independent/${file}`));

/** Selects from a cell so many rows down and columns across, by keys. */
async function select(from: string, down: number, across: number): Promise<void> {
  const { keyboard } = visit.page;
  await goTo(visit.page, from);
  await keyboard.press("F6");
  for (let i = 0; i < across; i += 1) await keyboard.press("Shift+ArrowRight");
  for (let i = 0; i < down; i += 1) await keyboard.press("Shift+ArrowDown");
}

/** Does something that the workbook is read again for, and waits for what the page then concludes. */
async function concludes(sentence: string, act: () => Promise<unknown>): Promise<void> {
  await act();
  await visit.pane.getByRole("heading", { level: 1, name: sentence, exact: true }).waitFor();
}

/** Saves the workbook, opens what was saved, and goes to the page where everything can be changed. */
async function saveAndOpenAgain(): Promise<void> {
  const download = visit.page.waitForEvent("download");
  await visit.page.getByRole("button", { name: workbench.save }).click();
  await open("saved.xlsx", readFileSync(await (await download).path()));
  await visit.pane.getByRole("button", { name: "More", exact: true }).click();
  await visit.pane.getByRole("listitem").filter({ hasText: connectWords.title }).getByRole("button").click();
}

test("what is misread in a workbook with a sheet a worker is put right in three clicks, and stays so", async () => {
  visit = await workbenchPage.visit();
  await openIndependent("hartwell-sw-variant.xlsx");
  await visit.pane.getByRole("heading", { level: 1, name: say.heldAndWaiting(6, 90, 12), exact: true }).waitFor();
  expect(await axeFindings(visit)).toEqual([]);

  // A word, for all its rows on all sheets: one press on its card.
  await concludes(say.heldAndWaiting(6, 72, 6), () =>
    visit.pane
      .getByRole("group", { name: /S42 enquiry/ })
      .getByText(say.words.states.closed, { exact: true })
      .click(),
  );
  expect(await dropDown(say.words.label("S42 enquiry")).inputValue()).toBe("closed");

  // A sheet: open the sheets, open the drop-down, choose.
  await button(new RegExp(`^${say.sheets.oneEach(6)}`)).click();
  await concludes(say.heldAndWaiting(6, 57, 6), () => dropDown(say.sheet.label("Zoe F")).selectOption("not-used"));

  // A column, once for all sheets that have it.
  const before = await headline();
  await dropDown(say.sheet.columnLabel("Rev.")).selectOption("Closing date");
  await visit.pane.getByRole("heading", { level: 1, name: before, exact: true }).waitFor({ state: "detached" });
  const after = await headline();
  expect(await axeFindings(visit)).toEqual([]);

  await button(say.use).click();
  await visit.pane.getByRole("heading", { level: 1, name: "Team" }).waitFor();
  await saveAndOpenAgain();
  await visit.pane.getByRole("heading", { level: 1, name: after, exact: true }).waitFor();
  expect(await dropDown(say.words.label("S42 enquiry")).inputValue()).toBe("closed");
  await button(new RegExp(`^${say.sheets.together(6)}`)).click();
  expect(await dropDown(say.sheet.label("Zoe F")).inputValue()).toBe("not-used");
  expect(await dropDown(say.sheet.columnLabel("Rev.")).inputValue()).toBe("Closing date");
});

test("where a list ends is taken from what is selected in Excel, and a waiting list can be left out", async () => {
  visit = await workbenchPage.visit();
  await openIndependent("community-ot-tabs.xlsx");
  await visit.pane.getByRole("heading", { level: 1, name: say.heldAndWaiting(5, 93, 26), exact: true }).waitFor();
  await button(/^W list/).click();
  await concludes(say.held(5, 93), () => dropDown(say.sheet.label("W list")).selectOption("not-used"));

  await button(new RegExp(`^${say.sheets.oneEach(5)}`)).click();
  await button(say.sheet.takeFor("Lorna")).click();
  await visit.pane.getByText(/Select the list on Lorna first/).waitFor();
  await select("Lorna!A3", 17, 5);
  const before = await headline();
  await button(say.sheet.takeFor("Lorna")).click();
  await visit.pane.getByRole("heading", { level: 1, name: before, exact: true }).waitFor({ state: "detached" });
  const after = await headline();

  await button(say.use).click();
  await visit.pane.getByRole("heading", { level: 1, name: "Team" }).waitFor();
  await saveAndOpenAgain();
  await visit.pane.getByRole("heading", { level: 1, name: after, exact: true }).waitFor();
  await button(new RegExp(`^${say.sheets.oneEach(5)}`)).click();
  await button(/^Show me Lorna, A3:F20/).waitFor();
});
