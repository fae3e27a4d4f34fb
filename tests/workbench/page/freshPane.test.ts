import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { newestIn } from "../../../apps/workbench/page/build";

describe("whether the pane has to be built again", () => {
  let folder = "";
  const long = new Date("2026-01-01T00:00:00Z");
  const age = (...places: string[]): void => {
    for (const place of places) utimesSync(path.join(folder, place), long, long);
  };
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "sources-"));
    mkdirSync(path.join(folder, "views"));
    for (const name of ["main.ts", "views/one.ts", "views/two.ts"]) writeFileSync(path.join(folder, name), "");
    age("main.ts", "views/one.ts", "views/two.ts", "views", ".");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("goes by the last change of any file, however deep", () => {
    expect(newestIn(folder)).toBe(long.getTime());
    writeFileSync(path.join(folder, "views/one.ts"), "changed");
    expect(newestIn(folder)).toBeGreaterThan(long.getTime());
  });

  it("sees that a file was taken away", () => {
    rmSync(path.join(folder, "views/two.ts"));
    expect(newestIn(folder)).toBeGreaterThan(long.getTime());
  });
});
