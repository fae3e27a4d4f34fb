import { isPointsRowLabel } from "../../workbook/coerce";
import { matchKey } from "../../domain/names";
import type { WeightRule } from "../../domain/team";
import type { EditedWeights } from "../../domain/weighting/versions";
import { weightsMessages as say } from "./messages";
import { areaAddress } from "@evenkeel/spreadsheet";
import { changeOfCell, newRowOf, seenCell } from "../../workbook/changePlan/cellChange";
import type {
  CellChange,
  ChangePlan,
  TemplateCell,
  NewCell,
  NewRow,
  SheetTemplate,
} from "../../workbook/changePlan/changePlan";
import {
  recordPlace,
  type ConnectedColumn,
  type ConnectedTable,
  type Connection,
} from "../../workbook/connect/connection";
import type { CellValue } from "@evenkeel/spreadsheet";
import { ActionRefusal } from "../action";

/** Where a workbook keeps its weights. */
export type WeightsTarget =
  | { readonly kind: "table"; readonly table: ConnectedTable }
  /** Above or below a block of counts: one figure for each category. */
  | { readonly kind: "points-row"; readonly table: ConnectedTable; readonly row: number }
  /** Nowhere yet: they get a sheet of their own. */
  | { readonly kind: "sheet" };

/** As the documentation spells them and connecting finds them again: not words to translate. */
const COLUMNS = ["Factor", "Level", "Points", "Kind", "Group", "Scales", "From", "To"] as const;
type Column = (typeof COLUMNS)[number];
const WIDTHS = [18, 20, 10, 12, 18, 18, 12, 12];
const DATE_FORMAT = "dd/mm/yyyy";
/** In the team's own columns, which may be as narrow as Excel makes them: ten characters would show as ####. */
const NARROW_DATE_FORMAT = "dd/mm/yy";
const DEFAULT_LEVEL = "default";

export function weightsTarget(connection: Connection): WeightsTarget {
  const { Counts, Weights } = connection.tables;
  const row = Counts === undefined ? null : pointsRow(connection, Counts);
  if (Counts !== undefined && row !== null) return { kind: "points-row", table: Counts, row };
  return Weights === undefined ? { kind: "sheet" } : { kind: "table", table: Weights };
}

/** Whether old weights can stay in the table beside new ones. */
export function keepsDates(target: WeightsTarget): boolean {
  if (target.kind === "points-row") return false;
  return target.kind === "sheet" || ["From", "To"].every((column) => target.table.columns[column] !== undefined);
}

/** The columns that a table would need to keep versions; empty: it has them. */
export function missingDates(target: WeightsTarget): readonly string[] {
  return target.kind === "table" ? ["From", "To"].filter((column) => target.table.columns[column] === undefined) : [];
}

/** What it takes to write edited weights down where the workbook keeps them. */
export function weightsPlan(
  connection: Connection,
  edited: EditedWeights,
): Pick<ChangePlan, "changes" | "rows" | "sheets"> {
  const target = weightsTarget(connection);
  switch (target.kind) {
    case "sheet":
      return { changes: [], sheets: [weightsSheet(connection, edited.rules)] };
    case "points-row":
      return { changes: edited.altered.map(({ after }) => pointsCell(connection, target, after)) };
    case "table":
      return {
        changes: edited.altered.flatMap(({ before, after }) => changedCells(connection, target.table, before, after)),
        ...(edited.added.length === 0
          ? {}
          : { rows: edited.added.map((rule) => addedRow(connection, target.table, rule, edited.rules)) }),
      };
  }
}

function pointsRow(connection: Connection, table: ConnectedTable): number | null {
  const column = table.columns["Clinician"]?.column;
  const grid = connection.grid?.sheets.find(({ name }) => name === table.sheet);
  if (column === undefined || grid === undefined) return null;
  const at = grid.values.findIndex((row) => isPointsRowLabel(row[column - grid.left] ?? null));
  return at === -1 ? null : grid.top + at;
}

function pointsCell(
  connection: Connection,
  { table, row }: Extract<WeightsTarget, { kind: "points-row" }>,
  rule: WeightRule,
): CellChange {
  const key = table.columns["Clinician"];
  const category = Object.keys(table.columns).find((name) => matchKey(name) === matchKey(rule.level ?? ""));
  const target = category === undefined ? undefined : table.columns[category];
  if (key === undefined || target === undefined) {
    throw new ActionRefusal("points-row", say.pointsRow(table.sheet));
  }
  return changeOfCell(connection, table, key, target, row, rule.points);
}

function changedCells(
  connection: Connection,
  table: ConnectedTable,
  before: WeightRule,
  after: WeightRule,
): readonly CellChange[] {
  const place = recordPlace(table, before.index);
  if (place === null) throw new ActionRefusal("no-such-row", say.noColumn(table.sheet, ["Factor", "Level"]));
  const [was, now] = [cellsOf(before), cellsOf(after)];
  return COLUMNS.filter((column) => was[column] !== now[column]).map((column) => {
    const target = columnOf(place.table, column);
    const value = column === "Points" ? pointsAsWritten(connection, place.table, place.row, after) : now[column];
    return changeOfCell(connection, place.table, keyColumns(place.table), target, place.row, value, formatOf(column));
  });
}

