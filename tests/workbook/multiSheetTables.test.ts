import { connect } from "../../src/workbook/connect/connect";
import { rememberMapping } from "../../src/workbook/connect/mapping";
import { recordCount, type Connection } from "../../src/workbook/connect/connection";
import type { CellValue } from "@evenkeel/spreadsheet";
import { day } from "../../src/domain/units";
import { workbookOf } from "./corpus/sheets";

const today = day(46348);
const WEIGHTS = [
  ["Factor", "Level", "Points"],
  ["Risk", "Low", 1],
  ["Risk", "High", 4],
];
const STAFF = [
  ["Name", "WTE"],
  ["Grace Reid", 1],
  ["Asha Patel", 0.8],
  ["Tom Okafor", 0.6],
];
const codes = (connection: Connection): string[] => connection.problems.map((problem) => problem.code);
const held = (connection: Connection): Record<string, number> => {
  const count: Record<string, number> = {};
  for (const record of connection.team?.cases ?? []) {
    const holder = record.clinician ?? "nobody";
    count[holder] = (count[holder] ?? 0) + 1;
  }
  return count;
};
const rows = (prefix: string, number: number, ...rest: CellValue[]): CellValue[][] =>
  Array.from({ length: number }, (_, at) => [`${prefix}${101 + at}`, ...rest]);

describe("one sheet a clinician", () => {
  const sheetOf = (name: string, prefix: string, number: number): CellValue[][] => [
    [`Caseload of ${name}`],
    [],
    ["Ref", "Risk", "Frequency"],
    ...rows(prefix, number, "Low", "Weekly"),
  ];

  test("whose title alone names them", () => {
    const connection = connect(
      workbookOf({
        Staff: STAFF,
        "Caseload 1": sheetOf("Grace Reid", "A", 3),
        "Caseload 2": sheetOf("Asha Patel (0.8)", "B", 4),
        "Caseload 3": sheetOf("Tom Okafor", "C", 2),
        Weights: WEIGHTS,
      }),
      { today },
    );
    expect(held(connection)).toEqual({ "Grace Reid": 3, "Asha Patel": 4, "Tom Okafor": 2 });
    expect(connection.questions).toEqual([]);
  });

  test("of somebody who is not in the team, is nobody else's to give away", () => {
    const connection = connect(
      workbookOf({
        Staff: STAFF,
        "Grace Reid": sheetOf("Grace Reid", "A", 3),
        "Asha Patel": sheetOf("Asha Patel", "B", 3),
        "Nora Quinn": sheetOf("Nora Quinn", "D", 2),
        Weights: WEIGHTS,
      }),
      { today },
    );
    expect(held(connection)).toMatchObject({ "Nora Quinn": 2 });
    expect(codes(connection)).toContain("unknown-clinician");
  });

  test("is found whole again when the workbook remembers", () => {
    const grid = workbookOf({
      Staff: STAFF,
      "Grace Reid": sheetOf("Grace Reid", "A", 3),
      "Asha Patel": sheetOf("Asha Patel", "B", 4),
      "Tom Okafor": sheetOf("Tom Okafor", "C", 2),
      Weights: WEIGHTS,
    });
    const first = connect(grid, { today });
    const again = connect(grid, { today, remembered: rememberMapping(first) });
    expect(held(again)).toEqual(held(first));
  });
});

describe("a waiting list on a sheet of its own", () => {
  const caseload = [["Ref", "Clinician", "Risk", "Opened"], ...rows("A", 6, "Grace Reid", "Low", 46000)];
  const waiting = [["Ref", "Risk", "Referred"], ...rows("W", 3, "High", 46300)];

  test("counts as cases that nobody has yet", () => {
    const connection = connect(
      workbookOf({ Staff: STAFF, Caseload: caseload, "Waiting list": waiting, Weights: WEIGHTS }),
      { today },
    );
    expect(held(connection)).toEqual({ "Grace Reid": 6, nobody: 3 });
    expect(connection.team?.cases.filter((record) => record.status === "waiting")).toHaveLength(3);
    expect(codes(connection)).toContain("no-clinician-there");
  });

  test("with a column for the clinician can be written to", () => {
    const connection = connect(
      workbookOf({
        Staff: STAFF,
        Caseload: caseload,
        "Waiting list": [["Ref", "Risk", "Referred", "Allocated to"], ...rows("W", 3, "High", 46300, "")],
        Weights: WEIGHTS,
      }),
      { today },
    );
    expect(connection.tables.Cases?.further?.[0]?.columns["Clinician"]?.header).toBe("Allocated to");
    expect(codes(connection)).not.toContain("no-clinician-there");
  });

  test("that repeats the caseload's own references counts nobody twice", () => {
    const connection = connect(
      workbookOf({
        Staff: STAFF,
        Caseload: caseload,
        Waiting: [["Ref", "Risk", "Referred"], ...rows("A", 3, "Low", 46000)],
        Weights: WEIGHTS,
      }),
      { today },
    );
    expect(connection.team?.cases).toHaveLength(6);
  });
});

