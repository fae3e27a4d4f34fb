import { read, type Deferred } from "../requests/request";
import { queueValidations, validationFormulas, type Look, type UsedSheet } from "./validationFormulas";

/** A formula that stands in no cell. */
export interface FormulaElsewhere {
  readonly kind: "name" | "conditional-format" | "data-validation";
  /** null: a name of the whole workbook. */
  readonly sheet: string | null;
  /** The name, or the kind of rule. */
  readonly name: string;
  /** With its "=". */
  readonly formula: string;
}

/**
 * The formulas in defined names, in rules of conditional formats and in data validations of these sheets. One request;
 * more only where the cells of a column have different validations.
 */
export async function formulasElsewhere(sheets: readonly UsedSheet[]): Promise<readonly FormulaElsewhere[]> {
  const { told, validations } = await read((context) => queueElsewhere(context, sheets));
  const inValidations = await validationFormulas(validations);
  return [...told, ...inValidations.map((one): FormulaElsewhere => ({ kind: "data-validation", ...one }))];
}

function queueElsewhere(
  context: Excel.RequestContext,
  sheets: readonly UsedSheet[],
): Deferred<{ readonly told: readonly FormulaElsewhere[]; readonly validations: readonly Look[] }> {
  const ofWorkbook = context.workbook.names;
  ofWorkbook.load("items/name,items/formula");
  const validations = queueValidations(context, sheets);
  const ofSheets = sheets.map(({ name: sheet }) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.names.load("items/name,items/formula");
    const formats = worksheet.getRange().conditionalFormats;
    formats.load("items/type,items/customOrNullObject/rule/formula,items/cellValueOrNullObject/rule");
    return { sheet, names: worksheet.names, formats };
  });
  return () => ({
    validations: validations(),
    told: [
      ...ofWorkbook.items.map(({ name, formula }) => namedFormula(null, name, formula)),
      ...ofSheets.flatMap(({ sheet, names, formats }) => [
        ...names.items.map(({ name, formula }) => namedFormula(sheet, name, formula)),
        ...formats.items.flatMap((format) =>
          rulesOf(format).map((formula): FormulaElsewhere => ({
            kind: "conditional-format",
            sheet,
            name: format.type,
            formula,
          })),
        ),
      ]),
    ],
  });
}

function namedFormula(sheet: string | null, name: string, formula: unknown): FormulaElsewhere {
  return { kind: "name", sheet, name, formula: String(formula) };
}

function rulesOf({ customOrNullObject: custom, cellValueOrNullObject: cellValue }: Excel.ConditionalFormat): string[] {
  if (!custom.isNullObject) return [custom.rule.formula];
  if (cellValue.isNullObject) return [];
  const { formula1, formula2 } = cellValue.rule;
  return [formula1, formula2].filter((formula) => typeof formula === "string");
}
