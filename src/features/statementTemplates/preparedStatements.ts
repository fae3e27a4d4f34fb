import type { ConcernPreview } from "../concern/action";
import type { TemplatesPreview } from "./action";
import { concernFigureLines } from "../concern/concernPage";
import type { Connection, Problem } from "../../workbook/connect/connection";
import type { DraftedConcern, TemplatesRead } from "../../pane/paneServices";

/** A drafted concern in the shape that the view shows. */
export function draftedConcern({ concern, connection, problems }: ConcernPreview): DraftedConcern {
  return {
    statement: concern.statement,
    effect: concern.effect,
    escalation: concern.escalation,
    figures: concernFigureLines(concern).map(([label, figure]) => `${label}: ${figure}`),
    cautions: ownProblems(connection, problems),
  };
}

/** Templates in the shape that the view shows. */
export function templatesRead({ templates, reads, names, connection, problems }: TemplatesPreview): TemplatesRead {
  return { templates, reads, names, cautions: ownProblems(connection, problems) };
}

/** What the action itself has to say, without what is said of the workbook elsewhere. */
function ownProblems(connection: Connection, problems: readonly Problem[]): readonly string[] {
  return problems.filter((problem) => !connection.problems.includes(problem)).map(({ message }) => message);
}
