import * as v from "valibot";
import {
  balanceCurve,
  defaultBalanceOptions,
  finishBalance,
  isSettled,
  pictureWith,
  startBalance,
  withPlacement,
  type BalanceAnswer,
  type BalanceMove,
  type BalanceOptions,
  type BalanceRun,
  type BalanceUndone,
  type Bottleneck,
  type CurvePoint,
  type ReceiverLimit,
  type Picture,
} from "../domain/balance";
import { matchKey } from "../domain/names";
import type { TeamData } from "../domain/team";
import { day, points, ratio, type Day, type Ratio } from "../domain/units";
import type { NotWeighted } from "../domain/weighting/casePoints";
import { balance as say } from "../messages/balance";
import type { CellChange, ChangePlan } from "../tables/changePlan";
import {
  recordPlace,
  type ConnectedColumn,
  type ConnectedTable,
  type Connection,
  type Problem,
} from "../tables/connection";
import type { CellValue } from "../tables/grid";
import { reasonOf } from "../tables/moveReason";
import { rowOfPerson } from "../tables/personRow";
import { createSolver, improvePlacement, proveOrImprove, type Following, type Solver } from "../solver";
import { cellAddress } from "../tables/address";
import { ActionRefusal, type Action, type ActionProgress, type ActionSurroundings, type Preview } from "./action";
import { connectWorkbook } from "./workbook";

export { reasonOf };

/** What balancing a workbook would change. Nothing has been written. */
export interface BalancePreview extends Preview {
  readonly team: TeamData;
  readonly options: BalanceOptions;
  readonly answer: BalanceAnswer;
  /** True: a placed case that was waiting is written as open, too. */
  readonly statusToo: boolean;
}

/** Tolerance and ceiling that were not asked for (null) are the service's own. */
type AskedOptions = Omit<BalanceOptions, "tolerance" | "ceiling"> & {
  readonly tolerance: Ratio | null;
  readonly ceiling: Ratio | null;
  readonly statusToo: boolean;
};

/** The part of a preview to write: the keys of the moves that are ticked; absent: all of them. */
export interface BalanceChoice {
  readonly ticked?: ReadonlySet<string>;
}

export const balanceTeam: Action<AskedOptions, BalancePreview, BalanceChoice> = {
  name: "balance-team",
  options: readOptions,
  async preview(surroundings, options) {
    surroundings.onProgress?.({ message: say.progress.reading, done: null });
    const connection = await connectWorkbook(surroundings);
    const { run, preview } = begin(connection, surroundings, options);
    return isSettled(run) ? preview : withSolver(run, preview, surroundings);
  },
  plan: (preview, choice) => planOf(preview, tickedMoves(preview, choice)),
  report: (preview) => ({
    moves: preview.answer.moves.map((move) => ({
      case: move.case,
      ...(move.caseIndex === null ? { count: move.count } : {}),
      from: move.from,
      to: move.to,
      points: move.points,
      reason: reasonOf(move),
    })),
    before: reportPicture(preview.answer.before),
    after: reportPicture(preview.answer.after),
    bound: preview.answer.bounds,
    proven: preview.answer.proven,
    wishes: preview.answer.bottlenecks.map(wishOf),
    undone: preview.answer.undone.map((undone) => ({
      case: undone.case,
      ...(undone.caseIndex === null ? { count: undone.count } : {}),
      why: whyUndone(undone),
    })),
    problems: preview.problems,
  }),
};

/** As the action's preview on a workbook that is already connected: the engine's immediate answer. */
export function previewBalance(
  connection: Connection,
  surroundings: ActionSurroundings,
  asked: AskedOptions,
): BalancePreview {
  return begin(connection, surroundings, asked).preview;
}

interface Begun {
  readonly run: BalanceRun;
  readonly preview: BalancePreview;
}

function begin(connection: Connection, surroundings: ActionSurroundings, asked: AskedOptions): Begun {
  const { team } = connection;
  if (team === null || (team.cases.length === 0 && team.counts === null)) {
    throw new ActionRefusal("not-a-team-workbook", say.notATeam(firstError(connection)));
  }
  surroundings.onProgress?.({ message: say.progress.sharing, done: null });
  const { statusToo, ...wishes } = asked;
  const options: BalanceOptions = {
    ...wishes,
    tolerance: asked.tolerance ?? team.settings.tolerance,
    ceiling: asked.ceiling ?? team.settings.ceiling,
    asOf: asked.asOf ?? surroundings.today,
  };
  const run = startBalance(team, options);
  const answer = finishBalance(run);
  return { run, preview: { connection, team, options, answer, statusToo, problems: problemsOf(connection, answer) } };
}

