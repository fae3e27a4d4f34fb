/**
 * Least squares without negative coefficients, from the normal equations: minimises |Ax - b| over x >= 0.
 * Bro and de Jong's form of Lawson and Hanson's active-set method. With one column a level there are few unknowns and
 * many rows, so the rows are summed up once and never stored. Columns that others already explain stay at 0.
 * @param gram A'A, symmetric
 * @param moment A'b
 */
export function nonNegativeLeastSquares(
  gram: readonly (readonly number[])[],
  moment: readonly number[],
): readonly number[] {
  const size = moment.length;
  const scale = moment.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const threshold = scale * 1e-11;
  let x = new Array<number>(size).fill(0);
  const free = new Set<number>();
  const dependent = new Set<number>();
  // Each round frees a column that lowers the error for good; the cap only guards against rounding going in circles.
  for (let round = 0; round < 10 * size; round++) {
    const next = steepest(gram, moment, x, (j) => !free.has(j) && !dependent.has(j));
    if (next === null || next.slope <= threshold) break;
    free.add(next.column);
    const trial = solve(gram, moment, free);
    if (trial === null) {
      free.delete(next.column);
      dependent.add(next.column);
    } else {
      dependent.clear();
      x = withoutNegatives(gram, moment, x, trial, free);
    }
  }
  return x;
}

/** Steps towards the trial, dropping the columns that turn negative on the way, until none does. */
function withoutNegatives(
  gram: readonly (readonly number[])[],
  moment: readonly number[],
  start: readonly number[],
  firstTrial: readonly number[],
  free: Set<number>,
): number[] {
  let x = [...start];
  let trial: readonly number[] = firstTrial;
  while ([...free].some((j) => at(trial, j) <= 0)) {
    x = stepTowards(x, trial, free);
    for (const j of [...free]) if (at(x, j) <= 0) free.delete(j);
    const next = solve(gram, moment, free);
    if (next === null) return x;
    trial = next;
  }
  return [...trial];
}

function steepest(
  gram: readonly (readonly number[])[],
  moment: readonly number[],
  x: readonly number[],
  allowed: (column: number) => boolean,
): { readonly column: number; readonly slope: number } | null {
  let best: { column: number; slope: number } | null = null;
  moment.forEach((value, column) => {
    if (!allowed(column)) return;
    const slope = value - x.reduce((sum, xi, i) => sum + xi * at(gram[column], i), 0);
    if (best === null || slope > best.slope) best = { column, slope };
  });
  return best;
}

/** As far towards the trial as nothing turns negative; what reaches 0 is exactly 0. */
function stepTowards(x: readonly number[], trial: readonly number[], free: ReadonlySet<number>): number[] {
  let step = 1;
  let blocking = -1;
  for (const j of free) {
    if (at(trial, j) > 0) continue;
    const reach = at(x, j) / (at(x, j) - at(trial, j));
    if (blocking === -1 || reach < step) {
      step = Number.isFinite(reach) ? reach : 0;
      blocking = j;
    }
  }
  return x.map((value, j) => (j === blocking ? 0 : Math.max(0, value + step * (at(trial, j) - value))));
}

/** The unconstrained solution over the free columns by Cholesky; null when they depend on each other. */
function solve(
  gram: readonly (readonly number[])[],
  moment: readonly number[],
  free: ReadonlySet<number>,
): number[] | null {
  const columns = [...free].sort((a, b) => a - b);
  const n = columns.length;
  const lower: number[][] = [];
  for (let i = 0; i < n; i++) {
    const row: number[] = [];
    const from = gram[columns[i] as number];
    for (let j = 0; j < i; j++) {
      let value = at(from, columns[j] as number);
      for (let k = 0; k < j; k++) value -= at(row, k) * at(lower[j], k);
      row.push(value / at(lower[j], j));
    }
    const diagonal = at(from, columns[i] as number);
    const rest = row.reduce((left, value) => left - value * value, diagonal);
    if (rest <= diagonal * 1e-10) return null;
    row.push(Math.sqrt(rest));
    lower.push(row);
  }
  const y: number[] = [];
  for (let i = 0; i < n; i++) {
    let value = at(moment, columns[i] as number);
    for (let k = 0; k < i; k++) value -= at(lower[i], k) * at(y, k);
    y.push(value / at(lower[i], i));
  }
  const x = new Array<number>(moment.length).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let value = at(y, i);
    for (let k = i + 1; k < n; k++) value -= at(lower[k], i) * at(x, columns[k] as number);
    x[columns[i] as number] = value / at(lower[i], i);
  }
  return x;
}

const at = (values: readonly number[] | undefined, i: number): number => values?.[i] ?? 0;
