import type { Day } from "../../domain/units";
import type { Cell } from "./cells";
import type { CaseRow } from "./readers/caseRow";
import type { Column } from "./columns/profile";
import { scoreRole } from "./columns/evidence";
import type { ReadingQuestion } from "./questions";
import type { HeldBy } from "./readers/list";
import { sheetName, type View } from "./view";
import { headerHas } from "./words/headers";

/** A second reading so near behind the first is asked about. */
const NEARLY = 1;

/** Two columns that both name people of the team, where nothing says which of them leads. */
export function columnQuestions(view: View, held: HeldBy): readonly ReadingQuestion[] {
  if (held.by !== "column") return [];
  const best = scoreRole(held.column, "Clinician").score;
  const rival = view.columns.find((column) => column !== held.column && isRival(view, column, best));
  if (rival === undefined) return [];
  return [{ kind: "column", sheet: sheetName(view), headers: [held.column.header, rival.header] }];
}

function isRival(view: View, column: Column, best: number): boolean {
  if (view.roles.get("Joint with") === column || headerHas("Joint with", column.header)) return false;
  return column.joins > 0.5 && column.filled > 0.5 && scoreRole(column, "Clinician").score > best - NEARLY;
}

/** A column of days that are over, here and there, whose header does not say what it is for. */
export function endQuestions(view: View, today: Day, cases: readonly CaseRow[]): readonly ReadingQuestion[] {
  const taken = [view.roles.get("Opened"), view.roles.get("Last seen"), view.roles.get("Review due")];
  const open = new Set(cases.filter(({ state }) => state !== "closed").map(({ row }) => row));
  const isPast = (cell: Cell | undefined): boolean => cell?.kind === "date" && cell.number <= today;
  return view.columns
    .filter((column) => {
      const isNamed = headerHas("Closing date", column.header);
      if (view.roles.get("Closing date") === column) return !isNamed;
      const isThin = column.dates > 0.8 && column.filled < 0.6 && column.past > 0.9;
      return !taken.includes(column) && (isNamed ? column.dates > 0.5 && column.past > 0 : isThin);
    })
    .map((column) => ({
      kind: "ends" as const,
      guess: view.roles.get("Closing date") === column ? ("yes" as const) : ("no" as const),
      sheet: sheetName(view),
      header: column.header,
      cases: view.block.rows.filter(({ row, cells }) => open.has(row) && isPast(cells[column.index])).length,
    }))
    .filter(({ cases: count }) => count > 0);
}
