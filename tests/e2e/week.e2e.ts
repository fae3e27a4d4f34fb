import { planMessages } from "../../src/pane/messages/plan";
import { axeFindings, type Visit, workbenchForTests } from "./workbenchPage";

const workbenchPage = workbenchForTests();
let visit: Visit;

const button = (name: RegExp | string) => visit.pane.getByRole("button", { name });
const heading = (name: RegExp | string) => visit.pane.getByRole("heading", { level: 1, name });

async function openFromMore(name: RegExp): Promise<void> {
  await button("More").click();
  await button(name).first().click();
}

test("a manager's week with the pane alone: Monday, an alert, one case, the month's figures", async () => {
  visit = await workbenchPage.visit();
  const { pane } = visit;
  await button("Use this team").click();

  await openFromMore(/^Monday changes/);
  await pane.getByText(/This is the first look/).waitFor();
  await button("Mark as read").click();
  await pane.getByText(/^Marked as read/).waitFor();

  await openFromMore(/^Alerts/);
  await pane.getByText("Nobody looks after this yet").first().click();
  await pane.getByLabel("Who looks after it").fill("Helen Ward");
  await pane.getByLabel("By when").fill("2030-01-31");
  await button("Show what would change").click();
  await button("Apply").click();
  await heading("Done").waitFor();
  await button(planMessages.carryOn).click();
  await pane.getByText("Helen Ward, by 31 Jan 2030. Open.").waitFor();

  await openFromMore(/^Allocate/);
  await heading("Allocate").waitFor();
  await pane.locator("main li button").first().click();
  await heading(/^Allocate /).waitFor();
  await pane.getByLabel("Why this person").fill("Has room, and the skill");
  await button("Show what would change").click();
  await button("Apply").click();
  await heading("Done").waitFor();
  await button("Undo").click();
  await pane.getByText(/^Undone/).waitFor();

  await openFromMore(/^Keep this month's figures/);
  await button("Show what would change").click();
  await button("Apply").click();
  await heading("Done").waitFor();

  await openFromMore(/^Throughput/);
  await pane.getByRole("table", { name: "Month by month" }).waitFor();

  // Back on Monday: this week's look is compared with, and nothing has changed since.
  await openFromMore(/^Monday changes/);
  await pane.getByText(/^Since you last looked on/).waitFor();
  await pane.getByText("Nothing has changed since.").waitFor();
});

test("fewer moves or more even is a choice that the next proposal follows", async () => {
  visit = await workbenchPage.visit();
  const { pane } = visit;
  await button("Use this team").click();
  await button("Balance team").click();
  await pane.getByRole("checkbox", { name: "Also move existing cases" }).check();
  await button("Show what would change").click();
  await pane.getByText("Fewer moves or more even?").click();
  await button("Show the choice").click();
  const choices = pane.getByRole("button", { name: /^Use / });
  await choices.first().waitFor({ timeout: 120_000 });
  const [choice, apply] = await Promise.all([choices.first().boundingBox(), button(/^Apply \d+ change/).boundingBox()]);
  expect((choice?.y ?? Infinity) + (choice?.height ?? 0)).toBeLessThanOrEqual(apply?.y ?? 0);
  await choices.first().click();
  await button(/^Apply \d+ change/).waitFor({ timeout: 120_000 });
});

test.each([
  ["light", { colorScheme: "light" as const }],
  ["dark", { colorScheme: "dark" as const }],
  ["forced colours", { colorScheme: "dark" as const, forcedColors: "active" as const }],
])("axe finds nothing in the pages of the week, %s", async (_, look) => {
  visit = await workbenchPage.visit(look);
  await button("Use this team").click();
  for (const [name, title] of [
    [/^Monday changes/, "Monday changes"],
    [/^Alerts/, "Alerts"],
    [/^Throughput/, "Throughput"],
    [/^What if/, "What if?"],
  ] as const) {
    await openFromMore(name);
    await heading(title).waitFor();
    expect(await axeFindings(visit, "forcedColors" in look)).toEqual([]);
  }
});
