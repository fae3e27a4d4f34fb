import { readFileSync } from "node:fs";
import { readWorkbook } from "@evenkeel/xlsx";
import { workbench } from "../../apps/workbench/page/messages";
import { goTo, cellShows, type Visit, workbenchForTests } from "./workbenchPage";

const workbenchPage = workbenchForTests();
let visit: Visit;

const button = (name: RegExp | string) => visit.pane.getByRole("button", { name });

test("a manager makes a copy for commissioners, reads it, opens it as a new workbook and downloads it", async () => {
  visit = await workbenchPage.visit();
  const { page } = visit;
  await button("Use this team").click();
  await button("More").click();
  await button(/^Share/).click();
  await button("Make the copy").click();
  await visit.pane.getByRole("heading", { name: "The copy is ready" }).waitFor();
  await visit.pane.getByText(/^Waits: 6 rows/).click();
  await visit.pane.getByText("26 weeks or more").waitFor();

  const download = page.waitForEvent("download");
  await button("Download").click();
  const saved = await (await download).path();
  const names = readWorkbook(new Uint8Array(readFileSync(saved))).sheets.map(({ name }) => name);
  expect(names.slice(0, 4)).toEqual(["Cover", "Contents", "Summary", "Notes"]);

  await button("Open as a new workbook").click();
  await visit.pane.getByText(/It is open as a new workbook/).waitFor();
  const made = workbench.madeName(1);
  await page
    .getByRole("status")
    .filter({ hasText: workbench.made(made) })
    .waitFor();
  await page.getByLabel(workbench.samples).selectOption(made);
  await page
    .getByRole("status")
    .filter({ hasText: workbench.opened(made) })
    .waitFor();
  await goTo(page, "Cover!A1");
  await cellShows(page, /demand, capacity and caseload/);
});
