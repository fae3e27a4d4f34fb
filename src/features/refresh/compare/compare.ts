import { isBlank, type CellValue } from "@evenkeel/spreadsheet";
import { changeOfCell, seenCell, seenFormula } from "../../../workbook/changePlan/cellChange";
import type { CellChange } from "../../../workbook/changePlan/changePlan";
import { looseName } from "../../../workbook/coerce";
import { recordPlace, type ConnectedTable, type Connection } from "../../../workbook/connect/connection";
import { tablesMessages } from "../../../workbook/messages/tables";
import {
  asColumnHolds,
  isSame,
  isSamePerson,
  personIn,
  referenceKey,
  statusOf,
  valueToWrite,
} from "../../../workbook/refresh/values";
import { refreshMessages as say } from "../messages";
import { agreedHolders, listedMoves, listedPerson } from "./agreedMoves";

/** One cell that the export knows better. */
export interface RefreshedCell {
  readonly case: string;
  readonly column: string;
  readonly from: CellValue;
  readonly to: CellValue;
  readonly change: CellChange;
}

/** A case that was given to somebody here, and has another clinician in the clinical system. */
export interface MoveToKeyIn {
  readonly case: string;
  readonly inSystem: string | null;
  readonly agreed: string | null;
}

/** What an export would change. Nothing has been written. */
export interface Refresh {
  /** Cases that both know. */
  readonly matched: number;
  readonly changed: readonly RefreshedCell[];
  /** References of cases that are closed in the system and open here. */
  readonly closed: readonly string[];
  /** Cases that only the export has: their cells by canonical column. */
  readonly fresh: readonly { readonly case: string; readonly cells: Readonly<Record<string, CellValue>> }[];
  /** Open cases here that the export no longer has. */
  readonly vanished: readonly string[];
  readonly toKeyIn: readonly MoveToKeyIn[];
  /** Listed earlier as to be keyed in, and seen in this export. */
  readonly keyedIn: readonly string[];
  /** What was left as it is, and why. */
  readonly left: readonly string[];
}

export interface RefreshOptions {
  /** True: the system is right wherever clinicians differ; otherwise not where the add-in itself gave the case away. */
  readonly takeClinicians: boolean;
  /** Columns, by canonical name, that stay as they are here. */
  readonly leave?: readonly string[];
}

interface Row {
  readonly table: ConnectedTable;
  readonly row: number;
  readonly id: string;
}

/** A case that both know, by its row here and its row in the export. */
interface Match {
  readonly key: string;
  readonly own: Row;
  readonly other: Row;
}

/** What is to become of one cell that both have; null: nothing. */
type CellFinding =
  | { readonly kind: "changed"; readonly cell: RefreshedCell }
  | { readonly kind: "to-key-in"; readonly move: MoveToKeyIn }
  | { readonly kind: "left"; readonly why: string }
  | null;

