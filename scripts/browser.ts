import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";

/**
 * The browser that tests, the gallery and the icons run in, found in this order: the environment variable CHROME_PATH,
 * the system's, Debian's package (installed here if we are root), Playwright's own download.
 */
const SYSTEM_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const isRoot = (): boolean => process.getuid?.() === 0;

export function findBrowser(): string {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, and there is no such file.`);
    return named;
  }
  return systemBrowser() ?? debianBrowser() ?? playwrightBrowser();
}

function systemBrowser(): string | null {
  return SYSTEM_BROWSERS.find((file) => existsSync(file)) ?? null;
}

function debianBrowser(): string | null {
  if (!isRoot() || !existsSync("/usr/bin/apt-get")) return null;
  console.error("No browser found: installing Debian's chromium (apt-get install chromium).");
  const options = {
    stdio: ["ignore", process.stderr, process.stderr] as const,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  try {
    execFileSync("apt-get", ["update", "-q"], { ...options, stdio: [...options.stdio] });
    execFileSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], {
      ...options,
      stdio: [...options.stdio],
    });
  } catch (error) {
    console.error(`Debian's package could not be installed (${String(error)}): trying Playwright's download.`);
    return null;
  }
  return systemBrowser();
}

function playwrightBrowser(): string {
  const downloaded = chromium.executablePath();
  if (!existsSync(downloaded)) {
    console.error("No browser found: downloading Playwright's Chromium.");
    const cli = path.join(path.dirname(createRequire(__filename).resolve("playwright-core/package.json")), "cli.js");
    execFileSync(process.execPath, [cli, "install", "chromium"], { stdio: ["ignore", process.stderr, process.stderr] });
  }
  return downloaded;
}

/** A headless browser that makes no connections of its own. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    headless: true,
    args: [
      ...(isRoot() ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-dev-shm-usage",
    ],
  });
}
