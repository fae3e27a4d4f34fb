import { execFileSync } from "node:child_process";
import path from "node:path";

/** More than this in one folder, and a reader has to search: it wants folders of its own. */
const MOST_FILES = 25;

it("no folder holds more than 25 files of its own", () => {
  const root = path.resolve(__dirname, "../..");
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  });
  const counts = new Map<string, number>();
  for (const file of files.trim().split("\n")) {
    const folder = path.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  expect(counts.size).toBeGreaterThan(100);
  expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([]);
});
