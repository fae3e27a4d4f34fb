import {
  asked,
  caseload,
  caseRows,
  connected,
  FIVE_EACH,
  HEADERS,
  heldBy,
  partsOn,
  PEOPLE,
  question,
  staff,
  sums,
  who,
} from "./manager";
import { date, rows, sheet } from "../reading/workbook";

/** Seven people under headers that say nothing of who has them. */
const nameless = (name: string) =>
  sheet(name, [["Ref", "Start", "Next"], ...rows(7, (at) => [`C${String(500 + at)}`, date(at), date(at, 2027)])]);

describe("what a sheet is", () => {
  const sheets = [staff, caseload(), nameless("Zzq")];
  const say = (answer: string) => connected(sheets, { "sheet:Zzq": answer });

  test("a list where nobody is named is asked about", () => {
    expect(asked(connected(sheets))).toContain("sheet:Zzq");
  });

  test("people who wait", () => {
    const connection = say("waiting");
    expect(sums(connection)).toEqual({ held: 15, waiting: 7, closed: 0 });
    expect(connection.team?.cases.filter(({ clinician }) => clinician === null)).toHaveLength(7);
    expect(connection.questions).toEqual([]);
  });

  test("somebody's cases", () => {
    const connection = say("person:Mel Okoro");
    expect(heldBy(connection)).toEqual({ ...FIVE_EACH, "Mel Okoro": 12 });
    expect(connection.team?.cases.filter(({ clinician }) => clinician === "Mel Okoro")).toHaveLength(12);
    expect(connection.questions).toEqual([]);
  });

  test("closed work", () => {
    const connection = say("closed");
    expect(sums(connection)).toMatchObject({ held: 15, waiting: 0 });
    expect(partsOn(connection, "Zzq")).toEqual(["closed"]);
  });

  test("nothing of this team", () => {
    const connection = say("not-used");
    expect(sums(connection)).toEqual({ held: 15, waiting: 0, closed: 0 });
    expect(partsOn(connection, "Zzq")).toEqual(["not-used"]);
    expect(connection.team?.cases).toHaveLength(15);
  });

  test("not used goes before all that speaks for a list of cases", () => {
    const connection = connected([staff, caseload(), caseload("West", caseRows(6, 700))], { "sheet:West": "not-used" });
    expect(heldBy(connection)).toEqual(FIVE_EACH);
  });

  test("cases go before a name that says it is old", () => {
    const sheetsNow = [staff, caseload(), caseload("Old list", caseRows(6, 700))];
    expect(heldBy(connected(sheetsNow))).toEqual(FIVE_EACH);
    expect(sums(connected(sheetsNow, { "sheet:Old list": "cases" })).held).toBe(21);
  });

  test("waiting goes before the names beside the cases", () => {
    const connection = connected([staff, caseload(), caseload("West", caseRows(6, 700))], { "sheet:West": "waiting" });
    expect(sums(connection)).toMatchObject({ held: 15, waiting: 6 });
  });

  test("a list of staff that looks like none is the team", () => {
    const odd = sheet("Qq", [["Zz", "Yy"], ...["Ines Silva", "Lee Moss"].map((name) => [name, "x"])]);
    const connection = connected([staff, odd, caseload()], { "sheet:Qq": "team" });
    expect(Object.keys(heldBy(connection))).toEqual(expect.arrayContaining(["Ines Silva", "Lee Moss"]));
  });

  test("the team's own sheet is not used: then the cases name the team", () => {
    const more = sheet("Team", [["Name", "Hours"], ...[...PEOPLE, "Ines Silva"].map((name) => [name, 37.5])]);
    const connection = connected([more, caseload()], { "sheet:Team": "not-used" });
    expect(heldBy(connection)).toEqual(FIVE_EACH);
  });
});

describe("where a table stands", () => {
  const list = sheet("Caseload", [HEADERS, ...caseRows(12), ["C900", who(0), date(1), date(1, 2027)]]);

  test("rows outside of the area that the manager takes do not count", () => {
    const connection = connected([staff, list], { "area:Caseload": "A1:D10" });
    expect(heldBy(connection)).toEqual({ "Rosa Lind": 3, "Tariq Aziz": 3, "Mel Okoro": 3 });
  });

  test("so do columns", () => {
    const two = sheet("Caseload", [
      ["Ref", "Worker", "Start", "Worker before"],
      ...rows(12, (at) => [`C${String(100 + at)}`, who(at), date(at), who(at + 1)]),
    ]);
    expect(asked(connected([staff, two], { "area:Caseload": "A1:C13" }))).toEqual([]);
  });

  test("that is no area changes nothing", () => {
    const before = connected([staff, list]);
    expect(connected([staff, list], { "area:Caseload": "the top half" }).understanding).toEqual(before.understanding);
  });
});

describe("several lists of staff", () => {
  const north = sheet("North", [
    ["Clinician", "WTE"],
    ["Rosa Lind", 1],
    ["Tariq Aziz", 1],
  ]);
  const south = sheet("South", [
    ["Clinician", "WTE"],
    ["Mel Okoro", 1],
    ["Ines Silva", 1],
  ]);
  const cases = sheet("Caseload", [
    HEADERS,
    ...rows(16, (at) => [
      `C${String(100 + at)}`,
      ["Rosa Lind", "Tariq Aziz", "Mel Okoro", "Ines Silva"][at % 4] ?? "",
      date(at),
      date(at, 2027),
    ]),
  ]);
  const sheets = [north, south, cases];

  test("are one team until the manager says which is theirs", () => {
    const connection = connected(sheets);
    expect(question(connection, "table:Team")).toMatchObject({ guess: "all" });
    expect(Object.keys(heldBy(connection))).toHaveLength(4);
  });

  test("one of them is", () => {
    const connection = connected(sheets, { "table:Team": "South" });
    expect(connection.team?.clinicians.map(({ name }) => name)).toEqual(["Mel Okoro", "Ines Silva"]);
    expect(asked(connection)).not.toContain("table:Team");
  });

  test("all of them are", () => {
    const connection = connected(sheets, { "table:Team": "all" });
    expect(Object.keys(heldBy(connection))).toHaveLength(4);
    expect(connection.questions).toEqual([]);
  });
});
