import fc from "fast-check";
import { chunksOf, columnRuns, type ColumnRun } from "../../src/excel/requests/columnRuns";

const cell = (row: number, column = 0, sheetId = "s") => ({ sheetId, row, column });
const cellsOf = (runs: readonly ColumnRun<{ sheetId: string; row: number; column: number }>[]) =>
  runs.flatMap((run) =>
    run.cells.map((each, index) => ({ each, at: `${run.sheetId},${run.top + index},${run.column}` })),
  );

const places = fc.uniqueArray(
  fc.record({
    sheetId: fc.constantFrom("a", "b"),
    row: fc.integer({ min: 0, max: 30 }),
    column: fc.integer({ min: 0, max: 3 }),
  }),
  { selector: ({ sheetId, row, column }) => `${sheetId},${row},${column}` },
);

test("cells below one another are written together, others apart", () => {
  const runs = columnRuns([cell(7), cell(5), cell(6), cell(9), cell(6, 1)]);
  expect(runs.map(({ top, column, cells }) => [top, column, cells.length])).toEqual([
    [5, 0, 3],
    [9, 0, 1],
    [6, 1, 1],
  ]);
});

test("every cell is in exactly one run, at its own place, and no other cell is touched", () => {
  fc.assert(
    fc.property(places, (cells) => {
      const found = cellsOf(columnRuns(cells));
      expect(found).toHaveLength(cells.length);
      for (const { each, at } of found) expect(at).toBe(`${each.sheetId},${each.row},${each.column}`);
    }),
  );
});

test("splitting into requests loses nothing and keeps each request below the limit", () => {
  fc.assert(
    fc.property(places, fc.integer({ min: 1300, max: 5000 }), (cells, limit) => {
      const chunks = chunksOf(columnRuns(cells), () => 100, limit);
      const found = cellsOf(chunks.flat());
      expect(new Set(found.map(({ at }) => at)).size).toBe(cells.length);
      for (const { each, at } of found) expect(at).toBe(`${each.sheetId},${each.row},${each.column}`);
      for (const chunk of chunks) {
        const size = chunk.reduce((sum, run) => sum + 1200 + run.cells.length * 100, 0);
        expect(size).toBeLessThanOrEqual(limit);
      }
    }),
  );
});

test("a normal team's changes need one request, twenty thousand rows of long text more", () => {
  const rows = (count: number) => columnRuns(Array.from({ length: count }, (_, row) => cell(row)));
  expect(chunksOf(rows(300), () => 60)).toHaveLength(1);
  expect(chunksOf(rows(20_000), () => 1000).length).toBeGreaterThan(4);
});
