import { call } from "../support/customFunctions";
import { teamFunctions } from "./teamFunctions";

type Fn = (...given: never[]) => unknown[][];
const run = (id: string, ...given: readonly unknown[]): unknown => call(teamFunctions[id] as Fn, ...given);
const error = (code: string, message: RegExp): unknown => ({ error: code, message: expect.stringMatching(message) });

const WEIGHTS = [
  ["Factor", "Level", "Points"],
  ["Risk", "High", 4],
  ["Risk", "Low", 1],
];
const CASES = [
  ["Case", "Clinician", "Status", "Risk"],
  ["A1", "Amy", "Open", "High"],
  ["A2", "Amy", "Waiting", "Low"],
  ["A3", "", "Waiting", "High"],
  ["A4", "Ben", "Discharged", "High"],
  ["A5", "Ben", "on hold", "Low"],
];
const TEAM = [
  ["Clinician", "WTE", "Full-time points"],
  ["Amy", 1, 10],
  ["Ben", 0.5, 10],
];

describe("balancing", () => {
  it("says which cases stay out because whoever holds them is not in team", () => {
    const cases = [
      ...CASES,
      ["A6", "Bem", "Open", "High"],
      ["A7", "Zoe", "Open", "Nope"],
      ["A8", "Zoe", "Closed", "Low"],
    ];
    const table = run("BALANCE_TEAM", cases, TEAM, WEIGHTS) as unknown[][];
    expect(table.slice(1).map((row) => row.slice(0, 4))).toEqual([
      ["A3", "", "Ben", 4],
      ["A6", "Bem", "", 4],
      ["A7", "Zoe", "", ""],
    ]);
    expect(table[2]?.[4]).toBe(
      "Bem is not in team, so this stays where it is and counts for nobody. Did you mean Ben?",
    );
    expect(table[3]?.[4]).toMatch(/^Zoe is not in team.* Correct the name, or add them to team\.$/);
    const counts = [
      ["Clinician", "Clinic"],
      ["Amy", 1],
      ["Zoe", 3],
    ];
    const rules = [
      ["Factor", "Level", "Points"],
      ["Category", "Clinic", 2],
    ];
    expect((run("BALANCE_TEAM", counts, TEAM, rules) as unknown[][])[1]?.slice(0, 4)).toEqual([
      "3 x Clinic",
      "Zoe",
      "",
      6,
    ]);
  });
});

