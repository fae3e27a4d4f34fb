import {
  applyPlan,
  connectWorkbook,
  findAction,
  insertFormula,
  lastChange,
  rememberAnswers,
  showCell,
  undoLast,
  watchWorkbook,
} from "../actions";
import { balanceTeam } from "../actions/balanceTeam";
import { proposalOf } from "./balanceProposal";
import type { BalanceServices, Following, PlannedChange, WorkbookServices } from "./paneServices";
import { today } from "./today";

/** The open workbook, through the actions that ribbon and command line serve too. */
export const workbookServices: WorkbookServices = {
  connect: (answers) => connectWorkbook({ today: today(), answers }),
  remember: rememberAnswers,
  watch: watchWorkbook,
  showCell,
  insertFormula,
  lastChange,
  undoLast,
};

/** Any action of the one list that pane, ribbon and command line serve. */
export async function planAction(name: string, options: unknown, following: Following): Promise<PlannedChange> {
  const action = findAction(name);
  const surroundings = { today: today(), ...following };
  const preview = await action.preview(surroundings, action.options(options));
  const plan = action.plan(preview);
  return {
    plan,
    apply: async () => {
      if (action.apply !== undefined) return action.apply(surroundings, preview);
      return plan === null ? { status: "done", written: 0, skipped: [] } : applyPlan(plan, surroundings);
    },
  };
}

export const balanceServices: BalanceServices = {
  propose: async (choices, following) => {
    const surroundings = { today: today(), ...following };
    const preview = await balanceTeam.preview(surroundings, balanceTeam.options({ ...choices }));
    return proposalOf(preview, (plan) => applyPlan(plan, surroundings));
  },
};
