import type { BrowserContext } from "playwright-core";
import { balanceMessages } from "../../src/features/balanceTeam/viewMessages";
import { paneMessages } from "../../src/pane/messages/pane";
import { type Visit, workbenchForTests } from "./workbenchPage";

const workbenchPage = workbenchForTests({ mayComplain: true });
let visit: Visit;

const SOLVER_SCRIPT = /\/pane\/solver\.\w+\.js$/;
const button = (name: RegExp | string) => visit.pane.getByRole("button", { name });
const context = (): BrowserContext => visit.page.context();
const solversAtWork = (): number => visit.page.workers().filter((worker) => SOLVER_SCRIPT.test(worker.url())).length;

const solverStarts = (): Promise<unknown> =>
  visit.page.waitForEvent("worker", (worker) => SOLVER_SCRIPT.test(worker.url()));

async function askForMoves(): Promise<void> {
  await button("Use this team").click();
  await visit.pane.getByRole("button", { name: "Balance", exact: true }).click();
  await visit.pane.getByRole("checkbox", { name: balanceMessages.options.moveToo }).check();
  await button(balanceMessages.show).click();
}

/** The engine's own answer is there to be applied, and nothing is said about what could not be had. */
async function expectTheImmediateAnswer(): Promise<void> {
  await button(/^Apply \d+ changes$/).waitFor();
  await visit.pane.getByText(/^At least \d+ moves are unavoidable/).waitFor();
  expect(await visit.pane.getByText(balanceMessages.preview.proven).count()).toBe(0);
  expect(await visit.pane.getByRole("alert").filter({ hasText: /\S/ }).allTextContents()).toEqual([]);
  await expectNoSolverAtWork();
}

/** A browser lets a busy worker have some seconds before it ends it. */
async function expectNoSolverAtWork(): Promise<void> {
  const patience = Date.now() + 15_000;
  while (solversAtWork() > 0 && Date.now() < patience) await visit.page.waitForTimeout(100);
  expect(solversAtWork()).toBe(0);
}

test("the answer is checked to be the best there is, by a solver that gives its memory back", async () => {
  visit = await workbenchPage.visit();
  const solver = solverStarts();
  await askForMoves();
  await visit.pane.getByText(balanceMessages.preview.proven).waitFor();
  await solver;
  await expectNoSolverAtWork();
  expect(visit.complaints).toEqual([]);
});

test("a manager who will not wait is shown the answer so far, and the solver ends", async () => {
  visit = await workbenchPage.visit();
  // A proof that would take for ever, on every machine alike.
  await context().route(SOLVER_SCRIPT, (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: "onmessage = () => { for (;;); }; postMessage({ ready: true });",
    }),
  );
  const solver = solverStarts();
  await askForMoves();
  await visit.pane.getByText(/ to move so far; at least \d+ cannot be avoided/).waitFor();
  await solver;
  expect(solversAtWork()).toBe(1);
  await button(paneMessages.takeAnswer).click();
  await expectTheImmediateAnswer();
  expect(visit.complaints).toEqual([]);
});

test("a manager who will not wait for the solver to load is shown the answer so far", async () => {
  visit = await workbenchPage.visit();
  await context().route(SOLVER_SCRIPT, () => undefined);
  await askForMoves();
  await button(paneMessages.takeAnswer).click();
  await expectTheImmediateAnswer();
  expect(visit.complaints).toEqual([]);
});

test("without WebAssembly in the pane the answer stands", async () => {
  visit = await workbenchPage.visit();
  await context().addInitScript("delete globalThis.WebAssembly");
  await visit.page.reload();
  await askForMoves();
  await expectTheImmediateAnswer();
  expect(visit.complaints).toEqual([]);
});

test("without WebAssembly in the worker the answer stands", async () => {
  visit = await workbenchPage.visit();
  await context().route(SOLVER_SCRIPT, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `delete self.WebAssembly;${await response.text()}` });
  });
  await askForMoves();
  await expectTheImmediateAnswer();
  expect(visit.complaints).toEqual([]);
});

test("where the solver's script is refused the answer stands", async () => {
  visit = await workbenchPage.visit();
  await context().route(SOLVER_SCRIPT, (route) => route.abort());
  await askForMoves();
  await expectTheImmediateAnswer();
  // The browser itself says that the script did not load; the pane adds nothing.
  expect(visit.complaints.filter((complaint) => !complaint.includes("ERR_FAILED"))).toEqual([]);
});
