import { anyWorkbook, defineAction, type Preview } from "../../actions/action";
import { noOptions } from "../../actions/options";
import { withActionErrors } from "../../actions/workbook";
import { addInFinder } from "../../domain/sharing/addInNames";
import { spillAreas } from "../../excel";
import type { FormulaChange } from "../../workbook/changePlan/changePlan";
import { filledCells, formulaCells, placeOf, type FormulaCell } from "./formulaCells";
import { leftByFreezing, readElsewhere } from "./formulasElsewhere";
import { formulaMessages as say } from "./messages";

/** Which formulas of the add-in would become plain values. Nothing has been written. */
export interface FreezePreview extends Preview {
  readonly frozen: readonly FormulaCell[];
  /** Cells that those formulas fill besides their own. */
  readonly filled: readonly Omit<FormulaCell, "formula">[];
  /** Formulas that show an error, and so stay. */
  readonly left: readonly FormulaCell[];
}

/** Turns the add-in's formulas into values, for people who open this very workbook without it. Undo brings them back. */
export const freezeFormulas = defineAction({
  name: "freeze-formulas",
  options: noOptions("freeze-formulas"),
  needs: anyWorkbook,
  async preview(connection): Promise<FreezePreview> {
    const sheets = connection.grid?.sheets ?? [];
    const elsewhere = await readElsewhere(connection);
    const comesFromAddIn = addInFinder(elsewhere.filter(({ kind }) => kind === "name"));
    const ours = formulaCells(sheets).filter(({ formula, sheet }) => comesFromAddIn(formula, sheet));
    const frozen = ours.filter((cell) => !showsError(cell));
    const areas = await withActionErrors(spillAreas(frozen));
    const filled = frozen.flatMap((cell, index) => {
      const sheet = sheets.find(({ name }) => name === cell.sheet);
      const area = areas[index];
      return sheet && area ? filledCells(sheet, cell, area) : [];
    });
    const problems = [...connection.problems, ...leftByFreezing(elsewhere, comesFromAddIn)];
    return { connection, problems, frozen, filled, left: ours.filter(showsError) };
  },
  plan({ frozen, filled }) {
    if (frozen.length === 0) return null;
    const formulas: FormulaChange[] = [
      ...frozen.map(({ formula, ...cell }) => ({ ...cell, expected: formula, formula: false })),
      ...filled.map((cell) => ({ ...cell, expected: null, formula: false })),
    ];
    return { action: "freeze-formulas", title: say.title(frozen.length), changes: [], formulas };
  },
  report: ({ frozen, filled, left, problems }) => ({
    frozen: frozen.length,
    filled: filled.length,
    cells: frozen.map(({ formula, value, ...cell }) => ({ cell: placeOf(cell), formula, value })),
    left: left.map((cell) => ({ cell: placeOf(cell), why: say.left(String(cell.value)) })),
    problems,
  }),
});

/** Whether a cell shows one of Excel's errors, such as #NAME? or #DIV/0! */
function showsError({ value }: FormulaCell): boolean {
  return typeof value === "string" && /^#[A-Z/0]+[!?A]?$/.test(value);
}
