import type { Day } from "../domain/units";
import type { ChangePlan } from "../workbook/changePlan/changePlan";
import { kinds } from "./changes";
import type { Preparation, PreparedChange, WriteResult } from "./changes/kind";
import { isConflict } from "./changes/mismatch";
import { withoutPrint } from "./changes/sheets";
import { isNewer, nextNumber, type JournalPart } from "./journal/entries";
import type { RecordedChange } from "./journal/schema";
import { recordChange } from "./journal/write";
import { excelMessages } from "./messages";
import type { ApplyOutcome } from "./outcome";
import { readSnapshot } from "./read/readSnapshot";
import { readWriteConstraints } from "./read/writeConstraints";
import { recover } from "./recover";
import { BYTES_PER_REQUEST } from "./requests/columnRuns";
import { asFailure, ExcelFailure } from "./requests/failures";
import { inWriteQueue } from "./requests/writeQueue";
import { runTransaction } from "./transaction";

export interface ApplyOptions {
  /** Noted in the journal. */
  readonly today?: Day;
}

/**
 * Carries a change plan out: the one way in which the add-in writes to a workbook.
 * It re-reads what it needs, refuses or skips with reasons, records what was there, writes, reads back, and on any failure
 * reverts everything. Two requests for a normal team.
 */
export function applyChangePlan(plan: ChangePlan, options: ApplyOptions = {}): Promise<ApplyOutcome> {
  return inWriteQueue(() => attemptPlan(plan, options, { limit: BYTES_PER_REQUEST, isRepeat: false }));
}

/** How one attempt is made. */
interface Attempt {
  /** Bytes that a request may have. */
  readonly limit: number;
  /** The second try, after a conflict or where Excel could not group the writes for its own undo. There is no third. */
  readonly isRepeat: boolean;
}

async function attemptPlan(plan: ChangePlan, options: ApplyOptions, attempt: Attempt): Promise<ApplyOutcome> {
  const needs = kinds.map((kind) => kind.needs(plan));
  const snapshot = await readSnapshot(...needs);
  const constraints = await readWriteConstraints(
    needs.flatMap(({ targets = [] }) => targets),
    snapshot,
  );
  const prepared: Preparation[] = [];
  for (const kind of kinds) prepared.push(await kind.prepare(plan, snapshot, constraints));

  const refusals = prepared.flatMap((each) => each.refusals);
  if (refusals.length > 0) return { status: "refused", why: refusals };
  if (isNewer(snapshot.journal)) return { status: "refused", why: [excelMessages.refused.newerJournal()] };
  const changes = prepared.flatMap((each) => each.changes);
  const skipped = prepared.flatMap((each) => each.skipped);
  const written = changes.reduce((sum, { cellCount }) => sum + cellCount, 0);
  const done: ApplyOutcome = { status: "done", written, skipped };
  if (written === 0) return done;

  const record = recordOf(plan, options, changes, snapshot.journal);
  let result: WriteResult;
  try {
    result = await runTransaction(changes, recordChange(record, snapshot.journal), attempt.limit);
  } catch (error) {
    const failure = asFailure(error);
    const state = await recover(record, failure);
    if (state === "written") return done;
    const next = nextAttempt(plan, failure, attempt);
    if (next !== null) return attemptPlan(next.plan, options, next.attempt);
    return state === "untouched"
      ? { status: "refused", why: [excelMessages.failure.nothingWritten(failure.message)] }
      : { status: "restored", why: excelMessages.restored.failed(failure.message) };
  }
  const [mismatch] = result.mismatches;
  if (mismatch === undefined) return done;
  const conflict = result.mismatches.find(isConflict);
  const say = conflict === undefined ? excelMessages.restored.readBack : excelMessages.restored.raced;
  const why = say((conflict ?? mismatch).place);
  await recover(record, new ExcelFailure("other", conflict === undefined ? "NotKept" : "Conflict", why), result);
  // A colleague was quicker by a moment: with the rows as they are now it goes well.
  if (conflict !== undefined && !attempt.isRepeat) return attemptPlan(plan, options, { ...attempt, isRepeat: true });
  return { status: "restored", why };
}

function recordOf(
  { action, title }: ChangePlan,
  { today = null }: { readonly today?: Day | null },
  changes: readonly PreparedChange[],
  journal: readonly JournalPart[],
): RecordedChange {
  const records = changes.map(({ record }) => record);
  return {
    number: nextNumber(journal),
    action,
    title,
    on: today,
    state: "pending",
    columns: records.flatMap(({ columns = [] }) => columns),
    sheets: records.flatMap(({ sheets = [] }) => sheets),
    rows: records.flatMap(({ rows = [] }) => rows),
  };
}

/** Below this, smaller requests do not help any more. */
const SMALLEST_REQUEST = 8_000;

/** Another try that may go well, made otherwise; null: there is none. */
function nextAttempt(
  plan: ChangePlan,
  { kind }: ExcelFailure,
  attempt: Attempt,
): { readonly plan: ChangePlan; readonly attempt: Attempt } | null {
  // Without Excel's grouping for its own undo, which `write` (requests/request.ts) has switched off by now.
  if (kind === "undo-not-supported" && !attempt.isRepeat) return { plan, attempt: { ...attempt, isRepeat: true } };
  const limit = attempt.limit / 4;
  if (kind === "too-big" && limit >= SMALLEST_REQUEST) return { plan, attempt: { ...attempt, limit } };
  // How a sheet prints needs a printer on some machines; the sheet itself does not.
  const plain = kind === "other" ? withoutPrint(plan) : null;
  return plain === null ? null : { plan: plain, attempt };
}
