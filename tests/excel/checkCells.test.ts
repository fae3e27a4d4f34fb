import { checkCells, type CheckedCells } from "../../src/excel/changes/cells/checkCells";
import type { CellConstraints } from "../../src/excel/read/cellConstraints";
import { locator } from "../../src/excel/read/locate";
import type { SheetSnapshot } from "../../src/excel/read/sheetSnapshot";
import type { CellChange } from "../../src/workbook/changePlan/changePlan";
import type { CellValue } from "@evenkeel/spreadsheet";
import { leadChange, sheetSnapshot } from "./sheetSnapshot";

const rows: CellValue[][] = [
  ["Ref", "Risk", "Lead"],
  ["RV1", "High", "Ann"],
  ["RV2", "Low", null],
];
const free: CellConstraints = { locked: false, spilled: false, rule: null, isEmptyText: false };
const ann = leadChange("RV1", 1, "Cy", "Ann");
const nobody = leadChange("RV2", 2, "Dee");

function check(
  changes: readonly CellChange[],
  sheet: SheetSnapshot = sheetSnapshot(rows),
  constraints: CellConstraints | null = free,
  listed: readonly CellValue[] | null = null,
): CheckedCells {
  const locate = locator(sheet, null);
  const snapshot = { locate: (change: CellChange) => ({ ...locate(change), sheet }) };
  return checkCells(changes, snapshot, { of: () => constraints, listed: () => listed });
}

test("what nothing stands against is written, with what was there before", () => {
  const { refusals, skipped, writes } = check([ann, nobody]);
  expect([refusals, skipped]).toEqual([[], []]);
  expect(writes.map(({ row, column, before, change }) => [row, column, before, change.value])).toEqual([
    [1, 2, "Ann", "Cy"],
    [2, 2, null, "Dee"],
  ]);
});

describe("refused, with the cell named", () => {
  test.each<[string, CheckedCells]>([
    [
      "formula",
      check(
        [ann],
        sheetSnapshot([
          ["Ref", "Risk", "Lead"],
          ["RV1", "High", '="A"&"nn"'],
        ]),
      ),
    ],
    ["formula", check([ann], undefined, { ...free, spilled: true })],
    ["protected", check([ann], sheetSnapshot(rows, { isProtected: true }), { ...free, locked: true })],
    ["protected", check([ann], sheetSnapshot(rows, { isProtected: true }), null)],
    ["merged", check([ann], sheetSnapshot(rows, { merged: [{ top: 1, left: 1, bottom: 1, right: 2 }] }))],
    ["hidden or filtered", check([ann], sheetSnapshot(rows, { hiddenRows: new Set([1]) }))],
    ["longer than", check([{ ...ann, value: "x".repeat(32_768) }])],
    [
      "not allowed",
      check([ann], undefined, {
        ...free,
        rule: {
          type: "List",
          rule: { list: { inCellDropDown: true, source: "Ann,Dee" } },
          ignoreBlanks: true,
          stops: true,
        },
      }),
    ],
  ])("%s", (word, { refusals, writes }) => {
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toContain("Caseload, row 2, Lead:");
    expect(refusals[0]).toContain(word);
    expect(writes).toEqual([]);
  });

  test("a key that stands there twice: both rows", () => {
    expect(check([ann], sheetSnapshot([...rows, ["RV1", "Low", "Ann"]])).refusals[0]).toContain("rows 2 and 4");
  });

  test("a row without a key, a heading that is gone, two values for one cell", () => {
    expect(check([leadChange(" ", 1, "Cy")]).refusals[0]).toContain("has no Ref");
    expect(check([{ ...ann, header: "Keyworker" }]).refusals[0]).toContain("'Keyworker' is no longer there");
    expect(check([ann, { ...ann, value: "Dee" }]).refusals[0]).toContain("two different values");
  });
});

test("an unlocked cell of a protected sheet may be written", () => {
  expect(check([ann], sheetSnapshot(rows, { isProtected: true }), free).writes).toHaveLength(1);
});

describe("left alone and named, while the rest is written", () => {
  test("a row that a colleague changed since the preview", () => {
    const { skipped, writes } = check([{ ...ann, expected: "Zoe" }, nobody]);
    expect(skipped).toEqual([{ cell: "Caseload!C2", why: expect.stringContaining("now holds 'Ann'") as string }]);
    expect(writes).toHaveLength(1);
  });

  test("a row that a colleague has deleted", () => {
    const { skipped } = check([leadChange("RV9", 8, "Cy"), nobody]);
    expect(skipped).toEqual([{ cell: "Caseload!C9", why: "The row with Ref 'RV9' is no longer there." }]);
  });

  test("a change that somebody made already", () => {
    expect(check([{ ...ann, value: "Ann", expected: null }]).skipped[0]?.why).toContain("already holds this value");
  });
});