describe("the points of cases", () => {
  it("are found by any of the headers that teams use, in any order, with other columns between", () => {
    const own = [
      ["RAG", "Notes", "Allocated to", "NHS No", "Case status"],
      ["high", "…", "Amy", "4857773456", ""],
      [" LOW ", "", "", "4857773457", "closed"],
    ];
    expect(run("CASE_POINTS", own, WEIGHTS)).toEqual([[4], [0]]);
  });

  it("take the factor's default row for a blank level, and say so where there is none", () => {
    const cases = [
      ["Case", "Risk"],
      ["A1", ""],
      ["A2", null],
    ];
    expect(run("CASE_POINTS", cases, [...WEIGHTS, ["Risk", "default", 2]])).toEqual([[2], [2]]);
    expect(run("CASE_POINTS", cases, [...WEIGHTS, ["Risk", "", 3]])).toEqual([[3], [3]]);
    expect(run("CASE_POINTS", cases, WEIGHTS)).toEqual([
      [error("#N/A", /^cases, row 2, Risk: blank, and weights has no row for a blank level/)],
      [error("#N/A", /^cases, row 3, Risk/)],
    ]);
  });

  it("name the place of a level that nobody weighted and what was probably meant", () => {
    const cases = [...CASES.slice(0, 2), ["A9", "Amy", "", "Hihg"]];
    expect(run("CASE_POINTS", cases, WEIGHTS)).toEqual([
      [4],
      [error("#N/A", /^cases, row 3, Risk: "Hihg" is not in weights\. Did you mean High\?$/)],
    ]);
  });

  it("are the points given where the workbook has them, closed cases apart", () => {
    const cases = [
      ["Case", "Status", "Risk", "Points"],
      ["A1", "", "Hihg", 7.5],
      ["A2", "", "High", ""],
      ["A3", "closed", "High", 7],
      ["A4", "", "High", "lots"],
    ];
    expect(run("CASE_POINTS", cases, WEIGHTS)).toEqual([
      [7.5],
      [4],
      [0],
      [error("#VALUE!", /^cases, row 5, Points: "lots" cannot be used here\. Give points, 0 or more\.$/)],
    ]);
  });

  it("multiply what a multiplier scales: all, one factor, or a group", () => {
    const cases = [
      ["Case", "Risk", "Travel", "Contact"],
      ["A1", "High", "Home", "Monthly"],
    ];
    const scaled = (scales: string): unknown =>
      run("CASE_POINTS", cases, [
        ["Factor", "Level", "Points", "Kind", "Group", "Scales"],
        ["Risk", "High", 4, "", "Safety", ""],
        ["Travel", "Home", 2, "add", "", ""],
        ["Contact", "Monthly", 0.5, "Multiply", "", scales],
      ]);
    expect(scaled("")).toBe(3);
    expect(scaled("travel")).toBe(5);
    expect(scaled("SAFETY")).toBe(4);
    expect(scaled("Risk, Travel")).toBe(3);
  });

  it("count overlapping risks of one group once", () => {
    const cases = [
      ["Case", "Self-harm", "Violence", "Travel"],
      ["A1", "High", "High", "Home"],
    ];
    const weights = [
      ["Factor", "Level", "Points", "Group"],
      ["Self-harm", "High", 4, "Risk"],
      ["Violence", "High", 3, "risk "],
      ["Travel", "Home", 2, ""],
    ];
    expect(run("CASE_POINTS", cases, weights)).toBe(6);
  });

  it("know a blank cell that Excel passes as 0: no level, unless a level is called 0, and no clinician", () => {
    const cases = [
      ["Case", "Clinician", "Status", "Risk", "Visits"],
      ["A1", "Amy", 0, 0, 0],
      ["A2", 0, 0, "High", 1],
    ];
    const weights = [
      ["Factor", "Level", "Points"],
      ["Risk", "High", 4],
      ["Risk", "default", 2],
      ["Visits", "0", 0.5],
      ["Visits", 1, 1],
      ["Visits", "default", 100],
    ];
    expect(run("CASE_POINTS", cases, weights)).toEqual([[2.5], [5]]);
    expect(run("WEIGHTED_CASELOAD", cases, weights, "Amy")).toBe(2.5);
    expect((run("WEIGHTED_CASELOADS", cases, weights, TEAM) as unknown[][]).at(-1)?.slice(0, 3)).toEqual([
      "Unallocated",
      1,
      5,
    ]);
  });

  it("know the level 0 beside other numbers, a default or blank cells of the table, whether typed as number or text", () => {
    const casesOf = (...levels: unknown[]) => [["Case", "Risk"], ...levels.map((level, i) => [`A${i}`, level])];
    const weightsOf = (...rows: unknown[][]) => [["Factor", "Level", "Points"], ...rows.map((row) => ["Risk", ...row])];
    const blank = [error("#N/A", /Risk: blank, and weights has no row for a blank level/)];
    const numbers = weightsOf([0, 5], [1, 1], ["2", 2]);
    expect(run("CASE_POINTS", casesOf(0, "0", 1, 2, ""), numbers)).toEqual([[5], [5], [1], [2], blank]);
    const mixed = weightsOf([0, 5], ["Low", 1], ["default", 2]);
    expect(run("CASE_POINTS", casesOf(0, "Low", "", null), mixed)).toEqual([[5], [1], [2], [2]]);
    const untyped = weightsOf([0, 5], ["Low", 1], [null, 2]);
    expect(run("CASE_POINTS", casesOf(0, "Low", ""), untyped)).toEqual([[5], [1], [2]]);
    const below = [
      ["Factor", "Level", "Points", "Kind"],
      ["Risk", "Low", 1, ""],
      ["", 0, 5, ""],
    ];
    expect(run("CASE_POINTS", casesOf(0, "Low", ""), below)).toEqual([[5], [1], blank]);
  });

  it("take a 0 beside words for a blank cell too, since Excel may pass that as 0, and a row of zeros for a blank row", () => {
    const cases = [
      ["Case", "Risk"],
      ["A1", 0],
      ["A2", "0"],
      ["A3", ""],
      ["A4", "Low"],
    ];
    const weights = [
      ["Factor", "Level", "Points"],
      ["Risk", 0, 5],
      ["Risk", "Low", 1],
      [0, 0, 0],
    ];
    expect(run("CASE_POINTS", cases, weights)).toEqual([[5], [5], [5], [1]]);
  });

  it("keep blank lines and totals rows in their place, without points", () => {
    const cases = [...CASES.slice(0, 3), ["", "", "", ""], ["Total", "", "", ""]];
    expect(run("CASE_POINTS", cases, WEIGHTS)).toEqual([[4], [1], [""], [""]]);
  });
});

