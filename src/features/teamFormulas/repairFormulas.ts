import { anyWorkbook, defineAction, type Preview } from "../../actions/action";
import { noOptions } from "../../actions/options";
import { callsAddIn, repairFormula } from "../../domain/sharing/formulas";
import { formulaCells, placeOf, type FormulaCell } from "./formulaCells";
import { leftByRepair, readElsewhere } from "./formulasElsewhere";
import { formulaMessages as say } from "./messages";

/** Which formulas of the add-in would be entered again, and how. Nothing has been written. */
export interface RepairPreview extends Preview {
  readonly repairs: readonly (FormulaCell & { readonly repaired: string })[];
}

/**
 * Brings the add-in's formulas back to life in a workbook that has been somewhere without it: spelt as files spell them, with a
 * path before them, or right but still showing #NAME?, which entering them again puts right.
 */
export const repairFormulas = defineAction({
  name: "repair-formulas",
  options: noOptions("repair-formulas"),
  needs: anyWorkbook,
  async preview(connection): Promise<RepairPreview> {
    const repairs = formulaCells(connection.grid?.sheets ?? []).flatMap((cell) => {
      const repaired = repairFormula(cell.formula);
      const isUnknownName = cell.value === "#NAME?" && callsAddIn(repaired);
      return repaired !== cell.formula || isUnknownName ? [{ ...cell, repaired }] : [];
    });
    const problems = [...connection.problems, ...leftByRepair(await readElsewhere(connection))];
    return { connection, problems, repairs };
  },
  plan({ repairs }) {
    if (repairs.length === 0) return null;
    const formulas = repairs.map(({ sheet, row, column, formula, repaired }) => ({
      sheet,
      row,
      column,
      expected: formula,
      value: repaired,
      formula: true,
    }));
    return { action: "repair-formulas", title: say.repairTitle(repairs.length), changes: [], formulas };
  },
  report: ({ repairs, problems }) => ({
    repaired: repairs.length,
    cells: repairs.map(({ formula, repaired, ...cell }) => ({ cell: placeOf(cell), from: formula, to: repaired })),
    problems,
  }),
});
