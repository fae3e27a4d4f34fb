import { readBaseline, saveBaseline } from "../actions/baseline";
import { watchNotices } from "../actions/notices";
import {
  excelWorkbook,
  insertFormula,
  lastChange,
  openFile,
  rememberAnswers,
  selectedArea,
  showCell,
  undoLast,
  watchWaiting,
  watchWorkbook,
} from "../actions/workbook";
import type { FileServices, WorkbookServices } from "../pane/paneServices";

/** The open workbook: all that the first view needs. */
export const workbookServices: WorkbookServices & Pick<FileServices, "open"> = {
  ...excelWorkbook,
  remember: rememberAnswers,
  watch: watchWorkbook,
  watchNotices,
  watchWaiting,
  showCell,
  selectedArea,
  insertFormula,
  lastChange,
  undoLast,
  readBaseline,
  saveBaseline: (connection, { today }) => saveBaseline(connection, today),
  open: openFile,
};
