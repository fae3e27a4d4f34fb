import { cellAddress } from "@evenkeel/spreadsheet";
import { tablesMessages } from "../messages/tables";
import type { Problem } from "../connect/connection";
import type { PersonHours } from "../reading/contract";
import type { Column } from "../reading/columns/profile";
import { answerId } from "../reading/said";
import type { Reading } from "../reading/readTeamWorkbook";
import { holderColumn, sheetName, textAt, type View } from "../reading/view";
import { stateWord } from "../reading/words/states";
import { toProblem, type ProblemDraft } from "./problemMessages";

/** Cells that say something which only the manager can explain: one problem for each cause, with the question for it. */
export function askedProblems(reading: Reading): readonly Problem[] {
  return reading.questions.flatMap((question): readonly Problem[] => {
    if (question.kind === "who") {
      const [candidate] = question.candidates;
      const places = placesOf(reading, (text) => text === question.form, holderColumn);
      const list = reading.staff[0] === undefined ? "" : sheetName(reading.staff[0].view);
      const draft = { code: "unknown-clinician", suggestion: candidate?.name ?? null, list } as const;
      return problemAt(answerId.who(question.form), question.form, places, draft);
    }
    if (question.kind === "hours") return question.hours.flatMap((one) => hoursProblem(reading, one));
    if (question.kind !== "word") return [];
    const column = (view: View): Column | undefined => view.columns.find(({ header }) => header === question.header);
    const places = placesOf(reading, (text) => stateWord(text) === question.word, column);
    return problemAt(answerId.word(question.word), question.word, places, { code: "unknown-status" });
  });
}

/** Hours that say nothing to anybody; those that say something are only asked about. */
function hoursProblem({ staff }: Reading, { person, sheet, row, text, hours, wte }: PersonHours): readonly Problem[] {
  const view = staff.map((list) => list.view).find((one) => sheetName(one) === sheet);
  const column = view?.roles.get("Contract");
  if (view === undefined || column === undefined || hours !== undefined || wte !== undefined) return [];
  const code = Number.isFinite(Number(text)) ? ("unlikely-hours" as const) : ("not-a-number" as const);
  const place = { sheet, header: column.header, row, column: view.block.left + column.index };
  return problemAt(answerId.hours(person.name), text, [place], { code });
}

interface Place {
  readonly sheet: string;
  readonly header: string;
  readonly row: number;
  readonly column: number;
}

/** The cells of the case lists that hold such a text. */
function placesOf(
  { cases, views }: Reading,
  isIt: (text: string) => boolean,
  columnOf: (view: View) => Column | undefined,
): Place[] {
  const lists = new Set(cases.map(({ view }) => view));
  return views
    .filter((view) => lists.has(view))
    .flatMap((view) => {
      const column = columnOf(view);
      if (column === undefined) return [];
      const rows = view.block.rows.filter(({ cells }) => isIt(textAt(cells, column)));
      const { header, index } = column;
      return rows.map(({ row }) => ({ sheet: sheetName(view), header, row, column: view.block.left + index }));
    });
}

function problemAt(
  question: string,
  value: string,
  places: readonly Place[],
  draft: Pick<ProblemDraft, "code" | "suggestion" | "list">,
): readonly Problem[] {
  const [first] = places;
  const place =
    first === undefined
      ? { sheet: null }
      : {
          sheet: first.sheet,
          place: tablesMessages.cellPlace(first.sheet, first.row + 1, first.header),
          cell: cellAddress(first.row, first.column),
        };
  const cells = places.map((one) => cellAddress(one.row, one.column));
  const problem = toProblem({ ...draft, ...place, value });
  return [{ ...problem, ...(cells.length > 1 ? { cells } : {}), severity: "question", question }];
}
