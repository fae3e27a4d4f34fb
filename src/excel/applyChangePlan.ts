import { excelMessages } from "../messages/excel";
import type { Day } from "../domain/units";
import type { ChangePlan } from "../tables/changePlan";
import type { CellValue } from "../tables/grid";
import { qualifiedAddress } from "./a1";
import { sameValue } from "./cellValues";
import { checkPlan, type CheckedPlan, type PlannedWrite } from "./checkPlan";
import { nextNumber, recordColumns, type RecordedChange } from "./journal";
import { valueAt } from "./locate";
import { forget, partsOf, recordAround } from "./movesLog";
import { oneAtATime } from "./oneAtATime";
import type { ApplyOutcome } from "./outcome";
import { putBack, recordedTargets } from "./putBack";
import { readGuards, readLists, readNow, type Guard, type WorkbookNow } from "./readNow";
import { asFailure, ExcelFailure, withPauses } from "./requests";
import { listSource, type CellRule } from "./validation";
import { writeCells, type CellInput, type Mismatch } from "./writeCells";

export interface ApplyOptions {
  /** Noted in the record of changes. */
  readonly today?: Day;
}

type Input = CellInput & { readonly write: PlannedWrite };

/**
 * Carries a change plan out: the one way in which the add-in writes to a workbook.
 * It re-reads what it needs, refuses or skips with reasons, records what was there, writes, reads back, and on any failure
 * puts everything back. Two requests for a normal team.
 */
export function applyChangePlan(plan: ChangePlan, options: ApplyOptions = {}): Promise<ApplyOutcome> {
  return oneAtATime(() => apply(plan, options, true));
}

async function apply(plan: ChangePlan, options: ApplyOptions, mayTryAgain: boolean): Promise<ApplyOutcome> {
  const now = await readNow(plan.changes);
  const checked = await check(plan, now);
  if (checked.refusals.length > 0) return { status: "refused", why: checked.refusals };
  if (now.log.some((part) => part.change === "newer")) {
    return { status: "refused", why: [excelMessages.refused.newerLog()] };
  }
  if (checked.writes.length === 0) return { status: "done", written: 0, skipped: checked.skipped };

  const record: RecordedChange = {
    number: nextNumber(now.log),
    action: plan.action,
    title: plan.title,
    on: options.today ?? null,
    state: "pending",
    columns: recordColumns(checked.writes),
    sheets: [],
  };
  let mismatches: Mismatch<Input>[];
  try {
    mismatches = await writeCells(inputsOf(checked.writes), recordAround(record, now.log));
  } catch (error) {
    const failure = asFailure(error);
    const found = await takeStock(record, failure, []);
    if (found === "written") return { status: "done", written: checked.writes.length, skipped: checked.skipped };
    // Excel declined to group the change for its own undo; it is written without that.
    if (failure.kind === "undo-not-supported" && mayTryAgain) return apply(plan, options, false);
    return found === "untouched"
      ? { status: "refused", why: [excelMessages.failure.nothingWritten(failure.message)] }
      : { status: "restored", why: excelMessages.restored.failed(failure.message) };
  }
  const [mismatch] = mismatches;
  if (mismatch === undefined) return { status: "done", written: checked.writes.length, skipped: checked.skipped };
  const { write } = mismatch.input;
  const place = qualifiedAddress(write.sheet, write.row, write.column);
  const failure = new ExcelFailure("other", "NotKept", excelMessages.restored.readBack(place));
  await takeStock(record, failure, mismatches);
  return { status: "restored", why: failure.message };
}

const inputsOf = (writes: readonly PlannedWrite[]): Input[] =>
  writes.map((write) => ({ ...write, value: write.change.value, write }));

/** Checks the plan against the workbook as it is, asking for what the first look could not tell. */
async function check(plan: ChangePlan, now: WorkbookNow): Promise<CheckedPlan> {
  const places = plan.changes.flatMap((change) => {
    const place = now.place(change);
    return place.status === "found" ? [{ sheetId: place.sheet.id, row: place.row, column: place.column }] : [];
  });
  const unasked = places.filter(({ sheetId, row, column }) => now.guard(sheetId, row, column) === null);
  const moreGuards = await readGuards(unasked);
  const guard = (sheetId: string, row: number, column: number): Guard | null =>
    now.guard(sheetId, row, column) ?? moreGuards(sheetId, row, column);
  const sources = new Map<string, { formula: string; sheetId: string }>();
  for (const { sheetId, row, column } of places) {
    const rule = guard(sheetId, row, column)?.rule;
    const source = rule?.stops === true ? listSource(rule) : null;
    if (source !== null && "formula" in source) sources.set(source.formula, { formula: source.formula, sheetId });
  }
  const lists = await readLists([...sources.values()]);
  const listed = (rule: CellRule): readonly CellValue[] | null => {
    const source = listSource(rule);
    return source !== null && "formula" in source ? (lists.get(source.formula) ?? null) : null;
  };
  return checkPlan(plan.changes, { place: (change) => now.place(change), guard, listed });
}

/**
 * After a failure: finds out what became of the write, and puts back whatever of it is there.
 * Only cells that still hold what we wrote (or what Excel made of it) are touched. Putting back is repeated until Excel
 * answers or patience ends; if it never does, the pending record in the workbook is found at the next connecting.
 */
async function takeStock(
  record: RecordedChange,
  failure: ExcelFailure,
  mismatches: readonly Mismatch<Input>[],
): Promise<"written" | "untouched" | "restored"> {
  const targets = recordedTargets(record);
  const made = new Map(
    mismatches.map(({ input, found }) => [`${input.sheetId}!${input.row},${input.column}`, found] as const),
  );
  let restored = false;
  try {
    return await withPauses(async () => {
      const now = await readNow(targets);
      const parts = partsOf(now.log, record.number);
      const isDone = parts.some((part) => typeof part.change === "object" && part.change.state === "done");
      const allThere = targets.every((target) => {
        const place = now.place(target);
        return place.status === "found" && sameValue(valueAt(place.sheet, place.row, place.column), target.after);
      });
      if (isDone && allThere && mismatches.length === 0 && !restored) return "written";
      const back = putBack(targets, now, (sheetId, row, column) => made.get(`${sheetId}!${row},${column}`));
      if (back.inputs.length === 0 && parts.length === 0) return restored ? "restored" : "untouched";
      restored ||= back.inputs.length > 0;
      const unkept = await writeCells(back.inputs, forget(now.log, record.number));
      if (unkept.length > 0) throw failure;
      return restored ? "restored" : "untouched";
    });
  } catch (error) {
    const { kind, code } = asFailure(error);
    throw new ExcelFailure(kind, code, excelMessages.failure.interrupted(failure.message), { cause: error });
  }
}
