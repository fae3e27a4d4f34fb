import { areaAddress, type CellValue, type WorkbookGrid } from "@evenkeel/spreadsheet";
import { matchKey } from "../../domain/names";
import type { Day } from "../../domain/units";
import type { SheetTemplate, TemplateCell } from "../../workbook/changePlan/changePlan";
import { templateSheetMessages as say } from "../../workbook/messages/template";
import { isSampleSheet, SAMPLE_ROW, type TemplateSheet } from "../../workbook/ownSheets/templateSample";

interface TemplateTable {
  readonly sheet: TemplateSheet;
  /** Canonical headers: the template speaks as the documentation does. */
  readonly headers: readonly string[];
  /** Number formats by header. */
  readonly formats: Readonly<Record<string, string>>;
  readonly sample: (today: Day) => readonly (readonly CellValue[])[];
  /** Weights and settings are of use without the sample too. */
  readonly keepsRows: boolean;
}

const DATE = "dd/mm/yyyy";

const TABLES: readonly TemplateTable[] = [
  {
    sheet: "Team",
    headers: ["Clinician", "WTE", "Role", "Skills", "Locality", "Line manager", "Choice", "Core", "Specific", "Other"],
    formats: {},
    keepsRows: false,
    sample: () => [
      ["Alex Sample", 1, "Occupational therapist", "sensory; groups", "North", "Drew Sample", 1, 4, 2, 3],
      ["Bryn Sample", 0.8, "Nurse", "medication; risk", "North", "Drew Sample", 1, 3, 1, 3],
      ["Cai Sample", 0.6, "Social worker", "family work; risk", "South", "Drew Sample", 1, 3, 0, 2],
      ["Drew Sample", 1, "Team manager", "family work; supervision", "South", "", 0.5, 1, 1, 7.5],
      ["Eira Sample", 0.5, "Psychologist", "CBT; EMDR", "South", "Drew Sample", 0.5, 3, 0.5, 1],
    ],
  },
  {
    sheet: "Cases",
    headers: [
      "Case",
      "Clinician",
      "Status",
      "Risk",
      "Complexity",
      "Travel",
      "Frequency",
      "Needs",
      "Opened",
      "Last seen",
      "Review due",
      "Keep with clinician",
    ],
    formats: { Opened: DATE, "Last seen": DATE, "Review due": DATE },
    keepsRows: false,
    sample: sampleCases,
  },
  {
    sheet: "Weights",
    headers: ["Factor", "Level", "Points", "Kind"],
    formats: {},
    keepsRows: true,
    sample: () => [
      ["Risk", "Low", 1, "add"],
      ["Risk", "Medium", 2, "add"],
      ["Risk", "High", 4, "add"],
      ["Complexity", "Routine", 1, "add"],
      ["Complexity", "Involved", 2, "add"],
      ["Complexity", "Complex", 4, "add"],
      ["Travel", "Clinic", 0, "add"],
      ["Travel", "Near", 0.5, "add"],
      ["Travel", "Far", 1, "add"],
      ["Frequency", "Weekly", 1, "multiply"],
      ["Frequency", "Fortnightly", 0.5, "multiply"],
      ["Frequency", "Monthly", 0.25, "multiply"],
      ["Frequency", "default", 0.5, "multiply"],
    ],
  },
  {
    sheet: "Job plan",
    headers: ["Clinician", "Activity", "Half-days", "Category"],
    formats: {},
    keepsRows: false,
    sample: () => [
      ["Alex Sample", "Choice clinic", 1, "Choice"],
      ["Alex Sample", "Core work", 4, "Core"],
      ["Alex Sample", "Groups", 2, "Specific"],
      ["Alex Sample", "Supervision, meetings, notes", 3, "Other"],
      ["Bryn Sample", "Choice clinic", 1, "Choice"],
      ["Bryn Sample", "Core work", 3, "Core"],
      ["Bryn Sample", "Medication reviews", 1, "Specific"],
      ["Bryn Sample", "Supervision, meetings, notes", 3, "Other"],
    ],
  },
  {
    sheet: "Referrals",
    headers: ["Week", "Received", "Accepted", "Choice attended", "Did not attend", "To Core", "Waiting"],
    formats: { Week: DATE },
    keepsRows: false,
    sample: sampleReferrals,
  },
  {
    sheet: "Settings",
    headers: ["Name", "Value"],
    formats: {},
    keepsRows: true,
    sample: () => [
      ["Full-time points", 60],
      ["Full-time hours", 37.5],
    ],
  },
];

