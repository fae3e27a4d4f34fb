import type { SheetGrid } from "@evenkeel/spreadsheet";
import fc from "fast-check";
import { caseRows, connected, HEADERS, heldBy, PEOPLE, sums, who } from "./manager";
import { date, rows, sheet } from "../reading/workbook";

type Cells = Parameters<typeof sheet>[1];

const withRows = (grid: SheetGrid, cells: Cells): SheetGrid => sheet(grid.name, cells);
const COUNT = { numRuns: 40 };

/** Words of the trade for each column; none that could as well be another's. */
const NAMES = ["Name", "Clinician", "Staff", "Therapist", "Worker", "Practitioner"];
const HOURS = ["Hours", "Hrs", "Weekly hours", "Contracted hrs", "Hours p/w"];
const REFS = ["Ref", "Case", "Case no", "ID", "NHS no", "Patient ref", "Client ID"];
const HOLDERS = ["Worker", "Clinician", "Lead", "Allocated to", "Keyworker", "Therapist", "Case holder"];
const STARTS = ["Start", "Referred", "Opened", "Date accepted", "Allocated on"];
const NEXTS = ["Next", "Review due", "Next appt", "Next review"];

interface Headers {
  readonly name: string;
  readonly hours: string;
  readonly ref: string;
  readonly holder: string;
  readonly start: string;
  readonly next: string;
}
const USUAL: Headers = {
  name: "Name",
  hours: "Hours",
  ref: HEADERS[0],
  holder: "Worker",
  start: "Start",
  next: "Next",
};

/** A workbook of three people, who hold 8, 6 and 4, with four that wait and three that are closed. */
function workbook({ name, hours, ref, holder, start, next }: Headers): readonly SheetGrid[] {
  const held = (at: number): string => (at < 8 ? who(0) : at < 14 ? who(1) : at < 18 ? who(2) : "");
  return [
    sheet("Team", [[name, hours], ...PEOPLE.map((one, at) => [one, [37.5, 30, 22.5][at] ?? 0])]),
    sheet("Caseload", [
      [ref, holder, start, next, "Status"],
      ...rows(21, (at) => [
        `C${String(100 + at)}`,
        at < 18 ? held(at) : who(at),
        date(at),
        at < 18 ? date(at, 2027) : "",
        at < 18 ? "Open" : "Closed",
      ]),
    ]),
    sheet("Waiting list", [[ref, start], ...rows(4, (at) => [`C${String(700 + at)}`, date(at)])]),
  ];
}

const EXPECTED = { "Rosa Lind": 8, "Tariq Aziz": 6, "Mel Okoro": 4 };
const SUMS = { held: 18, waiting: 4, closed: 3 };

function expectAll(sheets: readonly SheetGrid[]): void {
  const connection = connected(sheets);
  expect(heldBy(connection)).toEqual(EXPECTED);
  expect(sums(connection)).toEqual(SUMS);
}

/** The rows beneath the header in another order. */
const shuffled = (grid: SheetGrid): fc.Arbitrary<SheetGrid> => {
  const [header = [], ...records] = grid.values;
  return fc.shuffledSubarray(records, { minLength: records.length }).map((other) => withRows(grid, [header, ...other]));
};

const inAnyOrder = <T>(all: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc.shuffledSubarray([...all], { minLength: all.length });

test("the order of the sheets says nothing", () => {
  fc.assert(fc.property(inAnyOrder(workbook(USUAL)), expectAll), COUNT);
});

test("the order of the rows says nothing", () => {
  fc.assert(fc.property(fc.tuple(...workbook(USUAL).map(shuffled)), expectAll), COUNT);
});

test("the order of the columns says nothing", () => {
  const moved = (grid: SheetGrid): fc.Arbitrary<SheetGrid> =>
    inAnyOrder([...(grid.values[0] ?? []).keys()]).map((order) =>
      withRows(
        grid,
        grid.values.map((row) => order.map((at) => row[at] ?? "")),
      ),
    );
  fc.assert(fc.property(fc.tuple(...workbook(USUAL).map(moved)), expectAll), COUNT);
});

test("single blank rows say nothing", () => {
  const gaps = fc.uniqueArray(fc.integer({ min: 2, max: 20 }), { maxLength: 4 });
  fc.assert(
    fc.property(gaps, (at) => {
      const [team, list, waiting] = workbook(USUAL);
      if (team === undefined || list === undefined || waiting === undefined) return;
      expectAll([
        team,
        withRows(
          list,
          list.values.flatMap((row, index) => (at.includes(index) ? [[], row] : [row])),
        ),
        waiting,
      ]);
    }),
    COUNT,
  );
});

test("lines above the header, and columns to its left, say nothing", () => {
  const above = fc.array(fc.constantFrom("Our team", "Updated weekly", "Printed 30/11/2026", ""), { maxLength: 5 });
  fc.assert(
    fc.property(above, fc.integer({ min: 0, max: 3 }), (lines, left) => {
      const pad = Array.from({ length: left }, () => "");
      expectAll(
        workbook(USUAL).map((grid) =>
          withRows(grid, [...lines.map((line) => [line]), [], ...grid.values.map((row) => [...pad, ...row])]),
        ),
      );
    }),
    COUNT,
  );
});

test("which of the trade's words head the columns says nothing", () => {
  const headers = fc.record({
    name: fc.constantFrom(...NAMES),
    hours: fc.constantFrom(...HOURS),
    ref: fc.constantFrom(...REFS),
    holder: fc.constantFrom(...HOLDERS),
    start: fc.constantFrom(...STARTS),
    next: fc.constantFrom(...NEXTS),
  });
  fc.assert(
    fc.property(headers, (words) => expectAll(workbook(words))),
    { numRuns: 120 },
  );
});

test("nor do headers that nobody knows, where the values join", () => {
  const word = fc.string({ unit: fc.constantFrom("z", "q", "x", "k", "v"), minLength: 3, maxLength: 5 });
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 4, maxLength: 4 }),
      ([name = "", hours = "", ref = "", holder = ""]) => {
        const team = sheet("Us", [[name, hours], ...PEOPLE.map((one) => [one, 37.5])]);
        const list = sheet("Now", [[ref, holder], ...caseRows().map((row) => row.slice(0, 2))]);
        expect(heldBy(connected([team, list]))).toEqual({ "Rosa Lind": 5, "Tariq Aziz": 5, "Mel Okoro": 5 });
      },
    ),
    COUNT,
  );
});
