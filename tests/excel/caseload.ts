import { sheetDocument, workbookDocument, type SheetDocument, type WorkbookDocument } from "@evenkeel/xlsx";
import type { CellChange, ChangePlan } from "../../src/workbook/changePlan/changePlan";
import type { CellValue } from "@evenkeel/spreadsheet";
import type { Engine } from "@evenkeel/excel-simulator";
import { openDocument, type OpenedWorkbook } from "../support/openWorkbook";

export const HEADINGS = ["Ref", "Risk", "Lead", "Opened", "Weeks"] as const;

/** An invented caseload: references, a blank lead, a reference of ten digits, a formula column. */
export const ROWS: readonly (readonly CellValue[])[] = [
  ["RV1", "High", "Ann", 46200, "=ROUND((46300-D2)/7,1)"],
  ["RV2", "Low", null, 46210, "=ROUND((46300-D3)/7,1)"],
  ["4857773456", "Low", "Ben", 46220, "=ROUND((46300-D4)/7,1)"],
  ["RV4", "High", "0012", 46230, "=ROUND((46300-D5)/7,1)"],
  ["RV5", "Medium", "Ann", 46240, "=ROUND((46300-D6)/7,1)"],
];

export interface CaseloadOptions {
  readonly asTable?: boolean;
  readonly sheet?: Partial<SheetDocument>;
  readonly others?: readonly SheetDocument[];
  readonly names?: WorkbookDocument["names"];
}

export async function openCaseload(options: CaseloadOptions = {}): Promise<OpenedWorkbook> {
  const tables = options.asTable
    ? [
        {
          name: "Cases",
          area: `A1:E${ROWS.length + 1}`,
          hasHeaders: true,
          hasTotals: false,
          style: null,
          columns: [...HEADINGS],
        },
      ]
    : [];
  const caseload = sheetDocument("Caseload", [HEADINGS, ...ROWS], { tables, ...options.sheet });
  return openDocument(workbookDocument([caseload, ...(options.others ?? [])], { names: options.names ?? [] }));
}

/** A change of one case's lead, as a preview of the caseload makes it. */
export function lead(ref: string, value: CellValue, extra: Partial<CellChange> = {}): CellChange {
  const row = ROWS.findIndex(([key]) => key === ref) + 1;
  return {
    sheet: "Caseload",
    tableName: null,
    headerRow: 0,
    keys: [{ header: "Ref", value: ref, column: 0 }],
    header: "Lead",
    row,
    column: 2,
    expected: ROWS[row - 1]?.[2] ?? null,
    value,
    ...extra,
  };
}

export const planOf = (...changes: readonly CellChange[]): ChangePlan => ({
  action: "test",
  title: "Test: leads changed",
  changes,
});

/** Every cell of every sheet, as typed: what must be the same again after an undo. */
export function contentsOf(engine: Engine): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    engine.sheets().map(({ id, name }) => {
      const area = engine.usedArea(id, true);
      return [name, area === null ? [] : engine.formulas(id, area).map((row, r) => [area.top + r, area.left, ...row])];
    }),
  );
}

/** What one cell of the caseload shows. */
export function cellOf(engine: Engine, row: number, column: number, sheet = "Caseload"): unknown {
  const id = engine.sheets().find(({ name }) => name === sheet)?.id ?? "";
  return engine.values(id, { top: row, left: column, bottom: row, right: column })[0]?.[0];
}

export function sheetId(engine: Engine, name = "Caseload"): string {
  const found = engine.sheets().find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`There is no sheet ${name}.`);
  return found.id;
}
