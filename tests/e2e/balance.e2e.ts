import { readFileSync } from "node:fs";
import path from "node:path";
import { readWorkbook } from "@evenkeel/xlsx";
import type { WorkbookDocument } from "@evenkeel/xlsx";
import { workbench } from "../../apps/workbench/page/messages";
import { axeFindings, cellShows, goTo, typeInto, type Visit, workbenchForTests } from "./workbenchPage";

const samplePath = path.resolve(__dirname, "../../assets/samples/riverside-camhs.xlsx");
const workbenchPage = workbenchForTests();
let visit: Visit;

const button = (name: RegExp | string) => visit.pane.getByRole("button", { name });

async function toPreview(): Promise<void> {
  await button("Use this team").click();
  await visit.pane
    .getByRole("button", { name: "Balance", exact: true })
    .or(visit.pane.getByRole("tab", { name: "Balance" }))
    .first()
    .click();
  await button("Show what would change").click();
  await button(/^Apply \d+ changes$/).waitFor();
}

/** "Caseload!B7" to value, for all cells; formulas as they stand. */
function contents(document: WorkbookDocument): Map<string, unknown> {
  const all = new Map<string, unknown>();
  for (const sheet of document.sheets) {
    for (const cell of sheet.cells) {
      const content = cell.formula === null ? cell.value : `=${cell.formula}`;
      if (content !== null) all.set(`${sheet.name}!${cell.row}:${cell.column}`, content);
    }
  }
  return all;
}

function changedPlaces(before: WorkbookDocument, after: WorkbookDocument): string[] {
  const [old, now] = [contents(before), contents(after)];
  const places = new Set([...old.keys(), ...now.keys()]);
  return [...places].filter((place) => old.get(place) !== now.get(place));
}

test("a manager tries a function, balances the team, thinks again, saves, and opens the saved file", async () => {
  visit = await workbenchPage.visit();
  const { page } = visit;

  await typeInto(page, "Team!L3", "=TEAM.CORE_APPTS_PER_WEEK(5)");
  await cellShows(page, "1.1538461538461537");
  await typeInto(page, "Team!L3", "");

  await toPreview();
  const boxes = visit.pane.getByRole("checkbox");
  const count = await boxes.count();
  await boxes.nth(1).uncheck();
  await button(`Apply ${count - 1} changes`).click();
  await visit.pane.getByText(`${count - 1} cells were written`).waitFor();

  await button("Undo").click();
  await button("Balance again").or(button("See the team")).first().waitFor();
  await visit.pane
    .getByText(/put back|undone|as it was|as they were/i)
    .first()
    .waitFor();

  await visit.pane
    .getByRole("button", { name: "Balance", exact: true })
    .or(visit.pane.getByRole("tab", { name: "Balance" }))
    .first()
    .click();
  await button(/Show what would change|Balance again/)
    .first()
    .click();
  const show = button("Show what would change");
  if (await show.isVisible()) await show.click();
  await button(`Apply ${count} changes`).click();
  await visit.pane.getByText(`${count} cells were written`).waitFor();

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: workbench.save }).click();
  const saved = await (await download).path();
  const before = readWorkbook(new Uint8Array(readFileSync(samplePath)));
  const after = readWorkbook(new Uint8Array(readFileSync(saved)));
  const changed = changedPlaces(before, after);
  expect(changed).toHaveLength(count);
  // Column 1 of Caseload is the lead clinician; nothing else was touched.
  expect(changed.filter((place) => !/^Caseload!\d+:1$/.test(place))).toEqual([]);

  await page.locator("input[type=file]").setInputFiles({
    name: "saved.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: readFileSync(saved),
  });
  await page
    .getByRole("status")
    .filter({ hasText: workbench.opened("saved.xlsx") })
    .waitFor();
  const [row = 0] = (changed[0] ?? "").match(/\d+/g)?.map(Number) ?? [];
  await goTo(page, `Caseload!B${row + 1}`);
  const holder = contents(after).get(changed[0] ?? "");
  await cellShows(page, String(holder));
});

