import { columnLetters, type WorkbookGrid } from "@evenkeel/spreadsheet";
import { summaryOf } from "../../../src/domain/balance/teamSummary";
import { teamMeasures } from "../../../src/domain/sharing/measures";
import type { Day } from "../../../src/domain/units";
import { connect } from "../../../src/workbook/connect/connect";
import type { ConnectedTable, Connection, Problem, Question } from "../../../src/workbook/connect/connection";
import type { Answer, Statement } from "./answer";

/** What `connect` makes of a workbook: people and cases as Balance team has them, the waiting as a snapshot keeps it. */
export function connectAnswer(grid: WorkbookGrid, today: Day): Answer {
  const { tables, problems, questions, team, understanding } = connect(grid, { today });
  const sheets = grid.sheets.map(({ name }) => name);
  const parts = Object.values(tables).flatMap(partsOf);
  return {
    people: peopleOf(team, today),
    waiting: team === null ? null : teamMeasures(team, today).notAllocated,
    tables: Object.fromEntries(
      Object.entries(tables).map(([kind, table]) => [
        kind,
        partsOf(table).map((part) => ({
          sheet: part.sheet,
          rows: part.rows.length,
          columns: Object.fromEntries(
            Object.entries(part.columns).map(([name, { column }]) => [name, columnLetters(column)]),
          ),
        })),
      ]),
    ),
    statements: [
      // What is asked once as a question is no second statement.
      ...problems.filter(({ question }) => question === undefined).map((one) => problemStatement(one, sheets)),
      ...questions.map((question) => questionStatement(question, sheets)),
    ],
    sheetsUsed: [
      ...new Set([
        ...parts.map(({ sheet }) => sheet),
        ...(understanding?.parts ?? []).flatMap(({ sheet, part }) => (USED.has(part) ? [sheet] : [])),
      ]),
    ],
  };
}

const USED: ReadonlySet<string> = new Set(["staff", "held", "waiting", "counts"]);

const partsOf = (table: ConnectedTable): readonly ConnectedTable[] => [table, ...(table.further ?? [])];

/** Balance team refuses a workbook without cases, so that nobody is shown then. */
function peopleOf(team: Connection["team"], today: Day): Readonly<Record<string, number>> {
  if (team === null || (team.cases.length === 0 && team.counts === null)) return {};
  return Object.fromEntries(summaryOf(team, today).clinicians.map(({ clinician, cases }) => [clinician.name, cases]));
}

function problemStatement(problem: Problem, sheets: readonly string[]): Statement {
  const { severity, code, sheet, cell, cells = [cell], message } = problem;
  const isAboutRows = cells.length > 1 || (sheet !== null && message.startsWith(`${sheet}, row `));
  const named = isAboutRows ? {} : { sheetsNamed: sheetsIn(message, sheets) };
  return { severity, code, sheet, cell, text: message, rows: cells.length, ...named };
}

function questionStatement({ code, message, choices }: Question, sheets: readonly string[]): Statement {
  const text = [message, ...choices.map(({ label }) => label)].join(" / ");
  return { severity: "question", code, sheet: null, cell: null, text, rows: 1, sheetsNamed: sheetsIn(text, sheets) };
}

/** The sheets whose names stand in a sentence, not as a part of another word. */
function sheetsIn(text: string, sheets: readonly string[]): readonly string[] {
  return sheets.filter((sheet) => {
    const name = sheet.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, "u").test(text);
  });
}
