import { actionMessages } from "../messages/actions";
import { withSources } from "../tables/draftSources";
import { ActionRefusal, type AnyAction } from "./action";
import { alertAction } from "./alertAction";
import { allocate } from "./allocate";
import { balanceJobPlans } from "./balanceJobPlans";
import { balanceTeam } from "./balanceTeam";
import { commissionerCopy } from "./commissionerCopy";
import { compareSchemes } from "./compareSchemes";
import { concernRecord } from "./concernRecord";
import { freezeFormulas } from "./freeze";
import { jobPlans } from "./jobPlans";
import { keepCase } from "./keepCase";
import { keepJobPlans } from "./keepJobPlans";
import { refresh } from "./refresh";
import { repairFormulas } from "./repairFormulas";
import { serviceSettings } from "./serviceSettings";
import { snapshot } from "./snapshot";
import { statementTemplates } from "./statementTemplates";
import { supervisionPage } from "./supervisionPage";
import { template } from "./template";
import { undo } from "./undo";
import { weights } from "./weights";

export { tell, watchNotices, type Notice } from "./notices";
export { undoLast } from "./undo";
export { lastLook, markSeen } from "./weeklyLook";
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
} from "./workbook";

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
