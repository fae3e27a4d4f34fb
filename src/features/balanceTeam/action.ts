import {
  balanceCurve,
  finishBalance,
  isSettled,
  summaryWith,
  startBalance,
  withPlacement,
  type BalanceAnswer,
  type BalanceMove,
  type BalanceOptions,
  type BalanceRun,
  type CurvePoint,
  type TeamSummary,
} from "../../domain/balance";
import type { TeamData } from "../../domain/team";
import { balance as say } from "../../domain/balance/messages";
import { recordPlace, type Connection, type Problem } from "../../workbook/connect/connection";
import { createSolver, type Solver } from "@evenkeel/optimiser";
import { improvePlacement, proveOrImprove, type ProveOptions } from "../../domain/balance/proveOrImprove";
import { cellAddress } from "@evenkeel/spreadsheet";
import {
  ActionRefusal,
  type ActionProgress,
  type ActionContext,
  type Preview,
  type TaskOptions,
  anyWorkbook,
  defineAction,
} from "../../actions/action";
import { options, type AskedOptions } from "./options";
import { planOf } from "./plan";
import { reasonOf, explainUnplaced, explainBottleneck } from "./words";

/** What balancing a workbook would change. Nothing has been written. */
export interface BalancePreview extends Preview {
  readonly team: TeamData;
  readonly options: BalanceOptions;
  readonly answer: BalanceAnswer;
  /** True: a placed case that was waiting is written as open, too. */
  readonly statusToo: boolean;
}

/** The part of a preview to write: the keys of the moves that are ticked; absent: all of them. */
export interface BalanceChoice {
  readonly ticked?: ReadonlySet<string>;
}

export const balanceTeam = defineAction({
  name: "balance-team",
  options,
  needs: anyWorkbook,
  progress: () => say.progress.reading,
  preview(connection, options, context) {
    const { run, preview } = begin(connection, context, options);
    return isSettled(run) ? preview : withSolver(run, preview, context);
  },
  plan: (preview, choice?: BalanceChoice) => planOf(preview, tickedMoves(preview, choice)),
  report: (preview) => ({
    moves: preview.answer.moves.map((move) => ({
      case: move.case,
      ...(move.caseIndex === null ? { count: move.count } : {}),
      from: move.from,
      to: move.to,
      points: move.points,
      reason: reasonOf(move),
    })),
    before: reportSummary(preview.answer.before),
    after: reportSummary(preview.answer.after),
    bound: preview.answer.bounds,
    proven: preview.answer.proven,
    wishes: preview.answer.bottlenecks.map(explainBottleneck),
    undone: preview.answer.undone.map((undone) => ({
      case: undone.case,
      ...(undone.caseIndex === null ? { count: undone.count } : {}),
      why: explainUnplaced(undone, preview.connection),
    })),
    problems: preview.problems,
  }),
  present,
});

/** What the manager looks through and ticks, every code put into words. */
export type BalanceProposal = ReturnType<typeof present>;

function present(preview: BalancePreview) {
  const { answer } = preview;
  return {
    moves: answer.moves.map((move) => ({
      /** What is ticked. */
      key: move.key,
      /** The case's reference, or the category where the team keeps counts. */
      case: move.case,
      count: move.count,
      /** null: nobody holds it yet. */
      from: move.from,
      to: move.to,
      points: move.points,
      reason: reasonOf(move),
    })),
    undone: answer.undone.map((undone) => ({ case: undone.case, why: explainUnplaced(undone, preview.connection) })),
    /** What one more person would change, what helps most first. */
    wishes: answer.bottlenecks.map(explainBottleneck),
    /** What the manager is asked: kept or unskilled cases that the answer did not touch. */
    questions: preview.problems.filter((problem) => problem.code === "skill-mismatch").map(({ message }) => message),
    before: answer.before,
    bounds: answer.bounds,
    /** True: it was checked that no better answer exists. */
    proven: answer.proven,
    /** The team as it would be with just these moves: at once, for every tick. */
    summaryWith: (ticked: ReadonlySet<string>): TeamSummary =>
      summaryWith(preview.team, preview.options, tickedMoves(preview, { ticked })),
    /** Moves against evenness; null: there is nothing to choose. */
    curve: preview.options.moveExisting ? (task: TaskOptions) => curveOf(preview, task) : null,
  };
}

/** As the action's preview on a workbook that is already connected: the engine's immediate answer. */
export function previewBalance(connection: Connection, context: ActionContext, asked: AskedOptions): BalancePreview {
  return begin(connection, context, asked).preview;
}

interface Begun {
  readonly run: BalanceRun;
  readonly preview: BalancePreview;
}

