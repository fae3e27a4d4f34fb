import type { Action, ActionContext, ApplyOutcome, Preview } from "../../src/actions/action";
import * as runner from "../../src/actions/runner";
import { excelWorkbook } from "../../src/actions/workbook";
import type { Connection } from "../../src/workbook/connect/connection";

/** Previews an action on the workbook that is open on the simulated host. `raw` is checked as the command line's options are. */
export async function previewOf<Name extends string, Asked, Options, Result extends Preview, Choice, Shown>(
  action: Action<Name, Asked, Options, Result, Choice, Shown>,
  raw: unknown,
  context: ActionContext,
): Promise<Result> {
  return runner.preview(action, raw as Asked, excelWorkbook, context);
}

/** Previews an action on a connection that a test made up, for actions that answer at once. `raw` is checked as above. */
export function previewAt<Name extends string, Asked, Options, Result extends Preview, Choice, Shown>(
  action: Action<Name, Asked, Options, Result, Choice, Shown>,
  connection: Connection,
  raw: unknown,
  context: ActionContext,
): Result {
  const result = action.preview(connection, action.options.read(raw), context);
  if (result instanceof Promise) throw new Error(`${action.name} does not answer at once.`);
  return result;
}

/** Applies a preview to the workbook that is open on the simulated host. */
export async function applied<Name extends string, Asked, Options, Result extends Preview, Choice, Shown>(
  action: Action<Name, Asked, Options, Result, Choice, Shown>,
  preview: Result,
  context: ActionContext,
): Promise<ApplyOutcome> {
  return runner.apply(action, preview, excelWorkbook, context);
}
