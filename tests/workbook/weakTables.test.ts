import type { CellValue } from "@evenkeel/spreadsheet";
import { day } from "../../src/domain/units";
import { connect } from "../../src/workbook/connect/connect";
import type { Connection } from "../../src/workbook/connect/connection";
import { TODAY } from "./corpus/model";
import { workbookOf } from "./corpus/sheets";

type Rows = readonly (readonly CellValue[])[];

const NAMES = ["Asha Patel", "Ben Okafor", "Carys Morgan", "Dewi Evans"];
const LEVELS = ["Low", "Medium", "High"];
const Staff: Rows = [["Name", "WTE"], ...NAMES.map((name) => [name, 1])];
const Caseload: Rows = [
  ["Ref", "Clinician", "Risk", "Complexity", "Status"],
  ...Array.from({ length: 24 }, (_, at) => [
    `C${100 + at}`,
    NAMES[at % 4] ?? "",
    LEVELS[at % 3] ?? "",
    LEVELS[(at + 1) % 3] ?? "",
    "Open",
  ]),
];

const open = (sheets: Readonly<Record<string, Rows>>): Connection => connect(workbookOf(sheets), { today: day(TODAY) });
const weightsOf = ({ team }: Connection) => team?.weights.map(({ factor, level, points }) => [factor, level, points]);

const SCALES = [
  ["Risk", "Low", 1],
  ["Risk", "Medium", 2],
  ["Risk", "High", 4],
  ["Complexity", "Low", 1],
  ["Complexity", "Medium", 3],
  ["Complexity", "High", 5],
] as const;

describe("a list of weights is read by what stands in it", () => {
  test.each([
    ["Category", "Score", "Value"],
    ["Item", "Weight", "Number"],
    ["Factor", "Points", "Value"],
    ["Category", "Value", "Score"],
    ["Criterion", "Rating", "Points"],
  ])("headed %s, %s and %s: words are levels, figures are points", (...headers) => {
    expect(weightsOf(open({ Staff, Caseload, Scales: [headers, ...SCALES] }))).toEqual(SCALES);
  });

  test("in any order of its columns", () => {
    const turned = SCALES.map(([factor, level, points]) => [points, factor, level]);
    expect(weightsOf(open({ Staff, Caseload, Scores: [["Value", "Category", "Score"], ...turned] }))).toEqual(SCALES);
  });

  test("also where there are no cases yet", () => {
    expect(weightsOf(open({ Staff, Scores: [["Category", "Score", "Value"], ...SCALES] }))).toEqual(SCALES);
  });

  test.each([["Points"], ["Value"]])(
    "Category and %s over the columns of counts: the categories are levels",
    (header) => {
      const Counts = [["Name", "WTE", "Simple", "Complex"], ...NAMES.map((name) => [name, 1, 5, 6])];
      const connection = open({
        Counts,
        Lists: [
          ["Category", header],
          ["Simple", 1],
          ["Complex", 3],
        ],
      });
      expect(weightsOf(connection)).toEqual([
        ["Category", "Simple", 1],
        ["Category", "Complex", 3],
      ]);
      expect(connection.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    },
  );
});

const COLOURS = ["blue", "yellow", "red"];
const records = (rows: number): Rows => [
  ["Id", "Name", "Category", "Value", "Size"],
  ...Array.from({ length: rows }, (_, at) => [at + 1, `Name ${at}`, COLOURS[at % 3] ?? "", 10 + (at % 5), at % 7]),
];
const STUDENTS: Rows = [
  ["student_id", "full_name", "supervisor_id", "score", "attendance"],
  ...["Ava Stone", "Bo Lin", "Cy Young", "Di Marsh", "Ed Poe", "Flo Hart"].map((name, at) => [
    100 + at,
    name,
    200 + (at % 3),
    50 + at,
    80 + at,
  ]),
];

describe("a list of anything is nobody's weights and nobody's counts", () => {
  test.each([
    ["the records beneath a pivot table", { Data: records(30) }],
    [
      "a pivot table and its records",
      {
        Pivot: [
          ["Category", "Value"],
          ["blue", 120],
          ["yellow", 115],
          ["red", 98],
        ],
        Data: records(30),
      },
    ],
    ["a list of students and their supervisors", { Students: STUDENTS }],
  ] satisfies readonly (readonly [string, Readonly<Record<string, Rows>>])[])("%s: no team", (_, sheets) => {
    const connection = open(sheets);
    expect(connection.tables).toEqual({});
    expect(connection.problems.map(({ code }) => code)).toEqual(["not-a-team-workbook"]);
  });

  test("the same records on two sheets speak for each other no more than one does", () => {
    const { tables } = open({ Data: records(12), "Data (2)": records(12) });
    expect([tables.Weights, tables.Counts]).toEqual([undefined, undefined]);
  });

  test("beside a team, a category with a value that no case has is no weight", () => {
    const Stock = [
      ["Category", "Value", "Size"],
      ["blue", 3, "S"],
      ["yellow", 4, "M"],
      ["red", 5, "L"],
    ];
    expect(open({ Staff, Caseload, Stock }).tables.Weights).toBeUndefined();
  });

  test("the same headers over levels that the cases have are weights", () => {
    const Bands = [["Category", "Band", "Value"], ...SCALES];
    expect(weightsOf(open({ Staff, Caseload, Bands }))).toEqual(SCALES);
  });

  test("people with their hours, or with kinds of cases, are counts as before", () => {
    const counted = (header: string, kinds: readonly string[]) =>
      open({ Sheet1: [[header, ...kinds], ...NAMES.map((name) => [name, ...kinds.map((_, at) => 4 + at)])] }).tables
        .Counts;
    expect(counted("Clinician", ["ADHD", "Autism"])).toBeDefined();
    expect(counted("Name", ["Simple", "Complex"])).toBeDefined();
    expect(counted("Name", ["Maths", "Art"])).toBeUndefined();
  });
});

test("a column of figures is no place, whatever its header begins with", () => {
  const [header = [], ...lines] = Caseload;
  const connection = open({
    Staff,
    Caseload: [[...header, "Base Hrs/Wk"], ...lines.map((line, at) => [...line, 2 + (at % 4) / 2])],
  });
  expect(connection.tables.Cases?.columns["Locality"]).toBeUndefined();
  const patch = open({
    Staff,
    Caseload: [[...header, "Base"], ...lines.map((line, at) => [...line, at % 2 ? "North" : "South"])],
  });
  expect(patch.tables.Cases?.columns["Locality"]?.header).toBe("Base");
});
