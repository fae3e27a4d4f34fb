/** Cases, weights and team of any size, the same every time. */
export interface FunctionRows {
  readonly cases: readonly (readonly (string | number)[])[];
  readonly weights: readonly (readonly (string | number)[])[];
  readonly team: readonly (readonly (string | number)[])[];
  /** Recorded hours of each case. */
  readonly hours: readonly (readonly number[])[];
}

export const FACTORS = {
  Risk: { High: 4, Medium: 2, Low: 1 },
  Complexity: { Simple: 1, Complex: 2, "Very complex": 3 },
  Travel: { Home: 2, School: 1, Clinic: 0 },
} as const;
export const FREQUENCY = { Weekly: 1, Fortnightly: 0.5, Monthly: 0.25 } as const;

const CASES_PER_CLINICIAN = 200;

export function functionRows(size: number): FunctionRows {
  const draw = seeded(size);
  const pick = <Value>(values: readonly Value[]): Value => values[draw(values.length)] as Value;
  const names = Array.from(
    { length: Math.max(5, Math.round(size / CASES_PER_CLINICIAN)) },
    (_, i) => `Clinician ${i + 1}`,
  );
  const factors = Object.values(FACTORS).map((levels) => Object.keys(levels));
  const cases: (string | number)[][] = [["Case", "Clinician", "Status", ...Object.keys(FACTORS), "Frequency"]];
  const hours: number[][] = [];
  for (let i = 0; i < size; i++) {
    const levels = factors.map(pick);
    cases.push([
      `RV${100_000 + i}`,
      draw(20) === 0 ? "" : pick(names),
      pick(["open", "open", "open", "closed"]),
      ...levels,
      pick(Object.keys(FREQUENCY)),
    ]);
    hours.push([1 + levels.reduce((sum, level) => sum + level.length / 4, 0) + draw(8) / 8]);
  }
  const weights: (string | number)[][] = [["Factor", "Level", "Points", "Kind"]];
  for (const [factor, levels] of Object.entries(FACTORS)) {
    for (const [level, points] of Object.entries(levels)) weights.push([factor, level, points, "add"]);
  }
  for (const [level, points] of Object.entries(FREQUENCY)) weights.push(["Frequency", level, points, "multiply"]);
  const team: (string | number)[][] = [
    ["Clinician", "Weekly hours", "Full-time points"],
    ...names.map((name) => [name, 37.5, 600]),
  ];
  return { cases, weights, team, hours };
}

/** The least that any program has to do: look up each level, multiply, add to the clinician. */
export function bareLoop({ cases }: FunctionRows): ReadonlyMap<string, number> {
  const levels = Object.values(FACTORS).map((points) => new Map<unknown, number>(Object.entries(points)));
  const frequency = new Map<unknown, number>(Object.entries(FREQUENCY));
  const [risk, complexity, travel] = levels as [Map<unknown, number>, Map<unknown, number>, Map<unknown, number>];
  const totals = new Map<string, number>();
  for (let i = 1; i < cases.length; i++) {
    const row = cases[i] as readonly (string | number)[];
    if (row[2] === "closed") continue;
    const points =
      ((risk.get(row[3]) ?? 0) + (complexity.get(row[4]) ?? 0) + (travel.get(row[5]) ?? 0)) *
      (frequency.get(row[6]) ?? 0);
    const name = row[1] as string;
    totals.set(name, (totals.get(name) ?? 0) + points);
  }
  return totals;
}

/** A small generator of our own: the rows are the same on every machine. */
function seeded(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
