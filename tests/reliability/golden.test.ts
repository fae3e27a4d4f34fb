import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { applyChangePlan, readWorkbook, undoLastChange } from "../../src/excel";
import { lead, openCaseload, planOf } from "../excel/caseload";
import { openWorkbook, type OpenedWorkbook } from "../support/openWorkbook";

/** One request and its answer, as scripts/recordTraffic.js records them in a real Excel. */
interface Exchange {
  readonly request: unknown;
  readonly response: unknown;
}

/** What is compared: which values there are and of which kind. Ids, versions and people's words differ from Excel to Excel. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== "object" || value === null) return value === null ? "null" : typeof value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, shapeOf(inner)]),
  );
}

/** Sends recorded requests to the host again and gives the first exchange that it answers otherwise; null: none. */
async function firstDifference({ host }: OpenedWorkbook, exchanges: readonly Exchange[]): Promise<string | null> {
  for (const [index, { request, response }] of exchanges.entries()) {
    const reply = await host.answer(JSON.stringify(request));
    const answer: unknown = reply.kind === "body" ? JSON.parse(reply.text) : reply.kind;
    const [ours, theirs] = [JSON.stringify(shapeOf(answer)), JSON.stringify(shapeOf(response))];
    if (ours !== theirs) return `exchange ${index + 1}: ${ours} and not ${theirs}`;
  }
  return null;
}

async function recorded(): Promise<Exchange[]> {
  const opened = await openCaseload();
  opened.traffic.record(true);
  await readWorkbook();
  await applyChangePlan(planOf(lead("RV1", "Cy"), lead("RV5", "Dee")));
  await undoLastChange();
  const exchanges = opened.traffic.exchanges.map(({ request, response }) => ({
    request: JSON.parse(request) as unknown,
    response: JSON.parse(response) as unknown,
  }));
  opened.engine.dispose();
  return exchanges;
}

test("recorded traffic is answered alike when it is replayed, and a change in an answer is seen", async () => {
  const exchanges = await recorded();
  expect(exchanges.length).toBeGreaterThanOrEqual(6);
  const again = await openCaseload();
  expect(await firstDifference(again, exchanges)).toBeNull();
  again.engine.dispose();
  const other = await openCaseload();
  const changed = exchanges.map((each, index) => (index === 1 ? { ...each, response: { Results: [] } } : each));
  expect(await firstDifference(other, changed)).toContain("exchange 2");
  other.engine.dispose();
});

test("the recording script records what went over the wire", async () => {
  const opened = await openCaseload();
  const { CoreUtility } = OfficeExtension as unknown as { CoreUtility: { log: unknown; _logEnabled: boolean } };
  const { log } = CoreUtility;
  opened.traffic.record(true);
  // As pasted into a console.
  (0, eval)(readFileSync(join(process.cwd(), "scripts", "recordTraffic.js"), "utf8"));
  await readWorkbook();
  Object.assign(CoreUtility, { log, _logEnabled: false });
  const { evenkeelRecording } = globalThis as unknown as { evenkeelRecording: { exchanges: Exchange[] } };
  const sent = opened.traffic.exchanges.map(({ request, response }) => ({
    request: JSON.parse(request) as unknown,
    response: JSON.parse(response) as unknown,
  }));
  expect(evenkeelRecording.exchanges).toEqual(sent);
  opened.engine.dispose();
});

const folder = join(process.cwd(), "tests", "fixtures", "golden");
const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
const recordings = files.filter((file) => file.endsWith(".json"));

test(`what real Excel answered is what the host answers (${recordings.length} recordings)`, async () => {
  for (const file of recordings) {
    const { exchanges } = JSON.parse(readFileSync(join(folder, file), "utf8")) as { exchanges: Exchange[] };
    const opened = await openWorkbook("riverside-camhs.xlsx");
    expect({ file, difference: await firstDifference(opened, exchanges) }).toEqual({ file, difference: null });
    opened.engine.dispose();
  }
});
