import type { ChangePlan } from "../workbook/changePlan/changePlan";
import type { Connection } from "../workbook/connect/connection";
import type { Action, ActionContext, ApplyOutcome, ReadingOptions, Preview } from "./action";

/** The workbook that actions run on: the one open in Excel (`./workbook`), or one that a test made up. */
export interface ActionWorkbook {
  /** Reads it and finds the team in it. */
  connect(options: ReadingOptions): Promise<Connection>;
  /** Carries out what the manager has seen and ticked. */
  apply(plan: ChangePlan, context: Pick<ActionContext, "today">): Promise<ApplyOutcome>;
}

const NOTHING_TO_WRITE: ApplyOutcome = { status: "done", written: 0, skipped: [] };

/** Checks the options, reads the workbook and works out what an action would change. Writes nothing. */
export async function preview<Name extends string, Asked, Options, Result extends Preview, Choice, Shown>(
  action: Action<Name, Asked, Options, Result, Choice, Shown>,
  asked: Asked,
  workbook: ActionWorkbook,
  context: ActionContext,
): Promise<Result> {
  const options = action.options.read(asked);
  if (action.progress !== undefined) context.onProgress?.({ message: action.progress(), done: null });
  return action.preview(await workbook.connect(context), options, context);
}

/** Writes what a preview showed, or the part of it that the manager chose. */
export async function apply<Name extends string, Asked, Options, Result extends Preview, Choice, Shown>(
  action: Action<Name, Asked, Options, Result, Choice, Shown>,
  previewed: Result,
  workbook: ActionWorkbook,
  context: ActionContext,
  choice?: Choice,
): Promise<ApplyOutcome> {
  if (action.apply !== undefined) return action.apply(previewed, context, choice);
  const plan = action.plan(previewed, choice);
  return plan === null ? NOTHING_TO_WRITE : workbook.apply(plan, context);
}
