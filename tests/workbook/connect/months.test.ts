import { asked, caseload, caseRows, connected, heldBy, partsOn, PEOPLE, question, staff, sums } from "./manager";
import { sheet } from "../reading/workbook";

const EACH = (count: number) => Object.fromEntries(PEOPLE.map((name) => [name, count]));

describe("a sheet a month with the same references", () => {
  const months = [staff, caseload("Sept", caseRows(12)), caseload("Oct", caseRows(15)), caseload("Nov", caseRows(18))];

  test("is the latest alone, and the others are said to be earlier", () => {
    const connection = connected(months);
    expect(heldBy(connection)).toEqual(EACH(6));
    expect([partsOn(connection, "Sept"), partsOn(connection, "Oct"), partsOn(connection, "Nov")]).toEqual([
      ["earlier-month"],
      ["earlier-month"],
      ["held"],
    ]);
    const said = connection.problems.filter(({ code }) => code === "earlier-month").map(({ sheet: on }) => on);
    expect(said).toEqual(["Sept", "Oct"]);
    expect(asked(connection)).not.toContain("months");
  });

  test("is the same in whatever order the sheets stand", () => {
    expect(heldBy(connected([...months].reverse()))).toEqual(EACH(6));
  });

  test("is not the one that is prepared for a month to come", () => {
    expect(heldBy(connected([...months, caseload("Dec 2026", caseRows(9))]))).toEqual(EACH(6));
  });

  test.each([
    ["Sept 25", "Jan 26", "Nov 2026"],
    ["2026-09", "2026-10", "2026-11"],
    ["Caseload September", "Caseload October", "Caseload November"],
  ])("%s, %s, %s", (...names) => {
    const sheets = names.map((name, at) => caseload(name, caseRows(12 + at * 3)));
    expect(heldBy(connected([staff, ...sheets]))).toEqual(EACH(6));
    expect(heldBy(connected([staff, ...[...sheets].reverse()]))).toEqual(EACH(6));
  });

  test("is another month where the manager says so of each", () => {
    const said = { "sheet:Sept": "not-used", "sheet:Oct": "cases", "sheet:Nov": "not-used" };
    expect(heldBy(connected(months, said))).toEqual(EACH(5));
  });
});

describe("a sheet a month with the cases that came in it", () => {
  const months = [
    staff,
    caseload("Sept", caseRows(6, 100)),
    caseload("Oct", caseRows(9, 200)),
    caseload("Nov", caseRows(3, 300)),
  ];

  test("counts all of them, and asks", () => {
    const connection = connected(months);
    expect(heldBy(connection)).toEqual(EACH(6));
    expect(question(connection, "months")).toMatchObject({ guess: "all" });
    expect(question(connection, "months")?.message).toMatch(/Sept.*Oct/);
  });

  test("counts the latest where the manager says so", () => {
    const connection = connected(months, { months: "latest" });
    expect(heldBy(connection)).toEqual(EACH(1));
    expect(asked(connection)).not.toContain("months");
    expect(partsOn(connection, "Oct")).toEqual(["earlier-month"]);
  });

  test("asks no more once it is said that all count", () => {
    const connection = connected(months, { months: "all" });
    expect(heldBy(connection)).toEqual(EACH(6));
    expect(connection.questions).toEqual([]);
  });
});

describe("how it was then beside how it is", () => {
  const numbers = (name: string, more: number) =>
    sheet(name, [
      ["Clinician", "High", "Medium", "Low", "Total"],
      ...PEOPLE.map((person, at) => [person, at + more, 4, 2, at + more + 6]),
    ]);
  const NOW = { "Rosa Lind": 8, "Tariq Aziz": 9, "Mel Okoro": 10 };

  test.each([
    ["Numbers", "Numbers 30 Oct"],
    ["Numbers", "Numbers Oct 26"],
    ["Caseload nos", "Caseload nos 2025-11"],
  ])("%s counts, %s does not", (now, then) => {
    const connection = connected([numbers(now, 2), numbers(then, 1)]);
    expect(heldBy(connection)).toEqual(NOW);
    expect(partsOn(connection, then)).toEqual(["earlier-month"]);
    expect(heldBy(connected([numbers(then, 1), numbers(now, 2)]))).toEqual(NOW);
  });

  test("so it is for lists", () => {
    const connection = connected([
      staff,
      caseload("Caseload", caseRows(15)),
      caseload("Caseload 31 Oct", caseRows(12)),
    ]);
    expect(heldBy(connection)).toEqual(EACH(5));
    expect(sums(connection)).toEqual({ held: 15, waiting: 0, closed: 0 });
  });
});

describe("a list of staff a year", () => {
  const team = (year: number, names: readonly string[]) =>
    sheet(`Team ${String(year)}`, [["Name", "Hours"], ...names.map((name) => [name, 37.5])]);
  const last = team(2025, ["Rosa Lind", "Tariq Aziz", "Lee Moss"]);
  const now = team(2026, PEOPLE);

  test.each([
    ["last year's first", [last, now]],
    ["this year's first", [now, last]],
  ])("is this year's, %s", (_, teams) => {
    const connection = connected([...teams, caseload()]);
    expect(heldBy(connection)).toEqual(EACH(5));
    expect(partsOn(connection, "Team 2026")).toEqual(["staff"]);
  });

  test("is this year's, where everybody has changed", () => {
    const others = team(2025, ["Lee Moss", "Ines Silva", "Kim Dale"]);
    const connection = connected([others, now, caseload()]);
    expect(heldBy(connection)).toEqual(EACH(5));
    expect(asked(connection)).toEqual([]);
  });

  test("is last year's while the next is only prepared", () => {
    const next = team(2027, ["Rosa Lind", "Tariq Aziz", "Mel Okoro", "Lee Moss"]);
    expect(Object.keys(heldBy(connected([now, next, caseload()])))).toEqual([...PEOPLE]);
  });
});
