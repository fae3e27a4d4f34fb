import { defineMessages } from "@evenkeel/messages";

/** "Caseload, row 14, Lead clinician": how every sentence names a cell. */
const place = (sheet: string, row: number, header: string): string => `${sheet}, row ${row}, ${header}`;
const shown = (value: string | number | boolean | null): string =>
  value === null || value === "" ? "nothing" : `'${String(value)}'`;

/** A cell that identifies a row, as far as a sentence names it. */
interface SpokenKey {
  readonly header: string;
  readonly value: string;
}

/** "Ref 'RV1007'", or "Clinician 'Ann Reid', Activity 'Duty'". */
const keyWords = (keys: readonly SpokenKey[]): string =>
  keys.map(({ header, value }) => (value === "" ? `no ${header}` : `${header} '${value}'`)).join(", ");
const headersOf = (keys: readonly SpokenKey[]): string => keys.map(({ header }) => header).join(" and ");

/** What src/excel says when it reads, writes, or declines to. Rows are numbered as Excel shows them. */
export const excelMessages = defineMessages("excel", {
  refused: {
    noSheet: (sheet: string) =>
      `The sheet '${sheet}' is no longer in this workbook, so nothing was written. Connect the workbook again and make a new preview.`,
    noColumn: (sheet: string, header: string) =>
      `${sheet}: the column '${header}' is no longer there or its heading was changed, so nothing was written. Connect the workbook again and make a new preview.`,
    noKey: (sheet: string, header: string) =>
      `${sheet}: a row to change has no ${header}, so it cannot be found safely. Give every row a ${header}.`,
    duplicateKey: (sheet: string, keys: readonly SpokenKey[], rows: readonly number[]) =>
      `${sheet}, rows ${rows.join(" and ")}: ${keyWords(keys)} stands there ${rows.length} times, so it is not sure which row is meant. Give each row its own ${headersOf(keys)}, or leave this change out.`,
    formula: (sheet: string, row: number, header: string) =>
      `${place(sheet, row, header)}: the cell is calculated by a formula, which is never overwritten. Change what the formula reads, or leave this change out.`,
    protectedCell: (sheet: string, row: number, header: string) =>
      `${place(sheet, row, header)}: the sheet '${sheet}' is protected and this cell is locked. Ask whoever protected it to unlock it (Review, Unprotect Sheet), then apply again.`,
    merged: (sheet: string, row: number, header: string, area: string) =>
      `${place(sheet, row, header)}: the cell is part of the merged cells ${area}. Unmerge them, then apply again.`,
    hiddenRow: (sheet: string, row: number, header: string) =>
      `${place(sheet, row, header)}: the row is hidden or filtered out, and nothing is written where it cannot be seen. Clear the filter or unhide the row, then apply again.`,
    validation: (sheet: string, row: number, header: string, value: string | number | boolean | null, rule: string) =>
      `${place(sheet, row, header)}: ${shown(value)} is not allowed by the cell's data validation (${rule}). Add it to what is allowed, or leave this change out.`,
    tooLong: (sheet: string, row: number, header: string, longest: number) =>
      `${place(sheet, row, header)}: the text is longer than the ${longest} characters that a cell can hold. Shorten it.`,
    twice: (sheet: string, row: number, header: string) =>
      `${place(sheet, row, header)}: two different values were to be written there. Make a new preview.`,
    noColumns: (sheet: string, headers: readonly string[]) =>
      `${sheet}: the columns ${headers.join(", ")} are no longer all there, so no row was added. Connect the workbook again and make a new preview.`,
    lastRecordGone: (sheet: string) =>
      `${sheet}: the last record of the table is no longer there, so it is not sure where new rows belong, and none was added. Make a new preview.`,
    protectedRows: (sheet: string) =>
      `The sheet '${sheet}' is protected, so no row can be added to it. Ask whoever protected it to unprotect it (Review, Unprotect Sheet), then apply again.`,
    addedTwice: (sheet: string, keys: readonly SpokenKey[]) =>
      `${sheet}: two new rows have the same ${headersOf(keys)} (${keyWords(keys)}), so nothing was written. Give each row its own ${headersOf(keys)}.`,
    newerJournal: () =>
      "A newer version of Evenkeel has written this workbook's record of changes, and this version could not undo safely. Update Evenkeel, then try again.",
  },
  noRoom: {
    total: (sheet: string, cell: string) =>
      `${sheet}: the formula in ${cell} reads as far as the last record, so it would leave new rows out. Let it read one row further, or make the range an Excel table (Insert, Table), then apply again.`,
    hidden: (sheet: string) =>
      `${sheet}: rows of the table are hidden or filtered out, so it is not sure where new rows would land. Clear the filter or unhide the rows, then apply again.`,
    beside: (sheet: string) =>
      `${sheet}: there are not enough blank rows below the last record, and putting rows in would tear apart what stands beside the table. Make room below it, then apply again.`,
    merged: (sheet: string) =>
      `${sheet}: merged cells reach across the end of the table, so no row can be put in there. Unmerge them, then apply again.`,
  },
  rules: {
    list: (allowed: string) => `one of ${allowed}`,
    number: (bounds: string) => bounds,
    blank: "not blank",
    wholeNumber: "a whole number",
    plainNumber: "a number",
    date: "a date",
    between: (from: string, to: string) => `between ${from} and ${to}`,
    notBetween: (from: string, to: string) => `not between ${from} and ${to}`,
    equal: (to: string) => `equal to ${to}`,
    notEqual: (to: string) => `not ${to}`,
    above: (limit: string) => `more than ${limit}`,
    below: (limit: string) => `less than ${limit}`,
    atLeast: (limit: string) => `${limit} or more`,
    atMost: (limit: string) => `${limit} or less`,
    textLength: (bounds: string) => `text of a length ${bounds}`,
  },
  skipped: {
    changed: (now: string | number | boolean | null) =>
      `It was changed since the preview and now holds ${shown(now)}, so it was left alone.`,
    alreadyThere: "It already holds this value: somebody made the same change since the preview.",
    rowGone: (keys: readonly SpokenKey[]) => `The row with ${keyWords(keys)} is no longer there.`,
    rowEdited: (keys: readonly SpokenKey[]) =>
      `The row with ${keyWords(keys)} has been edited since it was added, so it was left alone. Delete it by hand if you no longer need it.`,
    undoProtectedRows: (sheet: string) =>
      `The sheet '${sheet}' is protected. Ask whoever protected it to unprotect it, then undo again.`,
    rowThere: (keys: readonly SpokenKey[]) => `A row with ${keyWords(keys)} is there already, so none was added.`,
    calculated: "The column is calculated by a formula, so the new row has the formula and not this value.",
    edited: (now: string | number | boolean | null) =>
      `It has been edited since and now holds ${shown(now)}, so it was left alone.`,
    undoFormula: "It holds a formula now, so it was left alone.",
    undoProtected:
      "The sheet is protected and the cell is locked. Ask whoever protected it to unlock it, then undo again.",
    undoHidden: "The row is hidden or filtered out. Show it, then undo again.",
    undoMerged: "The cell is part of merged cells now. Unmerge them, then undo again.",
    duplicateKey: (keys: readonly SpokenKey[]) =>
      `${keyWords(keys)} stands there more than once now, so it is not sure which row is meant.`,
    columnGone: (header: string) => `The column '${header}' is no longer there.`,
    sheetGone: (sheet: string) => `The sheet '${sheet}' is no longer there.`,
    sheetChanged: (sheet: string) =>
      `The sheet '${sheet}' was kept: something in it has been added or edited since it was made. Delete it by hand if you no longer need it.`,
    sheetProtected: (sheet: string) => `The sheet '${sheet}' is protected, so it was left alone.`,
  },
  sheets: {
    notOurs: (sheet: string) =>
      `There is already a sheet '${sheet}' that Evenkeel did not make, so nothing was written. Rename that sheet, then try again.`,
    inTheWay: (sheet: string, cell: string) =>
      `${sheet}, ${cell}: there is something here that Evenkeel did not write, and the new figures need the place. Move it to the right or below, then try again.`,
    badName: (sheet: string) =>
      `'${sheet}' cannot be the name of a sheet: Excel allows 31 characters at most and none of : \\ / ? * [ ].`,
    protected: (sheet: string) =>
      `The sheet '${sheet}' is protected, so it was not refreshed and nothing was written. Ask whoever protected it to unprotect it, then try again.`,
    tableTaken: (sheet: string, table: string) =>
      `${sheet}: there is already a table '${table}' elsewhere in this workbook, so nothing was written. Rename that table, then try again.`,
    sourceMoved: (sheet: string) =>
      `The sheet '${sheet}' was rearranged or renamed since the preview, and the new figures would read the wrong cells, so nothing was written. Make a new preview.`,
    kept: "It was edited since the sheet was made, so the edited value was kept.",
  },
  restored: {
    readBack: (place: string) =>
      `Excel did not keep what was written (${place}), so everything was put back as it was. Try again; if it happens again, that cell needs a look.`,
    raced: (place: string) =>
      `Somebody moved or edited rows at the very moment of writing (${place}), so everything was put back as it was. Try again.`,
    failed: (reason: string) => `${reason} Everything was put back as it was.`,
  },
  failure: {
    cellEdit: "Excel is waiting for a cell to be finished. Press Enter or Esc in the sheet, then try again.",
    cellEditWaiting: "Finish editing the cell (press Enter): waiting.",
    tooBig: "There was more data than Excel takes in one go.",
    accessDenied: "Excel did not allow the change: the sheet or the workbook is protected or read-only.",
    lost: "Excel did not answer. The connection may have been lost.",
    busy: "Excel is busy. Wait a moment, then try again.",
    tooOld: "This version of Excel is too old for this. Evenkeel needs Excel 2021, Microsoft 365 or Excel on the web.",
    notFound: "Something that was here a moment ago is no longer in the workbook. Connect it again.",
    other: (code: string) =>
      `Excel reported a problem (${code}). If it happens again, save and open the workbook once more.`,
    raced: (place: string) =>
      `Somebody moved or edited rows at the very moment of writing (${place}). Look at that row, then try again.`,
    newerMapping:
      "A newer version of Evenkeel has kept its answers in this workbook, so they were not replaced. Update Evenkeel to change them.",
    notPutBack: (place: string) => `Excel did not take back what was in ${place}.`,
    nothingWritten: (reason: string) => `${reason} Nothing was written.`,
    interrupted: (reason: string) =>
      `${reason} It is not known how far the change came, but nothing is lost: what was there before is recorded in the workbook. As soon as Excel answers, connect again, and press Undo last change if it is offered.`,
    undoInterrupted: (reason: string) => `${reason} Press Undo last change again to finish.`,
    placeTaken: (cell: string) => `${cell} is not empty. Select an empty cell, then insert the formula again.`,
    placeProtected: (cell: string) => `${cell} is on a protected sheet. Select an empty cell elsewhere.`,
  },
});
