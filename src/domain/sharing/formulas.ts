/** A call of one of the add-in's functions, as Excel spells it where the add-in is installed. */
const call = /(?<![\w.])TEAM\.[A-Z][A-Z0-9_.]*\s*\(/i;

/**
 * How such a call looks after the workbook has been through an Excel without the add-in, or through another program:
 * with the prefix of files, with a prefix of other function libraries, or with the path of an add-in file before it.
 */
const strayed =
  /(?<![\w.])(?:'[^']*'!|\[[^\]]*\]!)?(?:_xlfn\.|_xll\.|_xlws\.)*(?:_xldudf_TEAM_([A-Z][A-Z0-9_]*)|TEAM\.([A-Z][A-Z0-9_.]*))(?=\s*\()/gi;

/** Texts within a formula, which must never be rewritten. */
const quotedText = /("(?:[^"]|"")*")/;

export function callsAddIn(formula: string): boolean {
  return outsideText(formula).some((part) => call.test(part));
}

/** The formula with every call of the add-in spelt as Excel wants it; the same text where nothing was wrong. */
export function repairFormula(formula: string): string {
  return formula
    .split(quotedText)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(strayed, (_whole, fromFile: string | undefined, plain: string | undefined) => {
            const name = fromFile ?? plain ?? "";
            return `TEAM.${name.toUpperCase()}`;
          }),
    )
    .join("");
}

/** A formula without the texts within it. */
export function outsideText(formula: string): readonly string[] {
  return formula.split(quotedText).filter((_part, index) => index % 2 === 0);
}
