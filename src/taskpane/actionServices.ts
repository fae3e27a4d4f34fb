import { applyPlan, findAction, openFile, rememberAnswers } from "../features/actions";
import { balanceJobPlans } from "../features/jobPlans/actions/balanceJobPlans";
import { balanceTeam } from "../features/balanceTeam/action";
import { commissionerCopy } from "../features/share/action";
import { concernRecord } from "../features/concern/action";
import { refresh } from "../features/refresh/action";
import { statementTemplates } from "../features/statementTemplates/action";
import { proposalOf } from "../features/balanceTeam/balanceProposal";
import { explainedJobPlans } from "../features/jobPlans/explainedJobPlans";
import type {
  BalanceServices,
  Following,
  JobPlanServices,
  PlannedChange,
  RefreshServices,
  ShareServices,
  StatementServices,
} from "../pane/paneServices";
import { preparedCopy } from "../features/share/preparedCopy";
import { preparedRefresh } from "../features/refresh/preparedRefresh";
import { draftedConcern, templatesRead } from "../features/statementTemplates/preparedStatements";
import { today } from "../pane/today";

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
