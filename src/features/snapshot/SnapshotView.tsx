import type { ReactNode } from "react";
import { OneStepPage } from "../../pane/components/OneStepPage";
import { usePlan } from "../../pane/state/useAction";
import { snapshot, words } from "./feature";
import { snapshotViewMessages as say } from "./viewMessages";

export function SnapshotView(): ReactNode {
  return <OneStepPage title={words.title} body={say.body} planning={usePlan(snapshot)} />;
}
