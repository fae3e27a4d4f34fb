import { day } from "../../src/domain/units";
import { connect } from "../../src/tables";
import type { Connection } from "../../src/tables/connection";
import type { CellValue, WorkbookGrid } from "../../src/tables/grid";
import { compareWithExport, csvToGrid, planRefresh, readExport, type Refresh } from "../../src/tables/refresh";
import { SheetMaker } from "./corpus/sheets";

const today = day(46347);

const CASES: readonly (readonly CellValue[])[] = [
  ["NHS no", "Lead", "Status", "Risk", "Next review", "Our notes"],
  ["943 476 5001", "Asha Patel", "Open", "Low", 46400, "keep an eye"],
  ["943 476 5002", "Ben Okafor", "Open", "High", 46410, ""],
  ["943 476 5003", "", "Waiting", "High", 46420, ""],
  ["943 476 5004", "Ben Okafor", "Open", "Low", 46430, ""],
  ["943 476 5005", "Ben Okafor", "Closed", "Low", "", ""],
];

function workbook(cases = CASES, more: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {}): WorkbookGrid {
  const sheets = {
    Staff: [
      ["Name", "Hours"],
      ["Asha Patel", 37.5],
      ["Ben Okafor", 30],
    ],
    Caseload: cases,
    Weights: [
      ["Factor", "Level", "Points"],
      ["Risk", "Low", 1],
      ["Risk", "High", 4],
    ],
    ...more,
  };
  return {
    sheets: Object.entries(sheets).map(([name, rows]) => {
      const sheet = new SheetMaker(name);
      rows.forEach((cells, row) =>
        cells.forEach((value, column) => {
          if (typeof value === "string" && value.startsWith("=")) sheet.putFormula(row, column, value, "High");
          else if (value !== "") sheet.put(row, column, value);
        }),
      );
      return sheet.toGrid();
    }),
  };
}

const EXPORT = [
  "Patient ID,Care co-ordinator,Case status,RAG,Review date",
  '9434765001,"PATEL, Asha",Active,low,21/01/2027',
  '9434765002,"OKAFOR, Ben",Discharged,High,22/01/2027',
  '9434765003,"PATEL, Asha",Waiting,High,01/02/2027',
  '9434765009,"OKAFOR, Ben",Open,High,03/03/2027',
  '9434765010,"OKAFOR, Ben",Closed,Low,',
].join("\r\n");

function refreshed(
  grid = workbook(),
  csv = EXPORT,
  takeClinicians = false,
): { connection: Connection; refresh: Refresh } {
  const connection = connect(grid, { today });
  const exported = readExport(csvToGrid(csv), today);
  if (exported === null) throw new Error("the export was not understood");
  return { connection, refresh: compareWithExport(connection, exported, { today, takeClinicians }) };
}

test("cases are matched by their number, with or without spaces, and only real changes are changes", () => {
  const { refresh } = refreshed();
  expect(refresh.matched).toBe(3);
  expect(refresh.changed.map(({ case: id, column, from, to }) => [id, column, from, to])).toEqual([
    ["943 476 5001", "Review due", 46400, 46408],
    ["943 476 5002", "Status", "Open", "Discharged"],
    ["943 476 5002", "Review due", 46410, 46409],
    ["943 476 5003", "Review due", 46420, 46419],
  ]);
  expect(refresh.closed).toEqual(["943 476 5002"]);
});

test("new and vanished cases are named; a case that was closed before it came is no news", () => {
  const { refresh } = refreshed();
  expect(refresh.fresh.map((one) => one.case)).toEqual(["9434765009"]);
  expect(refresh.fresh[0]?.cells).toMatchObject({ Case: "9434765009", Clinician: "Ben Okafor", "Review due": 46449 });
  expect(refresh.vanished).toEqual(["943 476 5004"]);
});

test("a clinician agreed here is not overwritten but listed to be keyed in", () => {
  const { connection, refresh } = refreshed();
  expect(refresh.toKeyIn).toEqual([{ case: "943 476 5003", inSystem: "Asha Patel", agreed: null }]);
  const plan = planRefresh(connection, refresh, today);
  expect(plan?.changes.every((change) => change.header !== "Lead")).toBe(true);
  expect(plan?.sheets?.map((sheet) => sheet.name)).toEqual(["Moves to key in", "New from the export"]);
});

test("unless the manager says that the clinical system is right", () => {
  const { refresh } = refreshed(workbook(), EXPORT, true);
  expect(refresh.toKeyIn).toEqual([]);
  expect(refresh.changed).toContainEqual(expect.objectContaining({ column: "Clinician", from: "", to: "Asha Patel" }));
});

test("the next export ticks off what was keyed in", () => {
  const moves = [
    ["Moves to key in"],
    ["note"],
    [""],
    ["Case", "In the system", "Agreed here", "Keyed in"],
    ["943 476 5001", "Ben Okafor", "Asha Patel", ""],
  ];
  const { connection, refresh } = refreshed(workbook(CASES, { "Moves to key in": moves }));
  expect(refresh.keyedIn).toEqual(["943 476 5001"]);
  const sheet = planRefresh(connection, refresh, today)?.sheets?.find((one) => one.name === "Moves to key in");
  const ticked = sheet?.cells.filter((cell) => cell.column === 3 && cell.row > 3).map((cell) => cell.value);
  expect(ticked).toEqual(["", "Seen in the export of 21 November 2026"]);
});

test("a formula is never overwritten, and local columns stay", () => {
  const cases = CASES.map((row, at) =>
    at === 1 ? ["943 476 5001", "Asha Patel", "Open", '=IF(1,"High")', 46408, "x"] : row,
  );
  const { connection, refresh } = refreshed(workbook(cases));
  expect(refresh.left).toEqual([expect.stringContaining("Caseload, row 2, Risk")]);
  const headers = new Set(planRefresh(connection, refresh, today)?.changes.map((change) => change.header));
  expect(headers).toEqual(new Set(["Status", "Next review"]));
});

test("a blank in the export wipes nothing out", () => {
  const csv = "Ref,Lead,Status,RAG\n9434765001,Asha Patel,Open,\n9434765002,Ben Okafor,Open,Low";
  const { refresh } = refreshed(workbook(), csv);
  expect(refresh.changed.map((one) => [one.case, one.column])).toEqual([["943 476 5002", "Risk"]]);
});

test("the same export again changes nothing", () => {
  const csv = "Ref,Lead,Status,RAG\n9434765001,Asha Patel,Open,Low";
  const { connection, refresh } = refreshed(workbook(CASES.slice(0, 2)), csv);
  expect(planRefresh(connection, refresh, today)).toBeNull();
});

test("a file that holds no cases is not read as one", () => {
  expect(readExport(csvToGrid("Month,Spend\nJan,100"), today)).toBeNull();
  expect(readExport(csvToGrid(""), today)).toBeNull();
});

test("text that looks like a formula in an export stays text", () => {
  const grid = csvToGrid('Ref,Lead,Status\n1,"=HYPERLINK(""x"")",Open');
  expect(grid.sheets[0]?.formulas.flat().every((formula) => formula === "")).toBe(true);
  expect(grid.sheets[0]?.values[1]?.[1]).toBe('=HYPERLINK("x")');
});