describe("a service of two teams, a sheet each", () => {
  const staff = (...names: string[]): CellValue[][] => [["Clinician", "WTE"], ...names.map((name) => [name, 1])];
  const service = workbookOf({
    "East staff": staff("Grace Reid", "Asha Patel"),
    "West staff": staff("Tom Okafor", "Ines Silva"),
    "East cases": [["Ref", "Clinician", "Risk"], ...rows("E", 4, "Grace Reid", "Low")],
    "West cases": [["Ref", "Clinician", "Risk"], ...rows("W", 5, "Tom Okafor", "High")],
    Weights: WEIGHTS,
  });

  test("is taken whole, and asked about once", () => {
    const connection = connect(service, { today });
    expect(connection.questions.map((question) => [question.id, question.guess])).toEqual([["table:Team", "all"]]);
    expect(connection.team?.clinicians).toHaveLength(4);
    expect(held(connection)).toEqual({ "Grace Reid": 4, "Tom Okafor": 5 });
  });

  test("is one team where the manager says so, with that team's cases", () => {
    const west = connect(service, { today }).questions[0]?.choices.find((choice) => choice.label.startsWith("West"));
    const connection = connect(service, { today, answers: { "table:Team": west?.value ?? "" } });
    expect(connection.team?.clinicians.map((one) => one.name)).toEqual(["Tom Okafor", "Ines Silva"]);
    expect(held(connection)).toEqual({ "Tom Okafor": 5 });
    const remembered = rememberMapping(connection);
    const again = connect(service, { today, remembered });
    expect(again.questions).toEqual([]);
    expect(again.team?.clinicians).toHaveLength(2);
    expect(held(again)).toEqual({ "Tom Okafor": 5 });
  });

  test("whose lists share people are this year's and last year's: one of them", () => {
    const connection = connect(
      workbookOf({
        "Team 2025": staff("Grace Reid", "Asha Patel", "Lee Moss"),
        "Team 2026": staff("Grace Reid", "Asha Patel", "Tom Okafor"),
        Cases: [["Ref", "Clinician", "Risk"], ...rows("E", 4, "Tom Okafor", "Low")],
        Weights: WEIGHTS,
      }),
      { today },
    );
    expect(connection.tables.Team?.sheet).toBe("Team 2026");
    expect(connection.team?.clinicians).toHaveLength(3);
  });
});

describe("a clinician written once for several rows", () => {
  test("in a merged cell beside them, holds them all", () => {
    const connection = connect(
      workbookOf({
        Staff: STAFF,
        Cases: [
          ["Clinician", "Ref", "Risk"],
          ["Grace Reid", "A1", "Low"],
          ["", "A2", "High"],
          ["", "A3", "Low"],
          ["Grace Reid total", 3, ""],
          ["Asha Patel", "B1", "Low"],
          ["", "B2", "Low"],
          ["", "B3", "High"],
        ],
        Weights: WEIGHTS,
      }),
      { today },
    );
    expect(held(connection)).toEqual({ "Grace Reid": 3, "Asha Patel": 3 });
    expect(codes(connection)).toContain("clinician-above");
    expect(connection.tables.Cases?.columns["Clinician"]).toBeUndefined();
  });

  test("as a heading above them, holds them all", () => {
    const connection = connect(
      workbookOf({
        Staff: STAFF,
        Cases: [
          ["Ref", "Risk", "Status"],
          ["Grace Reid - 1.0 WTE"],
          ...rows("A", 3, "Low", "Open"),
          [],
          ["Asha Patel"],
          ...rows("B", 2, "High", "Open"),
        ],
        Weights: WEIGHTS,
      }),
      { today },
    );
    expect(held(connection)).toEqual({ "Grace Reid": 3, "Asha Patel": 2 });
    const cases = connection.tables.Cases;
    expect(cases === undefined ? 0 : recordCount(cases)).toBe(5);
  });

  test.each([
    [
      "wait",
      ["Open", "Waiting", "Waiting", "Open", "Waiting", "Waiting"],
      ["Grace Reid", "", "", "Asha Patel", "", ""],
    ],
    ["stand at the end", ["", "", "", "", "", ""], ["Grace Reid", "Asha Patel", "", "", "", ""]],
    ["are few", ["", "", "", "", "", ""], ["Grace Reid", "", "Asha Patel", "", "Tom Okafor", "Ines Silva"]],
  ])("is not assumed where the blank ones %s: then nobody has them", (_, states, names) => {
    const connection = connect(
      workbookOf({
        Staff: STAFF,
        Cases: [
          ["Ref", "Clinician", "Risk", "Status"],
          ...names.map((name, at) => [`A${101 + at}`, name, "Low", states[at] ?? ""]),
        ],
        Weights: WEIGHTS,
      }),
      { today },
    );
    expect(held(connection)["nobody"]).toBe(names.filter((name) => name === "").length);
    expect(codes(connection)).not.toContain("clinician-above");
  });
});
