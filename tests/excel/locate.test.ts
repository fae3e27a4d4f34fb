import fc from "fast-check";
import { locator, type Located } from "../../src/excel/read/locate";
import { leadChange, sheetSnapshot } from "./sheetSnapshot";

const heading = ["Ref", "Risk", "Lead"];
const rows = [heading, ["RV1", "High", "Ann"], ["RV2", "Low", "Ben"], ["RV3", "Low", null]];
const find = (sheet = sheetSnapshot(rows), key = "RV3", area: Parameters<typeof locator>[1] = null): Located =>
  locator(sheet, area)(leadChange(key, 3, "Cy"));

describe("a row is found by its key, never by where it was", () => {
  test("where nothing moved", () => expect(find()).toMatchObject({ found: true, row: 3, column: 2 }));

  test("after sorting, in whatever order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3], { minLength: 3 }), (order) => {
        const sorted = [heading, ...order.map((index) => rows[index] ?? [])];
        expect(find(sheetSnapshot(sorted))).toMatchObject({ found: true, row: order.indexOf(3) + 1, column: 2 });
      }),
    );
  });

  test("after rows were put in above the headings", () => {
    expect(find(sheetSnapshot([["Team caseload"], [], ...rows]))).toMatchObject({ found: true, row: 5, column: 2 });
  });

  test("after a column was put in, and where columns changed places", () => {
    const wider = rows.map(([ref = null, risk = null, lead = null]) => [ref, "", risk, lead]);
    expect(find(sheetSnapshot(wider))).toMatchObject({ found: true, row: 3, column: 3 });
    const turned = rows.map(([ref = null, risk = null, lead = null]) => [lead, risk, ref]);
    expect(find(sheetSnapshot(turned))).toMatchObject({ found: true, row: 3, column: 0 });
  });

  test("where the used area does not begin at A1", () => {
    expect(find(sheetSnapshot(rows, { top: 4, left: 2 }))).toMatchObject({ found: true, row: 7, column: 4 });
  });
});

test("of two blocks side by side, the one of the preview is meant", () => {
  const twice = rows.map((row) => [...row, null, ...row]);
  expect(find(sheetSnapshot(twice))).toMatchObject({ column: 2 });
  const second = locator(
    sheetSnapshot(twice),
    null,
  )({
    ...leadChange("RV3", 3, "Cy"),
    keys: [{ header: "Ref", value: "RV3", column: 4 }],
    column: 6,
  });
  expect(second).toMatchObject({ column: 6 });
});

test("a second block further down with the same heading has rows of its own", () => {
  expect(find(sheetSnapshot([...rows, [], ...rows]))).toMatchObject({ found: true, row: 3, column: 2 });
});

test("an Excel table ends where it ends: notes below do not count", () => {
  const notes = [...rows, ["RV3", "note", ""]];
  expect(find(sheetSnapshot(notes), "RV3", { top: 0, left: 0, bottom: 3, right: 2 })).toMatchObject({ row: 3 });
});

test("a key that stands there twice is not guessed", () => {
  expect(find(sheetSnapshot([...rows, ["RV3", "High", "Dee"]]))).toEqual({
    found: false,
    why: "duplicate",
    rows: [3, 4],
  });
});

test("a deleted row and a renamed heading are told apart", () => {
  expect(find(sheetSnapshot(rows.slice(0, 3)))).toEqual({ found: false, why: "no-row" });
  expect(find(sheetSnapshot([["Ref", "Risk", "Holder"], ...rows.slice(1)]))).toEqual({
    found: false,
    why: "no-column",
  });
});

test("a reference kept as a number is found by its text", () => {
  expect(find(sheetSnapshot([heading, [4857773456, "Low", null]]), "4857773456")).toMatchObject({ row: 1 });
});

test("of headings in two lines each is found where it stands, also after rows were put in above", () => {
  const lines: typeof rows = [
    ["Ref", null, null],
    [null, "Risk", "Lead"],
    ["RV1", "High", "Ann"],
    ["RV3", "Low", null],
  ];
  expect(find(sheetSnapshot(lines))).toMatchObject({ found: true, row: 3, column: 2, keyColumns: [0] });
  expect(find(sheetSnapshot([["Team"], [], ...lines]))).toMatchObject({ found: true, row: 5, column: 2 });
  const upperLead: typeof rows = [
    [null, null, "Lead"],
    ["Ref", "Risk", null],
    ["RV3", "Low", null],
  ];
  expect(find(sheetSnapshot(upperLead))).toMatchObject({ found: true, row: 2, column: 2 });
});
