import type { ReactNode } from "react";
import { OneStepPage } from "../../pane/components/OneStepPage";
import { usePlan } from "../../pane/state/useAction";
import { snapshot } from "./feature";
import { snapshotViewMessages } from "./viewMessages";

export function SnapshotView(): ReactNode {
  return <OneStepPage {...snapshotViewMessages} planning={usePlan(snapshot)} />;
}