describe("weights with dates", () => {
  const versions = [
    ["Factor", "Level", "Points", "From", "To"],
    ["Risk", "High", 4, "", "31/03/2026"],
    ["Risk", "High", 6, "01/04/2026", ""],
    ["Risk", "Low", 1, "", ""],
  ];

  it("ask for as_of where versions overlap, and use the version of the day", () => {
    expect(run("CASE_POINTS", CASES, versions)).toEqual(error("#N/A", /^weights: Risk has .* Give as_of/));
    expect(run("WEIGHTED_CASELOAD", CASES, versions, null, "31/03/2026")).toBe(4 + 1 + 4 + 1);
    expect(run("WEIGHTED_CASELOAD", CASES, versions, null, 46113)).toBe(6 + 1 + 6 + 1);
    expect(run("WEIGHTED_CASELOADS", CASES, versions, TEAM)).toEqual(error("#N/A", /as_of/));
    expect(run("BALANCE_TEAM", CASES, TEAM, versions)).toEqual(error("#N/A", /as_of/));
  });

  it("count without as_of as if they had no dates, where nothing overlaps", () => {
    const ended = [
      ["Factor", "Level", "Points", "To"],
      ["Risk", "High", 4, "31/03/2020"],
      ["Risk", "Low", 1, "31/03/2020"],
    ];
    expect(run("WEIGHTED_CASELOAD", CASES, ended)).toBe(10);
    expect(run("WEIGHTED_CASELOAD", CASES, ended, null, 46113)).toEqual(error("#N/A", /^cases, row 2, Points/));
  });

  it("refuse a level that is simply there twice", () => {
    expect(run("CASE_POINTS", CASES, [...WEIGHTS, ["risk", "HIGH ", 9]])).toEqual(error("#VALUE!", /Risk|risk/));
  });
});

