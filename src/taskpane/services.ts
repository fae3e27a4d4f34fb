import { applyPlan, connectWorkbook, lastChange, rememberAnswers, showCell, undoLast, watchWorkbook } from "../actions";
import { balanceTeam } from "../actions/balanceTeam";
import { systemAppearance } from "./appearance";
import { proposalOf } from "./balanceProposal";
import type { PaneServices } from "./paneServices";
import { today } from "./today";

/** The pane's services on the open workbook. */
export function createServices(): PaneServices {
  return {
    today,
    workbook: {
      connect: () => connectWorkbook({ today: today() }),
      remember: rememberAnswers,
      watch: watchWorkbook,
      showCell,
      lastChange,
      undoLast,
    },
    balance: {
      propose: async (choices, following) => {
        const surroundings = { today: today(), ...following };
        const preview = await balanceTeam.preview(surroundings, balanceTeam.options({ ...choices }));
        return proposalOf(preview, (plan) => applyPlan(plan, surroundings));
      },
    },
    appearance: systemAppearance(),
  };
}