function begin(connection: Connection, context: ActionContext, asked: AskedOptions): Begun {
  const { team } = connection;
  if (team === null || (team.cases.length === 0 && team.counts === null)) {
    throw new ActionRefusal("not-a-team-workbook", say.notATeam(firstError(connection)));
  }
  context.onProgress?.({ message: say.progress.sharing, done: null });
  const { statusToo, ...wishes } = asked;
  const options: BalanceOptions = {
    ...wishes,
    tolerance: asked.tolerance ?? team.settings.tolerance,
    ceiling: asked.ceiling ?? team.settings.ceiling,
    asOf: asked.asOf ?? context.today,
  };
  const run = startBalance(team, options);
  const answer = finishBalance(run);
  return { run, preview: { connection, team, options, answer, statusToo, problems: problemsOf(connection, answer) } };
}

/** Safety nets only: what ends the search is a count of branches, so that every machine gives the same answer. */
const MOST_SECONDS = 15;
const PLACEMENT_SECONDS = 10;

/** Goes on from the immediate answer with the exact solver. Cancelled, or without WebAssembly, that answer stands. */
async function withSolver(begun: BalanceRun, preview: BalancePreview, context: ActionContext): Promise<BalancePreview> {
  const { signal, onProgress } = context;
  const task: ProveOptions = {
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress: () => onProgress(progressOf(preview)) }),
  };
  onProgress?.(progressOf(preview));
  let solver: Solver | null = null;
  try {
    solver = await createSolver(signal);
    if (solver === null) return preview;
    const run = await withBetterPlacement(solver, begun, task);
    const word = await proveOrImprove(solver, run, { seconds: MOST_SECONDS }, task);
    const answer = finishBalance(run, word);
    return { ...preview, answer, problems: problemsOf(preview.connection, answer) };
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
  const word = await improvePlacement(solver, problem, run.placed, urgency, PLACEMENT_SECONDS, task);
  return withPlacement(run, word.assignment, word.optimal);
}

function progressOf({ answer }: BalancePreview): ActionProgress {
  const moved = answer.moves.filter((move) => move.from !== null).reduce((sum, move) => sum + move.count, 0);
  return { message: say.progress.proving(moved, answer.bounds.moves), done: null, answerStands: true };
}

function solverFailed(why: string): Problem {
  return {
    code: "solver-failed",
    severity: "warning",
    sheet: null,
    cell: null,
    value: null,
    message: say.problems.solverFailed(why),
  };
}

/** Moves against evenness, for "fewer moves or more even?". Lets the pane breathe between the points. */
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

function tickedMoves(preview: BalancePreview, choice: BalanceChoice | undefined): readonly BalanceMove[] {
  const ticked = choice?.ticked;
  return ticked === undefined ? preview.answer.moves : preview.answer.moves.filter((move) => ticked.has(move.key));
}

function firstError(connection: Connection): string {
  return connection.problems.find((problem) => problem.severity === "error")?.message ?? "";
}

function reportSummary(picture: TeamSummary): Readonly<Record<string, unknown>> {
  return {
    clinicians: picture.clinicians.map((person) => ({
      clinician: person.clinician.name,
      cases: person.cases,
      points: person.points,
      available: person.available,
      used: person.used,
      share: person.share,
    })),
    highest: picture.highest,
    range: picture.range,
    deviation: picture.deviation,
    overload: picture.overload,
  };
}

/** The workbook's problems, as they stand for this question. */
function problemsOf(connection: Connection, answer: BalanceAnswer): Problem[] {
  const known = answer.before.measuredBy === "used";
  const problems = connection.problems.filter((problem) => !(known && problem.code === "no-full-time-points"));
  if (!known && !problems.some((problem) => problem.code === "no-full-time-points")) {
    problems.push({
      code: "no-full-time-points",
      severity: "question",
      sheet: null,
      cell: null,
      value: null,
      message: say.problems.noFullTimePoints,
    });
  }
  const table = connection.tables.Cases;
  for (const question of answer.questions) {
    const found = table === undefined ? null : recordPlace(table, question.caseIndex);
    const row = found?.row;
    const column = (found?.table.columns["Needs"] ?? found?.table.columns["Case"])?.column;
    const cell = row === undefined || column === undefined ? null : cellAddress(row, column);
    const sheet = found?.table.sheet ?? null;
    if (
      problems.some((problem) => problem.code === "skill-mismatch" && problem.sheet === sheet && problem.cell === cell)
    )
      continue;
    const place = sheet === null || row === undefined ? question.case : `${sheet}, row ${row + 1}`;
    problems.push({
      code: "skill-mismatch",
      severity: "question",
      sheet,
      cell,
      value: question.missing.join("; "),
      message: say.problems.skillMismatch(place, question.case, question.clinician, question.missing),
    });
  }
  return problems;
}
