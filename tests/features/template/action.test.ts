import { day } from "../../../src/domain/units";
import { connect } from "../../../src/workbook/connect/connect";
import { parseArea, timeOfSerial, type WorkbookGrid } from "@evenkeel/spreadsheet";
import type { SheetTemplate } from "../../../src/workbook/changePlan/changePlan";
import { templateSheets, withoutSample } from "../../../src/features/template/sheet";
import { hasSample } from "../../../src/workbook/ownSheets/templateSample";
import { SheetMaker } from "../../workbook/corpus/sheets";

const today = day(46347);
const empty: WorkbookGrid = { sheets: [] };

function built(drafts: readonly SheetTemplate[]): WorkbookGrid {
  return {
    sheets: drafts.map((draft) => {
      const sheet = new SheetMaker(draft.name);
      for (const cell of draft.cells) sheet.put(cell.row, cell.column, cell.value);
      for (const table of draft.tables ?? []) {
        const area = parseArea(table.area);
        if (area !== null) sheet.addTable({ name: table.name, area, hasHeaders: true, hasTotals: false });
      }
      return sheet.toGrid();
    }),
  };
}

test("beside a team of its own, the sample is nobody's team", () => {
  const own = new SheetMaker("Our team");
  [
    ["Clinician", "WTE", "Role", "Skills", "Locality"],
    ["Grace Reid", 1, "OT", "", ""],
    ["Asha Patel", 0.8, "OT", "", ""],
  ].forEach((cells, row) => cells.forEach((value, column) => own.put(row, column, value)));
  const sheets = [own.toGrid(), ...built(templateSheets(empty, today)).sheets];
  const connection = connect({ sheets }, { today });
  expect(connection.team?.clinicians.map((one) => one.name)).toEqual(["Grace Reid", "Asha Patel"]);
});

test("the template connects by itself, with nothing wrong in it and nothing to ask", () => {
  const connection = connect(built(templateSheets(empty, today)), { today });
  expect(connection.questions).toEqual([]);
  expect(connection.problems).toEqual([]);
  expect(Object.keys(connection.tables).sort()).toEqual([
    "Cases",
    "JobPlan",
    "Referrals",
    "Settings",
    "Team",
    "Weights",
  ]);
  expect(connection.team?.clinicians).toHaveLength(5);
  expect(connection.team?.cases).toHaveLength(24);
  expect(connection.team?.settings.fullTimePoints).toBe(60);
});

test("in a workbook in use it stands beside what is there", () => {
  const inUse = { sheets: [new SheetMaker("team").toGrid(), new SheetMaker("Cases").toGrid()] };
  const names = templateSheets(inUse, today).map((sheet) => sheet.name);
  expect(names).toEqual(["Team 2", "Cases 2", "Weights", "Job plan", "Referrals", "Settings"]);
});

test("a table's name that is taken is not used again", () => {
  const sheet = new SheetMaker("Mine");
  sheet.addTable({
    name: "TeamCases",
    area: { top: 0, left: 0, bottom: 1, right: 1 },
    hasHeaders: true,
    hasTotals: false,
  });
  const tables = templateSheets({ sheets: [sheet.toGrid()] }, today).flatMap((draft) => draft.tables ?? []);
  expect(tables.map((table) => table.name)).toContain("TeamCases_2");
});

test("without the sample the headers, the example weights and the settings remain", () => {
  const grid = built(templateSheets(empty, today));
  expect(hasSample(grid)).toBe(true);
  const rest = built(withoutSample(grid, today));
  expect(hasSample(rest)).toBe(false);
  const text = JSON.stringify(rest);
  expect(text).not.toContain("Alex Sample");
  expect(text).not.toContain("SAMPLE-01");
  expect(text).toContain("Review due");
  expect(text).toContain("Fortnightly");
});

test("every Monday of the sample is a Monday", () => {
  for (let at = 46340; at < 46354; at++) {
    const referrals = templateSheets(empty, day(at)).find((sheet) => sheet.name === "Referrals");
    const weeks = (referrals?.cells ?? [])
      .filter((cell) => cell.column === 0 && cell.row > 4)
      .map((cell) => Number(cell.value));
    expect(weeks.every((week) => new Date(timeOfSerial(week)).getUTCDay() === 1)).toBe(true);
    expect(Math.max(...weeks)).toBeLessThanOrEqual(at);
  }
});
