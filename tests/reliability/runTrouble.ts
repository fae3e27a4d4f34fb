import { findAction } from "../../src/features/actions";
import { applyPlan, connectWorkbook, lastChange, undoLast } from "../../src/actions/workbook";
import { ActionRefusal, type AnyAction, type ApplyOutcome } from "../../src/actions/action";
import { day } from "../../src/domain/units";
import { setRetryPolicy } from "../../src/excel";
import type { ChangePlan } from "../../src/workbook/changePlan/changePlan";
import type { ColleagueEdit } from "@evenkeel/excel-simulator";
import { previewOf } from "../support/actions";
import { arrangementOf } from "../support/arrangement";
import type { Trouble } from "./faults";
import { difference, inverse, plainOf, withPlan, type PlainSheet } from "./plainWorkbook";
import { openSmallTeam } from "./smallTeam";

/** How a change may end. Anything else is a fault of ours, in words. */
export const VERDICTS = ["done", "refused", "restored", "nothing to write"] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Result {
  readonly verdict: Verdict | `WRONG: ${string}`;
  /** What the manager is told, where not simply done. */
  readonly said: string;
}

/** The way of writing under test; the add-in's own but for the careless one that proves the matrix. */
export type Writer = (plan: ChangePlan) => Promise<ApplyOutcome>;

const today = day(46347);
const context = { today };
export const ownWriter: Writer = (plan) => applyPlan(plan, context);

/** Carries one action out while one thing goes wrong, and judges what came of it. */
export async function runTrouble(action: AnyAction, trouble: Trouble, writer: Writer = ownWriter): Promise<Result> {
  const { options, after } = arrangementOf(action.name);
  // Only an Excel that never answers needs waiting for; a slow machine is no fault.
  const answer = trouble.fault.lost?.how === "silent" ? 400 : 60_000;
  setRetryPolicy({ pauses: [1, 1], answer });
  // Made first: Office.js talks to the workbook that was opened last.
  const copy = trouble.edit === undefined ? null : await editedCopy(trouble.edit, after);
  const opened = await openSmallTeam();
  const { engine } = opened;
  try {
    const earlier = after === undefined ? null : await carryOut(after);
    const names = engine.sheets().map(({ name }) => name);
    const before = plainOf(engine);
    const untouched = copy ?? before;
    const standing = await lastChange();

    if (trouble.from === "preview") opened.setFault(trouble.fault);
    let plan: ChangePlan | null = null;
    let outcome: ApplyOutcome | { readonly status: "failed"; readonly why: string };
    try {
      const preview = await previewOf(action, options, context);
      plan = action.name === "undo" && earlier !== null ? inverse(earlier) : action.plan(preview);
      if (plan === null && action.apply === undefined) return { verdict: "nothing to write", said: "" };
      if (trouble.from === "apply") opened.setFault(trouble.fault);
      outcome = action.apply === undefined ? await writer(plan ?? emptyPlan) : await action.apply(preview, context);
    } catch (error) {
      if (!(error instanceof ActionRefusal)) throw error;
      outcome = { status: "failed", why: error.message };
    }
    opened.setFault({});
    setRetryPolicy({ pauses: [1, 1], answer: 60_000 });
    await engine.settle();

    // Whatever happened: the manager connects again, and undoes what that finds interrupted.
    await connectWorkbook(context);
    const found = await lastChange();
    const isInterrupted = found?.interrupted === true;
    if (isInterrupted) await undoLast();
    const now = plainOf(engine);
    const said = saidOf(outcome);
    const wasTouched = difference(now, untouched);

    if (outcome.status === "refused" || outcome.status === "restored" || outcome.status === "failed") {
      if (wasTouched === null) {
        const verdict = outcome.status === "failed" ? (isInterrupted ? "restored" : "refused") : outcome.status;
        const isRecorded = !isInterrupted && JSON.stringify(found) !== JSON.stringify(standing);
        return isRecorded ? wrong("nothing changed, but undo is offered", said) : { verdict, said };
      }
      // Only the answer was lost: the change is there, whole, and stands in the record.
      if (outcome.status !== "failed") return wrong(`half-written: ${wasTouched}`, said);
    }
    // Undo names what stands in its way, cell by cell, and can be pressed again.
    const isBlocked = outcome.status === "done" && outcome.written === 0 && outcome.skipped.length > 0;
    if (isBlocked && wasTouched === null) return { verdict: "refused", said };
    const expected = withPlan(untouched, plan ?? emptyPlan, names, trouble.fault.colleague?.request === 1);
    const missing = difference(now, expected.sheets);
    if (missing !== null) {
      return wrong(`${outcome.status === "failed" ? "half-written" : "not as planned"}: ${missing}`, said);
    }
    if (outcome.status === "done" && outcome.skipped.length !== expected.skipped) {
      return wrong(`${outcome.skipped.length} skipped and not ${expected.skipped}`, said);
    }
    if (action.name !== "undo") {
      await undoLast();
      const left = difference(plainOf(engine), untouched);
      if (left !== null) return wrong(`undo left: ${left}`, said);
    }
    return { verdict: "done", said };
  } finally {
    opened.setFault({});
    setRetryPolicy(null);
    engine.dispose();
  }
}

const emptyPlan: ChangePlan = { action: "none", title: "", changes: [] };
const wrong = (why: string, said: string): Result => ({ verdict: `WRONG: ${why}`, said });

function saidOf(outcome: ApplyOutcome | { readonly status: "failed"; readonly why: string }): string {
  if (outcome.status === "done") return outcome.skipped.map(({ cell, why }) => `${cell}: ${why}`).join(" ");
  return outcome.status === "refused" ? (outcome.why[0] ?? "") : outcome.why;
}

/** Carries an action out on the open workbook, with nothing going wrong, and gives its plan. */
export async function carryOut(name: string): Promise<ChangePlan> {
  const action = await findAction(name);
  const plan = action.plan(await previewOf(action, undefined, context));
  if (plan === null) throw new Error(`${name} found nothing to write.`);
  const outcome = await applyPlan(plan, context);
  if (outcome.status !== "done") throw new Error(`${name} was not carried out.`);
  return plan;
}

/** By the edit and the action before it: the copy of one action's run is the copy of every other's. */
const editedCopies = new Map<ColleagueEdit, Map<string | undefined, Promise<readonly PlainSheet[]>>>();

/** The workbook as it would be with the colleague's edit and without our change; plain data that nobody changes. */
function editedCopy(edit: ColleagueEdit, after: string | undefined): Promise<readonly PlainSheet[]> {
  const copies = editedCopies.get(edit) ?? new Map<string | undefined, Promise<readonly PlainSheet[]>>();
  editedCopies.set(edit, copies);
  const copy = copies.get(after) ?? makeEditedCopy(edit, after);
  copies.set(after, copy);
  return copy;
}

async function makeEditedCopy(edit: ColleagueEdit, after: string | undefined): Promise<readonly PlainSheet[]> {
  const { engine } = await openSmallTeam();
  try {
    if (after !== undefined) await carryOut(after);
    edit(engine);
    await engine.settle();
    return plainOf(engine);
  } finally {
    engine.dispose();
  }
}
