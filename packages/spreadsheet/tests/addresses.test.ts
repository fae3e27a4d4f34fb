import fc from "fast-check";
import {
  areaAddress,
  cellReference,
  columnLetters,
  columnNumber,
  parseArea,
  quoteSheetName,
  sheetNameInFormula,
  splitReference,
  unquoteSheetName,
} from "../src/index";

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** Names that Excel allows: up to 31 characters, some forbidden, no apostrophe at the ends. */
const sheetName = fc
  .string({ minLength: 1, maxLength: 31, unit: "grapheme" })
  .filter((name) => !/[:\\/?*[\]]|^'|'$/.test(name) && name.trim() !== "");

describe("addresses", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [LAST_COLUMN, "XFD"],
  ])("column %d is %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnNumber(letters.toLowerCase())).toBe(column);
  });

  it("come back as the area they were written from", () => {
    const row = fc.integer({ min: 0, max: LAST_ROW });
    const column = fc.integer({ min: 0, max: LAST_COLUMN });
    fc.assert(
      fc.property(row, row, column, column, (row1, row2, column1, column2) => {
        const area = {
          top: Math.min(row1, row2),
          left: Math.min(column1, column2),
          bottom: Math.max(row1, row2),
          right: Math.max(column1, column2),
        };
        expect(parseArea(areaAddress(area))).toEqual(area);
      }),
    );
  });

  it.each(["", "A", "1", "A0", "B2:A1", "Team!A1", "A1:", "A-1"])("%j is none", (text) => {
    expect(parseArea(text)).toBeNull();
  });
});

describe("sheet names in formulas", () => {
  it.each([
    ["Team", "Team"],
    ["Our team", "'Our team'"],
    ["Ann's", "'Ann''s'"],
    ["2026", "'2026'"],
    ["A1", "'A1'"],
    ["R1C1", "'R1C1'"],
    ["c", "'c'"],
    ["Équipe_2.b", "Équipe_2.b"],
  ])("%s is written %s", (name, written) => {
    expect(sheetNameInFormula(name)).toBe(written);
  });

  it("are read back as they were, with quotes put only where needed or always", () => {
    fc.assert(
      fc.property(sheetName, (name) => {
        expect(unquoteSheetName(quoteSheetName(name))).toBe(name);
        expect(splitReference(`${quoteSheetName(name)}!$B$2:$B$9`)).toEqual({ sheet: name, address: "$B$2:$B$9" });
        expect(splitReference(cellReference(name, 13, 3))).toEqual({ sheet: name, address: "D14" });
      }),
    );
  });

  it("may be left out", () => {
    expect(splitReference(" A1 ")).toEqual({ sheet: null, address: "A1" });
  });

  it.each(["", "Team!", "Ann's!A1", "'Team!A1", "Team!Cases!A1"])("%j is no reference", (text) => {
    expect(splitReference(text)).toBeNull();
  });
});
