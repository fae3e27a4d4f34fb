import {
  applyPlan,
  connectWorkbook,
  insertFormula,
  lastChange,
  rememberAnswers,
  showCell,
  undoLast,
  watchWorkbook,
} from "../actions";
import { balanceTeam } from "../actions/balanceTeam";
import { proposalOf } from "./balanceProposal";
import type { BalanceServices, WorkbookServices } from "./paneServices";
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

export const balanceServices: BalanceServices = {
  propose: async (choices, following) => {
    const surroundings = { today: today(), ...following };
    const preview = await balanceTeam.preview(surroundings, balanceTeam.options({ ...choices }));
    return proposalOf(preview, (plan) => applyPlan(plan, surroundings));
  },
};
