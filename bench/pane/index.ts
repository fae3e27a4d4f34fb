import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "../../scripts/browser";
import { bundle, type Files } from "./build";

const RUNS = 21;
/** The first run of each warms the browser up and does not count. */
const WARM_UP = 1;

export interface PaneTimes {
  /** Milliseconds from opening the page to a view with a button to press: a Fluent pane that does nothing. */
  readonly starter: number;
  /** The same: our pane with a team in it. */
  readonly ours: number;
  /** Milliseconds from opening our page to the moment when Excel has the functions. */
  readonly functions: number;
  /** Ours over the starter's. */
  readonly ratio: number;
}

interface Run {
  readonly view: number;
  readonly functions: number;
}

type Which = "starter" | "ours";

/** Medians of alternating runs in one browser, nothing cached; both panes are built by the project's own configuration. */
export async function benchPane(): Promise<PaneTimes> {
  const sites: Readonly<Record<Which, Files>> = {
    starter: await bundle({ starter: path.resolve("bench/pane/starter.tsx") }),
    ours: await bundle({
      functions: path.resolve("src/functions/register.ts"),
      ours: path.resolve("bench/pane/ours.ts"),
    }),
  };
  const server = createServer((request, response) => {
    const [, which, name = ""] = (request.url ?? "/").split("?")[0]?.split("/") ?? [];
    const site = which === "ours" || which === "starter" ? which : null;
    const file = site === null ? undefined : sites[site].get(name);
    const isPage = site !== null && name === "";
    const type = isPage ? "text/html" : "text/javascript";
    response.writeHead(isPage || file !== undefined ? 200 : 404, { "Content-Type": type });
    response.end(isPage ? pages[site] : file);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const runs: Record<Which, Run[]> = { starter: [], ours: [] };
    for (let run = 0; run < RUNS; run++) {
      for (const which of ["starter", "ours"] as const) {
        const times = await open(browser, `${address}/${which}/`);
        if (run >= WARM_UP) runs[which].push(times);
      }
    }
    const starter = median(runs.starter.map(({ view }) => view));
    const ours = median(runs.ours.map(({ view }) => view));
    const functions = median(runs.ours.map((run) => run.functions));
    return { starter, ours, functions, ratio: ours / starter };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Marks the moments: Excel is given the functions; a button of the view can be pressed. */
const marks = `<script>
  window.CustomFunctions = { associate: () => performance.mark("functions") };
  new MutationObserver((_, observer) => {
    if (document.querySelector("h1 ~ button, button[type=button]:not(nav button)") === null) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => performance.mark("view")));
  }).observe(document, { childList: true, subtree: true });
</script>`;

const page = (fetched: readonly string[], scripts: readonly string[]): string =>
  `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Pane</title>${marks}${[
    ...fetched.map((name) => `<link rel="preload" as="script" href="${name}.js">`),
    ...scripts.map((name) => `<script defer src="${name}.js"></script>`),
  ].join("")}<body><div id="root"></div></body></html>`;

/** As in taskpane.html: what the first view needs is fetched beside the functions. */
const pages: Readonly<Record<Which, string>> = {
  starter: page([], ["runtime", "starter"]),
  ours: page(["react", "fluent", "pane", "services"], ["runtime", "functions", "ours"]),
};

/** A fresh context each time: nothing is cached. */
async function open(browser: Browser, address: string): Promise<Run> {
  const context = await browser.newContext({ viewport: { width: 350, height: 378 } });
  try {
    const view = await context.newPage();
    await view.goto(address);
    await view.waitForFunction(() => performance.getEntriesByName("view").length > 0);
    return await view.evaluate(() => ({
      view: performance.getEntriesByName("view")[0]?.startTime ?? NaN,
      functions: performance.getEntriesByName("functions")[0]?.startTime ?? NaN,
    }));
  } finally {
    await context.close();
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
