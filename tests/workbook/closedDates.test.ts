import { connect } from "../../src/workbook/connect/connect";
import { day } from "../../src/domain/units";
import type { CellValue } from "@evenkeel/spreadsheet";
import { plainSheet } from "../support/plainSheet";

const TODAY = day(46347);
const staff: CellValue[][] = [
  ["Clinician", "WTE"],
  ["Grace Reid", 1],
  ["Tom Okafor", 0.6],
];

function connectionOf(cases: readonly (readonly CellValue[])[]): ReturnType<typeof connect> {
  return connect({ sheets: [plainSheet("Team", staff), plainSheet("Cases", cases)] }, { today: TODAY });
}

describe("the day a case closed", () => {
  it("is read beside a status", () => {
    const { team, tables, questions } = connectionOf([
      ["Ref", "Clinician", "Status", "Date opened", "Date closed"],
      ["A1", "Grace Reid", "Open", 46000, ""],
      ["A2", "Tom Okafor", "Closed", 46100, 46300],
      ["A3", "Grace Reid", "Open", 46200, ""],
    ]);
    expect(tables.Cases?.columns.Status?.header).toBe("Status");
    expect(tables.Cases?.columns["Closing date"]?.header).toBe("Date closed");
    expect(questions.map(({ id }) => id)).toEqual([]);
    expect(team?.cases.map(({ status, closed }) => [status, closed])).toEqual([
      ["open", null],
      ["closed", 46300],
      ["open", null],
    ]);
  });

  it("says of itself that the case is closed, where there is no status", () => {
    const { team, tables } = connectionOf([
      ["Ref", "Clinician", "Date opened", "Discharge date"],
      ["A1", "Grace Reid", 46000, ""],
      ["A2", "Tom Okafor", 46100, 46300],
    ]);
    expect(tables.Cases?.columns.Status?.header).toBe("Discharge date");
    expect(team?.cases.map(({ status, closed }) => [status, closed])).toEqual([
      ["open", null],
      ["closed", 46300],
    ]);
  });
});
