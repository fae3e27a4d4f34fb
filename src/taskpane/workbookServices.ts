import {
  connectWorkbook,
  insertFormula,
  lastChange,
  rememberAnswers,
  showCell,
  watchWaiting,
  watchWorkbook,
} from "../actions/workbook";
import { watchNotices } from "../actions/notices";
import { undoLast } from "../features/undo/action";
import { lastLook, markSeen } from "../features/weeklyChanges/weeklyLook";
import type { WorkbookServices } from "../pane/paneServices";
import { today } from "../pane/today";

/** The open workbook, through the actions that ribbon and command line serve too: all that the first view needs. */
export const workbookServices: WorkbookServices = {
  connect: (answers) => connectWorkbook({ today: today(), answers }),
  remember: rememberAnswers,
  watch: watchWorkbook,
  watchNotices,
  watchWaiting,
  showCell,
  insertFormula,
  lastChange,
  undoLast,
  lastLook,
  markSeen: (connection) => markSeen(connection, today()),
};
