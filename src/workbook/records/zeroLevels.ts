import { matchKey } from "../../domain/names";
import type { WeightRule } from "../../domain/team";
import { isRead, readAmount } from "../coerce";
import { isBlank, type CellValue } from "@evenkeel/spreadsheet";

type Rows = readonly (readonly CellValue[])[];

/** What the zeros in a Level column turned out to be. */
export interface ZeroLevels {
  /** As given, a zero that is a level being the text "0". */
  readonly rows: Rows;
  /** Factors for which it cannot be told whether a zero was a blank cell: it stands for both. */
  readonly unclear: ReadonlySet<string>;
}

/**
 * Excel may pass a blank cell to a function as 0, and 0 may be a level: Risk from 0 to 3. It is a level where the factor
 * has numbers for other levels or a default besides, or where another blank cell of the table arrived as one.
 * @param rows the rows of a Weights table below its header
 */
export function zeroLevels(rows: Rows, factorAt: number | undefined, levelAt: number | undefined): ZeroLevels {
  // A row of nothing else is a blank one.
  const isZero = (row: readonly CellValue[]): boolean =>
    levelAt !== undefined && row[levelAt] === 0 && row.some((cell) => cell !== 0 && !isBlank(cell));
  if (levelAt === undefined || !rows.some(isZero)) return { rows, unclear: new Set() };
  const factors = factorKeys(rows, factorAt);
  const blanksArriveBlank = rows.some((row) => row.some(isBlank) && !row.every(isBlank));
  const sure = new Set<string>();
  const found = new Set<string>();
  rows.forEach((row, at) => {
    const level = row[levelAt] ?? null;
    const factor = factors[at] ?? "";
    if (isZero(row)) found.add(factor);
    else if (level === 0 || row.every(isBlank)) return;
    else if (isBlank(level) || isDefault(level) || isNumber(level)) sure.add(factor);
  });
  const unclear = new Set([...found].filter((factor) => !blanksArriveBlank && !sure.has(factor)));
  return {
    rows: rows.map((row) => (isZero(row) ? row.map((cell, at) => (at === levelAt ? "0" : cell)) : row)),
    unclear,
  };
}

/** The rules with a default for each factor whose zero may have been a blank cell. */
export function withUnclearDefaults(rules: readonly WeightRule[], unclear: ReadonlySet<string>): readonly WeightRule[] {
  if (unclear.size === 0) return rules;
  return rules.flatMap((rule) =>
    rule.level === "0" && unclear.has(matchKey(rule.factor)) ? [rule, { ...rule, level: null }] : [rule],
  );
}

/** A factor written once above its levels holds for the rows below it. */
function factorKeys(rows: Rows, factorAt: number | undefined): readonly string[] {
  let above = "";
  return rows.map((row) => {
    const cell = factorAt === undefined ? null : (row[factorAt] ?? null);
    if (!isBlank(cell) && cell !== 0) above = matchKey(String(cell));
    return above;
  });
}

const isDefault = (level: CellValue): boolean => typeof level === "string" && matchKey(level) === "default";

function isNumber(level: CellValue): boolean {
  const reading = readAmount(level);
  return isRead(reading) && reading.value !== null;
}
