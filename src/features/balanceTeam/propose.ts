import { createSolver, type Solver } from "@evenkeel/optimiser";
import {
  aTeam,
  notATeam,
  type ActionContext,
  type ActionProgress,
  type Preview,
  type Requirement,
  type TaskOptions,
  type TeamConnection,
} from "../../actions/action";
import {
  balanceCurve,
  finishBalance,
  startBalance,
  withPlacement,
  type BalanceAnswer,
  type BalanceOptions,
  type BalanceRun,
  type CurvePoint,
} from "../../domain/balance";
import { improvePlacement, proveOrImprove, type ProveOptions } from "../../domain/balance/proveOrImprove";
import type { TeamData } from "../../domain/team";
import { balanceTeamMessages as say } from "./messages";
import type { RequestedOptions } from "./options";
import { balanceProblems, solverFailed } from "./problems";

/** What balancing a workbook would change. Nothing has been written. */
export interface BalancePreview extends Preview {
  readonly team: TeamData;
  readonly options: BalanceOptions;
  readonly answer: BalanceAnswer;
  /** True: a placed case that was waiting is written as open, too. */
  readonly statusToo: boolean;
}

/** The engine's immediate answer, and the run from which an exact solver can go on. */
export interface ImmediateProposal {
  readonly run: BalanceRun;
  readonly preview: BalancePreview;
}

/** Balancing needs cases, or counts of them. */
export const aTeamToBalance: Requirement<TeamConnection> = (connection) => {
  const ready = aTeam(say.notATeam)(connection);
  if (ready.team.cases.length === 0 && ready.team.counts === null) throw notATeam(connection, say.notATeam);
  return ready;
};

/** Shares the work at once, without the exact solver. */
export function proposeAtOnce(
  connection: TeamConnection,
  requested: RequestedOptions,
  context: ActionContext,
): ImmediateProposal {
  const { team } = connection;
  context.onProgress?.({ message: say.progress.sharing, done: null });
  const { statusToo, ...rest } = requested;
  const options: BalanceOptions = {
    ...rest,
    tolerance: requested.tolerance ?? team.settings.tolerance,
    ceiling: requested.ceiling ?? team.settings.ceiling,
    asOf: requested.asOf ?? context.today,
  };
  const run = startBalance(team, options);
  const answer = finishBalance(run);
  const problems = balanceProblems(connection, answer);
  return { run, preview: { connection, team, options, answer, statusToo, problems } };
}

/** Safety nets only: what ends the search is a count of branches, so that every machine gives the same answer. */
const MOST_SECONDS = 15;
const PLACEMENT_SECONDS = 10;

/** Proves or improves the immediate answer with the exact solver. Cancelled, or without WebAssembly, that answer stands. */
export async function proveProposal(
  { run, preview }: ImmediateProposal,
  { signal, onProgress }: ActionContext,
): Promise<BalancePreview> {
  const task: ProveOptions = {
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress: () => onProgress(progressOf(preview)) }),
  };
  onProgress?.(progressOf(preview));
  let solver: Solver | null = null;
  try {
    solver = await createSolver(signal);
    if (solver === null) return preview;
    const placed = await withBetterPlacement(solver, run, task);
    const result = await proveOrImprove(solver, placed, { seconds: MOST_SECONDS }, task);
    const answer = finishBalance(placed, result);
    return { ...preview, answer, problems: balanceProblems(preview.connection, answer) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ...preview, problems: [...preview.problems, solverFailed(why)] };
  } finally {
    solver?.dispose();
  }
}

async function withBetterPlacement(solver: Solver, run: BalanceRun, task: ProveOptions): Promise<BalanceRun> {
  if (run.placementProven) return run;
  const { problem, urgency } = run.asked;
  const result = await improvePlacement(solver, problem, run.placed, urgency, PLACEMENT_SECONDS, task);
  return withPlacement(run, result.assignment, result.optimal);
}

function progressOf({ answer }: BalancePreview): ActionProgress {
  const moved = answer.moves.reduce((sum, { from, count }) => sum + (from === null ? 0 : count), 0);
  return { message: say.progress.proving(moved, answer.bounds.moves), done: null, answerStands: true };
}

/** Moves against evenness, for "fewer moves or more even?". Gives the pane time to repaint between the points. */
export async function curveOf(preview: BalancePreview, task: TaskOptions = {}): Promise<readonly CurvePoint[]> {
  const points: CurvePoint[] = [];
  for (const point of balanceCurve(preview.team, preview.options)) {
    if (task.signal?.aborted === true) break;
    points.push(point);
    task.onProgress?.({ message: say.progress.curve, done: null });
    await new Promise((resume) => setTimeout(resume, 0));
  }
  return points;
}
