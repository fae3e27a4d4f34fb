import type { ReactNode } from "react";
import { OneStepPage } from "../../pane/components/OneStepPage";
import { usePlan } from "../../pane/state/useAction";
import { repairFormulas, repairWords } from "./feature";
import { formulaViewMessages as say } from "./viewMessages";

export function RepairFormulasView(): ReactNode {
  return <OneStepPage title={repairWords.title} body={say.repair} planning={usePlan(repairFormulas)} />;
}
