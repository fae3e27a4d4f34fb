import { ActionRefusal, type AnyAction } from "../actions/action";
import { actionMessages } from "../actions/messages";
import type { Feature, LazyAction } from "../pane/feature";
import { features } from ".";

/** Every action of every feature, in the order of the list. */
export const actions: readonly LazyAction<AnyAction>[] = features.flatMap((feature: Feature) => feature.actions);

/** The action of this name; an unknown one is refused with the names there are. */
export async function findAction(name: string): Promise<AnyAction> {
  const action = actions.find((known) => known.name === name);
  if (action !== undefined) return action.load();
  const names = actions.map((known) => known.name);
  throw new ActionRefusal("unknown-action", actionMessages.unknownAction(name, names));
}