/** Two dozen invented cases: the same ones every time, dated around today. */
function sampleCases(today: Day): readonly (readonly CellValue[])[] {
  const people = ["Alex Sample", "Bryn Sample", "Cai Sample", "Eira Sample", "Alex Sample", ""] as const;
  const skills: Readonly<Record<string, string>> = {
    "Alex Sample": "sensory",
    "Bryn Sample": "medication",
    "Cai Sample": "family work",
    "Eira Sample": "CBT",
  };
  const turn = <T>(items: readonly T[], at: number): T => items[at % items.length] as T;
  return Array.from({ length: 24 }, (_, at) => {
    const person = turn(people, at);
    return [
      `SAMPLE-${String(at + 1).padStart(2, "0")}`,
      person,
      person === "" ? "Waiting" : "Open",
      turn(["Low", "Medium", "Low", "High", "Medium"], at),
      turn(["Routine", "Involved", "Routine", "Complex"], at),
      turn(["Clinic", "Near", "Clinic", "Far", "Clinic", "Near", "Near"], at),
      turn(["Weekly", "Fortnightly", "Monthly"], at),
      at % 4 === 1 ? (skills[person] ?? "") : "",
      today - 40 - at * 9,
      person === "" ? "" : today - 3 - (at % 20),
      today + 14 + ((at * 11) % 90),
      at % 6 === 3 ? "Y" : "",
    ];
  });
}

/** Thirteen Mondays up to this week's. */
function sampleReferrals(today: Day): readonly (readonly CellValue[])[] {
  // Day 2 of Excel's count was a Monday.
  const monday = today - ((today - 2) % 7);
  return Array.from({ length: 13 }, (_, at) => {
    const received = 6 + ((at * 5) % 4);
    const accepted = received - 2 - (at % 2);
    return [
      monday - 7 * (12 - at),
      received,
      accepted,
      Math.max(0, accepted - 1),
      at % 2,
      Math.max(0, accepted - 2),
      9 + (at % 5),
    ];
  });
}

const HEADER_ROW = 4;
const NOTE_ROW = 1;

/**
 * The sheets of the template with its sample, for a new workbook or beside what is there: a name that is taken gets a
 * number, and nothing that exists is touched.
 */
export function templateSheets(grid: WorkbookGrid, today: Day): readonly SheetTemplate[] {
  const sheetNames = new Set(grid.sheets.map((sheet) => matchKey(sheet.name)));
  const tableNames = new Set(grid.sheets.flatMap((sheet) => sheet.tables.map((table) => matchKey(table.name))));
  return TABLES.map((table) => {
    const rows = table.sample(today);
    const name = freeName(table.sheet, sheetNames, " ");
    const tableName = freeName(`Team${table.sheet.replaceAll(" ", "")}`, tableNames, "_");
    return {
      ...draft(table, name, rows, true),
      tables: [
        {
          name: tableName,
          area: areaAddress({
            top: HEADER_ROW,
            left: 0,
            bottom: HEADER_ROW + rows.length,
            right: table.headers.length - 1,
          }),
        },
      ],
    };
  });
}

/**
 * The same sheets without the sample. What people have written, into the sample or beside it, stays: the writer empties
 * only cells that still hold what the template put there. Weights and settings stay as examples to change.
 */
export function withoutSample(grid: WorkbookGrid, today: Day): readonly SheetTemplate[] {
  return TABLES.flatMap((table) => {
    const sheet = grid.sheets.find((candidate) => isSampleSheet(candidate, table.sheet));
    return sheet === undefined ? [] : [draft(table, sheet.name, table.keepsRows ? table.sample(today) : [], false)];
  });
}

function freeName(wanted: string, taken: ReadonlySet<string>, before: string): string {
  let name = wanted;
  for (let number = 2; taken.has(matchKey(name)); number++) name = `${wanted}${before}${number}`;
  return name;
}

function draft(
  table: TemplateTable,
  name: string,
  rows: readonly (readonly CellValue[])[],
  withSample: boolean,
): SheetTemplate {
  const { title, note } = say.sheets[table.sheet];
  const cells: TemplateCell[] = [
    { row: 0, column: 0, value: title, look: "title" },
    { row: NOTE_ROW, column: 0, value: note, look: "note" },
    ...(withSample ? [{ row: SAMPLE_ROW, column: 0, value: say.sampleNote, look: "note" } as const] : []),
    ...table.headers.map((value, column): TemplateCell => ({ row: HEADER_ROW, column, value, look: "heading" })),
    ...rows.flatMap((row, at) =>
      row.flatMap((value, column): TemplateCell[] => {
        if (value === "" || value === null) return [];
        const numberFormat = table.formats[table.headers[column] ?? ""];
        return [{ row: HEADER_ROW + 1 + at, column, value, ...(numberFormat === undefined ? {} : { numberFormat }) }];
      }),
    ),
  ];
  return {
    name,
    cells,
    columnWidths: table.headers.map((_, at) => (at === 0 ? 20 : 16)),
    print: { landscape: true, onePageWide: true },
  };
}
