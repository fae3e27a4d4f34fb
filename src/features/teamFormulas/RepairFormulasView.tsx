import type { ReactNode } from "react";
import { OneStepPage } from "../../pane/components/OneStepPage";
import { usePlan } from "../../pane/state/useAction";
import { repairFormulas } from "./feature";
import { formulaViewMessages } from "./viewMessages";

export function RepairFormulasView(): ReactNode {
  return <OneStepPage {...formulaViewMessages.repair} planning={usePlan(repairFormulas)} />;
}
