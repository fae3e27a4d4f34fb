import fc from "fast-check";
import { nonNegativeLeastSquares } from "../../../src/domain/weighting/nonNegativeLeastSquares";

const product = (rows: readonly (readonly number[])[], i: number, j: number): number =>
  rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0);

function normal(rows: readonly (readonly number[])[], target: readonly number[]) {
  const size = rows[0]?.length ?? 0;
  const columns = Array.from({ length: size }, (_, i) => i);
  return {
    gram: columns.map((i) => columns.map((j) => product(rows, i, j))),
    moment: columns.map((i) => rows.reduce((sum, row, r) => sum + (row[i] ?? 0) * (target[r] ?? 0), 0)),
  };
}

describe("least squares without negatives", () => {
  it("is ordinary least squares where nothing would be negative", () => {
    const { gram, moment } = normal(
      [
        [1, 0],
        [1, 1],
        [1, 2],
      ],
      [1, 3, 5],
    );
    expect(nonNegativeLeastSquares(gram, moment)).toEqual([expect.closeTo(1, 9), expect.closeTo(2, 9)]);
  });

  it("leaves a column out rather than make it negative", () => {
    const { gram, moment } = normal(
      [
        [1, 0],
        [1, 1],
      ],
      [3, 1],
    );
    expect(nonNegativeLeastSquares(gram, moment)).toEqual([expect.closeTo(2, 9), 0]);
  });

  it("meets the conditions of the best answer, also with columns that say the same", () => {
    const matrix = fc.integer({ min: 1, max: 5 }).chain((size) =>
      fc.record({
        rows: fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: size, maxLength: size }), {
          minLength: 1,
          maxLength: 12,
        }),
        twin: fc.boolean(),
        seed: fc.array(fc.integer({ min: -5, max: 9 }), { minLength: 12, maxLength: 12 }),
      }),
    );
    fc.assert(
      fc.property(matrix, ({ rows, twin, seed }) => {
        const wide = twin ? rows.map((row) => [...row, row[0] ?? 0]) : rows;
        const { gram, moment } = normal(wide, seed);
        const x = nonNegativeLeastSquares(gram, moment);
        const scale = 1 + Math.max(...moment.map(Math.abs));
        x.forEach((value, j) => {
          const slope = (moment[j] ?? 0) - x.reduce((sum, xi, i) => sum + xi * (gram[j]?.[i] ?? 0), 0);
          expect(value).toBeGreaterThanOrEqual(0);
          // Nothing to gain by more of any column, nor by less of one that is used.
          expect(slope / scale).toBeLessThan(1e-7);
          if (value > 1e-9) expect(Math.abs(slope) / scale).toBeLessThan(1e-7);
        });
      }),
      { numRuns: 400 },
    );
  });
});
