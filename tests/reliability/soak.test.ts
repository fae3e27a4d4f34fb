import { readFileSync } from "node:fs";
import { join } from "node:path";
import { seededRandom } from "@evenkeel/optimiser";
import { applyChangePlan, readWorkbook, setRetryPolicy, undoLastChange } from "../../src/excel";
import { readWorkbook as readFile } from "@evenkeel/xlsx";
import { saveWorkbook } from "@evenkeel/xlsx";
import type { CellChange } from "../../src/workbook/changePlan/changePlan";
import type { Engine } from "@evenkeel/excel-simulator";
import type { Fault } from "@evenkeel/excel-simulator";
import { openDocument, type OpenedWorkbook } from "../support/openWorkbook";

/**
 * A long working day of two people and the add-in, drawn by lot from a seed, held after every step against a plain
 * reference: who leads which case, and what undo would take back. SOAK_OPERATIONS and SOAK_SEED make it longer or other.
 */
const OPERATIONS = Number(process.env["SOAK_OPERATIONS"] ?? 1_000);
const SEED = Number(process.env["SOAK_SEED"] ?? 20261121);
const SHEET = "Caseload";
const KEY_HEADER = "Ref";
const HEADER = "Lead clinician";
const LEAD = 1;
const CHANGES_KEPT = 12;

interface PlainChange {
  readonly cells: readonly { readonly ref: string; readonly before: string; readonly after: string }[];
  undone: boolean;
}

const random = seededRandom(SEED);
const pick = (count: number): number => Math.floor(random() * count);
const oneOf = <T>(items: readonly T[]): T => items[pick(items.length)] as T;
const names = ["Asha Patel", "Ben Okafor", "=SUM(A1)", "0012", "O'Brien", "+44", "", "TRUE", "May 2026", "Zoë"];

let bytes = new Uint8Array(readFileSync(join(process.cwd(), "assets", "samples", "riverside-camhs.xlsx")));
let opened: OpenedWorkbook;
let engine: Engine;
/** The reference: the lead of each case, and the changes that the add-in has made, latest last. */
let leads: Map<string, string>;
let made: PlainChange[] = [];
let preview: CellChange[] = [];
const tally = new Map<string, number>();

async function open(): Promise<void> {
  opened = await openDocument(readFile(bytes));
  engine = opened.engine;
}

const caseloadId = (): string => engine.sheets().find(({ name }) => name === SHEET)?.id ?? "";
const body = () => {
  const table = engine.tables().find(({ name }) => name === SHEET);
  if (table === undefined) throw new Error("The sample has its cases in a table.");
  return { ...table.area, top: table.area.top + 1 };
};
const columnOf = (column: number): string[] => {
  const { top, bottom } = body();
  return engine.values(caseloadId(), { top, bottom, left: column, right: column }).map(([value]) => String(value));
};
function leadsNow(): Map<string, string> {
  const holders = columnOf(LEAD);
  return new Map(columnOf(0).flatMap((ref, row) => (ref === "" ? [] : [[ref, holders[row] ?? ""] as const])));
}
const rowOf = (ref: string): number => body().top + columnOf(0).indexOf(ref);

function type(ref: string, name: string): void {
  const row = rowOf(ref);
  // As a person types a text: with Excel's mark where it would be read as something else.
  engine.write(caseloadId(), { top: row, bottom: row, left: LEAD, right: LEAD }, [[name === "" ? "" : `'${name}`]]);
  leads.set(ref, name);
}

const faults: readonly (() => Fault)[] = [
  () => ({}),
  () => ({}),
  () => ({ failAt: { request: 2, operation: 1 + pick(14), code: "GeneralException" } }),
  () => ({ failAt: { request: 1, operation: 1 + pick(6), code: "GeneralException" } }),
  () => ({ lost: { request: 2, how: "answer" } }),
  () => ({ lost: { request: 1 + pick(3), how: "before" } }),
  () => ({ payloadLimit: 60_000 }),
  () => ({ colleague: { request: 2, edit: sort } }),
  () => ({ protect: "all" }),
];

function sort(): void {
  engine.sortRows(caseloadId(), body(), oneOf([0, 2, 3, 7]), random() < 0.5);
}

/** What the reference says becomes of a preview now. */
function wouldWrite(): PlainChange["cells"] {
  return preview.flatMap(({ keys, expected, value }) => {
    const key = keys[0]?.value ?? "";
    const now = leads.get(key);
    return now === undefined || now !== (expected ?? "") || now === value
      ? []
      : [{ ref: key, before: now, after: String(value ?? "") }];
  });
}

