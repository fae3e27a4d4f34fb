import fc from "fast-check";
import { day } from "../../src/domain/units";
import { recordColumns } from "../../src/excel/changes/cells/recordCells";
import { journalPart, latestStanding, nextNumber, partsToForget } from "../../src/excel/journal/entries";
import { parseChange, serialiseChange, type ChangeState, type RecordedChange } from "../../src/excel/journal/schema";

const change = (number: number, state: ChangeState = "done", extra: Partial<RecordedChange> = {}): RecordedChange => ({
  number,
  action: "balance-team",
  title: `Change ${number}`,
  on: day(46347),
  state,
  columns: [],
  sheets: [],
  rows: [],
  ...extra,
});
const part = (recorded: RecordedChange) => journalPart(`{${recorded.number}}`, serialiseChange(recorded));

test("what was recorded is read back exactly, with types, odd characters and markup in people's words", () => {
  const value = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("]]>", "<a&b>", "\u0001\u001f\uFFFE\uFFFF", "\r\n\t", "'0012", "=1"),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
    fc.constant(null),
  );
  const cell = fc.record({
    keys: fc.array(fc.string(), { minLength: 2, maxLength: 2 }),
    row: fc.nat(),
    before: value,
    after: value,
  });
  fc.assert(
    fc.property(fc.array(cell), fc.string({ unit: "binary" }), (cells, title) => {
      const recorded = change(3, "pending", {
        title,
        columns: [
          {
            sheet: "Case & load",
            tableName: null,
            headerRow: 2,
            keys: [
              { header: "Ref", column: 0 },
              { header: "Part", column: 1 },
            ],
            header: 'Lead "A"',
            column: 4,
            cells,
          },
        ],
      });
      expect(parseChange(serialiseChange(recorded))).toEqual(recorded);
    }),
  );
});

test("the XML may come back re-written by Excel: declaration, prefix, white space around", () => {
  const recorded = change(1);
  const xml = serialiseChange(recorded)
    .replace("<movesLog xmlns=", "<?xml version='1.0' encoding='utf-8'?>\n<m:movesLog xmlns:m=")
    .replace("</movesLog>", "\n</m:movesLog>");
  expect(parseChange(xml)).toEqual(recorded);
});

test("a damaged record is told from one that a newer version wrote, and neither is taken for ours", () => {
  const xml = serialiseChange(change(1));
  expect(parseChange(xml.slice(0, -20))).toBe("damaged");
  expect(parseChange(xml.replace('"number":1', '"number":"one"'))).toBe("damaged");
  expect(parseChange(xml.replace("urn:evenkeel:moves-log", "urn:other"))).toBe("damaged");
  expect(parseChange(xml.replace('version="1"', 'version="2"'))).toBe("newer");
});

test("undo takes back the latest change that still stands, whatever the order of the parts", () => {
  const parts = [part(change(2)), part(change(3, "undone")), part(change(1))];
  expect(latestStanding(parts)?.change.number).toBe(2);
  expect(nextNumber(parts)).toBe(4);
  expect(latestStanding([part(change(1, "undone"))])).toBeNull();
});

test("old records go when there are too many or they grow too large; the rest stay", () => {
  const parts = Array.from({ length: 15 }, (_, index) => part(change(index + 1)));
  expect(
    partsToForget(parts, 100)
      .map((old) => old.change.number)
      .sort((a, b) => a - b),
  ).toEqual([1, 2, 3, 4]);
  const large = [1, 2, 3].map((number) => part(change(number, "done", { title: "x".repeat(200_000) })));
  expect(partsToForget(large, 200_000).map((old) => old.change.number)).toEqual([2, 1]);
});

test("cells of one column are recorded together", () => {
  const cell = (key: string, row: number) => ({
    change: {
      sheet: "Old name",
      tableName: "tblCases",
      headerRow: 0,
      keys: [{ header: "Ref", value: key, column: 0 }],
      header: "Lead",
      row,
      column: 4,
      expected: null,
      value: "Ann",
    },
    sheet: "Caseload",
    row,
    column: 4,
    before: null,
  });
  const [column, ...others] = recordColumns([cell("A", 1), cell("B", 9)]);
  expect(others).toEqual([]);
  expect(column).toMatchObject({ sheet: "Caseload", tableName: "tblCases", header: "Lead" });
  expect(column?.cells).toEqual([
    { keys: ["A"], row: 1, before: null, after: "Ann" },
    { keys: ["B"], row: 9, before: null, after: "Ann" },
  ]);
});
