import { defaultSettings } from "../../domain/settings";
import type { Day } from "../../domain/units";
import { selectTables, columnQuestions, withAnswers } from "./selectTables";
import type { ConnectedTable, Connection, TableKind } from "./connection";
import { ownViews, profileWorkbook } from "../detect/blocks";
import { NO_EVIDENCE } from "../detect/evidence";
import type { WorkbookGrid } from "@evenkeel/spreadsheet";
import { groupByClinician } from "./groupByClinician";
import { applyMapping } from "./applyMapping";
import type { RememberedMapping } from "./mapping";
import { placeProblems } from "../problems/placeProblems";
import { recordsFromGrid } from "../records/fromGrid";
import { readClinicians } from "../records/team";
import { SheetView } from "../detect/sheetView";
import { readTeam } from "./readTeam";
import { notATeamWorkbook, problemsInOrder } from "../problems/workbookProblems";

export interface ConnectOptions {
  readonly today: Day;
  /** Tables that the manager has settled: taken as they are. */
  readonly mapping?: Readonly<Partial<Record<TableKind, ConnectedTable>>>;
  /** What was settled in this workbook earlier. */
  readonly remembered?: RememberedMapping | null;
  /** Answers to questions, by their id. */
  readonly answers?: Readonly<Record<string, string>>;
}

type Tables = Partial<Record<TableKind, ConnectedTable>>;

/**
 * Finds the team's tables in a workbook and reads them.
 * Never throws on what people typed: what is not understood is a problem with its cell. The same grid, mapping and
 * day always give the same answer.
 */
export function connect(grid: WorkbookGrid, options: ConnectOptions): Connection {
  const views = grid.sheets.map((sheet) => new SheetView(sheet));
  const byName = new Map(views.map((view) => [view.name, view]));
  const viewOf = (sheet: string): SheetView => byName.get(sheet) ?? new SheetView(EMPTY_SHEET);
  const answers = { ...options.remembered?.answers, ...options.answers };
  const blocks = profileWorkbook(views);
  const choice = selectTables(blocks, ownViews(views), viewOf, answers, options.today);
  const candidates = mapValues(choice.candidates, (candidate) =>
    withAnswers(
      candidate,
      answers,
      blocks.find((profiled) => profiled.block === candidate.block),
      NO_EVIDENCE,
    ),
  );
  const found = mapValues(candidates, (candidate) => candidate.table);
  if (choice.levelWeights !== null) found.Weights ??= choice.levelWeights;
  const mapped = applyMapping(found, {
    mapping: options.mapping ?? {},
    remembered: options.remembered ?? null,
    views,
    blocks,
  });
  const tables = withGroups(mapped.tables, viewOf);
  const exportColumns = options.remembered?.exportColumns;
  const kept = exportColumns === undefined ? {} : { exportColumns };
  const questions = [
    ...choice.questions,
    ...Object.values(candidates).flatMap((candidate) => columnQuestions(candidate, answers)),
  ].filter((question) => !mapped.settled.has(kindOfQuestion(question.id)));
  if (!["Team", "Cases", "Counts", "JobPlan"].some((kind) => tables[kind as TableKind] !== undefined)) {
    return { tables, questions, problems: [...mapped.problems, notATeamWorkbook(views)], team: null, grid, ...kept };
  }
  const read = readTeam(tables, candidates, views, viewOf, options.today);
  const problems = [...mapped.problems, ...read.problems, ...placeProblems(tables, candidates, viewOf)];
  return { tables, questions, problems: problemsInOrder(problems, views), team: read.team, grid, ...kept };
}

function withGroups(tables: Tables, viewOf: (sheet: string) => SheetView): Tables {
  const { Team, Cases } = tables;
  if (Cases === undefined) return tables;
  const staff = Team === undefined ? null : recordsFromGrid(Team, viewOf);
  const names =
    staff === null ? [] : readClinicians(staff, defaultSettings.fullTimeHours, () => undefined).map((one) => one.name);
  return { ...tables, Cases: groupByClinician(Cases, viewOf(Cases.sheet), names) };
}

const EMPTY_SHEET = {
  name: "",
  visible: true,
  isProtected: false,
  top: 0,
  left: 0,
  values: [],
  formulas: [],
  tables: [],
  hiddenRows: [],
  hiddenColumns: [],
} as const;

const kindOfQuestion = (id: string): string => id.split(":")[1] ?? "";

function mapValues<From, To>(
  record: Readonly<Partial<Record<TableKind, From>>>,
  change: (value: From) => To,
): Partial<Record<TableKind, To>> {
  const changed: Partial<Record<TableKind, To>> = {};
  for (const [kind, value] of Object.entries(record)) changed[kind as TableKind] = change(value);
  return changed;
}
