import { cellReference, sheetNameInFormula } from "@evenkeel/spreadsheet";
import { rangeReference } from "../../src/excel/read/cellConstraints";

test.each([
  ["Caseload", "Caseload!D14"],
  ["Team list", "'Team list'!D14"],
  ["O'Brien's", "'O''Brien''s'!D14"],
  ["2026", "'2026'!D14"],
  ["AB12", "'AB12'!D14"],
  ["R1C1", "'R1C1'!D14"],
  ["Fälle", "Fälle!D14"],
])("a cell of the sheet %p is named %p", (sheet, address) => {
  expect(cellReference(sheet, 13, 3)).toBe(address);
});

test.each([
  ["'Team list'!$B$2:$B$9", { sheet: "Team list", address: "$B$2:$B$9" }],
  ["Staff!B:B", { sheet: "Staff", address: "B:B" }],
  ["$A$1:$A$5", { sheet: null, address: "$A$1:$A$5" }],
  ["'O''Brien'!A1", { sheet: "O'Brien", address: "A1" }],
  ["Clinicians", null],
  ["OFFSET(A1,0,0,5)", null],
])("the reference %p is taken apart", (reference, expected) => {
  expect(rangeReference(reference)).toEqual(expected);
});

test("a quoted name read back is the name", () => {
  for (const name of ["Team list", "O'Brien's", "A!B", "2026"]) {
    expect(rangeReference(`${sheetNameInFormula(name)}!A1`)?.sheet).toBe(name);
  }
});
