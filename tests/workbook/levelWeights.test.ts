import { connect } from "../../src/workbook/connect/connect";
import { rememberMapping } from "../../src/workbook/connect/mapping";
import type { Connection } from "../../src/workbook/connect/connection";
import type { CellValue } from "@evenkeel/spreadsheet";
import { day } from "../../src/domain/units";
import { workbookOf } from "./corpus/sheets";

const today = day(46348);
const STAFF = [
  ["Name", "WTE"],
  ["Grace Reid", 1],
  ["Asha Patel", 0.8],
];
const turn = (items: readonly string[], at: number): string => items[at % items.length] ?? "";
const CASES: CellValue[][] = [
  ["Ref", "Lead", "Risk", "Complexity"],
  ...Array.from({ length: 12 }, (_, at) => [
    `A${101 + at}`,
    turn(["Grace Reid", "Asha Patel"], at),
    turn(["Low", "Medium", "High"], at),
    turn(["Routine", "Complex"], at),
  ]),
];
const POINTS = ["Risk Low 1", "Risk Medium 2", "Risk High 4", "Complexity Routine 1", "Complexity Complex 3"];

function weightsOf(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>): {
  readonly connection: Connection;
  readonly weights: readonly string[];
} {
  const connection = connect(workbookOf({ Staff: STAFF, Caseload: CASES, ...sheets }), { today });
  const weights = (connection.team?.weights ?? []).map((rule) => `${rule.factor} ${rule.level ?? ""} ${rule.points}`);
  return { connection, weights };
}

describe("weights that stand in no table of factors, levels and points", () => {
  test.each<[string, Record<string, CellValue[][]>]>([
    [
      "a list beneath another",
      {
        Key: [
          ["RISK", "Score"],
          ["Low", 1],
          ["Medium", 2],
          ["High", 4],
          [],
          ["COMPLEXITY", "Score"],
          ["Routine", 1],
          ["Complex", 3],
        ],
      },
    ],
    [
      "lists side by side, with a description between",
      {
        Lookups: [
          ["Risk", "What it means", "Points", "", "Complexity", "Points"],
          ["Low", "no known risk", 1, "", "Routine", 1],
          ["Medium", "some", 2, "", "Complex", 3],
          ["High", "a lot", 4],
        ],
      },
    ],
    [
      "a cross table",
      {
        Weighting: [
          ["", "Low", "Medium", "High", "Routine", "Complex"],
          ["Risk", 1, 2, 4],
          ["Complexity", "", "", "", 1, 3],
        ],
      },
    ],
    [
      "two cross tables of their own levels",
      {
        "Scoring tool": [
          ["Caseload weighting"],
          [],
          ["", "Low", "Medium", "High"],
          ["Level of risk", 1, 2, 4],
          [],
          ["", "Routine", "Complex"],
          ["Complexity", 1, 3],
        ],
      },
    ],
  ])("are read from %s", (_, sheets) => {
    const { connection, weights } = weightsOf(sheets);
    expect(weights).toEqual(POINTS);
    expect(connection.problems.map((problem) => problem.code)).toEqual(["no-full-time-points"]);
  });

  test("are found again when the workbook remembers", () => {
    const sheets = {
      Staff: STAFF,
      Caseload: CASES,
      Key: [
        ["Risk", "Score"],
        ["Low", 1],
        ["Medium", 2],
        ["High", 4],
      ],
    };
    const first = connect(workbookOf(sheets), { today });
    const again = connect(workbookOf(sheets), { today, remembered: rememberMapping(first) });
    expect(again.team?.weights).toEqual(first.team?.weights);
    expect(again.problems.map((problem) => problem.code)).not.toContain("mapping-lost");
  });

  test("of a level that cannot be read are a problem in its cell", () => {
    const { connection } = weightsOf({
      Key: [
        ["Risk", "Score"],
        ["Low", 1],
        ["Medium", 2],
        ["High", 4],
        ["Very high", 6],
      ],
    });
    expect(connection.team?.weights).toHaveLength(4);
  });

  test.each<[string, Record<string, CellValue[][]>]>([
    [
      "a summary with numbers of cases",
      {
        Summary: [
          ["Risk", "Cases"],
          ["Low", 4],
          ["Medium", 4],
          ["High", 4],
        ],
      },
    ],
    [
      "counts by formula",
      {
        Weights: [
          ["Risk", "Points"],
          ["Low", "=COUNTIF(A1,1)"],
          ["Medium", "=1+1"],
          ["High", "=2"],
        ],
      },
    ],
    [
      "a list of other words",
      {
        Key: [
          ["Priority", "Score"],
          ["Green", 1],
          ["Amber", 2],
          ["Red", 4],
        ],
      },
    ],
  ])("are not read from %s", (_, sheets) => {
    const { connection, weights } = weightsOf(sheets);
    expect(weights).toEqual([]);
    expect(connection.problems.map((problem) => problem.code)).toContain("no-weights");
  });

  test("are nobody's where two factors have the same levels and the list names neither", () => {
    const cases = CASES.map((row, at) =>
      at === 0 ? row : [row[0], row[1], row[2], turn(["Low", "High"], at)],
    ) as CellValue[][];
    const connection = connect(
      workbookOf({
        Staff: STAFF,
        Caseload: cases,
        Key: [
          ["Level", "Score"],
          ["Low", 1],
          ["Medium", 2],
          ["High", 4],
        ],
      }),
      { today },
    );
    expect(connection.team?.weights.filter((rule) => rule.factor === "Risk" || rule.factor === "Complexity")).toEqual(
      [],
    );
  });
});
