import { formulaAt, isBlank, isEmpty, isErrorValue, isFormula, valueAt, type CellValue } from "../src/index";

describe("a cell", () => {
  it.each<[CellValue, boolean, boolean]>([
    [null, true, true],
    ["", true, true],
    [" \u00a0\n", false, true],
    [0, false, false],
    [false, false, false],
    ["0", false, false],
  ])("%j is empty: %s, blank: %s", (cell, empty, blank) => {
    expect(isEmpty(cell)).toBe(empty);
    expect(isBlank(cell)).toBe(blank);
  });

  it.each(["#N/A", "#ref!", "#SPILL! "])("%j is an error value", (cell) => {
    expect(isErrorValue(cell)).toBe(true);
  });

  it.each<CellValue>(["#1", "#N/A yet", "N/A", 42, null])("%j is no error value", (cell) => {
    expect(isErrorValue(cell)).toBe(false);
  });

  it.each<[CellValue, boolean]>([
    ["=A1", true],
    ["=", false],
    [" =A1", false],
    [5, false],
    [null, false],
  ])("%j typed into it is a formula: %s", (input, isOne) => {
    expect(isFormula(input)).toBe(isOne);
  });
});

describe("a grid that was read from C4 on", () => {
  const grid = { top: 3, left: 2, values: [["Ref", null, 7]], formulas: [["Ref", "", "=3+4"]] };

  it.each<[number, number, CellValue | undefined]>([
    [3, 2, "Ref"],
    [3, 3, null],
    [3, 4, 7],
    [2, 2, undefined],
    [4, 2, undefined],
    [3, 1, undefined],
    [3, 5, undefined],
  ])("holds at row %d, column %d: %j", (row, column, value) => {
    expect(valueAt(grid, row, column)).toBe(value);
  });

  it("holds nothing where the sheet was not read", () => {
    expect(valueAt(undefined, 3, 2)).toBeUndefined();
    expect(formulaAt(undefined, 3, 2)).toBeNull();
  });

  it("tells formulas from values", () => {
    expect(formulaAt(grid, 3, 4)).toBe("=3+4");
    expect(formulaAt(grid, 3, 2)).toBeNull();
    expect(formulaAt(grid, 9, 9)).toBeNull();
  });
});
