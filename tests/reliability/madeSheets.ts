import { actions } from "../../src/features/actions";
import { applyPlan } from "../../src/actions/workbook";
import { ActionRefusal, type AnyAction } from "../../src/actions/action";
import { day } from "../../src/domain/units";
import type { WorkbookEdits } from "@evenkeel/xlsx";
import type { ChangePlan } from "../../src/workbook/changePlan/changePlan";
import type { CellValue } from "@evenkeel/spreadsheet";
import { openWorkbook } from "../support/openWorkbook";
import { previewOf } from "../support/actions";

export const SAMPLE = "riverside-camhs.xlsx";
const today = day(46347);

export interface MadeSheets {
  readonly action: string;
  /** Every formula on them, with its value on the workbench. */
  readonly formulas: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly formula: string;
    readonly value: CellValue;
  }[];
  readonly edits: WorkbookEdits;
}

/** What every action that makes sheets makes of the sample. */
export async function madeSheets(): Promise<MadeSheets[]> {
  const made: MadeSheets[] = [];
  for (const lazy of actions) {
    const action = await lazy.load();
    const { engine } = await openWorkbook(SAMPLE);
    try {
      const plan = await planOn(action);
      const drafts = plan?.sheets ?? [];
      if (plan === null || !drafts.some(({ cells }) => cells.some(({ formula }) => formula === true))) continue;
      const outcome = await applyPlan(plan, { today });
      if (outcome.status !== "done") throw new Error(`${action.name} was not carried out.`);
      await engine.settle();
      const sheetIds = new Map(engine.sheets().map(({ id, name }) => [name, id]));
      const formulas = drafts.flatMap(({ name, cells }) =>
        cells.flatMap(({ row, column, value, formula }) => {
          if (formula !== true) return [];
          const area = { top: row, left: column, bottom: row, right: column };
          const now = engine.values(sheetIds.get(name) ?? "", area)[0]?.[0] ?? null;
          return [{ sheet: name, row, column, formula: String(value), value: now }];
        }),
      );
      made.push({ action: action.name, formulas, edits: engine.edits() });
    } finally {
      engine.dispose();
    }
  }
  return made;
}

/** What the action would write on the sample; null where it declines this workbook. */
async function planOn(action: AnyAction): Promise<ChangePlan | null> {
  try {
    return action.plan(await previewOf(action, undefined, { today }));
  } catch (error) {
    if (error instanceof ActionRefusal) return null;
    throw error;
  }
}
