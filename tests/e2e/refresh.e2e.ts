import { axeFindings, type Visit, workbenchForTests } from "./workbenchPage";

const workbenchPage = workbenchForTests();
let visit: Visit;

const button = (name: RegExp | string) => visit.pane.getByRole("button", { name });

/** As a clinical system on Windows writes it: semicolons, and the Windows code page. */
const EXPORT = Buffer.from(
  ["Client ID;Lead HCP;Caseload status;RAG", "RV1002;;Closed;", "RV1006;;;High", "RV9001;Asha Patel;Open;Low"].join(
    "\r\n",
  ),
  "latin1",
);

test("a manager takes the clinical system's export, sees what is new, applies it and thinks again", async () => {
  visit = await workbenchPage.visit();
  await button("Use this team").click();
  await visit.pane.getByRole("button", { name: "More", exact: true }).click();
  await button(/^Refresh/).click();
  const chooser = visit.page.waitForEvent("filechooser");
  await button("Choose the export").click();
  await (await chooser).setFiles({ name: "caseload.csv", mimeType: "text/csv", buffer: EXPORT });
  await visit.pane.getByRole("heading", { name: "New: 1 case" }).waitFor();
  await visit.pane.getByText("RV9001, Asha Patel, Open").waitFor();
  expect(await axeFindings(visit)).toEqual([]);

  await button("See the changes").click();
  await visit.pane.getByRole("heading", { level: 1, name: /1 case added/ }).waitFor();
  await button("Apply").click();
  await visit.pane.getByRole("heading", { level: 1, name: "Done" }).waitFor();
  await button(/^Undo/).click();
  await visit.pane
    .getByText(/put back|undone|as it was|as they were/i)
    .first()
    .waitFor();
});
