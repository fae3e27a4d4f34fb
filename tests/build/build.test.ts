/** Looks at what webpack made (npm run build comes first): sizes, order, and what must not be in it. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { materials, readLock } from "../../scripts/billOfMaterials";
import { teamFunctions } from "../../src/functions/families";
import budgets from "./budgets.json";

const root = path.resolve(__dirname, "../..");
const dist = path.join(root, "dist");
const read = (file: string): string => readFileSync(path.join(dist, file), "utf8");
const gzippedKilobytes = (file: string): number =>
  gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length / 1000;

/** Written by the ChunkReport of webpack.config.js. */
interface Chunks {
  readonly chunks: readonly {
    readonly id: string;
    readonly names: readonly string[];
    readonly initial: boolean;
    readonly files: readonly string[];
  }[];
  readonly groups: Readonly<Record<string, readonly string[]>>;
}
const report = JSON.parse(readFileSync(path.join(root, "node_modules/.cache/evenkeel-chunks.json"), "utf8")) as Chunks;

const scripts = (group: string): string[] => (report.groups[group] ?? []).filter((name) => name.endsWith(".js"));
const sizeOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + gzippedKilobytes(file), 0);

describe("the size of what is loaded (KB gzipped)", () => {
  it.each(Object.entries(budgets.entries))("%s stays below %d", (entry, limit) => {
    const own = scripts(entry).filter((file) => file !== "runtime.js" || entry === "bootstrap");
    expect(own.length).toBeGreaterThan(0);
    expect(sizeOf(own)).toBeLessThan(limit);
  });

  it(`the first paint needs less than ${budgets.firstPaint}`, () => {
    const files = new Set([
      ...scripts("functions"),
      ...scripts("bootstrap"),
      ...scripts("commands"),
      ...scripts("pane"),
    ]);
    expect(scripts("pane").length).toBeGreaterThan(0);
    expect(sizeOf([...files])).toBeLessThan(budgets.firstPaint);
  });

  it("every chunk that is loaded later has a name and keeps to its own budget", () => {
    const first = new Set(["pane", "react", "fluent"]);
    const limits: Readonly<Record<string, number>> = budgets.lazy;
    const over: string[] = [];
    for (const chunk of report.chunks.filter((each) => !each.initial)) {
      const name = chunk.names[0] ?? chunk.id;
      if (first.has(name)) continue;
      const limit = limits[name];
      const size = sizeOf(chunk.files.filter((file) => file.endsWith(".js")));
      if (limit === undefined) over.push(`${name} has no budget in budgets.json (it is ${size.toFixed(1)} KB)`);
      else if (size >= limit) over.push(`${name} is ${size.toFixed(1)} KB, ${limit} are allowed`);
    }
    expect(over).toEqual([]);
  });
});

describe("the functions, which Excel waits for", () => {
  it("come without their help, which Excel has from functions.json", () => {
    for (const file of [...scripts("functions"), ...scripts("engine")]) {
      const text = read(file);
      const told = teamFunctions.flatMap(({ id, help }) => (text.includes(help.summary) ? [id] : []));
      expect([file, told]).toEqual([file, []]);
    }
    expect(scripts("functions").map(read).join()).toContain("CORE_APPTS_PER_WEEK");
  });
});

describe("the pane's page", () => {
  const html = read("taskpane.html");

  it("loads Office.js from Microsoft, then the functions, then the bootstrap; React only later", () => {
    const sources = [...html.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)].map((match) => match[1]);
    expect(sources).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      "runtime.js",
      "functions.js",
      "bootstrap.js",
      "commands.js",
    ]);
    for (const entry of ["functions.js", "bootstrap.js", "commands.js"])
      expect(read(entry)).not.toContain("react.dev/errors");
  });

  it("fetches what the first view runs beside Office.js, and nothing that a later view brings", () => {
    const fetched = [...html.matchAll(/<link rel="?preload"? as="?script"? href="?([^"\s>]+)/g)].map(
      (match) => match[1],
    );
    expect(fetched.sort()).toEqual([...new Set([...scripts("pane"), ...scripts("workbook")])].sort());
    expect(html.indexOf("preload")).toBeLessThan(html.indexOf("office.js"));
  });

  it("forbids inline scripts and styles, and every connection but to its own place", () => {
    const policy = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(html)?.[1] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toContain("unsafe-inline");
    expect(policy).not.toContain("unsafe-eval");
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html).not.toMatch(/<style|\sstyle=|\sonclick=|javascript:/);
  });
});

describe("the built files", () => {
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" });

  it("hold everything that the manifest names", () => {
    const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");
    const place = /<SourceLocation DefaultValue="(https:[^"]+)\/taskpane\.html"/.exec(manifest)?.[1] ?? "";
    const named = [...manifest.matchAll(/DefaultValue="(https:[^"]+)"/g)].map((match) =>
      (match[1] ?? "").replace(`${place}/`, ""),
    );
    expect(named.length).toBeGreaterThan(20);
    for (const file of named) expect(files).toContain(path.normalize(file));
  });

  it("are named in the hosting guide: each has its rule for caching, and no rule is for a file that is not there", () => {
    const guide = readFileSync(path.join(root, "docs/hosting.md"), "utf8");
    const rows = guide.split("\n").filter((line) => line.startsWith("|"));
    const namedIn = (row: string): string[] =>
      [...(row.split("|")[1] ?? "").matchAll(/`([^`]+\.(?:html|css|js|json|txt|xml|png|wasm))`/g)].map(
        (name) => name[1] ?? "",
      );
    const pattern = (name: string): RegExp =>
      new RegExp(
        `^(assets/)?${name
          .replace(/[.][0-9a-f]{10}[.]/, ".*.")
          .replace(/[.]/g, "[.]")
          .replace(/[*]/g, "[^/]*")}$`,
      );
    const hosted = files.map((file) => file.split(path.sep).join("/")).filter((file) => /\.\w+$/.test(file));
    const absent = rows.flatMap(namedIn).filter((name) => !hosted.some((file) => pattern(name).test(file)));
    expect(absent).toEqual([]);

    const lasting = rows.filter((row) => row.includes("no-cache")).flatMap(namedIn);
    const changing = (file: string): boolean => /[.][0-9a-f]{10}[.]/.test(file);
    const unruled = hosted.filter((file) => !changing(file) && !lasting.some((name) => pattern(name).test(file)));
    expect(unruled).toEqual([]);
  });

  it("come with the licence of every package that is in them, word for word", () => {
    const notices = read("third-party-notices.txt").split(/\n-{80}\n\n/);
    const named = notices.slice(1).map((notice) => notice.slice(0, notice.indexOf("\n")));
    const needed = materials(readLock()).map(({ name, version }) => `${name} ${version}`);
    expect(named.filter((name) => !needed.includes(name))).toEqual([]);
    // One of each kind: loaded first, loaded later, folded into our own code, WebAssembly, run in a worker.
    const names = named.map((one) => one.slice(0, one.lastIndexOf(" ")));
    expect(names).toEqual(expect.arrayContaining(["react-dom", "keyborg", "valibot", "d3-scale", "saxes", "highs"]));
    for (const notice of notices.slice(1)) expect(notice).toMatch(/copyright/i);
    expect(read("support.html")).toMatch(/<a href="?third-party-notices[.]txt"?>/);
  });

  it("hold nothing of the workbench, and no copy of Office.js", () => {
    for (const file of files.filter((name) => name.endsWith(".js"))) {
      const text = read(file);
      expect(text).not.toMatch(/univerjs|@univer|GetHostInfo/i);
      expect(text).not.toContain("OSF.DDA");
    }
  });
});
