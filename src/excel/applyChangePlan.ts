import { excelMessages } from "./messages";
import type { Day } from "../domain/units";
import type { ChangePlan } from "../workbook/changePlan/changePlan";
import { layoutOf } from "../workbook/changePlan/formulaSources";
import { sameValue } from "./cellValues";
import { checkCells, type CheckedCells, type PlannedWrite } from "./changes/cells/checkCells";
import { prepareFormulas } from "./changes/formulas/prepareFormulas";
import { nextNumber, recordColumns, recordedSheet, type RecordedChange } from "./journal/schema";
import { keyTexts, valueAt } from "./read/locate";
import { forget, partsOf, recordChange } from "./journal/write";
import { inWriteQueue } from "./requests/writeQueue";
import type { ApplyOutcome } from "./outcome";
import { recordedTargets } from "./changes/cells/revertCells";
import { readWriteConstraints } from "./read/readWriteConstraints";
import { rowNeeds } from "./changes/rows/groupRows";
import { prepareRows, type PreparedRows } from "./changes/rows/prepareRows";
import { readSnapshot, type WorkbookSnapshot } from "./read/readSnapshot";
import { areRowsPresent } from "./changes/rows/revertRows";
import { asFailure, ExcelFailure, retry } from "./requests/request";
import { revertOrThrow, findReversion, revertedCount, revertConflicts, type Reversion } from "./revert";
import { BYTES_PER_REQUEST } from "./requests/columnRuns";
import { prepareSheet, type PreparedSheet } from "./changes/sheets/prepareSheet";
import { formulaSource, type FormulaSource } from "./changes/sheets/formulaSourceCheck";
import { runTransaction } from "./transaction";
import type { RowsWritten } from "./changes/rows/writeRows";
import { isConflict, type CellInput } from "./changes/cells/writeCells";

export interface ApplyOptions {
  /** Noted in the record of changes. */
  readonly today?: Day;
}

/**
 * Carries a change plan out: the one way in which the add-in writes to a workbook.
 * It re-reads what it needs, refuses or skips with reasons, records what was there, writes, reads back, and on any failure
 * puts everything back. Two requests for a normal team.
 */
export function applyChangePlan(plan: ChangePlan, options: ApplyOptions = {}): Promise<ApplyOutcome> {
  return inWriteQueue(() => apply(plan, options, { limit: BYTES_PER_REQUEST, isLast: false }));
}

/** How one attempt is made. */
interface Attempt {
  /** Bytes that a request may have. */
  readonly limit: number;
  readonly isLast: boolean;
}

/** Below this, smaller requests do not help any more. */
const SMALLEST_REQUEST = 8_000;

const nothing: RowsWritten = { mismatches: [], rows: [] };

async function apply(plan: ChangePlan, options: ApplyOptions, attempt: Attempt): Promise<ApplyOutcome> {
  const drafts = plan.sheets ?? [];
  const added = rowNeeds(plan.rows ?? []);
  const sources = (plan.sources ?? []).map(({ sheet }) => sheet);
  const now = await readSnapshot([...plan.changes, ...added.targets], {
    formats: added.formats,
    sheets: [
      ...drafts.map(({ name }) => name),
      ...(plan.formulas ?? []).map(({ sheet }) => sheet),
      ...added.sheets,
      ...sources,
    ],
    tables: [...drafts.flatMap(({ tables = [] }) => tables.map(({ name }) => name)), ...added.tables],
  });
  const checked = await check(plan, now);
  if (checked.refusals.length > 0) return { status: "refused", why: checked.refusals };
  if (now.journal.some((part) => part.change === "newer")) {
    return { status: "refused", why: [excelMessages.refused.newerLog()] };
  }
  const { writes, sheets, rows, skipped } = checked;
  const written = [...sheets, ...rows].reduce((sum, { inputs }) => sum + inputs.length, writes.length);
  if (written === 0) return { status: "done", written, skipped };

  const record: RecordedChange = {
    number: nextNumber(now.journal),
    action: plan.action,
    title: plan.title,
    on: options.today ?? null,
    state: "pending",
    columns: recordColumns(writes),
    sheets: sheets.map((sheet) => sheet.record),
    rows: rows.map((some) => some.record),
  };
  let found: RowsWritten;
  try {
    const journalEntry = recordChange(record, now.journal);
    found = await runTransaction(writes.map(inputOf), sheets, rows, sourcesOf(plan, now), journalEntry, attempt.limit);
  } catch (error) {
    const failure = asFailure(error);
    const state = await recover(record, failure, nothing);
    if (state === "written") return { status: "done", written, skipped };
    const next = nextAttempt(failure, attempt);
    if (next !== null) return apply(plan, options, next);
    // How a sheet prints needs a printer on some machines; the sheet itself does not.
    const plain = withoutPrint(plan);
    if (plain !== null && failure.kind === "other") return apply(plain, options, attempt);
    return state === "untouched"
      ? { status: "refused", why: [excelMessages.failure.nothingWritten(failure.message)] }
      : { status: "restored", why: excelMessages.restored.failed(failure.message) };
  }
  const { mismatches } = found;
  const [mismatch] = mismatches;
  if (mismatch === undefined) return { status: "done", written, skipped };
  const conflict = mismatches.filter(isConflict);
  const sentence = (conflict.length > 0 ? excelMessages.restored.raced : excelMessages.restored.readBack)(
    (conflict[0] ?? mismatch).place,
  );
  const failure = new ExcelFailure("other", conflict.length > 0 ? "Raced" : "NotKept", sentence);
  await recover(record, failure, found);
  // A colleague was quicker by a moment: with the rows as they are now it goes well.
  if (conflict.length > 0 && !attempt.isLast) return apply(plan, options, { ...attempt, isLast: true });
  return { status: "restored", why: failure.message };
}

