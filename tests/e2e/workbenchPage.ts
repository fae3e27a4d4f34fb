import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { launchBrowser } from "../../scripts/browser";
import { workbench } from "../../apps/workbench/page/messages";
import { PAGE_ADDRESS } from "./pageServer";

export interface Visit {
  readonly page: Page;
  /** The add-in's own pane, in its frame. */
  readonly pane: FrameLocator;
  /** Requests that went anywhere but to the workbench's server; they were stopped. */
  readonly strayRequests: readonly string[];
  /** What the page or the pane complained about. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/**
 * The workbench's page for the tests of one file. After each test its visit is looked at and closed.
 * @param mayComplain the tests break something on purpose, and say themselves what the page may complain about
 */
export function workbenchForTests({ mayComplain = false } = {}): Pick<WorkbenchPage, "visit"> {
  const workbenchPage = new WorkbenchPage();
  jest.setTimeout(240_000);
  beforeAll(() => workbenchPage.start());
  afterAll(() => workbenchPage.stop());
  afterEach(async () => {
    const visit = workbenchPage.lastVisit;
    if (visit === null) throw new Error("This test has visited no page.");
    expect(visit.strayRequests).toEqual([]);
    if (!mayComplain) expect(visit.complaints).toEqual([]);
    await visit.close();
  });
  return workbenchPage;
}

/** A browser on the page that was started for all test files. */
class WorkbenchPage {
  lastVisit: Visit | null = null;
  private browser: Browser | null = null;
  private address = "";

  async start(): Promise<void> {
    const address = process.env[PAGE_ADDRESS];
    if (address === undefined) throw new Error("The page was not started: run these tests as jest's project browser.");
    this.address = address;
    this.browser = await launchBrowser();
  }

  async stop(): Promise<void> {
    await this.browser?.close();
  }

  async visit(options: Parameters<Browser["newContext"]>[0] = {}): Promise<Visit> {
    if (this.browser === null) throw new Error("Start the page first.");
    const context: BrowserContext = await this.browser.newContext({
      viewport: { width: 1366, height: 768 },
      acceptDownloads: true,
      ...options,
    });
    const strayRequests: string[] = [];
    const complaints: string[] = [];
    await context.route("**/*", (route) => {
      const url = route.request().url();
      if (url.startsWith(`${this.address}/`) || url.startsWith("blob:") || url.startsWith("data:")) {
        return route.continue();
      }
      strayRequests.push(url);
      return route.abort();
    });
    const page = await context.newPage();
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    await page.goto(`${this.address}/`);
    await page
      .getByRole("status")
      .filter({ hasText: workbench.opened("riverside-camhs.xlsx") })
      .waitFor();
    const pane = page.frameLocator("iframe.pane");
    this.lastVisit = { page, pane, strayRequests, complaints, close: () => context.close() };
    return this.lastVisit;
  }
}

/** Goes to a cell by the address field and types into it by the formula field, as one would without the grid. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.getByLabel(workbench.formula).fill(text);
  await page.keyboard.press("Enter");
}

export async function goTo(page: Page, address: string): Promise<void> {
  await page.getByLabel(workbench.goTo, { exact: true }).fill(address);
  await page.keyboard.press("Enter");
  await cellShows(page, `${address.replace(/^.*!/, "")}: `);
}

export async function cellShows(page: Page, text: string | RegExp): Promise<void> {
  await page.getByTestId("cell-value").filter({ hasText: text }).waitFor({ timeout: 15_000 });
}

interface AxeReport {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/**
 * What axe finds wrong in the page itself and in the pane, one line a place.
 * @param inForcedColours contrast is then the system's: axe reads `-webkit-text-fill-color`, which tells the page's own
 *   colour where another is painted
 */
export async function axeFindings({ page }: Visit, inForcedColours = false): Promise<string[]> {
  const rules = { "color-contrast": { enabled: !inForcedColours } };
  const source = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");
  const findings: string[] = [];
  for (const frame of page.frames()) {
    await frame.evaluate(source);
    const report = (await frame.evaluate(
      `axe.run(document, { iframes: false, rules: ${JSON.stringify(rules)} })`,
    )) as AxeReport;
    for (const { id, nodes } of report.violations) findings.push(...nodes.map(({ html }) => `${id}: ${html}`));
  }
  return findings;
}
