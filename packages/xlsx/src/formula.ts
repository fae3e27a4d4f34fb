import { columnLetters, columnNumber, quoteSheetName, sheetNameInFormula } from "@evenkeel/spreadsheet";
import { MAX_COLUMNS, MAX_ROWS } from "./address";

/**
 * Formulas as files spell them and as people type them. Files give newer functions a prefix (`_xlfn.`), name LET's
 * and LAMBDA's variables `_xlpm.x`, and write a custom function TEAM.X as `_xldudf_TEAM_X`.
 */

/** Splits a formula into pieces that may be rewritten and pieces that may not: text, quoted sheet names, table columns. */
function rewriteOutsideQuotes(formula: string, rewrite: (piece: string, next: string) => string): string {
  let result = "";
  let plain = 0;
  let at = 0;
  const flush = (to: number): void => {
    if (to > plain) result += rewrite(formula.slice(plain, to), formula.charAt(to));
  };
  while (at < formula.length) {
    const sign = formula.charAt(at);
    if (sign !== '"' && sign !== "'" && sign !== "[") {
      at += 1;
      continue;
    }
    flush(at);
    const end = sign === "[" ? closingBracket(formula, at) : closingQuote(formula, at, sign);
    result += formula.slice(at, end);
    at = end;
    plain = end;
  }
  flush(formula.length);
  return result;
}

function closingQuote(formula: string, start: number, quote: string): number {
  let at = start + 1;
  while (at < formula.length) {
    if (formula.charAt(at) === quote) {
      if (formula.charAt(at + 1) !== quote) return at + 1;
      at += 1;
    }
    at += 1;
  }
  return formula.length;
}

/** In a table reference an apostrophe makes the next sign an ordinary one: [Cost '[net']]. */
function closingBracket(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const sign = formula.charAt(at);
    if (sign === "'") at += 1;
    else if (sign === "[") depth += 1;
    else if (sign === "]") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return formula.length;
}

