import { matchKey } from "../../domain/names";
import type { WeightRule } from "../../domain/team";
import { CATEGORY_FACTOR } from "../../domain/weighting/teamLoads";
import { readAmount, readDay, readLevel, readList, readText } from "../coerce";
import type { Report } from "./finding";
import { readCell, type RecordTable } from "./recordTable";

const MULTIPLY = new Set([
  "multiply",
  "multiplies",
  "multiplier",
  "multiplying",
  "times",
  "x",
  "*",
  "×",
  "factor",
  "scale",
]);
const ADD = new Set(["add", "adds", "additive", "adding", "plus", "+", "sum"]);

/**
 * The rows of a Weights table. A row whose points cannot be read is reported and left out, so that its level counts
 * as unknown and no case is weighed without it. A factor written once above its levels (the cells below it blank or
 * merged) is carried down.
 */
export function readWeightRules(table: RecordTable, report: Report): readonly WeightRule[] {
  const rules: WeightRule[] = [];
  const seen = new Map<string, { readonly row: number; readonly from: number | null; readonly to: number | null }[]>();
  let above: string | null = table.columns.has("Factor") ? null : CATEGORY_FACTOR;
  for (const row of table.rows) {
    const factor = readCell(table, row, "Factor", readText, report) ?? above;
    if (factor === null) {
      report({ code: "missing-key", kind: table.kind, row: row.row, column: "Factor", value: row.cell("Factor") });
      continue;
    }
    above = factor;
    const level = readCell(table, row, "Level", readLevel, report);
    const amount = readPoints(table, row, report);
    const from = readCell(table, row, "From", readDay, report);
    const to = readCell(table, row, "To", readDay, report);
    if (from !== null && to !== null && from > to) {
      report({ code: "from-after-to", kind: table.kind, row: row.row, column: "From", value: row.cell("From") });
    }
    reportDuplicate(seen, { factor, level, from, to }, row.row, table, report);
    if (amount === null) continue;
    rules.push({
      index: row.index,
      factor,
      level: level !== null && matchKey(level) === "default" ? null : level,
      points: amount.points,
      kind: amount.multiplies ? "multiply" : readKind(table, row, report),
      group: readCell(table, row, "Group", readText, report),
      scales: readCell(table, row, "Scales", readList, report) ?? [],
      from,
      to,
    });
  }
  return rules;
}

/** Points; "x0.5" says by itself that they multiply. */
function readPoints(
  table: RecordTable,
  row: RecordTable["rows"][number],
  report: Report,
): { readonly points: number; readonly multiplies: boolean } | null {
  const cell = row.cell("Points");
  const sign = typeof cell === "string" ? /^\s*[x×*]\s*(?=[\d.,])/i.exec(cell) : null;
  const value =
    sign === null || typeof cell !== "string"
      ? readCell(table, row, "Points", readAmount, report)
      : readCell(table, row, "Points", () => readAmount(cell.slice(sign[0].length)), report);
  if (value !== null) return { points: value, multiplies: sign !== null };
  if (cell === null || cell === "") {
    report({ code: "missing-points", kind: table.kind, row: row.row, column: "Points", value: cell });
  }
  return null;
}

function readKind(table: RecordTable, row: RecordTable["rows"][number], report: Report): "add" | "multiply" {
  const text = readCell(table, row, "Kind", readText, report);
  if (text === null || ADD.has(matchKey(text))) return "add";
  if (MULTIPLY.has(matchKey(text))) return "multiply";
  report({ code: "unknown-kind", kind: table.kind, row: row.row, column: "Kind", value: text });
  return "add";
}

/** The same level twice is an error unless the two are valid at different times. */
function reportDuplicate(
  seen: Map<string, { readonly row: number; readonly from: number | null; readonly to: number | null }[]>,
  rule: {
    readonly factor: string;
    readonly level: string | null;
    readonly from: number | null;
    readonly to: number | null;
  },
  row: number,
  table: RecordTable,
  report: Report,
): void {
  const key = `${matchKey(rule.factor)}\u0000${matchKey(rule.level ?? "default")}`;
  const others = seen.get(key) ?? [];
  const clash = others.find(
    (other) => (other.from ?? -Infinity) <= (rule.to ?? Infinity) && (rule.from ?? -Infinity) <= (other.to ?? Infinity),
  );
  if (clash !== undefined) {
    report({
      code: "duplicate-level",
      kind: table.kind,
      row: row,
      column: "Level",
      value: rule.level,
      otherRow: clash.row,
      about: rule.factor,
    });
  }
  seen.set(key, [...others, { row, from: rule.from, to: rule.to }]);
}

/** A level that a table of weights writes down, whether or not its points can be read. */
export interface WeightLevel {
  readonly factor: string;
  /** null: the factor's default. */
  readonly level: string | null;
  readonly index: number;
}

/** Every factor and level that is written down, whether or not its points can be read. */
export function levelsOf(table: RecordTable): readonly WeightLevel[] {
  const ignore: Report = () => undefined;
  return table.rows.flatMap((row) => {
    const factor = table.columns.has("Factor") ? readCell(table, row, "Factor", readText, ignore) : CATEGORY_FACTOR;
    const level = readCell(table, row, "Level", readLevel, ignore);
    return factor === null
      ? []
      : [{ factor, level: level !== null && matchKey(level) === "default" ? null : level, index: row.index }];
  });
}
