import type { CellValue } from "@evenkeel/spreadsheet";
import { asked, caseload, caseRows, connected, HEADERS, heldBy, PEOPLE, question, staff, sums } from "./manager";
import { sheet } from "../reading/workbook";

/** The list where the first three rows have another worker or state. */
const withFirst = (worker: string | null, status: string) =>
  sheet("Caseload", [
    [...HEADERS, "Status"],
    ...caseRows().map(([ref = "", own = "", ...days], at): readonly CellValue[] => [
      ref,
      at < 3 && worker !== null ? worker : own,
      ...days,
      at < 3 ? status : "Open",
    ]),
  ]);

describe("what a word means", () => {
  const sheets = [staff, withFirst(null, "Zilched")];

  test.each([
    ["open", { held: 15, waiting: 0, closed: 0 }],
    ["waiting", { held: 12, waiting: 3, closed: 0 }],
    ["closed", { held: 12, waiting: 0, closed: 3 }],
  ])("%s, once for all its rows", (state, expected) => {
    const connection = connected(sheets, { "word:Zilched": state });
    expect(sums(connection)).toEqual(expected);
    expect(asked(connection)).toEqual([]);
    expect(connection.understanding?.words).toContainEqual(
      expect.objectContaining({ word: "Zilched", state, cases: 3 }),
    );
  });

  test("a word that everybody knows may mean something else here", () => {
    const known = [staff, withFirst(null, "Closed")];
    expect(sums(connected(known)).closed).toBe(3);
    expect(sums(connected(known, { "word:Closed": "open" }))).toEqual({ held: 15, waiting: 0, closed: 0 });
    expect(sums(connected(known, { "word:Open": "waiting" })).waiting).toBe(12);
  });

  test("a capital or a space more is the same word", () => {
    expect(sums(connected(sheets, { "word:ZILCHED ": "closed" })).closed).toBe(3);
  });

  test("the team's own records have it too", () => {
    const { team } = connected(sheets, { "word:Zilched": "closed" });
    expect(team?.cases.filter(({ status }) => status === "closed")).toHaveLength(3);
  });
});

describe("whom a name means", () => {
  const sheets = [staff, withFirst("Zorro", "Open")];
  const without = { "Rosa Lind": 4, "Tariq Aziz": 4, "Mel Okoro": 4 };

  test("a stranger is asked about once, and is nobody else's", () => {
    const connection = connected(sheets);
    expect(heldBy(connection)).toMatchObject(without);
    expect(question(connection, "who:Zorro")).toMatchObject({ rows: 3 });
    expect(connection.problems.filter(({ code }) => code === "unknown-clinician")).toHaveLength(1);
  });

  test("somebody of the team", () => {
    const connection = connected(sheets, { "who:Zorro": "person:Mel Okoro" });
    expect(heldBy(connection)).toEqual({ ...without, "Mel Okoro": 7 });
    expect(connection.team?.cases.filter(({ clinician }) => clinician === "Mel Okoro")).toHaveLength(7);
    expect(connection.questions).toEqual([]);
    expect(connection.understanding?.names).toEqual([{ form: "Zorro", answer: "person:Mel Okoro" }]);
    expect(connection.problems.map(({ code }) => code)).not.toContain("unknown-clinician");
  });

  test("a colleague whom no list names", () => {
    const connection = connected(sheets, { "who:Zorro": "new" });
    expect(heldBy(connection)).toEqual({ ...without, Zorro: 3 });
    expect(connection.questions).toEqual([]);
  });

  test("nobody: these people wait", () => {
    const connection = connected(sheets, { "who:Zorro": "waiting" });
    expect(sums(connection)).toEqual({ held: 12, waiting: 3, closed: 0 });
    expect(connection.team?.cases.filter(({ clinician }) => clinician === null)).toHaveLength(3);
  });

  test("a name that is known may be somebody else here", () => {
    const connection = connected([staff, caseload()], { "who:Rosa Lind": "person:Mel Okoro" });
    expect(heldBy(connection)).toEqual({ "Rosa Lind": 0, "Tariq Aziz": 5, "Mel Okoro": 10 });
  });

  test("one of two who are called so", () => {
    const two = sheet("Team", [["Name", "Hours"], ...[...PEOPLE, "Rosa Bell"].map((name) => [name, 37.5])]);
    const both = [two, withFirst("Rosa", "Open")];
    const ask = question(connected(both), "who:Rosa");
    const values = ask?.choices.map(({ value }) => value).slice(0, 2);
    expect(values).toEqual(["person:Rosa Lind", "person:Rosa Bell"]);
    expect(heldBy(connected(both, { "who:Rosa": "person:Rosa Bell" }))).toMatchObject({ "Rosa Bell": 3 });
  });
});

describe("hours", () => {
  const team = (text: string) =>
    sheet("Team", [["Name", "Hours"], ...PEOPLE.map((name, at) => [name, at ? 37.5 : text])]);
  const rosas = (text: string, answers = {}) => {
    const connection = connected([team(text), caseload()], answers);
    return [connection.team?.clinicians[0]?.weeklyHours, asked(connection)] as const;
  };
  const ID = "hours:Rosa Lind";

  test("of a term are asked about, and typed ones go before what is written", () => {
    expect(rosas("25 hrs TTO")).toEqual([25, [ID]]);
    expect(rosas("25 hrs TTO", { [ID]: "21" })).toEqual([21, []]);
    expect(rosas("25 hrs TTO", { [ID]: "0.6" })).toEqual([22.5, []]);
    expect(rosas("25 hrs TTO", { [ID]: "all-year" })).toEqual([25, []]);
  });

  test("that say nothing are left out until they are typed", () => {
    expect(rosas("as and when")).toEqual([null, [ID]]);
    expect(rosas("as and when", { [ID]: "15 hrs" })).toEqual([15, []]);
  });

  test("that are plain may be said otherwise", () => {
    expect(rosas("37.5", { [ID]: "30" })).toEqual([30, []]);
  });

  test("where no list names the staff", () => {
    const connection = connected([caseload()], { [ID]: "30" });
    expect(connection.team?.clinicians.find(({ name }) => name === "Rosa Lind")?.weeklyHours).toBe(30);
  });
});

describe("points of a full-time post", () => {
  test("are what the manager says where the workbook does not", () => {
    const { team } = connected([staff, caseload()], { "points:full-time": "80" });
    expect(team?.settings.fullTimePoints).toBe(80);
  });

  test("are none for words, for nothing and below it", () => {
    const points = (said: string) =>
      connected([staff, caseload()], { "points:full-time": said }).team?.settings.fullTimePoints;
    expect(["many", "0", "-5", ""].map(points)).toEqual([null, null, null, null]);
  });
});
