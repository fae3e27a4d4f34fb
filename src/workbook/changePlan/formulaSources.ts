import type { ChangePlan } from "./changePlan";
import { isBlank, quoteSheetName, type CellValue, type WorkbookGrid } from "@evenkeel/spreadsheet";

/**
 * The plan, with the layout of each sheet that its templates' formulas read. Where such a sheet has been sorted, or rows
 * inserted, since the preview, nothing is written: the formulas would read the wrong cells.
 */
export function withSources(plan: ChangePlan, grid: WorkbookGrid | undefined): ChangePlan {
  const templates = plan.sheets ?? [];
  const formulas = templates.flatMap(({ cells }) =>
    cells.flatMap(({ value, formula }) => (formula === true && typeof value === "string" ? [value] : [])),
  );
  const sources = (grid?.sheets ?? []).filter(
    ({ name }) =>
      templates.every((template) => template.name !== name) && formulas.some((formula) => reads(formula, name)),
  );
  if (sources.length === 0) return plan;
  return {
    ...plan,
    sources: sources.map(({ name, top, left, values }) => ({ sheet: name, layout: layoutOf(values, top, left) })),
  };
}

/** Whether a formula names a sheet, quoted or not. */
function reads(formula: string, sheet: string): boolean {
  return formula.includes(`${quoteSheetName(sheet)}!`) || formula.includes(`${sheet}!`);
}

/** A short text that differs where texts stand in other places or say something else. Numbers are left out. */
export function layoutOf(values: readonly (readonly CellValue[])[], top: number, left: number): string {
  let low = 5381;
  let high = 52711;
  const take = (code: number): void => {
    low = (Math.imul(low, 33) ^ code) >>> 0;
    high = (Math.imul(high, 31) + code) >>> 0;
  };
  values.forEach((row, r) => {
    row.forEach((value, c) => {
      if (typeof value !== "string" || isBlank(value)) return;
      take(top + r);
      take(left + c);
      for (let index = 0; index < value.length; index += 1) take(value.charCodeAt(index));
    });
  });
  return `${low.toString(36)}-${high.toString(36)}`;
}
