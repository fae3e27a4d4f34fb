import { matchKey } from "../../domain/names";
import type { CaseRecord, WeightRule } from "../../domain/team";
import { points, type Day } from "../../domain/units";
import { isRead, readAmount, readDay, readLevel, readList, readPerson, readStatus, readText } from "../coerce";
import { NAMED_FACTORS } from "../synonyms";
import { factorColumns, type FactorColumn } from "./factorColumns";
import type { Report } from "./finding";
import { readCell, type RecordRow, type RecordTable } from "./recordTable";
import { markOf } from "./team";

/**
 * The rows of a Cases table.
 * A row without a reference is kept, so that no total loses it; its `id` is "" and it is never moved.
 * @param rules Weights, for the names of the factors
 * @param spelling Team's own spelling of a name, by `matchKey`
 */
export function readCaseRecords(
  table: RecordTable,
  rules: readonly WeightRule[],
  spelling: ReadonlyMap<string, string>,
  report: Report,
): readonly CaseRecord[] {
  const factors = factorColumns(table.columns, rules);
  const named = NAMED_FACTORS.filter((name) => table.columns.has(name)).map((name) => ({ factor: name, column: name }));
  const drafts = table.rows.map((row) => readCaseRecord(table, row, [...named, ...factors], spelling, report));
  return withLinks(drafts);
}

function readCaseRecord(
  table: RecordTable,
  row: RecordRow,
  factors: readonly FactorColumn[],
  spelling: ReadonlyMap<string, string>,
  report: Report,
): CaseRecord {
  const id = readCell(table, row, "Case", readText, report);
  if (id === null && table.columns.has("Case")) {
    report({ code: "missing-key", kind: table.kind, row: row.row, column: "Case", value: row.cell("Case") });
  }
  const status = readCell(table, row, "Status", (cell) => readStatus(cell, table.headerOf("Status")), report) ?? "open";
  if (status === "questioned") {
    report({ code: "unknown-status", kind: table.kind, row: row.row, column: "Status", value: row.cell("Status") });
  }
  const given = readCell(table, row, "Points", readAmount, report);
  const levels: Record<string, string | null> = {};
  const byColumn = new Map<string, string | null>();
  for (const { factor, column } of factors) {
    if (column !== null && !byColumn.has(column)) byColumn.set(column, readCell(table, row, column, readLevel, report));
    levels[factor] = column === null ? null : (byColumn.get(column) ?? null);
  }
  const own = (name: string): string => spelling.get(matchKey(name)) ?? name;
  const clinician = readCell(table, row, "Clinician", readPerson, report);
  const registrant = readCell(table, row, "Registrant", readPerson, report);
  return {
    index: row.index,
    id: id ?? "",
    clinician: clinician === null ? null : own(clinician),
    status,
    givenPoints: given === null ? null : points(given),
    levels,
    needs: readCell(table, row, "Needs", readList, report) ?? [],
    locality: readCell(table, row, "Locality", readText, report),
    opened: readCell(table, row, "Opened", readDay, report),
    closed: closedOn(table, row, report),
    lastSeen: readCell(table, row, "Last seen", readDay, report),
    reviewDue: readCell(table, row, "Review due", readDay, report),
    keep: id === null || (markOf(table, row, "Keep with clinician", true, report) ?? false),
    linkedWith: readCell(table, row, "Linked with", readList, report) ?? [],
    jointWith: (readCell(table, row, "Joint with", readList, report) ?? []).map(own),
    registrant: registrant === null ? null : own(registrant),
  };
}

/** The day a case ended: a column of its own, or a status column that is filled with that day ("Date closed"). */
function closedOn(table: RecordTable, row: RecordRow, report: Report): Day | null {
  if (table.columns.has("Closing date")) return readCell(table, row, "Closing date", readDay, report);
  if (!table.columns.has("Status")) return null;
  const date = readDay(row.cell("Status"));
  return isRead(date) ? date.value : null;
}

/**
 * What people write under "Linked with" are references of other cases, or one label for the whole household.
 * Either way a record's `linkedWith` holds references; a label that only one case has links nothing.
 */
function withLinks(cases: readonly CaseRecord[]): readonly CaseRecord[] {
  if (cases.every((record) => record.linkedWith.length === 0)) return cases;
  const ids = new Map(cases.filter((record) => record.id !== "").map((record) => [matchKey(record.id), record.id]));
  const labelled = new Map<string, string[]>();
  for (const record of cases) {
    for (const label of record.linkedWith) {
      if (ids.has(matchKey(label)) || record.id === "") continue;
      const key = matchKey(label);
      labelled.set(key, [...(labelled.get(key) ?? []), record.id]);
    }
  }
  return cases.map((record) => {
    const linked = record.linkedWith.flatMap((label) => {
      const id = ids.get(matchKey(label));
      return id === undefined ? (labelled.get(matchKey(label)) ?? []) : [id];
    });
    return { ...record, linkedWith: [...new Set(linked)].filter((id) => id !== record.id) };
  });
}
