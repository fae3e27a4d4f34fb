import { applyPlan, findAction, openFile, rememberAnswers } from "../actions";
import { balanceJobPlans } from "../actions/balanceJobPlans";
import { balanceTeam } from "../actions/balanceTeam";
import { commissionerCopy } from "../actions/commissionerCopy";
import { concernRecord } from "../actions/concernRecord";
import { refresh } from "../actions/refresh";
import { statementTemplates } from "../actions/statementTemplates";
import { proposalOf } from "./balanceProposal";
import { explainedJobPlans } from "./explainedJobPlans";
import type {
  BalanceServices,
  Following,
  JobPlanServices,
  PlannedChange,
  RefreshServices,
  ShareServices,
  StatementServices,
} from "./paneServices";
import { preparedCopy } from "./preparedCopy";
import { preparedRefresh } from "./preparedRefresh";
import { draftedConcern, templatesRead } from "./preparedStatements";
import { today } from "./today";

/** Any action of the one list that pane, ribbon and command line serve. */
export async function planAction(name: string, options: unknown, following: Following): Promise<PlannedChange> {
  const action = findAction(name);
  const surroundings = { today: today(), ...following };
  const preview = await action.preview(surroundings, action.options(options));
  const plan = action.plan(preview);
  const { connection, problems } = preview;
  return {
    plan,
    notes: problems.filter((problem) => !connection.problems.includes(problem)).map(({ message }) => message),
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

export const jobPlanServices: JobPlanServices = {
  balance: async (choices, following) => {
    const surroundings = { today: today(), ...following };
    const preview = await balanceJobPlans.preview(surroundings, balanceJobPlans.options(choices));
    return explainedJobPlans(preview, (plan) => applyPlan(plan, surroundings));
  },
};

export const statementServices: StatementServices = {
  draftConcern: async (about, following) => {
    const options = concernRecord.options({ about, stopAllocating: true });
    return draftedConcern(await concernRecord.preview({ today: today(), ...following }, options));
  },
  templates: async (wishes, following) => {
    const options = statementTemplates.options(wishes);
    return templatesRead(await statementTemplates.preview({ today: today(), ...following }, options));
  },
};

export const refreshServices: Pick<RefreshServices, "compare"> = {
  compare: async (file, choices, following) => {
    const surroundings = { today: today(), ...following };
    const preview = await refresh.preview(surroundings, refresh.options({ bytes: file.bytes, ...choices }));
    return preparedRefresh(preview, choices.columns, {
      apply: (plan) => applyPlan(plan, surroundings),
      remember: rememberAnswers,
    });
  },
};

export const shareServices: ShareServices = {
  prepare: async (choices, following) => {
    const surroundings = { today: today(), ...following };
    return preparedCopy(await commissionerCopy.preview(surroundings, commissionerCopy.options(choices)), today());
  },
  open: openFile,
};
