import type { ApplyOutcome } from "../../actions/action";
import { balanceJobPlans, reasonOf, type RebalancePreview } from "./actions/balanceJobPlans";
import type { ChangePlan } from "../../workbook/changePlan/changePlan";
import type { RebalanceProposal } from "../../pane/paneServices";

/** Proposed half-day changes in the shape that the view shows, each with its sentence. */
export function explainedJobPlans(
  preview: RebalancePreview,
  write: (plan: ChangePlan) => Promise<ApplyOutcome>,
): RebalanceProposal {
  const plan = balanceJobPlans.plan(preview);
  return {
    plan,
    reasons: preview.changes.map((change) => reasonOf(change, preview)),
    missing: preview.options.balance ? preview.missing : null,
    ratioAfter: preview.options.balance && preview.missing === null ? preview.after.core.ratio : null,
    proven: preview.proven,
    byHand: preview.problems.flatMap(({ code, message }) => (code === "job-plan-lines" ? [message] : [])),
    apply: async () => (plan === null ? { status: "done", written: 0, skipped: [] } : write(plan)),
  };
}
