import { repairFormula } from "../../domain/sharing/formulas";
import { formulasElsewhere, type FormulaElsewhere } from "../../excel";
import { freezeMessages } from "./messages";
import type { Connection, Problem } from "../../workbook/connect/connection";
import { withActionErrors } from "../../actions/workbook";

const say = freezeMessages.elsewhere;

/** The formulas in names and rules of the connected workbook. */
export function readElsewhere({ grid }: Connection): Promise<readonly FormulaElsewhere[]> {
  return withActionErrors(formulasElsewhere(grid?.sheets ?? []));
}

const remedies: Readonly<Record<FormulaElsewhere["kind"], string>> = {
  name: say.freezeName,
  "conditional-format": say.freezeRule,
  "data-validation": say.freezeValidation,
};

/** Names and rules that need the add-in: freezing reaches cells only, so each is told with what to do. */
export function leftByFreezing(
  found: readonly FormulaElsewhere[],
  comesFromAddIn: (formula: string, sheet: string | null) => boolean,
): readonly Problem[] {
  return found
    .filter(({ formula, sheet }) => comesFromAddIn(repairFormula(formula), sheet))
    .map((one) => problem(one, remedies[one.kind]));
}

/** Names that call the add-in in a spelling that it does not understand. Rules of conditional formats it never runs. */
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
  return {
    code: "add-in-formula-elsewhere",
    severity: "warning",
    sheet,
    cell: null,
    value: formula,
    message: `${what} ${remedy}`,
  };
}
