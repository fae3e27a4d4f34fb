import { asked, caseRows, connected, FIVE_EACH, HEADERS, heldBy, PEOPLE, question, staff, sums } from "./manager";
import { rows, sheet } from "../reading/workbook";

/** References in three columns: six, five and three of them, and two with nobody. */
const BOARD = rows(6, (at) => [
  `QF${String(100 + at)}`,
  at < 5 ? `QF${String(200 + at)}` : "",
  at < 3 ? `QF${String(300 + at)}` : "",
  at < 2 ? `QF${String(400 + at)}` : "",
]);
const ON_BOARD = { "Rosa Lind": 6, "Tariq Aziz": 5, "Mel Okoro": 3 };

describe("a board with post and hours under the names", () => {
  const heads = [...PEOPLE, "Unallocated"];
  const board = sheet("Board", [
    ["Team board", "", "w/c 30/11/2026"],
    [],
    heads,
    ["B6 OT", "B7 OT", "B5 OT", ""],
    ["37.5 hrs", "30 hrs", "0.6 WTE", ""],
    ...BOARD,
  ]);

  test("is read, and so are the hours", () => {
    const connection = connected([board]);
    expect(heldBy(connection)).toEqual(ON_BOARD);
    expect(sums(connection)).toEqual({ held: 14, waiting: 2, closed: 0 });
    const hours = connection.team?.clinicians.map(({ name, weeklyHours }) => [name, weeklyHours]);
    expect(hours).toEqual([
      ["Rosa Lind", 37.5],
      ["Tariq Aziz", 30],
      ["Mel Okoro", 22.5],
    ]);
  });

  test("beside a list of staff counts the same", () => {
    expect(heldBy(connected([staff, board]))).toEqual(ON_BOARD);
  });

  test("has labels of its own on the left", () => {
    const labelled = sheet("Board", [
      ["", ...PEOPLE],
      ["Post", "B6", "B7", "B5"],
      ["Hours", 37.5, 30, 22.5],
      ...BOARD.map(([first, second, third], at) => [at === 0 ? "Cases" : "", first, second, third].map((c) => c ?? "")),
    ]);
    const connection = connected([labelled]);
    expect(heldBy(connection)).toEqual(ON_BOARD);
    expect(connection.team?.clinicians.map(({ weeklyHours }) => weeklyHours)).toEqual([37.5, 30, 22.5]);
  });

  test("marks a case as closed in its own cell", () => {
    const closed = BOARD.map((cells, at) => (at === 0 ? ["QF100 d/c 12/11", ...cells.slice(1)] : cells));
    const connection = connected([sheet("Board", [heads, ...closed])]);
    expect(heldBy(connection)).toEqual({ ...ON_BOARD, "Rosa Lind": 5 });
    expect(sums(connection).closed).toBe(1);
  });

  test("is not refused for want of a list", () => {
    expect(connected([board]).problems.map(({ code }) => code)).not.toContain("not-a-team-workbook");
  });
});

describe("numbers of cases by person", () => {
  const LEVELS = ["High", "Medium", "Low"] as const;
  /** 6, 9 and 12 cases. */
  const numbers = [
    [1, 2, 3],
    [2, 3, 4],
    [3, 4, 5],
  ];
  const COUNTED = { "Rosa Lind": 6, "Tariq Aziz": 9, "Mel Okoro": 12 };
  const sum = (cells: readonly number[]): number => cells.reduce((total, one) => total + one, 0);

  const down = sheet("Numbers", [
    ["Clinician", ...LEVELS, "Total"],
    ...PEOPLE.map((name, at) => [name, ...(numbers[at] ?? []), sum(numbers[at] ?? [])]),
    ["Not allocated", 1, 2, 1, 4],
    ["Total", 7, 11, 13, 31],
  ]);
  const across = sheet("Numbers", [
    ["Level", ...PEOPLE, "Total"],
    ...LEVELS.map((level, at) => [level, ...numbers.map((cells) => cells[at] ?? 0), [6, 9, 12][at] ?? 0]),
    ["Not allocated", 4],
    ["Total", 6, 9, 12, 27],
  ]);

  test.each([
    ["down the side", [down]],
    ["across the top", [across]],
    ["down the side, beside a list of staff", [staff, down]],
    ["across the top, beside a list of staff", [staff, across]],
  ])("with people %s: each has theirs, four wait, and no total counts again", (_, sheets) => {
    const connection = connected(sheets);
    expect(heldBy(connection)).toEqual(COUNTED);
    expect(sums(connection)).toEqual({ held: 27, waiting: 4, closed: 0 });
    expect(Object.keys(heldBy(connection))).not.toContain("Total");
  });

  test("whose total stands in the middle counts nobody twice", () => {
    const middle = sheet("Numbers", [
      ["Clinician", "Total", ...LEVELS],
      ...PEOPLE.map((name, at) => [name, sum(numbers[at] ?? []), ...(numbers[at] ?? [])]),
    ]);
    expect(heldBy(connected([middle]))).toEqual(COUNTED);
  });

  test("points in the headers are the weights", () => {
    const headed = sheet("Numbers", [
      ["Clinician", "High (3)", "Medium (2)", "Low (1)", "Total"],
      ...PEOPLE.map((name, at) => [name, ...(numbers[at] ?? []), sum(numbers[at] ?? [])]),
    ]);
    const connection = connected([headed]);
    expect(heldBy(connection)).toEqual(COUNTED);
    expect(connection.team?.weights.map(({ level, points }) => [level, points])).toEqual([
      ["High (3)", 3],
      ["Medium (2)", 2],
      ["Low (1)", 1],
    ]);
  });

  test("a head that names nobody is asked about, and is nobody's until then", () => {
    const bank = sheet("Numbers", [
      ["Level", ...PEOPLE, "Zorro"],
      ...LEVELS.map((level, at) => [level, ...numbers.map((cells) => cells[at] ?? 0), 1]),
    ]);
    const connection = connected([staff, bank]);
    expect(asked(connection)).toEqual(["who:Zorro"]);
    expect(question(connection, "who:Zorro")).toMatchObject({ rows: 3 });
    expect(heldBy(connection)).toEqual(COUNTED);
    const said = connected([staff, bank], { "who:Zorro": "person:Mel Okoro" });
    expect(heldBy(said)).toEqual({ ...COUNTED, "Mel Okoro": 15 });
    expect(heldBy(connected([staff, bank], { "who:Zorro": "new" }))).toMatchObject({ ...COUNTED, Zorro: 3 });
  });
});

test("numbers beside a list of cases add nothing to it", () => {
  const list = sheet("Caseload", [HEADERS, ...caseRows()]);
  const numbers = sheet("Numbers", [["Worker", "High", "Low"], ...PEOPLE.map((name) => [name, 2, 3])]);
  const connection = connected([staff, list, numbers]);
  expect(sums(connection)).toEqual({ held: 15, waiting: 0, closed: 0 });
  expect(heldBy(connection)).toEqual(FIVE_EACH);
});