async function apply(): Promise<void> {
  const cells = wouldWrite();
  opened.setFault(oneOf(faults)());
  const plan = { action: "soak", title: "A change", changes: preview };
  const outcome = await applyChangePlan(plan).catch((error: unknown) => {
    if (error instanceof Error && error.name === "ExcelFailure") return { status: "failed" } as const;
    throw error;
  });
  opened.setFault({});
  for (const { id } of engine.sheets()) engine.setProtected(id, false);
  preview = [];
  const isThere = cells.length > 0 && cells.every(({ ref, after }) => leadsNow().get(ref) === after);
  if (outcome.status === "done") expect(outcome.written).toBe(cells.length);
  // After a broken connection the record says what became of it: whole, or put back.
  const { lastChange } = await readWorkbook();
  if (lastChange?.interrupted === true) await undoLastChange();
  else if (outcome.status === "done" || (outcome.status === "failed" && isThere)) remember(cells);
}

function remember(cells: PlainChange["cells"]): void {
  for (const { ref, after } of cells) leads.set(ref, after);
  if (cells.length > 0) made = [...made.slice(-(CHANGES_KEPT - 1)), { cells, undone: false }];
}

async function undo(): Promise<void> {
  const last = [...made].reverse().find(({ undone }) => !undone);
  let restored = 0;
  for (const { ref, before, after } of last?.cells ?? []) {
    if (leads.get(ref) !== after) continue;
    leads.set(ref, before);
    if (before !== after) restored += 1;
  }
  if (last !== undefined) last.undone = true;
  const outcome = await undoLastChange();
  expect(outcome.restored).toBe(restored);
}

function makePreview(): void {
  const refs = [...leads.keys()];
  preview = Array.from({ length: 1 + pick(6) }, () => oneOf(refs))
    .filter((ref, index, all) => all.indexOf(ref) === index)
    .map((ref) => ({
      sheet: SHEET,
      tableName: SHEET,
      headerRow: 0,
      keys: [{ header: KEY_HEADER, value: ref, column: 0 }],
      header: HEADER,
      row: rowOf(ref),
      column: LEAD,
      expected: leads.get(ref) ?? "",
      value: oneOf(names),
    }));
}

async function saveAndOpen(): Promise<void> {
  await engine.settle();
  bytes = new Uint8Array(await saveWorkbook(bytes, engine.edits()));
  engine.dispose();
  await open();
}

const operations: readonly (readonly [weight: number, name: string, run: () => Promise<void> | void])[] = [
  [25, "preview", makePreview],
  [25, "apply", apply],
  [14, "undo", undo],
  [14, "one of them types", () => type(oneOf([...leads.keys()]), oneOf(names))],
  [6, "sort", sort],
  [3, "insert a row", () => engine.insertRows(caseloadId(), body().top + pick(20), 1)],
  [
    2,
    "delete a row",
    () => {
      const ref = oneOf([...leads.keys()]);
      engine.deleteRows(caseloadId(), rowOf(ref), 1);
      leads.delete(ref);
    },
  ],
  [2, "save and open", saveAndOpen],
];

beforeAll(() => setRetryPolicy({ pauses: [1, 1], answer: 60_000 }));
afterAll(() => {
  setRetryPolicy(null);
  engine.dispose();
});

test(`${OPERATIONS} operations of two people and the add-in leave just what a plain reference says`, async () => {
  await open();
  leads = leadsNow();
  const total = operations.reduce((sum, [weight]) => sum + weight, 0);
  for (let step = 1; step <= OPERATIONS; step += 1) {
    let lot = random() * total;
    const [, name, run] = operations.find(([weight]) => (lot -= weight) < 0) ?? operations[0] ?? [];
    if (run === undefined || name === undefined) throw new Error("There is no operation.");
    await run();
    tally.set(name, (tally.get(name) ?? 0) + 1);
    const now = leadsNow();
    const wrong = [...new Set([...now.keys(), ...leads.keys()])].filter((ref) => now.get(ref) !== leads.get(ref));
    if (wrong.length > 0) {
      const [ref = ""] = wrong;
      throw new Error(
        `Step ${step} (${name}, seed ${SEED}): ${ref} is led by '${now.get(ref)}' and not '${leads.get(ref)}'.`,
      );
    }
  }
  for (const [, name] of operations) expect(tally.get(name) ?? 0).toBeGreaterThan(OPERATIONS / 200);
}, 1_200_000);
