import { defineAction, type TaskOptions } from "../../actions/action";
import { isSettled, summaryWith, type BalanceMove, type TeamSummary } from "../../domain/balance";
import { reasonOf } from "../../domain/balance/moveReason";
import { balanceTeamMessages as say } from "./messages";
import { options } from "./options";
import { planOf, writtenColumns } from "./plan";
import { skillQuestions } from "./problems";
import { aTeamToBalance, curveOf, proposeAtOnce, proveProposal, type BalancePreview } from "./propose";
import { explainBottleneck, explainUnplaced } from "./words";

/** The part of a preview to write: the keys of the moves that are ticked; absent: all of them. */
export interface BalanceChoice {
  readonly ticked?: ReadonlySet<string>;
}

/** Places new cases where there is room and, where asked, moves as few existing ones as make the team even. */
export const balanceTeam = defineAction({
  name: "balance-team",
  options,
  needs: aTeamToBalance,
  progress: () => say.progress.reading,
  preview(connection, options, context) {
    const proposal = proposeAtOnce(connection, options, context);
    return isSettled(proposal.run) ? proposal.preview : proveProposal(proposal, context);
  },
  plan: (preview, choice?: BalanceChoice) => planOf(preview, tickedMoves(preview, choice)),
  report: ({ answer, connection, problems }) => ({
    moves: answer.moves.map((move) => ({
      case: move.case,
      ...(move.caseIndex === null ? { count: move.count } : {}),
      from: move.from,
      to: move.to,
      points: move.points,
      reason: reasonOf(move),
    })),
    before: reportSummary(answer.before),
    after: reportSummary(answer.after),
    bound: answer.bounds,
    proven: answer.proven,
    wishes: answer.bottlenecks.map(explainBottleneck),
    undone: answer.notDone.map((one) => ({
      case: one.case,
      ...(one.caseIndex === null ? { count: one.count } : {}),
      why: explainUnplaced(one, connection),
    })),
    problems,
  }),
  present,
});

/** What the manager looks through and ticks, every code put into words. */
export type BalanceProposal = ReturnType<typeof present>;

function present(preview: BalancePreview) {
  const { answer, team, options, connection } = preview;
  return {
    moves: answer.moves.map((move) => ({
      /** What is ticked. */
      key: move.key,
      /** The case's reference, or the category where the team keeps counts. */
      case: move.case,
      count: move.count,
      /** null: it is unallocated. */
      from: move.from,
      to: move.to,
      points: move.points,
      reason: reasonOf(move),
    })),
    notDone: answer.notDone.map((one) => ({ case: one.case, why: explainUnplaced(one, connection) })),
    /** What one more person would change, what helps most first. */
    wishes: answer.bottlenecks.map(explainBottleneck),
    questions: skillQuestions(preview.problems),
    before: answer.before,
    bounds: answer.bounds,
    /** True: it was checked that no better answer exists. */
    proven: answer.proven,
    /** The team as it would be with just these moves: at once, for every tick. */
    summaryWith: (ticked: ReadonlySet<string>): TeamSummary =>
      summaryWith(team, options, tickedMoves(preview, { ticked })),
    /** What is written when just these moves are: what the manager is told afterwards. */
    writtenColumns: (ticked: ReadonlySet<string>) => writtenColumns(preview, tickedMoves(preview, { ticked })),
    /** Moves against evenness; null: there is nothing to choose. */
    curve: options.moveExisting ? (task: TaskOptions) => curveOf(preview, task) : null,
  };
}

function tickedMoves({ answer }: BalancePreview, choice: BalanceChoice | undefined): readonly BalanceMove[] {
  const ticked = choice?.ticked;
  return ticked === undefined ? answer.moves : answer.moves.filter(({ key }) => ticked.has(key));
}

function reportSummary(summary: TeamSummary): Readonly<Record<string, unknown>> {
  return {
    clinicians: summary.clinicians.map((person) => ({
      clinician: person.clinician.name,
      cases: person.cases,
      points: person.points,
      available: person.available,
      used: person.used,
      share: person.share,
    })),
    highest: summary.highest,
    range: summary.range,
    deviation: summary.deviation,
    overload: summary.overload,
  };
}
