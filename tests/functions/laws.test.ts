import fc from "fast-check";
import { call, isCellError } from "../support/customFunctions";
import { EQUITY_MEASURES } from "../../src/domain/equity/equity";
import { teamLoads } from "../../src/domain/weighting/teamLoads";
import { defaultSettings } from "../../src/domain/settings";
import { readCases, readTeam, readWeights } from "../../src/workbook/records/fromMatrix";
import { teamFunctions } from "./teamFunctions";

type Fn = (...given: never[]) => unknown[][];
const run = (id: string, ...given: readonly unknown[]): unknown => call(teamFunctions[id] as Fn, ...given);
const number = (id: string, ...given: readonly unknown[]): number => run(id, ...given) as number;
const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
const flat = (result: unknown): number[] =>
  Array.isArray(result) ? (result as number[][]).flat() : [result as number];
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const amount = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most * 8 }).map((n) => n / 8);

describe("whole numbers", () => {
  it("targets add up to the rounded total over any number of periods", () => {
    fc.assert(
      fc.property(amount(500), fc.integer({ min: 1, max: 60 }), (perPeriod, periods) => {
        const targets = flat(run("WHOLE_TARGETS", perPeriod, periods));
        expect(targets).toHaveLength(periods);
        expect(targets.every(Number.isInteger)).toBe(true);
        expect(sum(targets)).toBe(Math.floor(perPeriod * periods + 0.5));
        expect(targets.every((target) => Math.abs(target - perPeriod) < 1.0000001)).toBe(true);
      }),
    );
  });

  it("a quota adds up exactly, keeps within one of everybody's exact share and gives nothing to those who take no part", () => {
    fc.assert(
      fc.property(amount(60), fc.array(amount(5), { minLength: 1, maxLength: 25 }), (accepted, shares) => {
        fc.pre(shares.some((share) => share > 0));
        const total = Math.floor(accepted * 13 + 0.5);
        const quota = flat(run("CHOICE_QUOTA", accepted, column(shares)));
        expect(sum(quota)).toBe(total);
        quota.forEach((one, i) => {
          expect(Number.isInteger(one)).toBe(true);
          expect(Math.abs(one - (total * (shares[i] as number)) / sum(shares))).toBeLessThan(1.0000001);
          if (shares[i] === 0) expect(one).toBe(0);
        });
      }),
    );
  });

  it("of equal remainders the earlier row gets the appointment", () => {
    expect(run("CHOICE_QUOTA", 1, column([0.1, 0.1, 0.1, 0.1]), 5)).toEqual(column([2, 1, 1, 1]));
  });
});

describe("fairness measures", () => {
  const people = fc.array(fc.tuple(amount(100), fc.integer({ min: 1, max: 100 })), { minLength: 1, maxLength: 30 });

  it.each(EQUITY_MEASURES)("%s has its known value when everybody uses the same share", (measure) => {
    const known = measure === "jain" || measure === "max_over_mean" ? 1 : 0;
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 30 }),
        amount(3),
        (rooms, used) => {
          expect(number("EQUITY", column(rooms.map((room) => room * used)), column(rooms), measure)).toBeCloseTo(
            known,
            7,
          );
        },
      ),
    );
  });

  it.each(EQUITY_MEASURES)("%s does not change with the unit of points", (measure) => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 1000 }), (pairs, factor) => {
        const of = (k: number): number =>
          number("EQUITY", column(pairs.map(([load]) => load * k)), column(pairs.map(([, room]) => room * k)), measure);
        expect(of(factor)).toBeCloseTo(of(1), 7);
      }),
    );
  });

  it.each(EQUITY_MEASURES)("%s does not depend on the order of people", (measure) => {
    fc.assert(
      fc.property(people, (pairs) => {
        const of = (some: typeof pairs): number =>
          number("EQUITY", column(some.map(([load]) => load)), column(some.map(([, room]) => room)), measure);
        expect(of([...pairs].reverse())).toBeCloseTo(of(pairs), 9);
      }),
    );
  });
});

