import type { CellValue } from "@evenkeel/spreadsheet";
import { day } from "../../../src/domain/units";
import { connect } from "../../../src/workbook/connect/connect";
import type { ConnectedTables, Connection } from "../../../src/workbook/connect/connection";
import { problemOfFinding } from "../../../src/workbook/problems/problemMessages";
import { problemsInOrder } from "../../../src/workbook/problems/workbookProblems";
import { TODAY } from "../corpus/model";
import { workbookOf } from "../corpus/sheets";

const TEAM = [
  ["Name", "Hours"],
  ["Asha Patel", 37.5],
  ["Ben Okafor", 30],
  ["Carys Morgan", 22.5],
];
const WEIGHTS = [
  ["Factor", "Level", "Points"],
  ["Risk", "Low", 1],
  ["Risk", "Medium", 2],
  ["Risk", "High", 4],
];

/** Thirty cases, with what some of their cells hold instead, by row of the sheet and column. */
function caseload(changes: Readonly<Record<string, CellValue>>): Connection {
  const rows: CellValue[][] = [["Ref", "Clinician", "Risk", "Status", "Opened"]];
  for (let at = 0; at < 30; at++)
    rows.push([`R${100 + at}`, String(TEAM[1 + (at % 3)]?.[0]), "Low", "Open", "01/06/2026"]);
  for (const [cell, value] of Object.entries(changes)) {
    const row = rows[Number(cell.slice(1)) - 1];
    if (row !== undefined) row["ABCDE".indexOf(cell.charAt(0))] = value;
  }
  return connect(workbookOf({ Staff: TEAM, Caseload: rows, Scores: WEIGHTS }), { today: day(TODAY) });
}

const inColumn = (column: string, values: Readonly<Record<number, CellValue>>): Readonly<Record<string, CellValue>> =>
  Object.fromEntries(Object.entries(values).map(([row, value]) => [`${column}${row}`, value]));

const of = ({ problems }: Connection, code: string) => problems.filter((one) => one.code === code);

const CASELOAD: ConnectedTables = {
  Cases: {
    kind: "Cases",
    sheet: "Caseload",
    tableName: null,
    area: { top: 0, left: 0, bottom: 30, right: 4 },
    headerRow: 0,
    rows: Array.from({ length: 30 }, (_, at) => at + 1),
    columns: { Case: { header: "Ref", column: 0 }, Status: { header: "Status", column: 3 } },
  },
};

/** What is said of statuses that nobody knows, by the number of their record. */
const statuses = (values: Readonly<Record<number, string>>) =>
  problemsInOrder(
    Object.entries(values).map(([row, value]) =>
      problemOfFinding({ code: "unknown-status", kind: "Cases", row: Number(row), column: "Status", value }, CASELOAD),
    ),
    [],
  );

describe("the same slip in many rows is one problem", () => {
  test("a status that nobody knows is asked about once, with all its rows", () => {
    expect(statuses({ 18: "On hold", 2: "On hold", 5: "On hold", 7: "On hold" })).toEqual([
      {
        code: "unknown-status",
        severity: "question",
        sheet: "Caseload",
        cell: "D4",
        cells: ["D4", "D7", "D9", "D20"],
        value: "On hold",
        message:
          "Caseload, Status: 'On hold' stands in 4 rows. Is it open, waiting or closed? Until you say, these cases count as open and are not moved.",
      },
    ]);
  });

  test("two statuses are two questions, and one that is written in two ways is one", () => {
    const found = statuses({ 2: "On hold", 5: "on  hold", 7: "Paused", 10: "Paused" });
    expect(found.map(({ value, cells }) => [value, cells])).toEqual([
      ["On hold", ["D4", "D7"]],
      ["Paused", ["D9", "D12"]],
    ]);
  });

  test("a level and its likely spelling", () => {
    const [found, ...more] = of(caseload(inColumn("C", { 5: "Mediun", 8: "Mediun", 11: "Mediun" })), "unknown-level");
    expect(more).toEqual([]);
    expect(found).toMatchObject({ cell: "C5", cells: ["C5", "C8", "C11"], value: "Mediun" });
    expect(found?.message).toBe(
      "Caseload, Risk: 'Mediun' stands in 3 rows and is not in Scores under Risk. Did you mean Medium?",
    );
  });

  test("dates that cannot be read are one cause, whatever stands there", () => {
    const [found, ...more] = of(
      caseload(inColumn("E", { 3: "tbc", 6: "soon", 10: "tbc", 15: "31/02/2026", 16: "n/k?" })),
      "not-a-date",
    );
    expect(more).toEqual([]);
    expect(found).toMatchObject({ cell: "E3", cells: ["E3", "E6", "E10", "E15", "E16"] });
    expect(found?.message).toBe(
      "Caseload, Opened: 5 cells hold no date that can be read ('tbc', 'soon', '31/02/2026' and others). Write the day first, for example 14/03/2026.",
    );
  });

  test("what stands in one row alone is said as ever, with its row", () => {
    expect(statuses({ 2: "On hold" })[0]).toEqual({
      code: "unknown-status",
      severity: "question",
      sheet: "Caseload",
      cell: "D4",
      value: "On hold",
      message:
        "Caseload, row 4, Status: is a case that is 'On hold' open, waiting or closed? Until you say, it counts as open and is not moved.",
    });
  });

  test("a clash of two rows stays a problem of its own", () => {
    const found = of(caseload({ A5: "R100", A9: "R100", A12: "R101" }), "duplicate-case");
    expect(found.map(({ cell, cells }) => [cell, cells])).toEqual([
      ["A5", undefined],
      ["A9", undefined],
      ["A12", undefined],
    ]);
  });
});
