import { actionMessages } from "../actions/messages";
import { withSources } from "../workbook/changePlan/formulaSources";
import { ActionRefusal, type AnyAction } from "../actions/action";
import { alertAction } from "./alerts/action";
import { allocate } from "./allocate/action";
import { balanceJobPlans } from "./jobPlans/actions/balanceJobPlans";
import { balanceTeam } from "./balanceTeam/action";
import { commissionerCopy } from "./share/action";
import { compareSchemes } from "./schemes/action";
import { concernRecord } from "./concern/action";
import { freezeFormulas } from "./freezeFormulas/action";
import { jobPlans } from "./jobPlans/actions/jobPlans";
import { keepCase } from "./case/action";
import { keepJobPlans } from "./jobPlans/actions/keepJobPlans";
import { refresh } from "./refresh/action";
import { repairFormulas } from "./freezeFormulas/repairFormulas";
import { serviceSettings } from "./settings/action";
import { snapshot } from "./snapshot/action";
import { statementTemplates } from "./statementTemplates/action";
import { supervisionPage } from "./supervision/action";
import { template } from "./template/action";
import { undo } from "./undo/action";
import { weights } from "./weights/action";

export { tell, watchNotices, type Notice } from "../actions/notices";
export { undoLast } from "./undo/action";
export { lastLook, markSeen } from "./weeklyChanges/weeklyLook";
export {
  applyPlan,
  connectWorkbook,
  insertFormula,
  lastChange,
  openFile,
  rememberAnswers,
  showCell,
  watchWaiting,
  watchWorkbook,
  type StandingChange,
  type WorkbookChange,
  type WorkbookListener,
} from "../actions/workbook";

/** What a manager can do: the one list that pane, ribbon and command line serve. A new action joins here. */
export const actions: readonly AnyAction[] = (
  [
    balanceTeam,
    allocate,
    keepCase,
    alertAction,
    balanceJobPlans,
    jobPlans,
    keepJobPlans,
    serviceSettings,
    weights,
    compareSchemes,
    refresh,
    template,
    snapshot,
    commissionerCopy,
    concernRecord,
    statementTemplates,
    supervisionPage,
    freezeFormulas,
    repairFormulas,
    undo,
  ] satisfies readonly AnyAction[]
).map(namingSources);

/** The action, whose plans tell what the sheets looked like that their formulas read. */
function namingSources(action: AnyAction): AnyAction {
  return {
    ...action,
    plan: (preview, choice) => {
      const plan = action.plan(preview, choice);
      return plan === null ? null : withSources(plan, preview.connection.grid);
    },
  };
}

/** The action of this name; an unknown one is refused with the names there are. */
export function findAction(name: string): AnyAction {
  const action = actions.find((candidate) => candidate.name === name);
  if (action === undefined) {
    throw new ActionRefusal(
      "unknown-action",
      actionMessages.unknownAction(
        name,
        actions.map((known) => known.name),
      ),
    );
  }
  return action;
}