describe("who holds how much", () => {
  it("comes clinician by clinician, then Team by sum over sum, then what nobody holds", () => {
    expect(run("WEIGHTED_CASELOADS", CASES, WEIGHTS, TEAM)).toEqual([
      ["Clinician", "Cases", "Points", "Not weighted", "Available", "Used", "Band"],
      ["Amy", 2, 5, 0, 10, 0.5, "Room"],
      ["Ben", 1, 1, 0, 5, 0.2, "Room"],
      ["Team", 3, 6, 0, 15, 0.4, "Room"],
      ["Unallocated", 1, 4, 0, "", "", ""],
    ]);
  });

  it("has no row for unallocated work where there is none, and says nothing of capacity until full-time points are set", () => {
    const team = TEAM.map((row) => row.slice(0, 2));
    expect(run("WEIGHTED_CASELOADS", CASES.slice(0, 2), WEIGHTS, team)).toEqual([
      ["Clinician", "Cases", "Points", "Not weighted", "Available", "Used", "Band"],
      ["Amy", 1, 4, 0, "", "", ""],
      ["Ben", 0, 0, 0, "", "", ""],
      ["Team", 1, 4, 0, "", "", ""],
    ]);
  });

  it("scales what is available, not the cases, by experience, and knows reductions and fixed commitments", () => {
    const team = [
      [
        "Clinician",
        "Weekly hours",
        "Full-time points",
        "Experience",
        "Reduction hours",
        "Reduction until",
        "Fixed hours",
      ],
      ["Amy", 37.5, 100, 0.9, 7.5, "31/03/2026", ""],
      ["Ben", 18.75, 100, "", "", "", 6],
    ];
    const available = (asOf: unknown): unknown[] =>
      (run("WEIGHTED_CASELOADS", CASES, WEIGHTS, team, asOf) as unknown[][]).slice(1, 3).map((row) => row[4]);
    expect(available(null)).toEqual([72, expect.closeTo(40.476, 3)]);
    expect(available("31/03/2026")).toEqual([72, expect.closeTo(40.476, 3)]);
    expect(available("01/04/2026")).toEqual([90, expect.closeTo(40.476, 3)]);
  });

  it("shows work without any capacity as an error and not as 0 %", () => {
    const team = [
      ["Clinician", "Weekly hours", "Full-time points"],
      ["Amy", 0, 10],
      ["Ben", 37.5, 10],
    ];
    const rows = run("WEIGHTED_CASELOADS", CASES, WEIGHTS, team) as unknown[][];
    expect(rows[1]).toEqual(["Amy", 2, 5, 0, 0, error("#DIV/0!", /nothing/), ""]);
    expect(rows[3]?.slice(4)).toEqual([10, 0.6, "Room"]);
  });

  it("says whose hours are missing, beside the row and in the team's total", () => {
    const rows = run("WEIGHTED_CASELOADS", CASES, WEIGHTS, [TEAM[0], TEAM[1], ["Ben", "", 10]]) as unknown[][];
    expect(rows[2]?.[4]).toEqual(error("#N/A", /^team, row 3, Weekly hours: no hours/));
    expect(rows[3]?.[5]).toEqual(error("#N/A", /Ben/));
  });

  it("names a case of somebody who is not in the team", () => {
    expect(run("WEIGHTED_CASELOADS", CASES, WEIGHTS, [TEAM[0], TEAM[1], ["Bem", 1, 10]])).toEqual(
      error("#VALUE!", /^cases, row 6, Clinician: "Ben" is not in team\. Did you mean Bem\?$/),
    );
  });

  it.each([
    [
      "a text for hours",
      [
        ["Clinician", "WTE"],
        ["Amy", "lots"],
        ["Ben", 1],
      ],
      "#VALUE!",
      /^team, row 2, WTE: "lots"/,
    ],
    [
      "hours below zero",
      [
        ["Clinician", "Hours"],
        ["Amy", -5],
        ["Ben", 1],
      ],
      "#VALUE!",
      /^team, row 2, Hours: -5/,
    ],
    [
      "the same name twice",
      [
        ["Clinician", "WTE"],
        ["Amy", 1],
        ["amy ", 1],
      ],
      "#VALUE!",
      /^team, row 3, Clinician/,
    ],
    ["no column of names", [["WTE"], [1]], "#VALUE!", /^team: no column called Clinician/],
    ["no team at all", null, "#N/A", /^team: nothing there\. Give a table with its header row/],
  ])("refuses %s in a sentence", (_what, team, code, message) => {
    expect(run("WEIGHTED_CASELOADS", CASES, WEIGHTS, team)).toEqual(error(code as string, message as RegExp));
  });

  it("names the first case that cannot be weighted where a total is asked for", () => {
    const cases = [...CASES, ["A6", "Amy", "", "Hihg"], ["A7", "Ben", "", "Lo"]];
    expect(run("WEIGHTED_CASELOAD", cases, WEIGHTS)).toEqual(error("#N/A", /^cases, row 7, Risk/));
    expect(run("WEIGHTED_CASELOAD", cases, WEIGHTS, "Ben")).toEqual(error("#N/A", /^cases, row 8, Risk/));
    expect((run("WEIGHTED_CASELOADS", cases, WEIGHTS, TEAM) as unknown[][])[3]).toEqual([
      "Team",
      5,
      6,
      2,
      15,
      0.4,
      "Room",
    ]);
  });

  it("lets a cell that cannot be read in somebody else's row stand in nobody's way, but in the team's", () => {
    const header = [...(CASES[0] as unknown[]), "Points"];
    const cases = [
      header,
      ["A1", "Amy", "", "High", 5],
      ["A2", "Ben", "", "High", -2],
      ["A3", "Ben", "", "Hihg", null],
    ];
    expect(run("WEIGHTED_CASELOAD", cases, WEIGHTS, "Amy")).toBe(5);
    for (const clinician of ["Ben", null]) {
      expect(run("WEIGHTED_CASELOAD", cases, WEIGHTS, clinician)).toEqual(
        error("#VALUE!", /^cases, row 3, Points: -2/),
      );
    }
    expect(run("WEIGHTED_CASELOADS", cases, WEIGHTS, TEAM)).toEqual(error("#VALUE!", /^cases, row 3, Points: -2/));
    // Nobody can say that a case of a cell in error is not Amy's.
    expect(run("WEIGHTED_CASELOAD", [...cases, ["A4", "#REF!", "", "High", 1]], WEIGHTS, "Amy")).toEqual(
      error("#VALUE!", /^cases, row 5, Clinician: the cell holds #REF!/),
    );
  });

  it("knows a clinician by name without regard to case and spaces, and somebody without cases holds 0", () => {
    expect(run("WEIGHTED_CASELOAD", CASES, WEIGHTS, " AMY ")).toBe(5);
    expect(run("WEIGHTED_CASELOAD", CASES, WEIGHTS, "Zoe")).toBe(0);
    expect(run("WEIGHTED_CASELOAD", CASES, WEIGHTS)).toBe(10);
  });
});

describe("a team that keeps counts by category", () => {
  const counts = [
    ["Therapist", "Hand therapy", "Home visit", "Total"],
    ["Amy", 4, 1, 5],
    ["Ben", "", 2, 2],
    ["Team total", 4, 3, 7],
  ];
  const categories = [
    ["Factor", "Level", "Points"],
    ["Category", "hand  therapy", 1.5],
    ["Category", "Home visit", 3],
  ];

  it("is weighed by the factor Category, its totals left out", () => {
    expect(run("CASE_POINTS", counts, categories)).toEqual([[9], [6], [""]]);
    expect(run("WEIGHTED_CASELOAD", counts, categories)).toBe(15);
    expect(run("WEIGHTED_CASELOADS", counts, categories, TEAM)).toEqual([
      ["Clinician", "Cases", "Points", "Not weighted", "Available", "Used", "Band"],
      ["Amy", 5, 9, 0, 10, 0.9, "Steady"],
      ["Ben", 2, 6, 0, 5, 1.2, "Act"],
      ["Team", 7, 15, 0, 15, 1, "Full"],
    ]);
  });

  it("is weighed by a row of points in the same block", () => {
    const block = [...counts.slice(0, 3), ["Points per case", 1.5, 3, ""]];
    expect(run("WEIGHTED_CASELOAD", block, null, "Amy")).toBe(9);
  });

  it("names a category that nobody weighted", () => {
    expect(run("WEIGHTED_CASELOAD", counts, categories.slice(0, 2))).toEqual(
      error("#N/A", /^cases, row 2, Home visit: "Home visit" is not in weights/),
    );
    expect((run("WEIGHTED_CASELOADS", counts, categories.slice(0, 2), TEAM) as unknown[][])[1]).toEqual([
      "Amy",
      5,
      6,
      1,
      10,
      0.6,
      "Room",
    ]);
  });
});

describe("bands of a service's own", () => {
  it("reach up to and including their limit, rounding dust forgiven", () => {
    expect(run("CAPACITY_BAND", [[0.8], [0.1 + 0.7], [0.95], [1], [1.1], [1.1000001]])).toEqual([
      ["Room"],
      ["Room"],
      ["Steady"],
      ["Full"],
      ["Over"],
      ["Act"],
    ]);
  });

  it("may carry a header, end in a blank, and have to rise", () => {
    expect(
      run("CAPACITY_BAND", 1.3, [
        ["Up to", "Label"],
        ["90%", "Room"],
        [1, "Full"],
        ["", "Too much"],
      ]),
    ).toBe("Too much");
    expect(
      run("CAPACITY_BAND", 1.3, [
        [0.9, "Room"],
        [1, "Full"],
      ]),
    ).toEqual(error("#N/A", /last row blank/));
    expect(
      run("CAPACITY_BAND", 1.3, [
        [1, "Full"],
        [0.9, "Room"],
        ["", "x"],
      ]),
    ).toEqual(error("#VALUE!", /^bands, row 2/));
  });
});

describe("weights learned from recorded time", () => {
  it("are not learned for a cell in error, which is named instead", () => {
    const cases = [
      ["Case", "Risk"],
      ["A1", "High"],
      ["A2", "#REF!"],
      ["A3", "Low"],
    ];
    expect(run("FIT_WEIGHTS", cases, [[5], [3], [1]])).toEqual(
      error("#N/A", /^cases, row 3, Risk: the cell holds #REF!\. Mend that cell first\.$/),
    );
  });
});
