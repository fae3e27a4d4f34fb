import type { Answers } from "../../../pane/state/workbook";
import type { Connection } from "../../../workbook/connect/connection";

/** What every line of the list of sheets shows, and how it is changed. */
export interface SheetProps {
  readonly connection: Connection;
  readonly answers: Answers;
  readonly onAnswer: (said: Answers) => void;
}
