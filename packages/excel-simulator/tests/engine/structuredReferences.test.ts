import fc from "fast-check";
import { rewriteReferences, renameTable, type ReferencedTable } from "../../src/engine/formulas/structuredReferences";
import { relativeForm } from "../../src/engine/univer/sharedFormulas";

const table: ReferencedTable = {
  name: "Cases_1",
  sheetId: "s1",
  sheetName: "It's here",
  area: { top: 3, left: 1, bottom: 9, right: 4 },
  hasHeaders: true,
  hasTotals: true,
  columns: ["Ref", "Points [total]", "Lead  clinician", "#1"],
};
const around = { tables: [table], spillArea: () => null, rowCount: () => 500 };
const inside = { sheetId: "s1", row: 5, column: 6 };
const at = { sheetId: "s1", row: 5, column: 2 };
const rewrite = (formula: string, place = at): string => rewriteReferences(formula, place, around);

describe("structured references as areas", () => {
  test.each([
    ["=SUM(Cases_1[Ref])", "=SUM('It''s here'!$B$5:$B$9)"],
    ["=SUM(cases_1[ref])", "=SUM('It''s here'!$B$5:$B$9)"],
    ["=Cases_1[[#Headers],[Ref]]", "='It''s here'!$B$4:$B$4"],
    ["=Cases_1[[#Totals],[Ref]]", "='It''s here'!$B$10:$B$10"],
    ["=Cases_1[#All]", "='It''s here'!$B$4:$E$10"],
    ["=Cases_1[[#Headers],[#Data],[Ref]:[Lead clinician]]", "='It''s here'!$B$4:$D$9"],
    ["=[@Ref]&[@[Lead clinician]]", "='It''s here'!$B6&'It''s here'!$D6"],
    ["=Cases_1[[#This Row],[Ref]]", "='It''s here'!$B6"],
    ["=Cases_1[@]", "='It''s here'!$B6:$E6"],
    ["=SUM([Ref])", "=SUM('It''s here'!$B$5:$B$9)"],
    ["=Cases_1[Points '[total']]", "='It''s here'!$C$5:$C$9"],
    ["=Cases_1['#1]", "='It''s here'!$E$5:$E$9"],
    ["=ROWS(Cases_1)", "=ROWS('It''s here'!$B$5:$E$9)"],
    ["=Cases_1[Nope]", "=#REF!"],
    ["=Other[Ref]", "=#REF!"],
    ['="Cases_1[Ref]"&A1', '="Cases_1[Ref]"&A1'],
    ["='Cases_1'!A1+Cases_1!B2", "='Cases_1'!A1+Cases_1!B2"],
    ["=[2]Sheet1!A1", "=[2]Sheet1!A1"],
    ["=CASES_1(1)", "=CASES_1(1)"],
    ["=SUM($A$2:$A$1048576,'It''s here'!B2:B65536)", "=SUM($A$2:$A$500,'It''s here'!B2:B500)"],
    ["=SUM(2:1048576)+SUM($2:$1048576)", "=SUM(2:500)+SUM($2:$500)"],
    ["=SUM(A2:A501,A1048576,A:A)&A1&1048576", "=SUM(A2:A501,A1048576,A:A)&A1&1048576"],
  ])("%s is %s", (formula, expected) => {
    expect(rewrite(formula)).toBe(expected);
  });

  test("this row, outside the table's rows, is an error as in Excel", () => {
    expect(rewrite("=Cases_1[@Ref]", { sheetId: "s1", row: 20, column: 0 })).toBe("=#VALUE!");
    expect(rewrite("=Cases_1[@Ref]", { ...inside, sheetId: "s2" })).toBe("=#VALUE!");
  });

  test("a formula without tables is left exactly as it is", () => {
    const parts = fc.constantFrom(
      "A1",
      "$B$2",
      "'My sheet'!C3",
      "SUM(",
      ")",
      "+",
      ",",
      '"te""xt"',
      "1.5",
      "TEAM.X(",
      "{1;2}",
      ",#N/A",
      " ",
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (some) => {
        const formula = `=${some.join("")}`;
        expect(rewrite(formula)).toBe(formula);
      }),
    );
  });

  test("a renamed table is followed wherever it is named, and nowhere else", () => {
    expect(renameTable('=SUM(Cases_1[Cases_1])+ROWS(cases_1)&"Cases_1"&Cases_1!A1', "Cases_1", "New")).toBe(
      '=SUM(New[Cases_1])+ROWS(New)&"Cases_1"&Cases_1!A1',
    );
  });
});

test("a filled-down formula reads the same in every row, and another one does not", () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (one, other) => {
      const formula = (row: number): string => `=D${row + 1}*$E$2+F$3&"D${1}"`;
      expect(relativeForm(formula(one), one, 5)).toBe(relativeForm(formula(other), other, 5));
      if (one !== other) expect(relativeForm(formula(one), one, 5)).not.toBe(relativeForm(formula(one), other, 5));
    }),
  );
});
