import { withActionErrors } from "../../actions/workbook";
import { repairFormula } from "../../domain/sharing/formulas";
import { formulasElsewhere, type FormulaElsewhere } from "../../excel";
import type { Connection, Problem } from "../../workbook/connect/connection";
import { warning } from "../../workbook/problems/warning";
import { formulaMessages } from "./messages";

const say = formulaMessages.elsewhere;

/** The formulas in names and rules of the connected workbook. */
export function readElsewhere({ grid }: Connection): Promise<readonly FormulaElsewhere[]> {
  return withActionErrors(formulasElsewhere(grid?.sheets ?? []));
}

const remedies: Readonly<Record<FormulaElsewhere["kind"], string>> = {
  name: say.freezeName,
  "conditional-format": say.freezeRule,
  "data-validation": say.freezeValidation,
};

/** Names and rules that need the add-in: freezing changes cells only, so each is reported with what to do about it. */
export function leftByFreezing(
  found: readonly FormulaElsewhere[],
  comesFromAddIn: (formula: string, sheet: string | null) => boolean,
): readonly Problem[] {
  return found
    .filter(({ formula, sheet }) => comesFromAddIn(repairFormula(formula), sheet))
    .map((one) => problem(one, remedies[one.kind]));
}

/** Names that call the add-in in a spelling that it does not understand. Excel never runs the add-in in rules of formats. */
export function leftByRepair(found: readonly FormulaElsewhere[]): readonly Problem[] {
  return found
    .filter(({ kind, formula }) => kind === "name" && repairFormula(formula) !== formula)
    .map((one) => problem(one, say.repairName(repairFormula(one.formula))));
}

function problem({ kind, sheet, name, formula }: FormulaElsewhere, remedy: string): Problem {
  const what = {
    name: () => say.name(name, sheet),
    "conditional-format": () => say.rule(sheet ?? ""),
    "data-validation": () => say.validation(sheet ?? ""),
  }[kind]();
  return warning("add-in-formula-elsewhere", `${what} ${remedy}`, { sheet, value: formula });
}
