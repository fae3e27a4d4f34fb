import { useCallback } from "react";
import type { Action, ApplyOutcome, Preview, TaskOptions } from "../../actions/action";
import { apply, preview } from "../../actions/runner";
import type { ChangePlan } from "../../workbook/changePlan/changePlan";
import type { LazyAction } from "../feature";
import { useServices } from "./services";
import { useTask, type Task } from "./useTask";

/** What an action would do, before anything is written. */
export interface Planned<Shown = unknown, Choice = undefined> {
  /** null: there is nothing to write. */
  readonly plan: ChangePlan | null;
  /** What the action has to say besides the change itself, a sentence each. */
  readonly notes: readonly string[];
  /** The preview as the action presents it to the pane. */
  readonly shown: Shown;
  /** Writes it, or the part of it that the manager chose. */
  apply(choice?: Choice): Promise<ApplyOutcome>;
  /** The file that the action makes; null: it makes none. */
  readonly file: () => Promise<Uint8Array | null>;
}

/** Fetches an action and works out what it would do with these options; the compiler checks them against its schema. */
export type Planner<Asked, Shown, Choice> = (asked: Asked, task: TaskOptions) => Promise<Planned<Shown, Choice>>;

/** The way to run an action of this feature on the open workbook. */
export function useAction<Name extends string, Asked, Options, Result extends Preview, Choice, Shown>(
  lazy: LazyAction<Action<Name, Asked, Options, Result, Choice, Shown>>,
): Planner<Asked, Shown, Choice> {
  const { workbook, clock, actions } = useServices();
  return useCallback(
    async (asked, task) => {
      const action = await actions.load(lazy);
      const context = { today: clock.today(), ...task };
      const result = await preview(action, asked, workbook, context);
      const { connection, problems } = result;
      return {
        // The plan of everything, to look at: `apply` makes it anew from what is ticked.
        plan: action.plan(result),
        notes: problems.filter((problem) => !connection.problems.includes(problem)).map(({ message }) => message),
        // Without `present` the pane shows the plan alone, and the type says so.
        shown: action.present?.(result, context) as Shown,
        apply: (choice) => apply(action, result, workbook, context, choice),
        file: async () => (await action.file?.(result)) ?? null,
      };
    },
    [lazy, workbook, clock, actions],
  );
}

/** A plan in the making: what has become of asking for one, and the way to ask. */
export interface Planning<Asked, Shown = unknown, Choice = undefined> extends Omit<
  Task<Planned<Shown, Choice>>,
  "run"
> {
  run(asked: Asked): void;
}

/** An action as a task of this view: asked with options, shown with `PlanView`. */
export function usePlan<Name extends string, Asked, Options, Result extends Preview, Choice, Shown>(
  lazy: LazyAction<Action<Name, Asked, Options, Result, Choice, Shown>>,
): Planning<Asked, Shown, Choice> {
  const plan = useAction(lazy);
  const { run, ...task } = useTask<Planned<Shown, Choice>>();
  return { ...task, run: (asked) => void run((options) => plan(asked, options)) };
}