describe("pro rata and waiting lists", () => {
  it("what is available is linear in full-time points and in the hours left for cases", () => {
    fc.assert(
      fc.property(amount(500), amount(37), fc.integer({ min: 1, max: 9 }), (fullTime, weekly, k) => {
        const one = number("AVAILABLE_POINTS", fullTime, weekly);
        expect(number("AVAILABLE_POINTS", fullTime * k, weekly)).toBeCloseTo(one * k, 7);
        expect(number("AVAILABLE_POINTS", fullTime, weekly * k)).toBeCloseTo(one * k, 7);
        expect(number("AVAILABLE_POINTS", fullTime, weekly + 5, null, 5)).toBeCloseTo(one, 7);
      }),
    );
  });

  it("a forecast never falls below nobody and follows the balance of demand and capacity", () => {
    fc.assert(
      fc.property(
        amount(300),
        fc.array(fc.tuple(amount(30), amount(30)), { minLength: 2, maxLength: 20 }),
        (queue, weeks) => {
          const demand = weeks.map(([d]) => d);
          const capacity = weeks.map(([, c]) => c);
          const rows = run(
            "WAITING_LIST_FORECAST",
            queue,
            column(demand),
            column(capacity),
            weeks.length,
          ) as unknown[][];
          expect(rows[0]).toEqual(["Week", "Waiting", "Wait"]);
          let waiting = queue;
          rows.slice(1).forEach((row, i) => {
            waiting = Math.max(0, waiting + (demand[i] as number) - (capacity[i] as number));
            expect(row[0]).toBe(i + 1);
            expect(row[1]).toBeCloseTo(waiting, 9);
            if (isCellError(row[2])) expect([capacity[i], row[2].error]).toEqual([0, "#DIV/0!"]);
          });
        },
      ),
    );
  });

  it("a list clears after as many weeks as the forecast says", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        amount(10),
        fc.integer({ min: 1, max: 20 }),
        (queue, demand, extra) => {
          const weeks = Math.ceil(number("WEEKS_TO_CLEAR", queue, demand + extra, demand) - 1e-9);
          const rows = run("WAITING_LIST_FORECAST", queue, demand, demand + extra, weeks) as number[][];
          expect(rows[weeks]?.[1]).toBe(0);
        },
      ),
    );
  });
});

const LEVELS = { Risk: ["High", "Medium", "Low"], Travel: ["Home", "Clinic"], Contact: ["Weekly", "Monthly"] };
const WEIGHTS = [
  ["Factor", "Level", "Points", "Kind", "Scales"],
  ["Risk", "High", 4, "", ""],
  ["Risk", "Medium", 2, "", ""],
  ["Risk", "Low", 0.5, "", ""],
  ["Travel", "Home", 1.5, "", ""],
  ["Travel", "Clinic", 0, "", ""],
  ["Contact", "Weekly", 1, "multiply", "Travel"],
  ["Contact", "Monthly", 0.25, "multiply", "Travel"],
];
const TEAM = [
  ["Clinician", "Weekly hours", "Full-time points", "Reduction hours"],
  ["Amy Bell", 37.5, 40, 0],
  ["Ben Cole", 22.5, 40, 7.5],
  ["Cy Diaz", 30, 40, ""],
];
const caseRow = fc
  .tuple(
    fc.constantFrom("Amy Bell", "amy  bell", "Ben Cole", "Cy Diaz", "", null, "Unallocated"),
    fc.constantFrom("open", "", "Waiting", "closed", "Discharged", "on hold?", null),
    fc.constantFrom(...LEVELS.Risk, "high ", "Hihg", ""),
    fc.constantFrom(...LEVELS.Travel, "HOME"),
    fc.constantFrom(...LEVELS.Contact),
    fc.constantFrom("", "", "", null, 3, "2.5"),
  )
  .map((cells) => [...cells]);
const table = (rows: readonly (readonly unknown[])[]): unknown[][] => [
  ["Case", "Key worker", "Status", "Risk", "Travel", "Contact", "Points"],
  ...rows.map((row, i) => [`C${i + 1}`, ...row]),
];

