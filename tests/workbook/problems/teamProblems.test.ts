import type { CellValue } from "@evenkeel/spreadsheet";
import { day } from "../../../src/domain/units";
import { connect } from "../../../src/workbook/connect/connect";
import type { Connection } from "../../../src/workbook/connect/connection";
import { suggestPeople } from "../../../src/workbook/problems/suggest";
import { looseName } from "../../../src/workbook/coerce";
import { TODAY } from "../corpus/model";
import { workbookOf } from "../corpus/sheets";

type Rows = readonly (readonly CellValue[])[];

const NAMES = ["Asha Patel", "Ben Okafor", "Carys Morgan", "Dewi Evans"];
const WEIGHTS = [
  ["Factor", "Level", "Points"],
  ["Risk", "Low", 1],
  ["Risk", "High", 4],
];

function withTeam(team: Rows, names: readonly string[] = NAMES): Connection {
  const cases = Array.from({ length: 24 }, (_, at) => [`C${100 + at}`, names[at % names.length] ?? "", "Low", "Open"]);
  const Caseload = [["Ref", "Clinician", "Risk", "Status"], ...cases];
  return connect(workbookOf({ Staff: team, Caseload, Scores: WEIGHTS }), { today: day(TODAY) });
}

const saidOfStaff = ({ problems }: Connection) =>
  problems.filter(({ sheet }) => sheet === "Staff").map(({ code, cell, message }) => [code, cell, message]);

const team = (...lines: Rows): Rows => [["Name", "WTE", "Role"], ...lines];
const [ASHA = "", BEN = "", CARYS = "", DEWI = ""] = NAMES;

describe("hours that nobody can work", () => {
  test("a WTE below zero is named with its cell, and is not said to be missing", () => {
    const connection = withTeam(team([ASHA, 1, "OT"], [BEN, -1, "OT"], [CARYS, 0.6, "PT"], [DEWI, 1, "PT"]));
    expect(saidOfStaff(connection)).toEqual([
      ["negative-number", "B3", "Staff, row 3, WTE: -1 is below zero. Write the figure without the minus."],
    ]);
    expect(connection.team?.clinicians[1]).toMatchObject({ name: BEN, weeklyHours: null });
  });

  test("so are hours below zero, also where there are no cases yet", () => {
    const Staff = [
      ["Name", "Hours"],
      [ASHA, 37.5],
      [BEN, -30],
      [CARYS, 22.5],
      [DEWI, 37.5],
    ];
    const connection = connect(workbookOf({ Staff }), { today: day(TODAY) });
    expect(saidOfStaff(connection).map(([code, cell]) => [code, cell])).toEqual([["negative-number", "B3"]]);
  });

  test("a year's hours beside a WTE are left out and asked about once", () => {
    const connection = withTeam([
      ["Name", "FTE", "Total Hours"],
      [ASHA, 1, 1650],
      [BEN, 0.8, 1320],
      [CARYS, 0.6, 990],
      [DEWI, 1, 1650],
    ]);
    expect(saidOfStaff(connection)).toEqual([
      [
        "hours-of-a-year",
        "C1",
        "Staff, Total Hours: 1650 and the like are more hours than anybody works in a week (a year's, perhaps), so they are left out, and FTE says how much each person works. Is that right?",
      ],
    ]);
    expect(connection.team?.clinicians.map(({ weeklyHours }) => weeklyHours)).toEqual([37.5, 30, 22.5, 37.5]);
  });

  test("one slip among hours of a week stays a slip", () => {
    const connection = withTeam([
      ["Name", "FTE", "Hours"],
      [ASHA, 1, 375],
      [BEN, 0.8, 30],
      [CARYS, 0.6, 22.5],
      [DEWI, 1, 37.5],
    ]);
    expect(saidOfStaff(connection).map(([code, cell]) => [code, cell])).toEqual([["unlikely-hours", "C2"]]);
  });
});

describe("a row with hours and no name", () => {
  test.each([
    [
      "between people",
      [
        [ASHA, 1, "OT"],
        ["", 0.8, "OT"],
        [BEN, 1, "OT"],
        [CARYS, 0.6, "PT"],
        [DEWI, 1, "PT"],
      ],
      3,
    ],
    [
      "at the end",
      [
        [ASHA, 1, "OT"],
        [BEN, 1, "OT"],
        [CARYS, 0.6, "PT"],
        [DEWI, 1, "PT"],
        ["", 0.8, ""],
      ],
      6,
    ],
  ] as const)("%s is named with its cell", (_, lines, row) => {
    expect(saidOfStaff(withTeam(team(...lines)))).toEqual([
      [
        "missing-key",
        `A${row}`,
        `Staff, row ${row}, Name: blank beside 0.8 under WTE, so these hours are nobody's. Write the name, or clear the row.`,
      ],
    ]);
  });

  const people = [
    [ASHA, 1, "OT"],
    [BEN, 1, "OT"],
    [CARYS, 0.6, "PT"],
    [DEWI, 1, "PT"],
  ] as const;
  test.each([
    ["a typed sum", [...people, ["", 3.6, ""]]],
    ["a formula", [...people, ["", "=SUM(B2:B5)", ""]]],
    ["a total that says so", [...people, ["", 4, "Total"]]],
    ["a vacancy", [...people, ["", 0.8, "Vacant post"]]],
    ["the sums of two groups", [people[0], people[1], ["", 2, ""], people[2], people[3], ["", 1.6, ""]]],
    ["names once for several rows", [people[0], ["", 0.2, "Ward"], people[1], ["", 0.4, "Ward"], people[2], people[3]]],
  ] as const)("is no slip where it is %s", (_, lines) => {
    expect(saidOfStaff(withTeam(team(...lines)))).toEqual([]);
  });
});

describe("names in other letters than Latin", () => {
  const others = ["陳 大文", "王 小明", "李 四", "محمد علي"];

  test("are different people", () => {
    expect(saidOfStaff(withTeam(team(...others.map((name) => [name, 1, "OT"])), others))).toEqual([]);
    expect(new Set(others.map(looseName)).size).toBe(others.length);
  });

  test("are no slip of one another, within a script or across two", () => {
    const suggester = suggestPeople([...others, "Asha Patel"]);
    expect(["刘 洋", "محمد حسن", "張 大文", "Анна"].map((name) => suggester.suggest(name))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test("are known in another order, and with a slip where they are long", () => {
    const suggester = suggestPeople(["Анна Ковальчук", "王 小明"]);
    expect(suggester.suggest("Ковальчук, Анна")).toBe("Анна Ковальчук");
    expect(suggester.suggest("Анна Ковалчук")).toBe("Анна Ковальчук");
    expect(suggester.suggest("小明 王")).toBe("王 小明");
  });

  test("keep the marks that are letters of theirs, as Hindi vowels are; accents may still be left out", () => {
    expect(looseName("राम")).not.toBe(looseName("रमा"));
    expect(looseName("Siân Hughes")).toBe(looseName("HUGHES, Sian"));
  });
});
