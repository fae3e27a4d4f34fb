import type { ConnectedTable } from "../../../src/workbook/connect/connection";
import { printTables, readMapping } from "../../../apps/workbench/cli/tables";
import { UsageError } from "../../../apps/workbench/cli/usageError";

const team: ConnectedTable = {
  kind: "Team",
  sheet: "Staff",
  tableName: null,
  area: { top: 3, left: 1, bottom: 15, right: 27 },
  headerRow: 3,
  rows: [4, 5, 7],
  columns: { Clinician: { header: "Name", column: 1 }, "Weekly hours": { header: "Hrs pw", column: 27 } },
};

const printed = {
  sheet: "Staff",
  range: "B4:AB16",
  rows: 3,
  columns: { Clinician: { header: "Name", column: "B" }, "Weekly hours": { header: "Hrs pw", column: "AB" } },
};

describe("tables as connect prints them and --map takes them", () => {
  it("prints ranges and columns as a manager sees them", () => {
    expect(printTables({ Team: team })).toEqual({ Team: printed });
  });

  it("reads back what was printed, alone or within the whole answer", () => {
    // Which rows hold records is found anew: the file only counts them.
    const rest = { ...team, rows: [] };
    expect(readMapping({ Team: printed }, "m.json").Team).toMatchObject(rest);
    expect(readMapping({ tables: { Team: printed }, questions: [], problems: [] }, "m.json").Team).toMatchObject(rest);
  });

  it("prints and reads back a table in several places, with what each place says", () => {
    const stated = { Clinician: "Grace Reid" };
    const cases: ConnectedTable = { ...team, kind: "Cases", sheet: "GR", stated };
    const further = [{ ...cases, sheet: "AP", stated: { Clinician: "Asha Patel" } }];
    const map = printTables({ Cases: { ...cases, further } });
    expect(map["Cases"]).toMatchObject({ rows: 6, stated, further: [{ sheet: "AP", rows: 3 }] });
    expect(readMapping(map, "m.json").Cases).toMatchObject({
      sheet: "GR",
      stated,
      further: [{ sheet: "AP", stated: { Clinician: "Asha Patel" } }],
    });
  });

  it("prints a list whose clinicians are written once for several rows as one list", () => {
    const { Clinician, ...columns } = team.columns;
    const shownOnce = Clinician === undefined ? {} : { Clinician };
    const part: ConnectedTable = { ...team, kind: "Cases", columns, shownOnce, stated: { Clinician: "Grace Reid" } };
    const map = printTables({ Cases: { ...part, further: [{ ...part, stated: { Clinician: "Asha Patel" } }] } });
    expect(map["Cases"]).toEqual({ ...printed, rows: 6 });
  });

  it.each([
    ["an unknown table", { Staff: printed }, /Staff/],
    ["a range that is none", { Team: { ...printed, range: "B4-F16" } }, /Team\.range.*'B4-F16'/],
    ["a column that is none", { Team: { ...printed, columns: { Clinician: { header: "", column: "7" } } } }, /'7'/],
    [
      "a column outside",
      { Team: { ...printed, columns: { Clinician: { header: "", column: "A" } } } },
      /Team\.columns\.Clinician.*outside/,
    ],
    ["something else", ["Team"], /m\.json/],
  ])("refuses %s", (_what, raw, sentence) => {
    expect(() => readMapping(raw, "m.json")).toThrow(UsageError);
    expect(() => readMapping(raw, "m.json")).toThrow(sentence);
  });
});
