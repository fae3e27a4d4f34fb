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
import { undoLast } from "../actions/undo";
import { lastLook, markSeen } from "../actions/weeklyLook";
import type { WorkbookServices } from "./paneServices";
import { today } from "./today";

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