/** Safety nets only: what ends the search is a count of branches, so that every machine gives the same answer. */
const MOST_SECONDS = 15;
const PLACEMENT_SECONDS = 10;

/** Goes on from the immediate answer with the exact solver. Cancelled, or without WebAssembly, that answer stands. */
async function withSolver(
  begun: BalanceRun,
  preview: BalancePreview,
  surroundings: ActionSurroundings,
): Promise<BalancePreview> {
  const { signal, onProgress } = surroundings;
  const following: Following = {
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress: () => onProgress(progressOf(preview)) }),
  };
  onProgress?.(progressOf(preview));
  let solver: Solver | null = null;
  try {
    solver = await createSolver(signal);
    if (solver === null) return preview;
    const run = await withBetterPlacement(solver, begun, following);
    const word = await proveOrImprove(solver, run, { seconds: MOST_SECONDS }, following);
    const answer = finishBalance(run, word);
    return { ...preview, answer, problems: problemsOf(preview.connection, answer) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ...preview, problems: [...preview.problems, solverFailed(why)] };
  } finally {
    solver?.dispose();
  }
}

async function withBetterPlacement(solver: Solver, run: BalanceRun, following: Following): Promise<BalanceRun> {
  if (run.placementProven) return run;
  const { problem, urgency } = run.asked;
  const word = await improvePlacement(solver, problem, run.placed, urgency, PLACEMENT_SECONDS, following);
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

/** What the team would look like with only these moves done: at once, for every tick. */
export function reprice(preview: BalancePreview, ticked: ReadonlySet<string>): Picture {
  return pictureWith(preview.team, preview.options, tickedMoves(preview, { ticked }));
}

/** Moves against evenness, for "fewer moves or more even?". Lets the pane breathe between the points. */
export async function curveOf(
  preview: BalancePreview,
  following: Pick<ActionSurroundings, "signal" | "onProgress"> = {},
): Promise<readonly CurvePoint[]> {
  const points: CurvePoint[] = [];
  for (const point of balanceCurve(preview.team, preview.options)) {
    if (following.signal?.aborted === true) break;
    points.push(point);
    following.onProgress?.({ message: say.progress.curve, done: null });
    await new Promise((resume) => setTimeout(resume, 0));
  }
  return points;
}

function tickedMoves(preview: BalancePreview, choice: BalanceChoice | undefined): readonly BalanceMove[] {
  const ticked = choice?.ticked;
  return ticked === undefined ? preview.answer.moves : preview.answer.moves.filter((move) => ticked.has(move.key));
}

/** What one more person would change, in a sentence. */
export function wishOf({ code, what, cases, points: weight }: Bottleneck): string {
  return say.wish[code](what, cases, weight);
}

/** Why a case stays as it is, and what would help, in a sentence. */
export function whyUndone(undone: BalanceUndone): string {
  const { cause } = undone;
  switch (cause.code) {
    case "not-weighted":
      return whyNotWeighted(cause.notWeighted);
    case "unclear-reference":
      return say.undone.unclearReference(cause.reference);
    case "no-skill":
      return say.undone.noSkill(cause.skills);
    case "nobody-receives":
      return say.undone.nobodyReceives;
    case "risk-too-high":
      return say.undone.risk(cause.risk);
    case "no-locality":
      return say.undone.locality(cause.locality);
    case "linked-apart":
      return say.undone.linkedApart(cause.linkedWith, cause.holders);
    case "no-room":
      return isCounted(cause.limits)
        ? say.undone.limits((undone.points ?? 0) / undone.count, limitTexts(cause.limits))
        : say.undone.noRoom(cause.eligible, cause.most, (undone.points ?? 0) / undone.count);
    case "no-place-left":
      return isCounted(cause.limits)
        ? say.undone.limitsByNow(limitTexts(cause.limits))
        : say.undone.noPlaceLeft(cause.eligible);
  }
}

/** Whether a number of cases stops anybody: that can be agreed anew, where points are simply full. */
const isCounted = (limits: readonly ReceiverLimit[]): boolean => limits.some(({ code }) => code !== "points");

const limitTexts = (limits: readonly ReceiverLimit[]): string[] =>
  limits.map(({ code, clinician, has, most }) => say.undone.limit[code](clinician, has, most));

function whyNotWeighted(why: NotWeighted): string {
  switch (why.code) {
    case "unknown-level":
      return say.undone.unknownLevel(why.factor, why.level);
    case "blank-level":
      return say.undone.blankLevel(why.factor);
    case "overlapping-versions":
      return say.undone.overlapping(why.factor);
  }
}

const knownOptions = [...Object.keys(defaultBalanceOptions), "statusToo"];
const share = (highest: number): v.GenericSchema<number> =>
  v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(highest));

