import { connect } from "../../src/workbook/connect/connect";
import { day } from "../../src/domain/units";
import { workbookOf } from "./corpus/sheets";

describe("headers over two lines", () => {
  test("whose upper line alone names the people, beside headings over several columns", () => {
    const connection = connect(
      workbookOf({
        Staffing: [
          ["Staff member", "Contract", "", "Availability", "", "Allocation", ""],
          ["", "WTE", "Hrs", "Away from", "Away until", "Max cases", "Do not allocate"],
          ["Grace Reid", 1, 37.5, 46357, 46370, 25, ""],
          ["Asha Patel", 0.8, 30, "", "", 20, "Yes"],
          ["Tom Okafor", 0.6, 22.5, "", "", 15, ""],
        ],
        Cases: [["Ref", "Lead", "Points"], ...["A1", "A2", "A3"].map((ref) => [ref, "Grace Reid", 2])],
      }),
      { today: day(46348) },
    );
    const headers = Object.fromEntries(
      Object.entries(connection.tables.Team?.columns ?? {}).map(([name, { header }]) => [name, header]),
    );
    expect(headers).toEqual({
      Clinician: "Staff member",
      WTE: "WTE",
      "Weekly hours": "Hrs",
      "Away from": "Away from",
      "Away until": "Away until",
      "Max cases": "Max cases",
      "Do not allocate": "Do not allocate",
    });
    expect(connection.team?.clinicians.map((one) => one.doNotAllocate)).toEqual([false, true, false]);
  });
});

describe("headers that resemble more than one column", () => {
  test("annual leave to is no leaving date, and staff initials and numbers are no cases", () => {
    const connection = connect(
      workbookOf({
        Team: [
          ["Staff ID", "Name", "Initials", "WTE", "Annual leave from", "Annual leave to"],
          [10234, "Grace Reid", "GR", 1, "23/11/2026", "04/12/2026"],
          [10235, "Asha Patel", "AP", 0.8, "", ""],
        ],
        Cases: [["Ref", "Lead", "Points"], ...["A1", "A2", "A3"].map((ref) => [ref, "Grace Reid", 2])],
      }),
      { today: day(46348) },
    );
    const [grace] = connection.team?.clinicians ?? [];
    expect(grace).toMatchObject({ name: "Grace Reid", leaves: null, awayFrom: 46349, awayUntil: 46360 });
  });

  test("Pt is the patient where references stand in it", () => {
    const connection = connect(
      workbookOf({
        Staff: [
          ["Caseworker", "Hrs/wk"],
          ["Grace Reid", 37.5],
          ["Asha Patel", 30],
        ],
        Live: [
          ["Pt", "Key wkr", "Amber/Red", "Rv due", "Discharge date"],
          ["P11", "Grace Reid", "Red", 46400, ""],
          ["P12", "Asha Patel", "Amber", 46410, 46300],
        ],
        Points: [
          ["What", "Answer", "Pts"],
          ["Amber/Red", "Red", 5],
          ["Amber/Red", "Amber", 3],
        ],
      }),
      { today: day(46348) },
    );
    expect(connection.team?.cases.map((record) => [record.id, record.status, record.reviewDue])).toEqual([
      ["P11", "open", 46400],
      ["P12", "closed", 46410],
    ]);
  });
});
