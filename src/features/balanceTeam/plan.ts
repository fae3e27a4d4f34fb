import type { BalanceMove } from "../../domain/balance";
import { matchKey } from "../../domain/names";
import type { TeamData } from "../../domain/team";
import { balance as say } from "../../domain/balance/messages";
import type { CellChange, ChangePlan } from "../../workbook/changePlan/changePlan";
import {
  recordPlace,
  type ConnectedColumn,
  type ConnectedTable,
  type Connection,
} from "../../workbook/connect/connection";
import { valueAt, type CellValue } from "@evenkeel/spreadsheet";
import { rowOfPerson } from "../../workbook/changePlan/personRow";

interface Balanced {
  readonly connection: Connection;
  readonly team: TeamData;
  /** True: a placed case that was waiting is written as open, too. */
  readonly statusToo: boolean;
}

/** The cells to change for these moves; null: none. */
export function planOf(balanced: Balanced, moves: readonly BalanceMove[]): ChangePlan | null {
  if (moves.length === 0) return null;
  const changes = balanced.team.counts === null ? caseChanges(balanced, moves) : countChanges(balanced, moves);
  if (changes.length === 0) return null;
  const count = (some: readonly BalanceMove[]): number => some.reduce((sum, move) => sum + move.count, 0);
  return {
    action: "balance-team",
    title: say.title(
      count(moves.filter((move) => move.from === null)),
      count(moves.filter((move) => move.from !== null)),
    ),
    changes,
  };
}

function caseChanges(balanced: Balanced, moves: readonly BalanceMove[]): CellChange[] {
  const table = balanced.connection.tables.Cases;
  if (table === undefined) return [];
  return moves.flatMap((move) => {
    // The cases may stand on several sheets, and a sheet may say by its name who holds them: nothing is written there.
    const place = move.caseIndex === null ? null : recordPlace(table, move.caseIndex);
    const key = place?.table.columns["Case"];
    const target = place?.table.columns["Clinician"];
    if (place === null || key === undefined || target === undefined) return [];
    const what = { row: place.row, key: move.case, otherwise: move.from, value: move.to };
    const change = cellChange(balanced.connection, place.table, key, target, what);
    const status = place.table.columns["Status"];
    const isWaiting = balanced.team.cases.find(({ index }) => index === move.caseIndex)?.status === "waiting";
    if (!balanced.statusToo || status === undefined || move.from !== null || !isWaiting) return [change];
    const opened = { ...what, otherwise: null, value: openWord(balanced, place.table, status) };
    return [change, cellChange(balanced.connection, place.table, key, status, opened)];
  });
}

/** As this team writes it of most of its open cases: the column may take certain words only. */
function openWord(balanced: Balanced, table: ConnectedTable, status: ConnectedColumn): string {
  const counts = new Map<string, number>();
  for (const { index, status: own, clinician } of balanced.team.cases) {
    const place = own === "open" && clinician !== null ? recordPlace(table, index) : null;
    if (place === null) continue;
    const word = String(cellOf(balanced.connection, place.table.sheet, place.row, status.column) ?? "").trim();
    if (word !== "") counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? say.openStatus;
}

/** The cells of the categories, each changed by what its person gives and gets. */
function countChanges(balanced: Balanced, moves: readonly BalanceMove[]): CellChange[] {
  const table = balanced.connection.tables.Counts;
  const key = table?.columns["Clinician"];
  if (table === undefined || key === undefined) return [];
  const by = new Map<string, { person: string; category: string; change: number }>();
  const change = (person: string | null, category: string, cases: number): void => {
    if (person === null) return;
    const name = JSON.stringify([matchKey(person), matchKey(category)]);
    const known = by.get(name) ?? { person, category, change: 0 };
    by.set(name, { ...known, change: known.change + cases });
  };
  for (const move of moves) {
    change(move.to, move.case, move.count);
    change(move.from, move.case, -move.count);
  }
  return [...by.values()].flatMap(({ person, category, change: cases }) => {
    const target = table.columns[category];
    const row = rowOfPerson(balanced.connection, table, person);
    if (target === undefined || row === null || cases === 0) return [];
    const held = (balanced.team.counts ?? [])
      .filter(
        (count) =>
          count.clinician !== null &&
          matchKey(count.clinician) === matchKey(person) &&
          matchKey(count.category) === matchKey(category),
      )
      .reduce((sum, count) => sum + count.cases, 0);
    return [
      cellChange(balanced.connection, table, key, target, { row, key: person, otherwise: held, value: held + cases }),
    ];
  });
}

function cellChange(
  connection: Connection,
  table: ConnectedTable,
  key: ConnectedColumn,
  target: ConnectedColumn,
  what: { readonly row: number; readonly key: string; readonly otherwise: CellValue; readonly value: CellValue },
): CellChange {
  const seenKey = cellOf(connection, table.sheet, what.row, key.column);
  const seen = cellOf(connection, table.sheet, what.row, target.column);
  return {
    sheet: table.sheet,
    tableName: table.tableName,
    headerRow: table.headerRow,
    keys: [{ header: key.header, value: String(seenKey ?? what.key), column: key.column }],
    header: target.header,
    row: what.row,
    column: target.column,
    expected: seen === undefined ? what.otherwise : seen,
    value: what.value,
  };
}

/** undefined: the connection does not carry its cells, or the place is outside what was read. */
function cellOf(connection: Connection, sheet: string, row: number, column: number): CellValue | undefined {
  const grid = connection.grid?.sheets.find((candidate) => candidate.name === sheet);
  return valueAt(grid, row, column);
}
