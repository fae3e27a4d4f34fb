import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const FILE = path.join(__dirname, "..", "docs", "benchmarks.md");
const START = "# Benchmarks\n\nMeasured by `npm run -s bench -- NAME --write`; each section says what by.\n";

/** Puts a bench's section into docs/benchmarks.md in place of the one that stands there. */
export function writeSection(name: string, text: string): void {
  const before = existsSync(FILE) ? readFileSync(FILE, "utf8") : START;
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const section = `${open}\n\n${text}\n\n${close}`;
  const [from, to] = [before.indexOf(open), before.indexOf(close)];
  const after =
    from < 0 || to < 0
      ? `${before.trimEnd()}\n\n${section}\n`
      : before.slice(0, from) + section + before.slice(to + close.length);
  writeFileSync(FILE, after);
}
