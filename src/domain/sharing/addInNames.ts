import { unquoteSheetName } from "@evenkeel/spreadsheet";
import { callsAddIn, outsideText, repairFormula } from "./formulas";

/** A defined name, by what it says. */
export interface NamedFormula {
  readonly name: string;
  /** The sheet that it belongs to; null: the whole workbook. */
  readonly sheet: string | null;
  readonly formula: string;
}

/** A word of a formula that may be a name, with the sheet before it. A function is none. */
const words =
  /(?:('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(?<![\p{L}\p{N}_.\\$#])([\p{L}_\\][\p{L}\p{N}_.\\]*)(?![\p{L}\p{N}_.\\(!])/gu;

/** Columns of tables, and files that links lead to. */
const inBrackets = /\[(?:[^[\]]|\[[^\]]*\])*\]/g;

/**
 * Says of a formula whether what it shows comes from the add-in: by a call of its own, or through names, which may stand
 * for one another. A name of the formula's own sheet goes before one of the whole workbook.
 */
export function addInFinder(names: readonly NamedFormula[]): (formula: string, sheet: string | null) => boolean {
  const known = new Map(names.map((one) => [keyOf(one.name, one.sheet), one]));
  const answers = new Map<NamedFormula, boolean>();
  const comesFromAddIn = (formula: string, sheet: string | null): boolean =>
    callsAddIn(formula) ||
    outsideText(formula).some((part) =>
      [...part.replace(inBrackets, "[]").matchAll(words)].some(([, place, word = ""]) => {
        const meant = place === undefined ? sheet : unquoteSheetName(place);
        const name = known.get(keyOf(word, meant)) ?? known.get(keyOf(word, null));
        return name !== undefined && nameComesFromAddIn(name, sheet);
      }),
    );
  const nameComesFromAddIn = (name: NamedFormula, sheet: string | null): boolean => {
    const answer = answers.get(name);
    if (answer !== undefined) return answer;
    // Names that stand for one another in a circle call nobody.
    answers.set(name, false);
    const found = comesFromAddIn(repairFormula(name.formula), name.sheet ?? sheet);
    answers.set(name, found);
    return found;
  };
  return comesFromAddIn;
}

const keyOf = (name: string, sheet: string | null): string =>
  JSON.stringify([name.toLowerCase(), sheet?.toLowerCase() ?? null]);
