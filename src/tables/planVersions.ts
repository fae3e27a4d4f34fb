import { PLAN_CATEGORIES, type PlanCategory } from "../domain/jobPlan/clinicianPlan";
import type { PlanVersion } from "../domain/jobPlan/planVersions";
import { matchKey } from "../domain/names";
import { day, halfDays, type Day } from "../domain/units";
import { jobPlanMessages } from "../messages/jobPlans";
import { areaAddress } from "./address";
import type { DraftCell, SheetDraft } from "./changePlan";
import type { CellValue, WorkbookGrid } from "./grid";

const say = jobPlanMessages.versions;

type Column = "quarter" | "keptOn" | "clinician" | PlanCategory | "reviewDue" | "practitioner" | "manager";

const DATE = "dd/mm/yyyy";
const columns: readonly { readonly key: Column; readonly numberFormat?: string; readonly width: number }[] = [
  { key: "quarter", numberFormat: "mmm yyyy", width: 12 },
  { key: "keptOn", numberFormat: DATE, width: 12 },
  { key: "clinician", width: 24 },
  ...PLAN_CATEGORIES.map((key) => ({ key, numberFormat: "0.0#", width: 10 })),
  { key: "reviewDue", numberFormat: DATE, width: 12 },
  { key: "practitioner", numberFormat: DATE, width: 20 },
  { key: "manager", numberFormat: DATE, width: 20 },
];
const HEADER_ROW = 2;

/** The plan versions that the workbook has kept. Rows that are not whole are people's own and are left out. */
export function readPlanVersions(grid: WorkbookGrid): readonly PlanVersion[] {
  const sheet = grid.sheets.find(({ name }) => matchKey(name) === matchKey(say.sheet));
  const keys = new Map(columns.map(({ key }) => [matchKey(say.columns[key]), key]));
  const at =
    sheet?.values.findIndex((row) => row.filter((cell) => keys.has(matchKey(String(cell ?? "")))).length >= 5) ?? -1;
  const header = sheet?.values[at];
  if (sheet === undefined || header === undefined) return [];
  const place = new Map<Column, number>();
  header.forEach((cell, column) => {
    const key = keys.get(matchKey(String(cell ?? "")));
    if (key !== undefined && !place.has(key)) place.set(key, column);
  });
  return sheet.values.slice(at + 1).flatMap((row): PlanVersion[] => {
    const cell = (key: Column): CellValue => row[place.get(key) ?? -1] ?? null;
    const number = (key: Column): number | null => {
      const value = cell(key);
      return typeof value === "number" ? value : null;
    };
    const date = (key: Column): Day | null => {
      const value = number(key);
      return value === null ? null : day(value);
    };
    const [quarter, keptOn, reviewDue] = [date("quarter"), date("keptOn"), date("reviewDue")];
    const clinician = String(cell("clinician") ?? "").trim();
    if (quarter === null || keptOn === null || reviewDue === null || clinician === "") return [];
    const amount = (key: PlanCategory) => halfDays(number(key) ?? 0);
    return [
      {
        quarter,
        keptOn,
        clinician,
        halfDays: {
          choice: amount("choice"),
          core: amount("core"),
          specific: amount("specific"),
          other: amount("other"),
        },
        reviewDue,
        agreedByPractitioner: date("practitioner"),
        agreedByManager: date("manager"),
      },
    ];
  });
}

/** The versions as a sheet: one row a clinician and quarter; people fill in the two dates of agreement. */
export function planVersionsSheet(versions: readonly PlanVersion[]): SheetDraft {
  const valueOf = (version: PlanVersion, key: Column): CellValue => {
    if (key === "practitioner") return version.agreedByPractitioner;
    if (key === "manager") return version.agreedByManager;
    return key === "quarter" || key === "keptOn" || key === "clinician" || key === "reviewDue"
      ? version[key]
      : version.halfDays[key];
  };
  const cells: DraftCell[] = [
    { row: 0, column: 0, value: say.title, look: "title" },
    { row: 1, column: 0, value: say.note, look: "note" },
    ...columns.map(({ key }, column): DraftCell => ({
      row: HEADER_ROW,
      column,
      value: say.columns[key],
      look: "heading",
    })),
    ...versions.flatMap((version, index) =>
      columns.map(({ key, numberFormat }, column): DraftCell => ({
        row: HEADER_ROW + 1 + index,
        column,
        value: valueOf(version, key),
        ...(numberFormat === undefined ? {} : { numberFormat }),
        ...(key === "practitioner" || key === "manager" ? { look: "input" as const } : {}),
      })),
    ),
  ];
  return {
    name: say.sheet,
    cells,
    columnWidths: columns.map(({ width }) => width),
    tables: [
      {
        name: "PlanVersions",
        area: areaAddress({
          top: HEADER_ROW,
          left: 0,
          bottom: HEADER_ROW + versions.length,
          right: columns.length - 1,
        }),
      },
    ],
    print: { landscape: true, onePageWide: true },
  };
}