const optionsSchema = v.strictObject({
  moveExisting: v.optional(v.boolean(say.options.yesOrNo), defaultBalanceOptions.moveExisting),
  tolerance: v.optional(share(1)),
  maxMoves: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), defaultBalanceOptions.maxMoves),
  ceiling: v.optional(v.pipe(share(2), v.gtValue(0))),
  fullTimePoints: v.optional(v.nullable(v.pipe(v.number(), v.finite(), v.gtValue(0))), null),
  shareBy: v.optional(v.picklist(["hours", "case-half-days"]), defaultBalanceOptions.shareBy),
  asOf: v.optional(v.nullable(v.pipe(v.string(), v.isoDate())), null),
  acrossTeams: v.optional(v.boolean(), defaultBalanceOptions.acrossTeams),
  localityMust: v.optional(v.boolean(), defaultBalanceOptions.localityMust),
  statusToo: v.optional(v.boolean(), false),
});

/** What each option has to look like, for the sentence that refuses a wrong one. */
const wanted: Readonly<Record<string, () => string>> = {
  moveExisting: () => say.options.yesOrNo,
  tolerance: () => say.options.tolerance,
  maxMoves: () => say.options.maxMoves,
  ceiling: () => say.options.ceiling,
  fullTimePoints: () => say.options.fullTimePoints,
  shareBy: () => say.options.shareBy,
  asOf: () => say.options.asOf,
  acrossTeams: () => say.options.yesOrNo,
  localityMust: () => say.options.yesOrNo,
  statusToo: () => say.options.yesOrNo,
};

function readOptions(raw: unknown): AskedOptions {
  if (Array.isArray(raw)) throw new ActionRefusal("wrong-option", say.options.notAnObject);
  const parsed = v.safeParse(optionsSchema, raw ?? {});
  if (!parsed.success) throw new ActionRefusal("wrong-option", refusalOf(parsed.issues[0]));
  const { tolerance, ceiling, fullTimePoints, asOf, ...rest } = parsed.output;
  return {
    ...rest,
    tolerance: tolerance === undefined ? null : ratio(tolerance),
    ceiling: ceiling === undefined ? null : ratio(ceiling),
    fullTimePoints: fullTimePoints === null ? null : points(fullTimePoints),
    asOf: asOf === null ? null : dayOf(asOf),
  };
}

function refusalOf(issue: v.InferIssue<typeof optionsSchema>): string {
  const name = issue.path?.[0]?.key;
  if (typeof name !== "string") return say.options.notAnObject;
  const words = wanted[name];
  return words === undefined ? say.options.unknown(name, knownOptions) : say.options.wrong(name, words());
}

const MILLISECONDS_A_DAY = 86_400_000;