export function fromFileFormula(formula: string): string {
  return rewriteOutsideQuotes(formula.replace(/^=/, ""), (piece) =>
    piece
      .replace(/_xlfn\.SINGLE\(/g, "@(")
      .replace(/_xlfn\.ANCHORARRAY\(([^()]*)\)/g, "$1#")
      .replace(/_xlfn\.|_xlws\.|_xlpm\./g, "")
      .replace(/\b_xldudf_([A-Z][A-Z0-9]*)_(?=[A-Z0-9_]+\()/gi, "$1."),
  );
}

const futureFunctions = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR " +
    "BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST " +
    "CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL " +
    "DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH " +
    "FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA " +
    "GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH " +
    "IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT " +
    "NEGBINOM.DIST NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC " +
    "PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY " +
    "RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT " +
    "T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P " +
    "VAR.S VSTACK WEBSERVICE WEIBULL.DIST WORKDAY.INTL WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
/** These two came first with worksheet functions of Excel's own making. */
const worksheetFunctions = new Set(["FILTER", "SORT"]);
/** In Excel 2010's own list, without a prefix in files although they look new. */
const unprefixed = new Set(["AGGREGATE", "NETWORKDAYS.INTL", "WORKDAY.INTL"]);

export function toFileFormula(formula: string): string {
  const named = prefixVariables(formula.replace(/^=/, ""));
  return rewriteOutsideQuotes(named, (piece) =>
    piece.replace(/(?<![\w.])([A-Za-z][\w.]*)(?=\s*\()/g, (name) => {
      const upper = name.toUpperCase();
      if (upper.startsWith("TEAM.")) return `_xldudf_TEAM_${upper.slice(5).replace(/\./g, "_")}`;
      if (worksheetFunctions.has(upper)) return `_xlfn._xlws.${upper}`;
      return futureFunctions.has(upper) && !unprefixed.has(upper) ? `_xlfn.${upper}` : name;
    }),
  );
}

/** LET(x,1,x+1) becomes LET(_xlpm.x,1,_xlpm.x+1), and so for LAMBDA. */
function prefixVariables(formula: string): string {
  if (!/\b(LET|LAMBDA)\s*\(/i.test(formula)) return formula;
  const variables = new Set<string>();
  for (const call of formula.matchAll(/\b(LET|LAMBDA)\s*\(/gi)) {
    const parts = argumentsFrom(formula, call.index + call[0].length);
    const isLet = call[1]?.toUpperCase() === "LET";
    parts.slice(0, -1).forEach((part, index) => {
      const name = part.trim();
      if ((!isLet || index % 2 === 0) && /^[A-Za-z_][\w.]*$/.test(name)) variables.add(name.toLowerCase());
    });
  }
  return rewriteOutsideQuotes(formula, (piece, next) =>
    piece.replace(/(?<![\w.!$])[A-Za-z_][\w.]*(?![\w.]*[!])/g, (name, offset: number) => {
      const isTable = offset + name.length === piece.length && next === "[";
      return variables.has(name.toLowerCase()) && !isTable ? `_xlpm.${name}` : name;
    }),
  );
}

function argumentsFrom(formula: string, start: number): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = start;
  let at = start;
  while (at < formula.length) {
    const sign = formula.charAt(at);
    if (sign === '"' || sign === "'") {
      at = closingQuote(formula, at, sign);
      continue;
    }
    if (sign === "[") {
      at = closingBracket(formula, at);
      continue;
    }
    if (sign === "(" || sign === "{") depth += 1;
    if (sign === ")" || sign === "}") {
      depth -= 1;
      if (depth < 0) break;
    }
    if (sign === "," && depth === 0) {
      parts.push(formula.slice(from, at));
      from = at + 1;
    }
    at += 1;
  }
  parts.push(formula.slice(from, at));
  return parts;
}

const reference =
  /(?<![\w.$\u0080-\uffff])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.($])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.(]))/g;

/**
 * The formula as it reads when copied `rows` down and `columns` to the right: how one shared formula in a file
 * stands for all of its cells. References that run off the sheet come back in on its other side, as in Excel.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const row = (fixed: string, digits: string): string => {
    if (fixed) return fixed + digits;
    const wrapped = (((Number(digits) - 1 + rows) % MAX_ROWS) + MAX_ROWS) % MAX_ROWS;
    return String(wrapped + 1);
  };
  const column = (fixed: string, letters: string): string => {
    if (fixed) return fixed + letters;
    const wrapped = (((columnNumber(letters) + columns) % MAX_COLUMNS) + MAX_COLUMNS) % MAX_COLUMNS;
    return columnLetters(wrapped);
  };
  return rewriteOutsideQuotes(formula, (piece, next) =>
    piece.replace(reference, (whole, ...groups: string[]) => {
      const [f1 = "", c1, f2 = "", r1, f3 = "", c2 = "", f4 = "", c3 = "", f5 = "", r2 = "", f6 = "", r3 = ""] = groups;
      const offset = Number(groups[12]);
      const after = piece.charAt(offset + whole.length) || next;
      // A sheet may be called A1 or AB12: what stands before "!" names a sheet, before "[" a table.
      if (after === "!" || after === "[") return whole;
      if (c1 !== undefined && r1 !== undefined) {
        return columnNumber(c1) < MAX_COLUMNS ? column(f1, c1) + row(f2, r1) : whole;
      }
      if (c2 !== "") return `${column(f3, c2)}:${column(f4, c3)}`;
      return `${row(f5, r2)}:${row(f6, r3)}`;
    }),
  );
}

/** Puts a sheet's new name into a formula's references to it. */
export function renameSheetInFormula(formula: string, from: string, to: string): string {
  const quoted = `${quoteSheetName(from)}!`.toLowerCase();
  const plain = `${from}!`.toLowerCase();
  const now = `${sheetNameInFormula(to)}!`;
  let result = "";
  let at = 0;
  while (at < formula.length) {
    const sign = formula.charAt(at);
    if (sign === '"') {
      const end = closingQuote(formula, at, sign);
      result += formula.slice(at, end);
      at = end;
    } else if (sign === "'" && formula.slice(at, at + quoted.length).toLowerCase() === quoted) {
      result += now;
      at += quoted.length;
    } else if (sign === "'") {
      const end = closingQuote(formula, at, sign);
      result += formula.slice(at, end);
      at = end;
    } else if (
      formula.slice(at, at + plain.length).toLowerCase() === plain &&
      !/[\w.\]]/.test(formula.charAt(at - 1))
    ) {
      result += now;
      at += plain.length;
    } else {
      result += sign;
      at += 1;
    }
  }
  return result;
}
