import { rowOfPerson } from "../../src/workbook/changePlan/personRow";
import { connect } from "../../src/workbook/connect/connect";
import { day } from "../../src/domain/units";
import { SheetMaker } from "./corpus/sheets";
import type { CellValue } from "@evenkeel/spreadsheet";

function counts(rows: readonly (readonly CellValue[])[]) {
  const sheet = new SheetMaker("Numbers");
  rows.forEach((cells, row) => cells.forEach((value, column) => sheet.put(row, column, value)));
  const connection = connect({ sheets: [sheet.toGrid()] }, { today: day(46348) });
  const table = connection.tables.Counts;
  if (table === undefined) throw new Error("no counts found");
  return { connection, table };
}

describe("the row on which somebody stands", () => {
  test("is found where first names and surnames have a column each", () => {
    const { connection, table } = counts([
      ["First name", "Surname", "WTE", "Sensory", "Eating"],
      ["Grace", "Reid", 1, 4, 5],
      ["Asha", "Patel", 0.8, 3, 2],
    ]);
    expect(connection.team?.clinicians.map((one) => one.name)).toEqual(["Grace Reid", "Asha Patel"]);
    expect(rowOfPerson(connection, table, "Asha Patel")).toBe(2);
  });

  test("is found where names are turned round, and nobody is taken for somebody else", () => {
    const { connection, table } = counts([
      ["OT", "WTE", "Sensory", "Eating"],
      ["Reid, Grace", 1, 4, 5],
      ["Patel, Asha", 0.8, 3, 2],
    ]);
    expect(rowOfPerson(connection, table, "Grace Reid")).toBe(1);
    expect(rowOfPerson(connection, table, "Grace Read")).toBeNull();
  });
});