describe("weighted caseloads", () => {
  it("lose no case and no point: clinicians add up to Team, and Team and Unallocated to everything that is not closed", () => {
    fc.assert(
      fc.property(fc.array(caseRow, { minLength: 1, maxLength: 40 }), (rows) => {
        const result = run("WEIGHTED_CASELOADS", table(rows), WEIGHTS, TEAM) as unknown[][];
        const points = flat(run("CASE_POINTS", table(rows), WEIGHTS)) as unknown[];
        const row = (name: string): unknown[] => result.find((line) => line[0] === name) ?? [name, 0, 0, 0];
        const named = ["Amy Bell", "Ben Cole", "Cy Diaz"].map(row);
        for (const at of [1, 2, 3])
          expect(sum(named.map((line) => line[at] as number))).toBeCloseTo(row("Team")[at] as number, 9);
        const live = rows.flatMap((cells, i) =>
          ["closed", "Discharged"].includes(String(cells[1])) ? [] : [points[i]],
        );
        expect((row("Team")[1] as number) + (row("Unallocated")[1] as number)).toBe(live.length);
        expect((row("Team")[3] as number) + (row("Unallocated")[3] as number)).toBe(live.filter(isCellError).length);
        const weighed = live.filter((value) => !isCellError(value)) as number[];
        expect((row("Team")[2] as number) + (row("Unallocated")[2] as number)).toBeCloseTo(sum(weighed), 9);
      }),
    );
  });

  it("do not depend on the order of the cases", () => {
    fc.assert(
      fc.property(fc.array(caseRow, { minLength: 2, maxLength: 30 }), (rows) => {
        const forwards = run("WEIGHTED_CASELOADS", table(rows), WEIGHTS, TEAM) as unknown[][];
        const backwards = run("WEIGHTED_CASELOADS", table([...rows].reverse()), WEIGHTS, TEAM) as unknown[][];
        forwards.forEach((row, i) =>
          row.forEach((cell, j) => {
            if (typeof cell === "number") expect(backwards[i]?.[j]).toBeCloseTo(cell, 9);
            else expect(backwards[i]?.[j]).toEqual(cell);
          }),
        );
      }),
    );
  });

  it("are the same by the quick way through the columns as by careful records", () => {
    fc.assert(
      fc.property(fc.array(caseRow, { minLength: 1, maxLength: 40 }), (rows) => {
        const cells = table(rows) as never;
        const weights = readWeights(WEIGHTS as never).records;
        const careful = teamLoads(
          {
            clinicians: readTeam(TEAM as never).records,
            cases: readCases(cells, weights).records,
            counts: null,
            weights,
            referrals: [],
            jobPlan: [],
            settings: defaultSettings,
          },
          null,
        );
        const quick = run("WEIGHTED_CASELOADS", cells, WEIGHTS, TEAM) as unknown[][];
        careful.clinicians.forEach((load, i) => {
          expect(quick[i + 1]?.slice(0, 4)).toEqual([
            load.clinician.name,
            load.cases,
            expect.closeTo(load.points, 9),
            load.notWeighted,
          ]);
          expect(quick[i + 1]?.[5]).toBeCloseTo(load.used as number, 9);
          expect(quick[i + 1]?.[6]).toBe(load.band);
        });
        expect(quick[4]?.[5]).toBeCloseTo(careful.team.used as number, 9);
      }),
    );
  });
});

describe("learning weights from recorded time", () => {
  it("recovers planted weights relative to each factor's base level", () => {
    const planted = fc.record({
      base: amount(3),
      Risk: fc.tuple(amount(5), amount(5), amount(5)),
      Travel: fc.tuple(amount(4), amount(4)),
    });
    fc.assert(
      fc.property(planted, ({ base, Risk, Travel }) => {
        const cases: unknown[][] = [["Case", "Risk", "Travel"]];
        const hours: number[] = [];
        for (let i = 0; i < 24; i++) {
          const [risk, travel] = [i % 3, Math.floor(i / 3) % 2];
          cases.push([`C${i}`, LEVELS.Risk[risk], LEVELS.Travel[travel]]);
          hours.push(base + (Risk[risk] as number) + (Travel[travel] as number));
        }
        const fitted = run("FIT_WEIGHTS", cases, column(hours)) as unknown[][];
        const of = (factor: string, level: string): unknown =>
          fitted.find((row) => row[0] === factor && row[1] === level)?.[2];
        expect(of("Base", "")).toBeCloseTo(base + Math.min(...Risk) + Math.min(...Travel), 6);
        LEVELS.Risk.forEach((level, i) =>
          expect(of("Risk", level)).toBeCloseTo((Risk[i] as number) - Math.min(...Risk), 6),
        );
        LEVELS.Travel.forEach((level, i) =>
          expect(of("Travel", level)).toBeCloseTo((Travel[i] as number) - Math.min(...Travel), 6),
        );
        expect(of("Explained", "")).toBeCloseTo(1, 6);
      }),
    );
  });
});
