import { jobPlanSheetMessages as say } from "../messages/jobPlans";
import type { SheetView } from "../detect/sheetView";

/**
 * Whether a sheet is one of the plans that the add-in makes, by its title and the line below it: a team may well keep a
 * sheet of its own that is called "Team plan".
 */
export function isJobPlanSheet(view: Pick<SheetView, "value">): boolean {
  const [title, line] = [view.value(0, 0), view.value(1, 0)].map((cell) => String(cell ?? ""));
  if (title === undefined || line === undefined) return false;
  const starts = (whole: string, of: (rest: string) => string): boolean => {
    const beginning = of("\n").split("\n")[0] ?? "";
    return beginning !== "" && whole.startsWith(beginning);
  };
  if (title === say.versions.title && line === say.versions.note) return true;
  if (title === say.team.title) return starts(line, say.team.madeOn);
  return starts(title, say.individual.title) && starts(line, say.individual.madeOn);
}
