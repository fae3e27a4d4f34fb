import { defineMessages } from "@evenkeel/messages";

/** What opening and saving .xlsx files has to say. */
export const filesMessages = defineMessages("files", {
  encrypted:
    "This workbook is protected with a password to open it, so it cannot be read. In Excel, choose File, Info, Protect Workbook, Encrypt with Password, clear the password, save, and try again.",
  oldFormat:
    "This is a workbook in the old Excel format (.xls). In Excel, choose File, Save As, Excel Workbook (.xlsx), and try again with the new file.",
  binaryFormat:
    "This is a binary workbook (.xlsb). In Excel, choose File, Save As, Excel Workbook (.xlsx), and try again with the new file.",
  openDocument:
    "This is an OpenDocument file, not an Excel workbook. Save it as Excel Workbook (.xlsx) and try again with the new file.",
  strict:
    "This workbook is saved as Strict Open XML, which cannot be changed safely here. In Excel, choose File, Save As, Excel Workbook (.xlsx), not Strict, and try again with the new file.",
  textFile:
    "This is a text file such as a .csv, not an Excel workbook. Open it in Excel, choose File, Save As, Excel Workbook (.xlsx), and try again with the new file.",
  notAWorkbook:
    "This is not an Excel workbook (.xlsx). Open it in Excel, choose File, Save As, Excel Workbook (.xlsx), and try again with the new file.",
  empty: "The file is empty. Check that it was copied or downloaded completely.",
  tooLarge: (megabytes: number, limit: number) =>
    `The workbook unpacks to ${megabytes} MB; at most ${limit} MB can be opened here. Move old records to another workbook, or delete empty formatted rows, and try again.`,
  damaged: (part: string, detail: string) =>
    `The workbook is damaged: ${part} cannot be read (${detail}). Open it in Excel, let Excel repair it, save it and try again.`,
  missingPart: "it is missing",
  notUtf8: "its text is not in a known encoding",
  noSuchSheet: (sheet: string) => `There is no sheet named '${sheet}' in the workbook, so nothing was saved.`,
  sheetExists: (sheet: string) => `There is already a sheet named '${sheet}' in the workbook, so nothing was saved.`,
  outsideSheet: (sheet: string, row: number, column: number) =>
    `Row ${row}, column ${column} is outside the sheet '${sheet}', so nothing was saved.`,
  textTooLong: (sheet: string, cell: string) =>
    `${sheet}, ${cell}: the text is longer than the 32,767 characters that a cell can hold, so nothing was saved.`,
});