test("everything is done by keyboard alone", async () => {
  visit = await workbenchPage.visit();
  const { page } = visit;
  const { keyboard } = page;
  const press = async (key: string, times = 1): Promise<void> => {
    for (let index = 0; index < times; index += 1) await keyboard.press(key);
  };
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const inner = document.activeElement as HTMLIFrameElement | null;
      const active = inner?.contentDocument?.activeElement ?? document.activeElement;
      return active?.getAttribute("aria-label") ?? active?.textContent?.trim() ?? "";
    });
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let index = 0; index < 120; index += 1) {
      if (name.test(await focused())) return;
      await press("Tab");
    }
    throw new Error(`Tab never reached ${String(name)}; it ended at ${await focused()}.`);
  };

  await tabTo(/^Cell$/);
  await keyboard.type("Team!L4");
  await press("Enter");
  await keyboard.type("=TEAM.CORE_MULTIPLIER()");
  await press("Enter");
  await cellShows(page, "L4: 3");

  await tabTo(/^Use this team$/);
  await press("Enter");
  await visit.pane
    .getByRole("heading", { name: "Team" })
    .or(visit.pane.getByText(/people, \d+ cases/))
    .first()
    .waitFor();
  await tabTo(/^Balance team$/);
  await press("Enter");
  await button("Show what would change").waitFor();
  await tabTo(/^Show what would change$/);
  await press("Enter");
  const apply = button(/^Apply \d+ changes$/);
  const all = Number(/\d+/.exec((await apply.textContent()) ?? "")?.[0]);
  // One move is not wanted: Space takes its tick away.
  await tabTo(/^Untick all$/);
  await press("Tab");
  await press("Space");
  await button(`Apply ${all - 1} changes`).waitFor();
  await tabTo(/^Apply \d+ changes$/);
  await press("Enter");
  await visit.pane.getByText(`${all - 1} cells were written`).waitFor();
  await tabTo(/^Undo$/);
  await press("Enter");
  await visit.pane
    .getByText(/put back|undone|as it was|as they were/i)
    .first()
    .waitFor();
});

test("F6 goes from the formula to the cells, to the pane, and round again", async () => {
  visit = await workbenchPage.visit();
  const { page } = visit;
  await button("Use this team").waitFor();
  const where = (): Promise<string> =>
    page.evaluate(() => {
      const active = document.activeElement;
      if (active instanceof HTMLIFrameElement) return "pane";
      if (active?.closest(".grid")) return "grid";
      return active?.getAttribute("aria-label") ?? "elsewhere";
    });
  await page.getByLabel(workbench.formula).focus();
  const visited: string[] = [];
  for (let index = 0; index < 4; index += 1) {
    await page.keyboard.press("F6");
    visited.push(await where());
  }
  expect(visited).toEqual(["grid", "pane", workbench.formula, "grid"]);
  await page.keyboard.type("=1+1");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  await cellShows(page, "A1: 2");
});

test.each(["light", "dark"] as const)("axe finds nothing in page and pane, %s", async (colorScheme) => {
  visit = await workbenchPage.visit({ colorScheme });
  await button("Use this team").waitFor();
  expect(await axeFindings(visit)).toEqual([]);
  await toPreview();
  expect(await axeFindings(visit)).toEqual([]);
});

test("an Excel that will not take changes is said, and nothing is written", async () => {
  visit = await workbenchPage.visit();
  const { page } = visit;
  await toPreview();
  await page.getByLabel(workbench.fault).selectOption("protected");
  await button(/^Apply \d+ changes$/).click();
  await visit.pane
    .getByText(/protected/i)
    .first()
    .waitFor();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: workbench.save }).click();
  const saved = readWorkbook(new Uint8Array(readFileSync(await (await download).path())));
  expect(changedPlaces(readWorkbook(new Uint8Array(readFileSync(samplePath))), saved)).toEqual([]);
});

test("a file that is no workbook is refused with a sentence, and the open one stays", async () => {
  visit = await workbenchPage.visit();
  const { page } = visit;
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "notes.xlsx", mimeType: "", buffer: Buffer.from("hello") });
  await page.getByRole("status").filter({ hasText: "notes.xlsx could not be opened" }).waitFor();
  await goTo(page, "Team!A3");
  await cellShows(page, "A3: Name");
});

test("a formula typed straight into the grid is helped along and calculated", async () => {
  visit = await workbenchPage.visit();
  const { page } = visit;
  await button("Use this team").waitFor();
  await page
    .locator(".univer canvas")
    .last()
    .click({ position: { x: 120, y: 460 } });
  const address = await page.getByLabel(workbench.goTo, { exact: true }).inputValue();
  await page.keyboard.type("=TEAM.CORE_A");
  const suggestion = page.getByText("TEAM.CORE_APPTS_PER_WEEK");
  await suggestion.waitFor();
  await page.keyboard.type("PPTS_PER_WEEK(5)");
  await suggestion.waitFor({ state: "hidden" });
  await page.keyboard.press("Enter");
  await goTo(page, address);
  await cellShows(page, "1.1538461538461537");
});
