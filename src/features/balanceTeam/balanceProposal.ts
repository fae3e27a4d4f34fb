import { balanceTeam, curveOf, reprice, type BalancePreview } from "./action";
import { reasonOf, whyUndone, wishOf } from "./words";
import type { ApplyOutcome } from "../../actions/action";
import type { ChangePlan } from "../../workbook/changePlan/changePlan";
import type { BalanceProposal } from "../../pane/paneServices";

/** A preview in the shape that the view shows, with every code put into words. */
export function proposalOf(
  preview: BalancePreview,
  write: (plan: ChangePlan) => Promise<ApplyOutcome>,
): BalanceProposal {
  const { answer } = preview;
  return {
    moves: answer.moves.map((move) => ({
      key: move.key,
      case: move.case,
      count: move.count,
      from: move.from,
      to: move.to,
      points: move.points,
      reason: reasonOf(move),
    })),
    undone: answer.undone.map((undone) => ({ case: undone.case, why: whyUndone(undone, preview.connection) })),
    wishes: answer.bottlenecks.map(wishOf),
    questions: preview.problems.filter((problem) => problem.code === "skill-mismatch").map(({ message }) => message),
    before: answer.before,
    bounds: answer.bounds,
    proven: answer.proven,
    pictureWith: (ticked) => reprice(preview, ticked),
    curve: preview.options.moveExisting ? (following) => curveOf(preview, following) : null,
    apply: async (ticked) => {
      const plan = balanceTeam.plan(preview, { ticked });
      return plan === null ? { status: "done", written: 0, skipped: [] } : write(plan);
    },
  };
}
