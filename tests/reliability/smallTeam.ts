import { sheetDocument, type WorkbookDocument } from "@evenkeel/xlsx";
import type { CellValue } from "@evenkeel/spreadsheet";
import { openDocument, type OpenedWorkbook } from "../support/openWorkbook";

/**
 * An invented team, small enough to be opened hundreds of times, on which every action has something to do:
 * cases nobody holds, job plans, referrals, a summary that reads the caseload, formulas of the add-in.
 */
const team: CellValue[][] = [
  ["Clinician", "Weekly hours", "Skills", "Choice", "Core", "Specific", "Other"],
  ["Asha Patel", 37.5, "CBT; EMDR", 1, 4, 2, 3],
  ["Ben Okafor", 30, "CBT", 1, 3, 2, 2],
  ["Carys Morgan", 22.5, "Family therapy", 0, 3, 1, 2],
  ["Dewi Evans", 37.5, "CBT; Family therapy", 2, 4, 1, 3],
];

const cases: CellValue[][] = [
  ["Case", "Clinician", "Status", "Risk", "Needs", "Opened", "Keep"],
  ["C1", "Asha Patel", "Open", "High", "CBT", 46200, null],
  ["C2", "Asha Patel", "Open", "Medium", null, 46205, null],
  ["C3", "Asha Patel", "Open", "High", null, 46210, "Yes"],
  ["C4", "Ben Okafor", "Open", "Low", null, 46215, null],
  ["C5", null, "Waiting", "High", "CBT", 46300, null],
  ["C6", null, "Waiting", "Low", null, 46310, null],
  ["C7", "Dewi Evans", "Closed", "Low", null, 46100, null],
  ["C8", null, "Waiting", "Medium", "Family therapy", 46320, null],
  ["C9", "Carys Morgan", "Open", "Medium", null, 46150, null],
  ["C10", null, "Waiting", "Medium", null, 46330, null],
];

const weights: CellValue[][] = [
  ["Factor", "Level", "Points"],
  ["Risk", "Low", 1],
  ["Risk", "Medium", 2],
  ["Risk", "High", 4],
];

const referrals: CellValue[][] = [
  ["Week", "Accepted", "Waiting"],
  [46314, 6, 4],
  [46321, 5, 5],
  [46328, 7, 6],
];

const settings: CellValue[][] = [
  ["Name", "Value"],
  ["Full-time points", 20],
];

const summary: CellValue[][] = [["Cases held"], ["=COUNTA(Cases!B2:B11)"], ['=COUNTIF(Cases!C2:C11,"Waiting")']];

/** Formulas of the add-in as a file brings them: one with its value, one that Excel could not name. */
const analysis: WorkbookDocument["sheets"][number]["cells"] = [
  { row: 0, column: 0, value: "Core cases a week" },
  { row: 0, column: 1, value: 1.15, formula: "TEAM.CORE_APPTS_PER_WEEK(5)" },
  { row: 1, column: 1, value: "#NAME?", formula: "TEAM.CORE_APPTS_PER_WEEK(4)", isError: true },
].map((cell) => ({ formula: null, isError: false, arrayArea: null, style: null, ...cell }));

export function smallTeam(): WorkbookDocument {
  return {
    sheets: [
      sheetDocument("Team", team),
      sheetDocument("Cases", cases, {
        tables: [
          {
            name: "Caseload",
            area: `A1:G${cases.length}`,
            hasHeaders: true,
            hasTotals: false,
            style: null,
            columns: (cases[0] ?? []).map(String),
          },
        ],
      }),
      sheetDocument("Weights", weights),
      sheetDocument("Referrals", referrals),
      sheetDocument("Settings", settings),
      sheetDocument("Summary", summary),
      { ...sheetDocument("Analysis", []), cells: analysis },
    ],
    names: [],
    xmlParts: [],
    properties: {},
  };
}

export const openSmallTeam = (): Promise<OpenedWorkbook> => openDocument(smallTeam());
