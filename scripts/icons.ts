/** Draws the PNG icons from their SVG sources: npm run icons. The PNGs are committed, since the build needs no browser. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { launchBrowser } from "./browser";
import { ICON_SIZES } from "./iconSizes";

async function main(): Promise<void> {
  const folder = path.resolve(__dirname, "../assets/icons");
  const browser = await launchBrowser();
  const page = await browser.newPage();
  for (const name of ["evenkeel", "undo"]) {
    const svg = readFileSync(path.join(folder, `${name}.svg`), "utf8");
    for (const size of ICON_SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      await page.screenshot({ path: path.join(folder, `${name}-${size}.png`), omitBackground: true });
    }
  }
  await browser.close();
}

void main();
