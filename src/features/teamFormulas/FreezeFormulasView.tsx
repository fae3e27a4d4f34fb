import type { ReactNode } from "react";
import { OneStepPage } from "../../pane/components/OneStepPage";
import { usePlan } from "../../pane/state/useAction";
import { freezeFormulas } from "./feature";
import { formulaViewMessages } from "./viewMessages";

export function FreezeFormulasView(): ReactNode {
  return <OneStepPage {...formulaViewMessages.freeze} planning={usePlan(freezeFormulas)} />;
}