function dayOf(isoDate: string): Day {
  return day((Date.parse(`${isoDate}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / MILLISECONDS_A_DAY);
}

function firstError(connection: Connection): string {
  return connection.problems.find((problem) => problem.severity === "error")?.message ?? "";
}

function reportPicture(picture: Picture): Readonly<Record<string, unknown>> {
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

function planOf(preview: BalancePreview, moves: readonly BalanceMove[]): ChangePlan | null {
  if (moves.length === 0) return null;
  const changes = preview.team.counts === null ? caseChanges(preview, moves) : countChanges(preview, moves);
  if (changes.length === 0) return null;
  const count = (some: readonly BalanceMove[]): number => some.reduce((sum, move) => sum + move.count, 0);
  return {
    action: "balance-team",
    title: say.title(
      count(moves.filter((move) => move.from === null)),
      count(moves.filter((move) => move.from !== null)),
    ),
    changes,
  };
}

function caseChanges(preview: BalancePreview, moves: readonly BalanceMove[]): CellChange[] {
  const table = preview.connection.tables.Cases;
  if (table === undefined) return [];
  return moves.flatMap((move) => {
    // The cases may stand on several sheets, and a sheet may say by its name who holds them: nothing is written there.
    const place = move.caseIndex === null ? null : recordPlace(table, move.caseIndex);
    const key = place?.table.columns["Case"];
    const target = place?.table.columns["Clinician"];
    if (place === null || key === undefined || target === undefined) return [];
    const what = { row: place.row, key: move.case, otherwise: move.from, value: move.to };
    const change = cellChange(preview.connection, place.table, key, target, what);
    const status = place.table.columns["Status"];
    const isWaiting = preview.team.cases.find(({ index }) => index === move.caseIndex)?.status === "waiting";
    if (!preview.statusToo || status === undefined || move.from !== null || !isWaiting) return [change];
    const opened = { ...what, otherwise: null, value: openWord(preview, place.table, status) };
    return [change, cellChange(preview.connection, place.table, key, status, opened)];
  });
}

/** As this team writes it of most of its open cases: the column may take certain words only. */
function openWord(preview: BalancePreview, table: ConnectedTable, status: ConnectedColumn): string {
  const counts = new Map<string, number>();
  for (const { index, status: own, clinician } of preview.team.cases) {
    const place = own === "open" && clinician !== null ? recordPlace(table, index) : null;
    if (place === null) continue;
    const word = String(cellOf(preview.connection, place.table.sheet, place.row, status.column) ?? "").trim();
    if (word !== "") counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? say.openStatus;
}

/** The cells of the categories, each changed by what its person gives and gets. */
function countChanges(preview: BalancePreview, moves: readonly BalanceMove[]): CellChange[] {
  const table = preview.connection.tables.Counts;
  const key = table?.columns["Clinician"];
  if (table === undefined || key === undefined) return [];
  const by = new Map<string, { person: string; category: string; change: number }>();
  const change = (person: string | null, category: string, cases: number): void => {
    if (person === null) return;
    const name = JSON.stringify([matchKey(person), matchKey(category)]);
    const known = by.get(name) ?? { person, category, change: 0 };
    by.set(name, { ...known, change: known.change + cases });
  };
  for (const move of moves) {
    change(move.to, move.case, move.count);
    change(move.from, move.case, -move.count);
  }
  return [...by.values()].flatMap(({ person, category, change: cases }) => {
    const target = table.columns[category];
    const row = rowOfPerson(preview.connection, table, person);
    if (target === undefined || row === null || cases === 0) return [];
    const held = (preview.team.counts ?? [])
      .filter(
        (count) =>
          count.clinician !== null &&
          matchKey(count.clinician) === matchKey(person) &&
          matchKey(count.category) === matchKey(category),
      )
      .reduce((sum, count) => sum + count.cases, 0);
    return [
      cellChange(preview.connection, table, key, target, { row, key: person, otherwise: held, value: held + cases }),
    ];
  });
}

function cellChange(
  connection: Connection,
  table: ConnectedTable,
  key: ConnectedColumn,
  target: ConnectedColumn,
  what: { readonly row: number; readonly key: string; readonly otherwise: CellValue; readonly value: CellValue },
): CellChange {
  const seenKey = cellOf(connection, table.sheet, what.row, key.column);
  const seen = cellOf(connection, table.sheet, what.row, target.column);
  return {
    sheet: table.sheet,
    tableName: table.tableName,
    headerRow: table.headerRow,
    keys: [{ header: key.header, value: String(seenKey ?? what.key), column: key.column }],
    header: target.header,
    row: what.row,
    column: target.column,
    expected: seen === undefined ? what.otherwise : seen,
    value: what.value,
  };
}

/** undefined: the connection does not carry its cells, or the place is outside what was read. */
function cellOf(connection: Connection, sheet: string, row: number, column: number): CellValue | undefined {
  const grid = connection.grid?.sheets.find((candidate) => candidate.name === sheet);
  return grid?.values[row - grid.top]?.[column - grid.left];
}
