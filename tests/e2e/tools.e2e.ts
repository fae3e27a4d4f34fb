import { planMessages } from "../../src/pane/messages/plan";
import { freezeWords, repairWords } from "../../src/features/teamFormulas/feature";
import { oneStepMessages } from "../../src/pane/messages/oneStep";
import { sampleWords, words as templateWords } from "../../src/features/template/feature";
import { templateViewMessages } from "../../src/features/template/viewMessages";
import { workbench } from "../../apps/workbench/page/messages";
import { cellShows, goTo, typeInto, type Visit, workbenchForTests } from "./workbenchPage";

const workbenchPage = workbenchForTests();
let visit: Visit;

const button = (name: RegExp | string) => visit.pane.getByRole("button", { name });
const heading = (name: RegExp | string) => visit.pane.getByRole("heading", { level: 1, name });

async function openFromMore(title: string): Promise<void> {
  await visit.pane.getByRole("button", { name: "More", exact: true }).click();
  await visit.pane.getByRole("listitem").filter({ hasText: title }).getByRole("button").click();
  await heading(title).waitFor();
}

async function apply(): Promise<void> {
  await button("Apply").click();
  await heading("Done").waitFor();
}

async function formulaShows(address: string, formula: string): Promise<void> {
  await goTo(visit.page, address);
  expect(await visit.page.getByLabel(workbench.formula).inputValue()).toBe(formula);
}

test("formulas become values for people without Evenkeel, and formulas again by Undo", async () => {
  visit = await workbenchPage.visit();
  await typeInto(visit.page, "Team!L4", "=TEAM.CORE_MULTIPLIER()");
  await cellShows(visit.page, "L4: 3");
  await button("Use this team").click();

  await openFromMore(freezeWords.title);
  await button(oneStepMessages.preview).click();
  await apply();
  await formulaShows("Team!L4", "3");
  await button("Undo").click();
  await visit.pane.getByText(/^Undone/).waitFor();
  await formulaShows("Team!L4", "=TEAM.CORE_MULTIPLIER()");
});

test("a formula that Excel has lost works again, and then there is nothing to repair", async () => {
  visit = await workbenchPage.visit();
  await typeInto(visit.page, "Team!L4", "=_xldudf_TEAM_CORE_MULTIPLIER()");
  await cellShows(visit.page, "#NAME?");
  await button("Use this team").click();

  await openFromMore(repairWords.title);
  await button(oneStepMessages.preview).click();
  await apply();
  await formulaShows("Team!L4", "=TEAM.CORE_MULTIPLIER()");
  await cellShows(visit.page, "L4: 3");

  await button(planMessages.carryOn).click();
  await button(oneStepMessages.preview).click();
  await heading(planMessages.nothing).waitFor();
});

test("a manager starts from the template, and deletes its invented team", async () => {
  visit = await workbenchPage.visit();
  await button("Use this team").click();
  await openFromMore(templateWords.title);
  await button(templateViewMessages.add).click();
  await apply();
  await goTo(visit.page, "Cases!A1");
  await cellShows(visit.page, "A1: Cases");

  await button(planMessages.carryOn).click();
  await button(sampleWords.remove).click();
  await apply();
  await button(planMessages.carryOn).click();
  await button(templateViewMessages.add).waitFor();
});
