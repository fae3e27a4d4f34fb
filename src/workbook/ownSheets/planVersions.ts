import { PLAN_CATEGORIES, type PlanCategory } from "../../domain/jobPlan/clinicianPlan";
import type { PlanVersion } from "../../domain/jobPlan/planVersions";
import { day, halfDays, type Day } from "../../domain/units";
import { jobPlanSheetMessages } from "../messages/jobPlans";
import type { SheetTemplate } from "../changePlan/changePlan";
import type { CellValue, WorkbookGrid } from "@evenkeel/spreadsheet";
import { recordSheet, readRecordSheet, type RecordSheetColumn } from "./recordSheet";

const say = jobPlanSheetMessages.versions;

type Column = "quarter" | "keptOn" | "clinician" | PlanCategory | "reviewDue" | "practitioner" | "manager";

const DATE = "dd/mm/yyyy";
const columns: readonly RecordSheetColumn<Column>[] = [
  { key: "quarter", numberFormat: "mmm yyyy", width: 12 },
  { key: "keptOn", numberFormat: DATE, width: 12 },
  { key: "clinician", width: 24 },
  ...PLAN_CATEGORIES.map((key) => ({ key, numberFormat: "0.0#", width: 10 })),
  { key: "reviewDue", numberFormat: DATE, width: 12 },
  { key: "practitioner", numberFormat: DATE, width: 20, look: "input" },
  { key: "manager", numberFormat: DATE, width: 20, look: "input" },
];

/** The plan versions that the workbook has kept. Rows that are not whole are people's own and are left out. */
export function readPlanVersions(grid: WorkbookGrid): readonly PlanVersion[] {
  return readRecordSheet(grid, say, columns).flatMap((row): PlanVersion[] => {
    const number = (key: Column): number | null => {
      const value = row(key);
      return typeof value === "number" ? value : null;
    };
    const date = (key: Column): Day | null => {
      const value = number(key);
      return value === null ? null : day(value);
    };
    const [quarter, keptOn, reviewDue] = [date("quarter"), date("keptOn"), date("reviewDue")];
    const clinician = String(row("clinician") ?? "").trim();
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
export function planVersionsSheet(versions: readonly PlanVersion[]): SheetTemplate {
  const valueOf = (version: PlanVersion, key: Column): CellValue => {
    if (key === "practitioner") return version.agreedByPractitioner;
    if (key === "manager") return version.agreedByManager;
    return key === "quarter" || key === "keptOn" || key === "clinician" || key === "reviewDue"
      ? version[key]
      : version.halfDays[key];
  };
  const rows = versions.map((version) => (key: Column) => valueOf(version, key));
  return {
    ...recordSheet(say, columns, rows, { tableName: "PlanVersions", headerRow: 2 }),
    print: { landscape: true, onePageWide: true },
  };
}
