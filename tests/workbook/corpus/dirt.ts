import type { TableKind } from "../../../src/workbook/connect/connection";
import type { CellValue } from "@evenkeel/spreadsheet";
import type { Model, ModelTable } from "./model";
import { TODAY } from "./model";
import type { Random } from "./random";

/** One kind of slip: tries to plant itself in a row nobody has touched yet. */
type Slip = (
  model: Model,
  random: Random,
  free: (kind: TableKind, fits?: (row: readonly CellValue[], at: (name: string) => number) => boolean) => Place | null,
) => void;

interface Place {
  readonly table: ModelTable;
  readonly row: number;
  at(name: string): number;
}

function set(place: Place, name: string, value: CellValue): void {
  const row = place.table.rows[place.row];
  const column = place.at(name);
  if (row !== undefined && column >= 0) row[column] = value;
}

const cellSlip =
  (code: string, kind: TableKind, column: string, values: readonly CellValue[]): Slip =>
  (model, random, free) => {
    // Where nothing is weighted by levels, a strange level is nobody's concern.
    if (code.endsWith("-level") && model.tables.Weights === undefined) return;
    const place = free(
      kind,
      (row, at) => at(column) >= 0 && isLive(row, at) && (column === "Points" || row[at(column)] !== ""),
    );
    if (place === null) return;
    set(place, column, random.pick(values));
    model.planted.push({ code, kind, row: place.row, column });
  };

/** Closed and waiting cases are left alone: slips there are nobody's concern. */
function isLive(row: readonly CellValue[], at: (name: string) => number): boolean {
  const status = at("Status");
  return status < 0 || String(row[status]).toLowerCase() === "open";
}

const SLIPS: readonly Slip[] = [
  cellSlip("unknown-level", "Cases", "Risk", ["Hihg", "Very high", "Lo"]),
  cellSlip("unknown-level", "Cases", "Complexity", [7, "5+"]),
  cellSlip("unknown-level", "Cases", "Travel", ["Clinc", "School"]),
  cellSlip("blank-level", "Cases", "Risk", [""]),
  cellSlip("unknown-clinician", "Cases", "Clinician", ["Zebedee Quill", "Agency cover 2"]),
  (model, random, free) => {
    const place = free("Cases", (row, at) => isLive(row, at) && row[at("Clinician")] !== "");
    const person = random.pick(model.people).name;
    if (place === null) return;
    set(
      place,
      "Clinician",
      random.pick([person.replace(/.$/, ""), person.split(" ").reverse().join(", "), person.replace(/[aeiou]/, "")]),
    );
    set(place, "Needs", "");
    model.planted.push({
      code: "unknown-clinician",
      kind: "Cases",
      row: place.row,
      column: "Clinician",
      meant: person,
    });
  },
  (model, _random, free) => {
    const place = free("Cases", isLive);
    const other = free("Cases", isLive);
    if (place === null || other === null) return;
    const [first, second] = place.row < other.row ? [place, other] : [other, place];
    set(second, "Case", first.table.rows[first.row]?.[first.at("Case")] ?? "");
    model.planted.push({ code: "duplicate-case", kind: "Cases", row: second.row, column: "Case" });
  },
  cellSlip("missing-key", "Cases", "Case", [""]),
  cellSlip("future-date", "Cases", "Opened", [TODAY + 365, "14/03/2028"]),
  cellSlip("not-a-date", "Cases", "Review due", ["soon", "31/02/2026", "03/14/2026"]),
  cellSlip("error-value", "Cases", "Risk", ["#REF!", "#N/A"]),
  cellSlip("unknown-status", "Cases", "Status", ["On hold", "Paused"]),
  cellSlip("not-yes-or-no", "Cases", "Keep with clinician", ["maybe", "ask Jo"]),
  cellSlip("not-a-number", "Cases", "Points", ["five", "3 or 4"]),
  cellSlip("negative-number", "Cases", "Points", [-2]),
  cellSlip("missing-hours", "Team", "WTE", [""]),
  cellSlip("missing-hours", "Team", "Weekly hours", [""]),
  cellSlip("not-a-number", "Team", "WTE", ["part-time", "tbc"]),
  cellSlip("not-a-number", "Team", "Weekly hours", ["tbc", "term time"]),
  (model, _random, free) => {
    const column =
      model.tables.Team?.columns.find((each) => each.name === "WTE" || each.name === "Weekly hours")?.name ?? "WTE";
    const holders = new Set(
      model.tables.Cases?.rows
        .filter((row) => isLive(row, (name) => indexOf(model.tables.Cases, name)))
        .map((row) => String(row[indexOf(model.tables.Cases, "Clinician")]).trim()),
    );
    const place = free("Team", (row, at) => holders.has(String(row[at("Clinician")])));
    if (place === null || model.tables.Cases === undefined) return;
    set(place, column, 0);
    model.planted.push({ code: "zero-hours-with-cases", kind: "Team", row: place.row, column });
  },
  cellSlip("negative-number", "Team", "Max cases", [-5]),
  cellSlip("not-a-number", "Weights", "Points", ["one", "?"]),
  cellSlip("negative-number", "Counts", "Review", [-1]),
  cellSlip("not-a-number", "Counts", "Complex", ["lots"]),
  cellSlip("not-a-date", "Referrals", "Week", ["wk 3"]),
  cellSlip("not-a-number", "Referrals", "Accepted", ["n/k"]),
];

function indexOf(table: ModelTable | undefined, name: string): number {
  return table?.columns.findIndex((column) => column.name === name) ?? -1;
}

/** Plants between three and eight slips, no two in one row. */
export function plantDirt(model: Model, random: Random): void {
  const used = new Set<string>();
  const free = (
    kind: TableKind,
    fits: (row: readonly CellValue[], at: (name: string) => number) => boolean = () => true,
  ): Place | null => {
    const table = model.tables[kind];
    if (table === undefined) return null;
    const at = (name: string): number => indexOf(table, name);
    const rows = random
      .shuffled(table.rows.map((_, row) => row))
      .filter((row) => !used.has(`${kind} ${row}`) && fits(table.rows[row] ?? [], at));
    const row = rows[0];
    if (row === undefined) return null;
    used.add(`${kind} ${row}`);
    return { table, row, at };
  };
  for (const slip of random.shuffled(SLIPS).slice(0, random.whole(6, 12))) slip(model, random, free);
}
