import { day } from "../../../src/domain/units";
import { connect } from "../../../src/workbook/connect/connect";
import { parseMapping, rememberMapping, serialiseMapping } from "../../../src/workbook/connect/mapping";
import type { Connection } from "../../../src/workbook/connect/connection";
import type { CellValue, WorkbookGrid } from "@evenkeel/spreadsheet";
import { compareWithExport, type Refresh } from "../../../src/features/refresh/compare/compare";
import { csvText, csvToGrid, readExport } from "../../../src/features/refresh/compare/exportFile";
import { planRefresh } from "../../../src/features/refresh/compare/plan";
import { SheetMaker } from "../../workbook/corpus/sheets";

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

/** What the add-in has written into the Lead column, by case. */
const gave = (moves: Readonly<Record<string, string>>): Connection["written"] =>
  Object.entries(moves).map(([id, after]) => ({
    action: "balance-team",
    sheet: "Caseload",
    header: "Lead",
    keys: [id],
    after,
  }));

function refreshed(
  grid = workbook(),
  csv = EXPORT,
  takeClinicians = false,
  written: Connection["written"] = [],
): { connection: Connection; refresh: Refresh } {
  const connection: Connection = { ...connect(grid, { today }), ...(written === undefined ? {} : { written }) };
  const exported = readExport(csvToGrid(csv), today, connection.tables.Cases ?? null);
  if (exported === null) throw new Error("the export was not understood");
  return { connection, refresh: compareWithExport(connection, exported.connection, { takeClinicians }) };
}

