import type { ReactNode } from "react";
import { OneStepPage } from "../../pane/components/OneStepPage";
import { usePlan } from "../../pane/state/useAction";
import { freezeFormulas, freezeWords } from "./feature";
import { formulaViewMessages as say } from "./viewMessages";

export function FreezeFormulasView(): ReactNode {
  return <OneStepPage title={freezeWords.title} body={say.freeze} planning={usePlan(freezeFormulas)} />;
}
