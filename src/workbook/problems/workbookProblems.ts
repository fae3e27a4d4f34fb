import type { TeamData } from "../../domain/team";
import { tablesMessages } from "../messages/tables";
import { cellAddress } from "@evenkeel/spreadsheet";
import { weightedCategories } from "./validateTeam";
import type { ConnectedTable, ConnectedTables, Problem } from "../connect/connection";
import { SheetView } from "../detect/sheetView";
import { problemsByCause } from "./problemsByCause";
import { toProblem } from "./problemMessages";

/** What is wrong with the workbook as a whole: tables and columns that are missing, cases on several sheets. */
export function wholeWorkbookProblems(team: TeamData, tables: ConnectedTables): readonly Problem[] {
  const problems: Problem[] = [];
  const { Team, Cases, Counts, Weights } = tables;
  if (
    team.clinicians.length > 0 &&
    team.clinicians.every(({ weeklyHours, wte }) => weeklyHours === null && wte === null)
  )
    problems.push(noHours(Team));
  if (Team === undefined && team.clinicians.length === 0 && (Cases ?? Counts) !== undefined) {
    problems.push(toProblem({ code: "no-team-table", sheet: null, about: (Cases ?? Counts)?.sheet ?? "" }));
  }
  const plans =
    tables.JobPlan !== undefined ||
    team.clinicians.some((one) => Object.values(one.halfDays).some((value) => value !== null));
  if (Team !== undefined && Cases === undefined && Counts === undefined && team.counts === null && !plans) {
    problems.push(toProblem({ code: "no-cases-table", sheet: null, about: Team.sheet }));
  }
  for (const [table, column] of [
    [Cases, "Case"],
    [Cases, "Clinician"],
  ] as const) {
    if (table === undefined || table.columns[column] !== undefined || table.stated?.[column] !== undefined) continue;
    problems.push(
      toProblem({
        code: "missing-column",
        sheet: table.sheet,
        place: table.sheet,
        cell: cellAddress(table.headerRow, table.area.left),
        about: column,
      }),
    );
  }
  const weightless =
    Counts === undefined ? Cases !== undefined && Weights === undefined : weightedCategories(team.weights).size === 0;
  if (weightless && (Counts !== undefined || team.cases.every((record) => record.givenPoints === null))) {
    problems.push(toProblem({ code: "no-weights", sheet: null }));
  }
  problems.push(...multiSheetProblems(Cases));
  const someFullTimePoints = team.clinicians.some((clinician) => clinician.fullTimePoints !== null);
  if (team.settings.fullTimePoints === null && !someFullTimePoints && team.clinicians.length > 0) {
    problems.push(toProblem({ code: "no-full-time-points", sheet: null }));
  }
  return problems;
}

/** A team without hours is a team: what needs none works. */
function noHours(team: ConnectedTable | undefined): Problem {
  const place =
    team === undefined
      ? { sheet: null }
      : {
          sheet: team.sheet,
          place: team.sheet,
          cell: cellAddress(team.headerRow, team.columns["Clinician"]?.column ?? team.area.left),
        };
  const hasColumn = team?.columns["WTE"] !== undefined || team?.columns["Weekly hours"] !== undefined;
  const sentence = hasColumn ? "no-hours" : "missing-hours-column";
  return { ...toProblem({ code: "missing-hours", sentence, ...place }), severity: "warning" };
}

/** Where cases stand in several places: what that means for moving one. */
function multiSheetProblems(cases: ConnectedTable | undefined): readonly Problem[] {
  if (cases?.further === undefined) return [];
  const parts = [cases, ...cases.further];
  const held = parts.filter((part) => part.stated?.["Clinician"] !== undefined);
  const sheetsOf = (some: readonly ConnectedTable[]): string =>
    tablesMessages.sheetList([...new Set(some.map((part) => part.sheet))]);
  if (new Set(parts.map((part) => part.sheet)).size === 1) {
    return [toProblem({ code: "clinician-above", sheet: cases.sheet, place: cases.sheet })];
  }
  const nobodys = parts.filter((part) => part.columns["Clinician"] === undefined && !held.includes(part));
  return [
    held.length > 0
      ? toProblem({ code: "clinician-by-sheet", sheet: null, about: sheetsOf(held) })
      : toProblem({ code: "several-sheets", sheet: null, about: sheetsOf(parts) }),
    ...(nobodys.length === 0 ? [] : [toProblem({ code: "no-clinician-there", sheet: null, about: sheetsOf(nobodys) })]),
  ];
}

/** That no team was found, with the sheets that were looked at. */
export function notATeamWorkbook(views: readonly SheetView[]): Problem {
  const sheets = views.filter((view) => view.bottom >= view.top).map((view) => view.name);
  return toProblem({
    code: "not-a-team-workbook",
    sheet: null,
    about: sheets.length === 0 ? tablesMessages.noSheets : tablesMessages.sheetList(sheets),
  });
}

function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify([problem.code, problem.sheet, problem.cell, problem.value]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const ORDER = { error: 0, warning: 1, question: 2 } as const;

/** Each cause once: mistakes before warnings before questions, each in the order of the workbook. */
export function problemsInOrder(problems: readonly Problem[], views: readonly SheetView[]): readonly Problem[] {
  const sheets = new Map(views.map((view, at) => [view.name, at]));
  const place = (problem: Problem): number => (problem.sheet === null ? -1 : (sheets.get(problem.sheet) ?? 0));
  const row = (problem: Problem): number => Number(/\d+/.exec(problem.cell ?? "")?.[0] ?? 0);
  const inOrder = unique(problems).sort(
    (a, b) => ORDER[a.severity] - ORDER[b.severity] || place(a) - place(b) || row(a) - row(b),
  );
  return problemsByCause(inOrder);
}