/** Compares the team's cases with an export, row by row by their reference. */
export function compareWithExport(connection: Connection, exported: Connection, options: RefreshOptions): Refresh {
  const repeated: string[] = [];
  const own = rowsOf(connection, () => undefined);
  const theirs = rowsOf(exported, (id) => repeated.push(say.several(id)));
  const people = new Map((connection.team?.clinicians ?? []).map((one) => [looseName(one.name), one.name]));
  const agreed = options.takeClinicians ? new Map<string, string | null>() : agreedHolders(connection);
  const leave = new Set(options.leave ?? []);

  const findingOf = ({ key, own: row, other }: Match, column: string): CellFinding => {
    const target = row.table.columns[column];
    const source = other.table.columns[column];
    if (target === undefined || source === undefined || column === "Case") return null;
    const from = seenCell(connection, row.table.sheet, row.row, target.column);
    const cell = seenCell(exported, other.table.sheet, other.row, source.column);
    const to = asColumnHolds(valueToWrite(column, cell, people, source.header), [from]);
    if (column === "Clinician" && agreed.has(key) && isSamePerson(personIn(from), agreed.get(key) ?? null)) {
      if (isSamePerson(personIn(from), personIn(to))) return null;
      return { kind: "to-key-in", move: { case: row.id, inSystem: personIn(to), agreed: personIn(from) } };
    }
    if (leave.has(column) || isBlank(to) || isSame(column, from, to, target.header)) return null;
    if (seenFormula(connection, row.table.sheet, row.row, target.column)) {
      const place = tablesMessages.cellPlace(row.table.sheet, row.row + 1, target.header);
      return { kind: "left", why: say.formula(place) };
    }
    const keyColumn = row.table.columns["Case"];
    if (keyColumn === undefined) return null;
    const change = changeOfCell(connection, row.table, keyColumn, target, row.row, to);
    return { kind: "changed", cell: { case: row.id, column, from, to, change } };
  };

  const matches = [...own].flatMap(([key, row]): Match[] => {
    const other = theirs.get(key);
    return other === undefined ? [] : [{ key, own: row, other }];
  });
  const findings = matches.flatMap((match) =>
    Object.keys(match.own.table.columns).map((column) => findingOf(match, column)),
  );
  const changed = findings.flatMap((one) => (one?.kind === "changed" ? [one.cell] : []));
  return {
    matched: matches.length,
    changed,
    closed: changed.filter(({ column, to }) => column === "Status" && statusOf(to) === "closed").map((one) => one.case),
    fresh: freshCases(own, theirs, exported, people),
    vanished: vanishedCases(connection, theirs),
    toKeyIn: findings.flatMap((one) => (one?.kind === "to-key-in" ? [one.move] : [])),
    keyedIn: keyedIn(connection, exported, theirs),
    left: [...repeated, ...findings.flatMap((one) => (one?.kind === "left" ? [one.why] : []))],
  };
}

function rowsOf(connection: Connection, onRepeat: (id: string) => void): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  const table = connection.tables.Cases;
  if (table === undefined) return rows;
  for (const record of connection.team?.cases ?? []) {
    const place = recordPlace(table, record.index);
    if (place === null || record.id === "") continue;
    const key = referenceKey(record.id);
    if (rows.has(key)) onRepeat(record.id);
    else rows.set(key, { table: place.table, row: place.row, id: record.id });
  }
  return rows;
}

function freshCases(
  own: ReadonlyMap<string, Row>,
  theirs: ReadonlyMap<string, Row>,
  exported: Connection,
  people: ReadonlyMap<string, string>,
): Refresh["fresh"] {
  return [...theirs].flatMap(([key, row]) => {
    if (own.has(key)) return [];
    const cells = Object.fromEntries(
      Object.entries(row.table.columns).map(([column, { column: at, header }]) => [
        column,
        valueToWrite(column, seenCell(exported, row.table.sheet, row.row, at), people, header),
      ]),
    );
    return statusOf(cells["Status"] ?? "") === "closed" ? [] : [{ case: row.id, cells }];
  });
}

function vanishedCases(connection: Connection, theirs: ReadonlyMap<string, Row>): readonly string[] {
  return (connection.team?.cases ?? [])
    .filter((record) => record.id !== "" && record.status !== "closed" && !theirs.has(referenceKey(record.id)))
    .map((record) => record.id);
}

/** Listed and not ticked off yet, and now in the system as agreed. */
function keyedIn(connection: Connection, exported: Connection, theirs: ReadonlyMap<string, Row>): readonly string[] {
  return listedMoves(connection)
    .filter((listed) => {
      const row = isBlank(listed.done) ? theirs.get(referenceKey(listed.case)) : undefined;
      const column = row?.table.columns["Clinician"];
      if (row === undefined || column === undefined) return false;
      const holder = personIn(seenCell(exported, row.table.sheet, row.row, column.column));
      return isSamePerson(holder, listedPerson(listed.agreed));
    })
    .map((listed) => listed.case);
}
