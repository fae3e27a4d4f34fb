import { matchKey } from "../../domain/names";
import type { MonthMeasures } from "../../domain/sharing/measureEvidence";
import type { TeamMeasures } from "../../domain/sharing/measures";
import { day, type Day } from "../../domain/units";
import { snapshotMessages as say } from "../messages/snapshots";
import { areaAddress, startOfMonth, type CellValue, type SheetGrid, type WorkbookGrid } from "@evenkeel/spreadsheet";
import type { TemplateCell, SheetTemplate } from "../changePlan/changePlan";

/** One month's measures as the Snapshots sheet keeps them; `month` is its first day. */
export interface Snapshot extends MonthMeasures {
  readonly takenOn: Day;
}

const SNAPSHOTS = "Snapshots";

const columns: readonly { readonly key: keyof Snapshot; readonly numberFormat?: string }[] = [
  { key: "month", numberFormat: "mmm yyyy" },
  { key: "takenOn", numberFormat: "dd/mm/yyyy" },
  { key: "openCases" },
  { key: "notAllocated" },
  { key: "pointsHeld", numberFormat: "0.0" },
  { key: "used", numberFormat: "0%" },
  { key: "rated" },
  { key: "unevenness", numberFormat: "0%" },
  { key: "withReviewDate" },
  { key: "reviewsInTime" },
  { key: "waitsKnown" },
  { key: "meanWait", numberFormat: "0.0" },
];

const HEADER_ROW = 2;

/** This month, of the measures as they stand today. */
export function snapshotOf(measures: TeamMeasures, today: Day): Snapshot {
  const { openCases, notAllocated, pointsHeld, used, rated, unevenness } = measures;
  const { withReviewDate, reviewsInTime, waitsKnown, meanWait } = measures;
  return {
    month: startOfMonth(today),
    takenOn: today,
    openCases,
    notAllocated,
    pointsHeld,
    used,
    rated,
    unevenness,
    withReviewDate,
    reviewsInTime,
    waitsKnown,
    meanWait,
  };
}

/** The months that the workbook has kept, oldest first. A row without a month was not written by the add-in and is left out. */
export function readSnapshots(grid: WorkbookGrid): readonly Snapshot[] {
  const sheet = grid.sheets.find(({ name }) => matchKey(name) === matchKey(SNAPSHOTS));
  if (!sheet) return [];
  const header = headerOf(sheet);
  if (header === null) return [];
  const snapshots = sheet.values.slice(header.row + 1).flatMap((row): Snapshot[] => {
    const at = (key: keyof Snapshot): number | null => {
      const value = row[header.columns.get(key) ?? -1];
      return typeof value === "number" ? value : null;
    };
    const month = at("month");
    if (month === null) return [];
    return [{ month: startOfMonth(day(month)), takenOn: day(at("takenOn") ?? month), ...figuresOf(at) }];
  });
  return snapshots.sort((a, b) => a.month - b.month);
}

type Figures = Omit<Snapshot, "month" | "takenOn">;

function figuresOf(at: (key: keyof Snapshot) => number | null): Figures {
  const figures: Partial<Record<keyof Figures, number | null>> = {};
  for (const { key } of columns) if (key !== "month" && key !== "takenOn") figures[key] = at(key);
  return figures as Figures;
}

/** The first row that has the headings of month and open cases, wherever people have moved the columns. */
function headerOf(
  sheet: SheetGrid,
): { readonly row: number; readonly columns: ReadonlyMap<keyof Snapshot, number> } | null {
  const names = new Map(columns.map(({ key }) => [matchKey(say.columns[key]), key]));
  for (const [row, values] of sheet.values.entries()) {
    const found = new Map<keyof Snapshot, number>();
    values.forEach((value, column) => {
      const key = typeof value === "string" ? names.get(matchKey(value)) : undefined;
      if (key !== undefined && !found.has(key)) found.set(key, column);
    });
    if (found.has("month") && found.has("openCases")) return { row, columns: found };
  }
  return null;
}

/** The sheet with one month more; of two snapshots in one month the later counts. */
export function snapshotSheet(kept: readonly Snapshot[], added: Snapshot): SheetTemplate {
  const months = new Map([...kept, added].map((snapshot) => [snapshot.month, snapshot]));
  const rows = [...months.values()].sort((a, b) => a.month - b.month);
  const cell = (row: number, column: number, value: CellValue, more: Partial<TemplateCell> = {}): TemplateCell => ({
    row,
    column,
    value,
    ...more,
  });
  return {
    name: SNAPSHOTS,
    cells: [
      cell(0, 0, say.title, { look: "title" }),
      cell(1, 0, say.note, { look: "note" }),
      ...columns.map(({ key }, column) => cell(HEADER_ROW, column, say.columns[key], { look: "heading" })),
      ...rows.flatMap((snapshot, index) =>
        columns.map(({ key, numberFormat }, column) =>
          cell(HEADER_ROW + 1 + index, column, snapshot[key], numberFormat === undefined ? {} : { numberFormat }),
        ),
      ),
    ],
    columnWidths: columns.map(() => 14),
    tables: [
      {
        name: SNAPSHOTS,
        area: areaAddress({ top: HEADER_ROW, left: 0, bottom: HEADER_ROW + rows.length, right: columns.length - 1 }),
      },
    ],
  };
}