/** Whether another try, made otherwise, may go well: smaller requests, or without Excel's grouping for its own undo. */
function nextAttempt({ kind }: ExcelFailure, attempt: Attempt): Attempt | null {
  if (kind === "undo-not-supported" && !attempt.isLast) return { ...attempt, isLast: true };
  const limit = attempt.limit / 4;
  return kind === "too-big" && limit >= SMALLEST_REQUEST ? { ...attempt, limit } : null;
}

/** The plan without page set-up; null: it has none. */
function withoutPrint(plan: ChangePlan): ChangePlan | null {
  const { sheets = [] } = plan;
  if (!sheets.some(({ print }) => print !== undefined)) return null;
  return { ...plan, sheets: sheets.map(({ print: _print, ...sheet }) => sheet) };
}

const inputOf = (write: PlannedWrite): CellInput => ({
  ...inputOfCell(write),
  ...(write.numberFormat === undefined ? {} : { numberFormat: write.numberFormat }),
});

const inputOfCell = ({ sheetId, sheet, row, column, change, ...found }: PlannedWrite): CellInput => ({
  sheetId,
  sheet,
  row,
  column,
  value: change.value,
  expects: {
    header: change.header,
    headerRow: found.headerRow,
    keys: keyTexts(change.keys),
    keyColumns: found.keyColumns,
    before: found.before,
  },
});

interface Checked extends CheckedCells {
  readonly sheets: readonly PreparedSheet[];
  readonly rows: readonly PreparedRows[];
}

/** Checks the plan against the workbook as it is, asking for what the first look could not tell. */
async function check(plan: ChangePlan, now: WorkbookSnapshot): Promise<Checked> {
  const around = await readWriteConstraints([...plan.changes, ...rowNeeds(plan.rows ?? []).targets], now);
  const cells = checkCells(plan.changes, { place: (change) => now.place(change), ...around });
  const rows = await prepareRows(plan.rows ?? [], now, around);
  const refusals = [...cells.refusals, ...rows.refusals, ...movedSources(plan, now)];
  const skipped = [...cells.skipped, ...rows.skipped];
  const sheets: PreparedSheet[] = [];
  for (const draft of plan.sheets ?? []) {
    const ours = recordedSheet(now.journal, draft.name);
    const prepared = prepareSheet(draft, now.sheet(draft.name), ours, (name) => now.table(name));
    if ("refusals" in prepared) {
      refusals.push(...prepared.refusals);
    } else {
      sheets.push(prepared.sheet);
      skipped.push(...prepared.skipped);
    }
  }
  const formulas = prepareFormulas(plan.formulas ?? [], (name) => now.sheet(name));
  refusals.push(...formulas.refusals);
  skipped.push(...formulas.skipped);
  return { refusals, skipped, writes: cells.writes, sheets: [...sheets, ...formulas.sheets], rows: rows.rows };
}

function sourcesOf({ sources = [] }: ChangePlan, now: WorkbookSnapshot): FormulaSource[] {
  return sources.flatMap((source) => {
    const sheet = now.sheet(source.sheet);
    return sheet === null ? [] : [formulaSource(sheet, source)];
  });
}

/** Sheets whose places have changed under formulas that were to read them. */
function movedSources({ sources = [] }: ChangePlan, now: WorkbookSnapshot): string[] {
  return sources.flatMap(({ sheet: name, layout }) => {
    const sheet = now.sheet(name);
    const isSame = sheet !== null && layoutOf(sheet.values, sheet.top, sheet.left) === layout;
    return isSame ? [] : [excelMessages.sheets.sourceMoved(name)];
  });
}

/**
 * After a failure: finds out what became of the write, and puts back whatever of it is there.
 * Only cells that still hold what we wrote (or what Excel made of it) are touched. Putting back is repeated until Excel
 * answers or patience ends; if it never does, the pending record in the workbook is found at the next connecting.
 */
async function recover(
  record: RecordedChange,
  failure: ExcelFailure,
  written: RowsWritten,
): Promise<"written" | "untouched" | "restored"> {
  let restored = false;
  try {
    const { mismatches } = written;
    await revertConflicts(mismatches, written.rows);
    // Added rows are gone by then: a colleague's own may have the same keys.
    const left = mismatches.length === 0 ? record : { ...record, rows: [] };
    return await retry(async () => {
      const reversion = await findReversion(left, mismatches);
      if (mismatches.length === 0 && !restored && isFullyWritten(reversion)) return "written";
      const parts = partsOf(reversion.journal, record.number);
      const count = revertedCount(reversion);
      if (count === 0 && parts.length === 0) return restored ? "restored" : "untouched";
      restored ||= count > 0;
      await revertOrThrow(reversion, forget(reversion.journal, record.number));
      return restored ? "restored" : "untouched";
    });
  } catch (error) {
    const { kind, code } = asFailure(error);
    throw new ExcelFailure(kind, code, excelMessages.failure.interrupted(failure.message), { cause: error });
  }
}

/** Whether a change was written to the end, its record included: only Excel's answer was lost. */
function isFullyWritten({ change, journal, now }: Reversion): boolean {
  const isDone = partsOf(journal, change.number).some(
    (part) => typeof part.change === "object" && part.change.state === "done",
  );
  const cellsThere = recordedTargets(change).every((target) => {
    const place = now.place(target);
    return place.status === "found" && sameValue(valueAt(place.sheet, place.row, place.column), target.after);
  });
  const sheetsThere = change.sheets.every(({ name }) => now.sheet(name) !== null);
  return isDone && cellsThere && sheetsThere && areRowsPresent(change, now);
}
