import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import { build, type Plugin } from "esbuild";
import { chromium, type Page } from "playwright-core";
import { findBrowser } from "../browser";
import { features } from "../../src/features";
import type { Feature } from "../../src/pane/feature";
import type { Scenario } from "../../tests/support/scenario";
import { allScenarios, entranceScenarios, PANE_SCENARIOS, scenarioFile } from "../../tests/support/scenarios";

/**
 * Renders every view and state with the pane's own code and invented data, in light, dark, forced colours, at 320 px
 * and at 200 % zoom, into gallery/index.html; checks each with axe-core and for text that is cut off sideways.
 * Usage: npm run gallery [-- scenario ...] [look ...]
 */
interface Look {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
  readonly forcedColors?: "active";
}

const looks: readonly Look[] = [
  { id: "light", title: "Light, 350 x 378", width: 350, height: 378 },
  { id: "dark", title: "Dark", width: 350, height: 378, dark: true },
  { id: "contrast", title: "Forced colours", width: 350, height: 378, dark: true, forcedColors: "active" },
  { id: "narrow", title: "320 px", width: 320, height: 378 },
  { id: "zoomed", title: "200 %", width: 175, height: 189 },
];

const out = path.resolve("gallery");
const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const scenarios = allScenarios();

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const chosen = selected(scenarios, wanted);
  const shownLooks = selected(looks, wanted);
  if (wanted.length === 0) rmSync(out, { recursive: true, force: true });
  mkdirSync(path.join(out, "page"), { recursive: true });
  await bundle();
  const address = pathToFileURL(path.join(out, "page", "index.html")).href;
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const faults: string[] = [];
  try {
    for (const look of shownLooks) {
      const context = await browser.newContext({
        viewport: { width: look.width, height: look.height },
        deviceScaleFactor: look.id === "zoomed" ? 2 : 1.5,
        locale: "en-GB",
        colorScheme: look.dark === true ? "dark" : "light",
        forcedColors: look.forcedColors ?? "none",
        reducedMotion: "reduce",
      });
      for (const scenario of chosen) {
        const page = await context.newPage();
        page.on("pageerror", (error) => faults.push(`${scenario.id} (${look.id}): ${error.message}`));
        faults.push(
          ...(await show(page, `${address}#${scenario.id}${look.dark === true ? ".dark" : ""}`, scenario, look)),
        );
        await page.close();
      }
      await context.close();
    }
  } finally {
    await browser.close();
  }
  writeFileSync(path.join(out, "index.html"), contents());
  for (const fault of faults) console.error(fault);
  console.log(`${chosen.length} states in ${shownLooks.length} looks, ${faults.length} faults: gallery/index.html`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

/** Those named on the command line, or all of them where none is. */
function selected<Kind extends { readonly id: string }>(
  all: readonly Kind[],
  wanted: readonly string[],
): readonly Kind[] {
  const named = all.filter((one) => wanted.includes(one.id));
  return named.length === 0 ? all : named;
}

async function bundle(): Promise<void> {
  await build({
    entryPoints: [path.resolve("scripts/paneGallery/page.tsx")],
    outfile: path.join(out, "page", "page.js"),
    bundle: true,
    format: "iife",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    minify: true,
    external: ["node:*"],
    plugins: [scenarioModule],
    logLevel: "error",
  });
  writeFileSync(
    path.join(out, "page", "index.html"),
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Evenkeel</title><style>${readFileSync("src/taskpane/taskpane.css", "utf8")}</style></head><body><div id="root"></div><script src="page.js"></script></body></html>`,
  );
}

/** The page's list of states: the same files that `allScenarios` reads, put together for a browser. */
const scenarioModule: Plugin = {
  name: "scenarios",
  setup(bundling) {
    bundling.onResolve({ filter: /^scenarios$/ }, () => ({ path: "scenarios", namespace: "made" }));
    bundling.onLoad({ filter: /^scenarios$/, namespace: "made" }, () => {
      const named = features.map(({ name }) => scenarioFile(name)).filter((file) => file !== null);
      const files = [PANE_SCENARIOS, ...named];
      const imports = files.map((file, i) => `import { scenarios as s${i} } from ${JSON.stringify(file)};`);
      const others = features
        .filter(({ name }) => scenarioFile(name) === null)
        .flatMap((one: Feature) => entranceScenarios(one));
      const list = [...files.map((_, i) => `...s${i}`), `...${JSON.stringify(others)}`].join(", ");
      return { contents: `${imports.join("\n")}\nexport const scenarios = [${list}];`, resolveDir: process.cwd() };
    });
  },
};

async function show(page: Page, address: string, scenario: Scenario, look: Look): Promise<readonly string[]> {
  const place = `${scenario.id} (${look.id})`;
  await page.goto(address);
  try {
    const clicks = scenario.clicks ?? [];
    for (const name of clicks) {
      if (scenario.opens !== undefined && name === clicks[clicks.length - 1]) {
        await page.getByText(scenario.opens).click({ timeout: 5000 });
      }
      await page
        .getByRole("button", { name })
        .or(page.getByRole("checkbox", { name }))
        .first()
        .click({ timeout: 5000 });
    }
    if (scenario.awaits !== undefined) await page.getByText(scenario.awaits).first().waitFor({ timeout: 5000 });
    await page.locator("h1").waitFor({ timeout: 5000 });
  } catch (error) {
    return [`${place}: could not be reached: ${String(error).split("\n")[0]}`];
  }
  await page.waitForTimeout(350);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: path.join(out, `${scenario.id}.${look.id}.png`) });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: look.width, height: Math.max(look.height, height) });
  await page.screenshot({ path: path.join(out, `${scenario.id}.${look.id}.full.png`) });
  const faults: string[] = [];
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 0) faults.push(`${place}: ${overflow} px are cut off at the side`);
  await page.evaluate(axeSource);
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(context: object): Promise<AxeResults> } };
    return axe.run({ include: ["body"], exclude: ["[data-tabster-dummy]"] });
  });
  for (const violation of results.violations) {
    faults.push(
      `${place}: ${violation.id}: ${violation.help}: ${violation.nodes
        .map((node) => node.html)
        .join(" ")
        .slice(0, 300)}`,
    );
  }
  return faults;
}

function contents(): string {
  const figures = scenarios.map(
    (scenario) =>
      `<section><h2>${scenario.title}</h2>${looks
        .map(
          (look) =>
            `<figure><img loading="lazy" width="${look.width}" src="${scenario.id}.${look.id}.full.png" alt="${scenario.title}, ${look.title}"><figcaption>${look.title}</figcaption></figure>`,
        )
        .join("")}</section>`,
  );
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Evenkeel: every view and state</title><style>body{font:14px system-ui;margin:24px;background:#e9eef0;color:#123}section{margin:0 0 32px}figure{display:inline-block;vertical-align:top;margin:0 16px 16px 0}img{display:block;border:1px solid #9ab}figcaption{color:#345}</style><h1>Every view and state</h1>${figures.join("")}</html>`;
}

void main();
