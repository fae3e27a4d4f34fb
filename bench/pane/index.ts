import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { build } from "esbuild";
import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "../../scripts/browser";

const RUNS = 11;
/** The first run of each warms the browser up and does not count. */
const WARM_UP = 1;

export interface PaneTimes {
  readonly starter: number;
  readonly ours: number;
  /** Ours over the starter's. */
  readonly ratio: number;
}

/**
 * Milliseconds from opening the page to its first view with a button to press: an empty Fluent pane, and ours with a
 * team in it. Median of alternating runs in one browser.
 */
export async function benchPane(): Promise<PaneTimes> {
  const files = await bundled();
  const server = createServer((request, response) => {
    const name = (request.url ?? "/").slice(1).split("?")[0] ?? "";
    const file = files.get(name);
    if (file !== undefined) {
      response.writeHead(200, { "Content-Type": "text/javascript" });
      response.end(file);
      return;
    }
    response.writeHead(200, { "Content-Type": "text/html" });
    response.end(page(name));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const times = { starter: [] as number[], ours: [] as number[] };
    for (let run = 0; run < RUNS; run++) {
      for (const which of ["starter", "ours"] as const) {
        const time = await firstView(browser, `${address}/${which}`);
        if (run >= WARM_UP) times[which].push(time);
      }
    }
    const [starter, ours] = [median(times.starter), median(times.ours)];
    return { starter, ours, ratio: ours / starter };
  } finally {
    await browser.close();
    server.close();
  }
}

async function bundled(): Promise<ReadonlyMap<string, Uint8Array>> {
  const result = await build({
    entryPoints: ["starter", "ours"].map((name) => path.resolve(`bench/pane/${name}.tsx`)),
    outdir: path.resolve("bench/pane"),
    bundle: true,
    splitting: true,
    write: false,
    minify: true,
    format: "esm",
    jsx: "automatic",
    external: ["node:*"],
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  return new Map(result.outputFiles.map((file) => [path.basename(file.path), file.contents]));
}

const page = (name: string): string =>
  `<!doctype html><html lang="en-GB"><title>${name}</title><body><div id="root"></div><script type="module" src="/${name}.js"></script></body></html>`;

/** A fresh context each time: nothing is cached. */
async function firstView(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 350, height: 378 } });
  try {
    const view = await context.newPage();
    await view.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.querySelector("h1 ~ button, button[type=button]:not(nav button)") === null) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => performance.mark("first view")));
      }).observe(document, { childList: true, subtree: true });
    });
    await view.goto(address);
    await view.waitForFunction(() => performance.getEntriesByName("first view").length > 0);
    return await view.evaluate(() => performance.getEntriesByName("first view")[0]?.startTime ?? NaN);
  } finally {
    await context.close();
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