/** A multiplier that is written "x0.5" keeps its sign. */
function pointsAsWritten(connection: Connection, table: ConnectedTable, row: number, rule: WeightRule): CellValue {
  const column = table.columns["Points"]?.column ?? -1;
  const sign = /^\s*([x×*]\s*)(?=[\d.,])/i.exec(String(seenCell(connection, table.sheet, row, column) ?? ""))?.[1];
  return sign === undefined || rule.kind !== "multiply" ? rule.points : `${sign}${String(rule.points)}`;
}

function addedRow(
  connection: Connection,
  table: ConnectedTable,
  rule: WeightRule,
  rules: readonly WeightRule[],
): NewRow {
  const last = (table.further ?? [])[(table.further ?? []).length - 1] ?? table;
  const written = cellsOf({ ...rule, factor: factorAsWritten(connection, table, rule, rules) });
  // A table without a column of factors is all of one factor.
  const isSaid = (column: Column): boolean =>
    written[column] !== "" && (column !== "Factor" || last.columns["Factor"] !== undefined);
  const cells = COLUMNS.filter(isSaid).map((column): NewCell => ({
    ...columnOf(last, column),
    value: written[column],
    ...withFormat(column),
  }));
  return newRowOf(connection, last, keyColumns(last), cells);
}

/** The sheet may call a factor otherwise than the team does: the categories of a block of counts, say. */
function factorAsWritten(
  connection: Connection,
  table: ConnectedTable,
  rule: WeightRule,
  rules: readonly WeightRule[],
): string {
  const column = table.columns["Factor"]?.column;
  if (column === undefined) return rule.factor;
  const key = matchKey(rule.factor);
  for (const other of rules) {
    const place = other === rule || matchKey(other.factor) !== key ? null : recordPlace(table, other.index);
    const seen = place === null ? "" : String(seenCell(connection, place.table.sheet, place.row, column) ?? "");
    if (seen.trim() !== "") return seen;
  }
  return rule.factor;
}

/** A row of Weights is known by factor and level, and by the day from which it counts. */
function keyColumns(table: ConnectedTable): readonly ConnectedColumn[] {
  return (["Factor", "Level", "From"] as const).flatMap((column) => table.columns[column] ?? []);
}

function columnOf(table: ConnectedTable, column: Column): ConnectedColumn {
  const found = table.columns[column];
  if (found !== undefined) return found;
  if (column === "From" || column === "To") {
    throw new ActionRefusal("no-dates", say.noHistory(table.sheet, missingDates({ kind: "table", table })));
  }
  throw new ActionRefusal("no-column", say.noColumn(table.sheet, [column]));
}

/** A rule as the cells of its row; what goes without saying stays blank. */
function cellsOf(rule: WeightRule): Readonly<Record<Column, string | number>> {
  return {
    Factor: rule.factor,
    Level: rule.level ?? DEFAULT_LEVEL,
    Points: rule.points,
    Kind: rule.kind === "add" ? "" : rule.kind,
    Group: rule.group ?? "",
    Scales: rule.scales.join("; "),
    From: rule.from ?? "",
    To: rule.to ?? "",
  };
}

const formatOf = (column: Column): string | undefined =>
  column === "From" || column === "To" ? NARROW_DATE_FORMAT : undefined;

function withFormat(column: Column): { readonly numberFormat?: string } {
  const numberFormat = formatOf(column);
  return numberFormat === undefined ? {} : { numberFormat };
}

function weightsSheet(connection: Connection, rules: readonly WeightRule[]): SheetTemplate {
  const isTaken = connection.grid?.sheets.some(({ name }) => matchKey(name) === matchKey(say.sheetName)) === true;
  const tableNames = connection.grid?.sheets.flatMap(({ tables }) => tables.map(({ name }) => matchKey(name))) ?? [];
  const name = isTaken ? say.otherSheetName : say.sheetName;
  const cells = [
    ...COLUMNS.map((value, column): TemplateCell => ({ row: 0, column, value, look: "heading" })),
    ...rules.flatMap((rule, i) => {
      const written = { ...cellsOf(rule), Kind: rule.kind };
      return COLUMNS.map((header, column): TemplateCell => {
        const value = written[header] === "" ? null : written[header];
        const isDate = header === "From" || header === "To";
        return { row: i + 1, column, value, ...(isDate ? { numberFormat: DATE_FORMAT } : {}) };
      });
    }),
  ];
  return {
    name,
    cells,
    columnWidths: WIDTHS,
    ...(tableNames.includes("weights")
      ? {}
      : {
          tables: [
            {
              name: "Weights",
              area: areaAddress({ top: 0, left: 0, bottom: rules.length, right: COLUMNS.length - 1 }),
            },
          ],
        }),
  };
}
