import type { CellValue, WorkbookGrid } from "@evenkeel/spreadsheet";
import { matchKey } from "../../domain/names";
import type { Day } from "../../domain/units";
import type { SheetTemplate, TemplateCell } from "../../workbook/changePlan/changePlan";

/** One allocation as it was agreed. Nothing in it says anything about health. */
export interface Agreement {
  readonly case: string;
  readonly clinician: string;
  readonly reason: string;
  readonly decidedOn: Day;
  /** null: not yet. */
  readonly agreedByPractitioner: Day | null;
  readonly agreedByManager: Day | null;
}

const AGREEMENTS = "Agreements";
const HEADERS = ["Case", "Clinician", "Reason", "Decided on", "Agreed by practitioner", "Agreed by manager"] as const;
const FIRST_DATE = 3;
const DATE_FORMAT = "dd/mm/yyyy";

/** The sheet of agreements with one more line. What people have written on it since stays, word for word. */
export function agreementSheet(grid: WorkbookGrid | undefined, agreement: Agreement): SheetTemplate {
  const kept = keptLines(grid);
  const { decidedOn, agreedByPractitioner, agreedByManager } = agreement;
  const line: CellValue[] = [
    agreement.case,
    agreement.clinician,
    agreement.reason,
    decidedOn,
    agreedByPractitioner,
    agreedByManager,
  ];
  const cells: TemplateCell[] = HEADERS.map((value, column) => ({ row: 0, column, value, look: "heading" }));
  [...kept, line].forEach((values, i) => {
    values.forEach((value, column) => {
      const format = column >= FIRST_DATE && typeof value === "number" ? { numberFormat: DATE_FORMAT } : {};
      cells.push({ row: i + 1, column, value, ...format });
    });
  });
  return { name: AGREEMENTS, cells, columnWidths: [14, 24, 48, 12, 22, 20] };
}

function keptLines(grid: WorkbookGrid | undefined): readonly CellValue[][] {
  const sheet = grid?.sheets.find(({ name }) => matchKey(name) === matchKey(AGREEMENTS));
  if (sheet === undefined) return [];
  return sheet.values
    .slice(Math.max(0, 1 - sheet.top))
    .map((row) => HEADERS.map((_, column) => row[column - sheet.left] ?? null))
    .filter((line) => line.some((value) => value !== null && value !== ""));
}
