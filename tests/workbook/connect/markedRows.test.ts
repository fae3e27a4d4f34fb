import type { SheetGrid } from "@evenkeel/spreadsheet";
import { asked, caseRows, connected, FIVE_EACH, HEADERS, heldBy, question, staff, sums } from "./manager";
import { sheet } from "../reading/workbook";

/** The three rows with the first cases of everybody: C100, C101, C102. */
const MARKED = [1, 2, 3];
const WITHOUT_MARKED = { "Rosa Lind": 4, "Tariq Aziz": 4, "Mel Okoro": 4 };
const GREY = "#BFBFBF";
const YELLOW = "#FFFF00";

const CELLS = [[...HEADERS], ...caseRows()];

const struck = (rows: readonly number[]): SheetGrid =>
  sheet("Caseload", CELLS, { struck: CELLS.map((cells, at) => cells.map(() => rows.includes(at))) });

/** The list beneath one line of a key, of which some rows and one cell of the key have a colour. */
function coloured(key: readonly string[], fill: string, keyFill: readonly (string | null)[] = []): SheetGrid {
  const cells = [[...key], [], ...CELLS];
  const fills = cells.map((_, at) =>
    HEADERS.map((__, column) => (at === 0 ? (keyFill[column] ?? null) : MARKED.includes(at - 2) ? fill : null)),
  );
  return sheet("Caseload", cells, { fills });
}

describe("rows with a line through them", () => {
  const lined = [staff, struck(MARKED)];

  test("are taken for closed, and asked about once with their number", () => {
    const connection = connected(lined);
    expect(heldBy(connection)).toEqual(WITHOUT_MARKED);
    expect(sums(connection)).toEqual({ held: 12, waiting: 0, closed: 3 });
    expect(question(connection, "struck:Caseload")).toMatchObject({ guess: "closed", rows: 3 });
  });

  test("are open where the manager says so", () => {
    const connection = connected(lined, { "struck:Caseload": "open" });
    expect(heldBy(connection)).toEqual(FIVE_EACH);
    expect(asked(connection)).not.toContain("struck:Caseload");
  });

  test("say nothing where every row has one", () => {
    const all = connected([staff, struck(CELLS.map((_, at) => at))]);
    expect(heldBy(all)).toEqual(FIVE_EACH);
  });

  test("are not one whose reference alone is struck", () => {
    const one = sheet("Caseload", CELLS, {
      struck: CELLS.map((cells, at) => cells.map((_, col) => at === 2 && col === 0)),
    });
    expect(heldBy(connected([staff, one]))).toEqual(FIVE_EACH);
  });
});

describe("rows in a colour", () => {
  test.each([
    ["in a coloured cell above the list", coloured(["Closed"], GREY, [GREY])],
    ["in the title", coloured(["Caseload - grey row = d/c this month"], GREY)],
    ["among others", coloured(["Key: yellow = urgent, grey = closed"], GREY)],
  ])("that a key %s calls closed are taken for that, and asked about once", (_, list) => {
    const connection = connected([staff, list]);
    expect(heldBy(connection)).toEqual(WITHOUT_MARKED);
    expect(sums(connection)).toEqual({ held: 12, waiting: 0, closed: 3 });
    expect(question(connection, "shaded:Caseload")).toMatchObject({ guess: "closed", rows: 3 });
    expect(heldBy(connected([staff, list], { "shaded:Caseload": "open" }))).toEqual(FIVE_EACH);
  });

  test.each([
    ["of another colour than the key's", coloured(["Grey row = d/c this month"], YELLOW)],
    ["that the key calls something else", coloured(["Yellow = urgent"], YELLOW)],
    ["without any key", coloured(["Caseload"], YELLOW)],
  ])("%s are open", (_, list) => {
    const connection = connected([staff, list]);
    expect(heldBy(connection)).toEqual(FIVE_EACH);
    expect(asked(connection)).not.toContain("shaded:Caseload");
    expect(connection.problems.map(({ code }) => code)).toContain("colours");
  });
});

describe("hidden rows", () => {
  const hidden = (states: string): SheetGrid => {
    const cells = [
      [...HEADERS, "Note"],
      ...caseRows().map((row, at) => [...row, MARKED.includes(at + 1) ? states : ""]),
    ];
    return sheet("Caseload", cells, { hiddenRows: MARKED });
  };

  test("that nothing marks count, and are asked about", () => {
    const connection = connected([staff, hidden("")]);
    expect(heldBy(connection)).toEqual(FIVE_EACH);
    expect(question(connection, "hidden:Caseload")).toMatchObject({ guess: "open", rows: 3 });
    const closed = connected([staff, hidden("")], { "hidden:Caseload": "closed" });
    expect(heldBy(closed)).toEqual(WITHOUT_MARKED);
    expect(sums(closed).closed).toBe(3);
  });

  test("that a word marks which the others lack are taken for closed, and asked about", () => {
    const connection = connected([staff, hidden("Put by 3 Oct")]);
    expect(heldBy(connection)).toEqual(WITHOUT_MARKED);
    expect(question(connection, "hidden:Caseload")).toMatchObject({ guess: "closed", rows: 3 });
    expect(heldBy(connected([staff, hidden("Put by 3 Oct")], { "hidden:Caseload": "open" }))).toEqual(FIVE_EACH);
  });
});
