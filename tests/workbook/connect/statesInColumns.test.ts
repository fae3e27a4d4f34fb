import type { CellValue } from "@evenkeel/spreadsheet";
import { caseRows, connected, FIVE_EACH, heldBy, HEADERS, question, staff, sums, who } from "./manager";
import { date, rows, sheet } from "../reading/workbook";

const WITHOUT_THREE = { "Rosa Lind": 4, "Tariq Aziz": 4, "Mel Okoro": 4 };

/** The list with one more column, of which the first three rows and the others have these cells. */
const withColumn = (header: string, first: CellValue, others: CellValue = "") =>
  sheet("Caseload", [[...HEADERS, header], ...caseRows().map((row, at) => [...row, at < 3 ? first : others])]);

describe("days that a case ends", () => {
  test.each(["Closed", "Discharged", "D/C date", "End date", "Left"])("%s: over, and the case is closed", (header) => {
    const connection = connected([staff, withColumn(header, "14/11/2026")]);
    expect(heldBy(connection)).toEqual(WITHOUT_THREE);
    expect(sums(connection)).toEqual({ held: 12, waiting: 0, closed: 3 });
  });

  test.each(["Closed", "Discharged", "End date"])("%s: still to come, and the case is open", (header) => {
    const connection = connected([staff, withColumn(header, "14/12/2026")]);
    expect(heldBy(connection)).toEqual(FIVE_EACH);
    expect(sums(connection).closed).toBe(0);
  });

  test("some over and some to come in one column: each by itself", () => {
    const cells = caseRows().map((row, at) => [...row, at < 3 ? "14/11/2026" : at < 6 ? "14/12/2026" : ""]);
    const connection = connected([staff, sheet("Caseload", [[...HEADERS, "End date"], ...cells])]);
    expect(heldBy(connection)).toEqual(WITHOUT_THREE);
  });

  test("a day of today ends it", () => {
    expect(sums(connected([staff, withColumn("Closed", "30/11/2026")])).closed).toBe(3);
  });

  test("a thin column of days gone by under a heading that nobody knows is asked about", () => {
    const sheets = [staff, withColumn("Zzq", "14/11/2026")];
    const connection = connected(sheets);
    expect(question(connection, "ends:Zzq")).toMatchObject({ rows: 3 });
    expect(heldBy(connected(sheets, { "ends:Zzq": "yes" }))).toEqual(WITHOUT_THREE);
    expect(heldBy(connected(sheets, { "ends:Zzq": "no" }))).toEqual(FIVE_EACH);
  });
});

describe("words of a state", () => {
  test.each(["Closed", "Discharged 14/11", "RIP 21/11", "DNA - d/c", "Ceased", "transferred out", "Exited"])(
    "%s is closed",
    (word) => {
      const connection = connected([staff, withColumn("Status", word, "Open")]);
      expect(heldBy(connection)).toEqual(WITHOUT_THREE);
      expect(sums(connection).closed).toBe(3);
    },
  );

  test.each(["Awaiting closure", "To be discharged", "On hold", "Ready for discharge", "Not closed"])(
    "%s is open",
    (word) => {
      expect(heldBy(connected([staff, withColumn("Status", word, "Open")]))).toEqual(FIVE_EACH);
    },
  );

  test("every one stands with its number, whether or not it is known", () => {
    const { understanding } = connected([staff, withColumn("Status", "Zilched", "Open")]);
    const told = understanding?.words.map(({ word, state, cases }) => [word, state, cases]);
    expect(told).toEqual([
      ["Open", "open", 12],
      ["Zilched", "open", 3],
    ]);
  });

  test("with a day behind it are one word, however many days there are", () => {
    const cells = caseRows().map((row, at) => [...row, at < 6 ? `Appt offered ${String(8 + at)}/12` : "Open"]);
    const sheets = [staff, sheet("Caseload", [[...HEADERS, "Status"], ...cells])];
    const connection = connected(sheets);
    const words = connection.questions.filter(({ code }) => code === "word");
    expect(words.map(({ id, rows: count }) => [id, count])).toEqual([["word:Appt offered", 6]]);
    expect(sums(connected(sheets, { "word:Appt offered": "waiting" }))).toEqual({ held: 9, waiting: 6, closed: 0 });
  });

  test("the same on two sheets are asked about once, with all their cases", () => {
    const moved = sheet("Caseload B", [
      [...HEADERS, "Status"],
      ...caseRows(15, 300).map((row, at) => [...row, at < 4 ? "Zilched" : "Open"]),
    ]);
    const connection = connected([staff, withColumn("Status", "Zilched", "Open"), moved]);
    expect(connection.questions.map(({ id, rows: count }) => [id, count])).toEqual([["word:Zilched", 7]]);
  });
});

describe("headings within a list", () => {
  const list = (heading: string) => {
    const cells = caseRows(18);
    return sheet("Caseload", [HEADERS, ...cells.slice(0, 15), [], [heading], ...cells.slice(15)]);
  };

  test.each(["CLOSED", "Closed this month", "Discharges"])("%s: the rows beneath are closed", (heading) => {
    const connection = connected([staff, list(heading)]);
    expect(heldBy(connection)).toEqual(FIVE_EACH);
    expect(sums(connection)).toEqual({ held: 15, waiting: 0, closed: 3 });
  });

  test("with the headers said again are the same", () => {
    const cells = caseRows(18);
    const twice = sheet("Caseload", [HEADERS, ...cells.slice(0, 15), [], ["CLOSED"], HEADERS, ...cells.slice(15)]);
    expect(sums(connected([staff, twice]))).toMatchObject({ held: 15, waiting: 0 });
  });
});

test("ticks under headings of states say where each case stands", () => {
  const tick = (is: boolean): string => (is ? "x" : "");
  const cells = rows(15, (at) => [
    `C${String(100 + at)}`,
    at < 3 ? "" : who(at),
    date(at),
    tick(at < 3),
    tick(at >= 3 && at < 12),
    tick(at >= 12),
  ]);
  const connection = connected([
    staff,
    sheet("Caseload", [["Ref", "Worker", "Referred", "Waiting", "Live", "Ended"], ...cells]),
  ]);
  expect(sums(connection)).toEqual({ held: 9, waiting: 3, closed: 3 });
  expect(heldBy(connection)).toEqual({ "Rosa Lind": 3, "Tariq Aziz": 3, "Mel Okoro": 3 });
});

test("so they do on a sheet a worker, where a tick under Waiting means that nobody has begun", () => {
  const tab = (name: string, from: number) =>
    sheet(name, [
      ["Ref", "Referred", "Waiting", "Live", "Ended"],
      ...rows(7, (at) => [
        `C${String(from + at)}`,
        date(at),
        at < 2 ? "x" : "",
        at >= 2 && at < 6 ? "x" : "",
        at === 6 ? "x" : "",
      ]),
    ]);
  const connection = connected([staff, tab("Rosa", 100), tab("Tariq", 200), tab("Mel", 300)]);
  expect(sums(connection)).toEqual({ held: 12, waiting: 6, closed: 3 });
});
