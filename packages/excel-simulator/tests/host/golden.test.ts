import { readFileSync } from "node:fs";
import { join } from "node:path";
import { replayGolden, type GoldenExchange } from "../../src/host/golden";
import { type OpenedWorkbook } from "../../src/node";
import { openSample } from "../support/sample";

const sample = "riverside-camhs.xlsx";

/** The very snippet that the documentation asks people to paste into a real Excel's developer tools. */
function snippet(): string {
  const text = readFileSync(join(process.cwd(), "docs", "host-fidelity.md"), "utf8");
  const code = /```js\n([\s\S]*?)```/.exec(text)?.[1];
  if (code === undefined) throw new Error("docs/host-fidelity.md has no recording snippet");
  return code;
}

/** A little of everything an action does: reads, tracked ranges, writes, XML parts, an error. */
async function work({ Excel }: OpenedWorkbook): Promise<void> {
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    const table = context.workbook.tables.getItem("Caseload").load("name");
    const header = table.getHeaderRowRange().load("values,address");
    await context.sync();
    const sheet = context.workbook.worksheets.getItem(sheets.items[1]?.id ?? "");
    const range = sheet.getRange("B2:B3").load("values");
    await context.sync();
    range.values = [["Grace Reid"], ["Omar Khan"]];
    range.load("values");
    header.load("rowIndex");
    context.workbook.customXmlParts.add('<log xmlns="https://example.org/log"/>').load("id");
    await context.sync();
    const missing = context.workbook.worksheets.getItemOrNullObject("Missing");
    await context.sync();
    expect(missing.isNullObject).toBe(true);
    context.workbook.worksheets.getItem("Missing").load("name");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
}

let recording: readonly GoldenExchange[];

beforeAll(async () => {
  const opened = await openSample(sample);
  // As the console would run it: in the global scope.
  (0, eval)(`{${snippet()}}`);
  await work(opened);
  recording = JSON.parse(JSON.stringify((globalThis as { golden?: unknown }).golden)) as GoldenExchange[];
});

it("the documented snippet records every exchange", () => {
  expect(recording.length).toBeGreaterThanOrEqual(5);
  expect(recording.every(({ response }) => response !== null)).toBe(true);
});

it("a recording replays without a difference on the same workbook", async () => {
  const { host } = await openSample(sample);
  expect(await replayGolden(host, recording)).toEqual([]);
});

it("another Excel's ids do not matter", async () => {
  const renamed = recording.map(({ request, response }) => ({
    request: request.replaceAll("sheet-", "{ABC-").replaceAll("reference-", "excel_"),
    response: response?.replaceAll("sheet-", "{ABC-").replaceAll("reference-", "excel_") ?? null,
  }));
  const { host } = await openSample(sample);
  expect(await replayGolden(host, renamed)).toEqual([]);
});

it("an answer that differs is named with its place", async () => {
  const altered = recording.map(({ request, response }) => ({
    request,
    response:
      response?.replace('"Lead clinician"', '"Clinician in charge"').replace("ItemNotFound", "GeneralException") ??
      null,
  }));
  const { host } = await openSample(sample);
  const differences = await replayGolden(host, altered);
  expect(differences.map(({ excel, host: ours }) => [excel, ours])).toEqual([
    ["Clinician in charge", "Lead clinician"],
    ["GeneralException", "ItemNotFound"],
  ]);
  expect(differences[0]?.place).toMatch(/^Results\[\d+\]\.Value\.Values\[0\]\[1\]$/);
});
