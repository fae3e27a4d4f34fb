import { goTo, cellShows, type Visit, workbenchForTests } from "./workbenchPage";

const workbenchPage = workbenchForTests();
let visit: Visit;

const button = (name: RegExp | string) => visit.pane.getByRole("button", { name });
const heading = (name: RegExp | string) => visit.pane.getByRole("heading", { level: 1, name });

test("a CAMHS manager goes from the workbook to a balanced team plan with the pane alone, and back", async () => {
  visit = await workbenchPage.visit();
  const { page, pane } = visit;
  await button("Use this team").click();
  const tab = pane.getByRole("button", { name: "Job plans", exact: true });
  await tab.click();
  await pane.getByText("The service is in balance: it offers what its referrals need.").waitFor();

  // Eleven accepted referrals a week from now on: kept as a setting of the service, by the keyboard.
  const figures = button(/^Figures and sources/);
  await figures.focus();
  await page.keyboard.press("Enter");
  await heading("Figures and sources").waitFor();
  await pane.getByLabel("Accepted referrals a week to plan for").fill("11");
  await button("Show what would change").press("Enter");
  await button("Apply").press("Enter");
  await heading("Done").waitFor();
  await tab.click();
  await pane.getByText("The service is not in balance.").waitFor();
  await pane.getByText(/^Choice: 0.2 appointments a week/).waitFor();

  await button("Balance job plans").click();
  await button("Show what would change").click();
  await pane.getByText(/With this the service is in balance/).waitFor();
  await button("Apply").click();
  await heading("Done").waitFor();
  await tab.click();
  await pane.getByText("The service is in balance: it offers what its referrals need.").waitFor();

  await button("Make plan sheets").click();
  await button("Apply").click();
  await heading("Done").waitFor({ timeout: 120_000 });
  await goTo(page, "Team plan!B21");
  await cellShows(page, /Yes/);
  await button("Undo").click();
  await pane.getByText(/^Undone/).waitFor({ timeout: 120_000 });
});
