import {
  asked,
  caseload,
  caseRows,
  connected,
  FIVE_EACH,
  HEADERS,
  heldBy,
  PEOPLE,
  question,
  staff,
  sums,
  who,
} from "./manager";
import { date, rows, sheet } from "../reading/workbook";

describe("what a column is", () => {
  test("who has a case goes before the column that seems to say it", () => {
    const list = sheet("Caseload", [
      ["Ref", "Worker", "Start", "Seen with"],
      ...rows(15, (at) => [`C${String(100 + at)}`, who(at), date(at), at < 9 ? "Rosa Lind" : "Mel Okoro"]),
    ]);
    const said = { "role:Caseload:Seen with": "Clinician" };
    const connection = connected([staff, list], said);
    expect(heldBy(connection)).toEqual({ "Rosa Lind": 9, "Tariq Aziz": 0, "Mel Okoro": 6 });
    expect(connection.tables.Cases?.columns["Clinician"]?.header).toBe("Seen with");
  });

  test("not used takes a column out of everything", () => {
    const list = sheet("Caseload", [[...HEADERS, "Closed"], ...caseRows().map((row) => [...row, "14/11/2026"])]);
    expect(heldBy(connected([staff, list], { "role:Caseload:Closed": "not-used" }))).toEqual(FIVE_EACH);
  });

  test("the end of a case, whatever its header", () => {
    const list = sheet("Caseload", [
      [...HEADERS, "Zzq"],
      ...caseRows().map((row, at) => [...row, at < 3 ? "14/11/2026" : ""]),
    ]);
    const connection = connected([staff, list], { "role:Caseload:Zzq": "Closing date" });
    expect(sums(connection)).toEqual({ held: 12, waiting: 0, closed: 3 });
    expect(asked(connection)).not.toContain("ends:Zzq");
  });

  test("the state of a case: its words are asked about from then on", () => {
    const list = sheet("Caseload", [
      [...HEADERS, "Zzq"],
      ...caseRows().map((row, at) => [...row, at < 3 ? "Quiet" : `Kind ${"ABC"[at % 3] ?? ""}`]),
    ]);
    const said = { "role:Caseload:Zzq": "Status" };
    expect(connected([staff, list], said).understanding?.words.map(({ word }) => word)).toContain("Quiet");
    expect(sums(connected([staff, list], { ...said, "word:Quiet": "closed" })).closed).toBe(3);
  });

  test("hours of the staff under a header that says nothing", () => {
    const odd = sheet("Team", [["Name", "Zzq", "Qqz"], ...PEOPLE.map((name, at) => [name, 30, at + 1])]);
    const connection = connected([odd, caseload()], { "role:Team:Zzq": "Weekly hours", "role:Team:Qqz": "not-used" });
    expect(connection.team?.clinicians.map(({ weeklyHours }) => weeklyHours)).toEqual([30, 30, 30]);
  });

  test("the columns of a list of weights", () => {
    const list = sheet("Caseload", [
      [...HEADERS, "Risk"],
      ...caseRows().map((row, at) => [...row, at % 2 ? "High" : "Low"]),
    ]);
    const weights = sheet("Weights", [
      ["Factor", "Level", "Points", "Points from May"],
      ["Risk", "Low", 1, 2],
      ["Risk", "High", 3, 5],
    ]);
    const points = (answers = {}) =>
      connected([staff, list, weights], answers).team?.weights.map((rule) => Number(rule.points));
    expect(points()).toEqual([1, 3]);
    expect(points({ "role:Weights:Points from May": "Points" })).toEqual([2, 5]);
  });

  test("of one sheet says nothing of the same header on another", () => {
    const other = caseload("West", caseRows(6, 700));
    const connection = connected([staff, caseload(), other], { "role:West:Worker": "not-used" });
    expect(heldBy(connection)).toEqual(FIVE_EACH);
  });
});

describe("who has the cases of a list", () => {
  const list = sheet("Caseload", [
    ["Ref", "Lead", "Supervisor", "Start"],
    ...rows(15, (at) => [`C${String(100 + at)}`, who(at), at < 9 ? "Rosa Lind" : "Mel Okoro", date(at)]),
  ]);

  test("a column that the manager points to", () => {
    const connection = connected([staff, list], { "holder:Caseload": "Supervisor" });
    expect(heldBy(connection)).toEqual({ "Rosa Lind": 9, "Tariq Aziz": 0, "Mel Okoro": 6 });
    expect(asked(connection)).toEqual([]);
  });

  const empty = sheet("Caseload", [
    HEADERS,
    ...caseRows().map(([ref = "", worker = "", ...days], at) => [ref, at < 4 ? worker : "", ...days]),
  ]);

  test("where most name nobody, how many wait is not said but asked", () => {
    const connection = connected([staff, empty]);
    expect(sums(connection).waiting).toBeNull();
    expect(question(connection, "holder:Caseload")).toMatchObject({ rows: 11 });
  });

  test("nobody: these people wait", () => {
    const connection = connected([staff, empty], { "holder:Caseload": "nobody" });
    expect(sums(connection)).toEqual({ held: 4, waiting: 11, closed: 0 });
    expect(asked(connection)).toEqual([]);
  });
});