test("cases are matched by their number, with or without spaces, and only real changes are changes", () => {
  const { refresh } = refreshed();
  expect(refresh.matched).toBe(3);
  expect(refresh.changed.map(({ case: id, column, from, to }) => [id, column, from, to])).toEqual([
    ["943 476 5001", "Review due", 46400, 46408],
    ["943 476 5002", "Status", "Open", "Discharged"],
    ["943 476 5002", "Review due", 46410, 46409],
    ["943 476 5003", "Clinician", "", "Asha Patel"],
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

const GIVEN = CASES.map((row) => (row[0] === "943 476 5003" ? ["943 476 5003", "Ben Okafor", ...row.slice(2)] : row));

test("a clinician whom the add-in gave a case to is not overwritten but listed to be keyed in", () => {
  const { connection, refresh } = refreshed(workbook(GIVEN), EXPORT, false, gave({ "943 476 5003": "Ben Okafor" }));
  expect(refresh.toKeyIn).toEqual([{ case: "943 476 5003", inSystem: "Asha Patel", agreed: "Ben Okafor" }]);
  const plan = planRefresh(connection, refresh, today);
  expect(plan?.changes.every((change) => change.header !== "Lead")).toBe(true);
  expect(plan?.sheets?.map((sheet) => sheet.name)).toEqual(["Moves to key in"]);
});

test("a difference that nobody agreed here is a change in the clinical system", () => {
  const { refresh } = refreshed(workbook(GIVEN));
  expect(refresh.toKeyIn).toEqual([]);
  expect(refresh.changed).toContainEqual(
    expect.objectContaining({ case: "943 476 5003", column: "Clinician", from: "Ben Okafor", to: "Asha Patel" }),
  );
});

test("a move that somebody has changed by hand since is no longer ours to insist on", () => {
  const { refresh } = refreshed(workbook(GIVEN), EXPORT, false, gave({ "943 476 5003": "Asha Patel" }));
  expect(refresh.toKeyIn).toEqual([]);
});

test("unless the manager says that the clinical system is right", () => {
  const { refresh } = refreshed(workbook(GIVEN), EXPORT, true, gave({ "943 476 5003": "Ben Okafor" }));
  expect(refresh.toKeyIn).toEqual([]);
  expect(refresh.changed).toContainEqual(expect.objectContaining({ column: "Clinician", to: "Asha Patel" }));
});

test("a new case gets a row beneath the list, with a figure where the column holds figures", () => {
  const cases = CASES.map((row, at) => (at === 0 ? row : [9434765000 + at, ...row.slice(1)]));
  const { connection, refresh } = refreshed(workbook(cases));
  const plan = planRefresh(connection, refresh, today);
  expect(plan?.rows).toEqual([
    expect.objectContaining({
      sheet: "Caseload",
      keys: [{ header: "NHS no", column: 0, value: "9434765009" }],
      cells: [
        { header: "NHS no", column: 0, value: 9434765009 },
        { header: "Lead", column: 1, value: "Ben Okafor" },
        { header: "Status", column: 2, value: "Open" },
        { header: "Risk", column: 3, value: "High" },
        { header: "Next review", column: 4, value: 46449 },
      ],
    }),
  ]);
  expect(plan?.title).toBe("Refresh from the clinical system: 1 case added, 5 cells changed");
});

test("a column that the manager leaves alone stays", () => {
  const connection = connect(workbook(), { today });
  const exported = readExport(csvToGrid(EXPORT), today);
  const refresh =
    exported && compareWithExport(connection, exported.connection, { takeClinicians: false, leave: ["Review due"] });
  expect(refresh?.changed.map((one) => one.column)).toEqual(["Status", "Clinician"]);
});

describe("an export's columns", () => {
  const csv = "Hosp code,Who has it,RAG,Our notes\n9434765001,Asha Patel,High,x\n9434765002,Ben Okafor,Low,y";

  test("are what the manager says, before any guess", () => {
    const own = connect(workbook(), { today }).tables.Cases ?? null;
    const columns = { Case: "Hosp code", Clinician: "Who has it", Risk: null };
    const exported = readExport(csvToGrid(csv), today, own, columns);
    expect(exported?.columns).toEqual({ Case: "Hosp code", Clinician: "Who has it" });
    expect(exported?.headers).toEqual(["Hosp code", "Who has it", "RAG", "Our notes"]);
    expect(exported?.connection.team?.cases.map((record) => record.clinician)).toEqual(["Asha Patel", "Ben Okafor"]);
  });

  test("are kept in the workbook with the other answers", () => {
    const connection = { ...connect(workbook(), { today }), exportColumns: { Case: "Hosp code", Risk: null } };
    const kept = parseMapping(serialiseMapping(rememberMapping(connection)));
    expect(connect(workbook(), { today, remembered: kept }).exportColumns).toEqual(connection.exportColumns);
  });
});

describe("a .csv file is read as it was written", () => {
  const text = "Ref;Lead;Status\n1;Siân Hughes;Open";
  const utf16 = (bigEndian: boolean): number[] =>
    [...text].flatMap((letter) => {
      const [high, low] = [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255];
      return bigEndian ? [high, low] : [low, high];
    });
  test.each<[string, number[]]>([
    ["UTF-8", [...new TextEncoder().encode(text)]],
    ["UTF-8 with a mark", [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]],
    ["Windows-1252", [...text].map((letter) => letter.charCodeAt(0))],
    ["UTF-16 little endian", [0xff, 0xfe, ...utf16(false)]],
    ["UTF-16 big endian", [0xfe, 0xff, ...utf16(true)]],
    ["UTF-16 without a mark", utf16(false)],
  ])("in %s, with semicolons", (_, bytes) => {
    expect(csvToGrid(csvText(new Uint8Array(bytes))).sheets[0]?.values).toEqual([
      ["Ref", "Lead", "Status"],
      ["1", "Siân Hughes", "Open"],
    ]);
  });
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
  expect(ticked).toEqual(["Seen in the export of 21 November 2026"]);
});

test("a formula is never overwritten, and local columns stay", () => {
  const cases = CASES.map((row, at) =>
    at === 1 ? ["943 476 5001", "Asha Patel", "Open", '=IF(1,"High")', 46408, "x"] : row,
  );
  const { connection, refresh } = refreshed(workbook(cases));
  expect(refresh.left).toEqual([expect.stringContaining("Caseload, row 2, Risk")]);
  const headers = new Set(planRefresh(connection, refresh, today)?.changes.map((change) => change.header));
  expect(headers).toEqual(new Set(["Lead", "Status", "Next review"]));
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
