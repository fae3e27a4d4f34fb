import { placeColumns, type Known } from "../../src/workbook/records/matrix/placeColumns";
import { peopleOf } from "../../src/workbook/records/matrix/messyCells";
import type { Matrix } from "../../src/workbook/records/matrix/contents";
import { readWeights } from "../../src/workbook/records/fromMatrix";
import type { ReadableKind } from "../../src/workbook/synonyms";

/** The headers under which columns were found. */
function found(kind: ReadableKind, matrix: Matrix, known: Known = {}): Readonly<Record<string, unknown>> {
  const { places } = placeColumns(kind, matrix, known);
  return Object.fromEntries([...places].map(([name, at]) => [name, matrix[0]?.[at]]));
}

const TEAM = peopleOf(["Nadia Hart", "Gwil Pugh", "Wren Adeyemi"], true);

describe("contents forbid what a header may mean", () => {
  it.each<readonly [string, ReadableKind, Matrix, string, unknown]>([
    [
      "dates are no reference",
      "Cases",
      [
        ["Ref", "Our code"],
        [46001, "HX-12"],
        ["03/12/2025", "HX-13"],
      ],
      "Case",
      "Our code",
    ],
    [
      "numbers are no place",
      "Cases",
      [
        ["Case", "Area"],
        ["A1", 7],
        ["A2", 9],
      ],
      "Locality",
      undefined,
    ],
    [
      "texts are no points",
      "Cases",
      [
        ["Case", "Score"],
        ["A1", "High"],
        ["A2", "Low"],
      ],
      "Points",
      undefined,
    ],
    [
      "numbers are no people",
      "Cases",
      [
        ["Case", "Worker", "Held by"],
        ["A1", 14, "Nadia Hart"],
        ["A2", 15, "Gwil Pugh"],
      ],
      "Clinician",
      "Held by",
    ],
    [
      "days are no state, but say when a case was opened",
      "Cases",
      [
        ["Case", "Open"],
        ["A1", 46001],
        ["A2", 46002],
      ],
      "Opened",
      "Open",
    ],
    [
      "days under a heading for the end say where a case stands",
      "Cases",
      [
        ["Case", "Date closed"],
        ["A1", 46001],
        ["A2", ""],
      ],
      "Status",
      "Date closed",
    ],
    [
      "dates are no hours",
      "Team",
      [
        ["Clinician", "Contract", "Hours"],
        ["Nadia Hart", 46001, 30],
        ["Gwil Pugh", 46300, 22.5],
      ],
      "Weekly hours",
      "Hours",
    ],
  ])("%s", (_, kind, matrix, column, header) => {
    expect(found(kind, matrix)[column]).toBe(header);
  });

  it("but not what the workbook format calls its own", () => {
    const matrix = [
      ["Case", "Clinician", "Points"],
      [46001, 14, "lots"],
    ];
    expect(found("Cases", matrix)).toEqual({ Case: "Case", Clinician: "Clinician", Points: "Points" });
  });

  it("nor what a table cannot do without: then its cells are the problem", () => {
    expect(found("Cases", [["Ref"], [46001]])).toEqual({ Case: "Ref" });
  });
});

describe("contents find what no header says", () => {
  it("the worker, under a header that means another thing", () => {
    const matrix = [
      ["Ref", "Initials", "Client"],
      ["A1", "NH", "Jo Long"],
      ["A2", "GP", "Al Short"],
      ["A3", "NH", "Bo Wide"],
    ];
    expect(found("Cases", matrix, { people: TEAM })).toMatchObject({ Clinician: "Initials", Case: "Ref" });
    expect(found("Cases", matrix)["Clinician"]).toBeUndefined();
  });

  it("never the second worker, nor a column that hardly anybody of the team stands in", () => {
    const matrix = [
      ["Case", "Co-worker", "Referred by"],
      ["A1", "Nadia Hart", "Nadia Hart"],
      ["A2", "Gwil Pugh", "Dr Lyle"],
      ["A3", "", "Ysgol Bryn"],
      ["A4", "", "Dr Moss"],
      ["A5", "", "Gwil Pugh"],
    ];
    expect(found("Cases", matrix, { people: TEAM })["Clinician"]).toBeUndefined();
  });

  it("a factor, by its levels, where one column has them", () => {
    const { records: rules } = readWeights([
      ["Factor", "Level", "Points"],
      ["Risk", "High", 4],
      ["Risk", "Low", 1],
    ]);
    const known = { rules, further: ["Risk"] };
    const cases = [
      ["Case", "How worried", "Notes"],
      ["A1", "High", ""],
      ["A2", "low", "x"],
    ];
    expect(found("Cases", cases, known)["Risk"]).toBe("How worried");
    const twice = [
      ["Case", "At referral", "Now"],
      ["A1", "High", "Low"],
      ["A2", "Low", "High"],
    ];
    expect(found("Cases", twice, known)["Risk"]).toBeUndefined();
  });

  it("where cases stand, by the words for it, and not by remarks", () => {
    const table = (words: readonly string[]): Matrix => [["Case", "Up to"], ...words.map((word, i) => [`A${i}`, word])];
    expect(found("Cases", table(["Ongoing", "Ended", "W/L"]))["Status"]).toBe("Up to");
    expect(found("Cases", table(["Ongoing", "Live"]))["Status"]).toBeUndefined();
    expect(found("Cases", table(["Ended", "rang mum", "see letter", "dog"]))["Status"]).toBeUndefined();
  });

  it("the case: references, or else what tells the rows apart", () => {
    const cases: Matrix = [
      ["Whose", "Child we see", "Code on the system"],
      ["Nadia Hart", "Jo Long", "HX-12"],
      ["Nadia Hart", "Al Short", "HX-13"],
    ];
    expect(found("Cases", cases)).toEqual({ Case: "Code on the system" });
    expect(
      found(
        "Cases",
        cases.map((row) => row.slice(0, 2)),
      ),
    ).toEqual({ Case: "Child we see" });
  });

  it("names and hours of a team, and no leave", () => {
    const team = [
      ["Us", "Annual leave", "Works"],
      ["Nadia Hart", "5 days", "3 days"],
      ["Gwil Pugh", "4 days", "22.5hrs"],
    ];
    expect(found("Team", team)).toEqual({ Clinician: "Us", "Weekly hours": "Works" });
  });

  it.each<readonly [string, Matrix, unknown]>([
    [
      "words under Score, figures under Value",
      [
        ["Category", "Score", "Value"],
        ["Risk", "High", 4],
        ["Risk", "Low", 1],
      ],
      { Factor: "Category", Level: "Score", Points: "Value" },
    ],
    [
      "the workbook format, whatever stands in it",
      [
        ["Factor", "Level", "Points"],
        ["Risk", 4, "High"],
      ],
      { Factor: "Factor", Level: "Level", Points: "Points" },
    ],
  ])("weights: %s", (_, matrix, columns) => {
    expect(found("Weights", matrix)).toEqual(columns);
  });
});
