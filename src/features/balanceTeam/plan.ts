import type { BalanceMove } from "../../domain/balance";
import { matchKey } from "../../domain/names";
import type { TeamData } from "../../domain/team";
import { changeOfCell, seenCell } from "../../workbook/changePlan/cellChange";
import type { CellChange, ChangePlan } from "../../workbook/changePlan/changePlan";
import { rowOfPerson } from "../../workbook/changePlan/personRow";
import {
  recordPlace,
  type ConnectedColumn,
  type ConnectedTable,
  type Connection,
} from "../../workbook/connect/connection";
import { balanceTeamMessages as say } from "./messages";

interface Balanced {
  readonly connection: Connection;
  readonly team: TeamData;
  /** True: a placed case that was waiting is written as open, too. */
  readonly statusToo: boolean;
}

/** The cells to change for these moves; null: none. */
export function planOf(balanced: Balanced, moves: readonly BalanceMove[]): ChangePlan | null {
  const changes = balanced.team.counts === null ? caseChanges(balanced, moves) : countChanges(balanced, moves);
  if (changes.length === 0) return null;
  const count = (some: readonly BalanceMove[]): number => some.reduce((sum, move) => sum + move.count, 0);
  return {
    action: "balance-team",
    title: say.title(
      count(moves.filter(({ from }) => from === null)),
      count(moves.filter(({ from }) => from !== null)),
    ),
    changes,
  };
}

/** The columns that a plan writes; the status comes with the clinician where a placed case was waiting. */
type WrittenColumns = "clinician" | "clinicianAndStatus" | "counts";

/** The columns that change with these moves. */
export function writtenColumns(balanced: Balanced, moves: readonly BalanceMove[]): WrittenColumns {
  if (balanced.team.counts !== null) return "counts";
  const setsStatus = moves.some((move) => caseChanges(balanced, [move]).length > 1);
  return setsStatus ? "clinicianAndStatus" : "clinician";
}

function caseChanges(balanced: Balanced, moves: readonly BalanceMove[]): CellChange[] {
  const cases = balanced.connection.tables.Cases;
  return cases === undefined ? [] : moves.flatMap((move) => changesOfMove(balanced, cases, move));
}

function changesOfMove(balanced: Balanced, cases: ConnectedTable, move: BalanceMove): CellChange[] {
  const { connection, team } = balanced;
  const place = move.caseIndex === null ? null : recordPlace(cases, move.caseIndex);
  if (place === null) return [];
  const { table, row } = place;
  const { Case: key, Clinician: holder, Status: status } = table.columns;
  // A sheet of one clinician's cases has no column for them: nothing is written there.
  if (key === undefined || holder === undefined) return [];
  const change = changeOfCell(connection, table, key, holder, row, move.to);
  const isWaiting = team.cases.find(({ index }) => index === move.caseIndex)?.status === "waiting";
  if (!balanced.statusToo || status === undefined || move.from !== null || !isWaiting) return [change];
  return [change, changeOfCell(connection, table, key, status, row, openWord(balanced, table, status))];
}

/** The word most open cases of this team have as their status: the column may take certain words only. */
function openWord({ connection, team }: Balanced, table: ConnectedTable, status: ConnectedColumn): string {
  const counts = new Map<string, number>();
  for (const { index, status: own, clinician } of team.cases) {
    const place = own === "open" && clinician !== null ? recordPlace(table, index) : null;
    if (place === null) continue;
    const word = String(seenCell(connection, place.table.sheet, place.row, status.column)).trim();
    if (word !== "") counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? say.openStatus;
}

/** How many cases of a category a person gives (below 0) or gets. */
interface NetChange {
  readonly person: string;
  readonly category: string;
  readonly cases: number;
}

/** The cells of the categories, each changed by what its person gives and gets. */
function countChanges({ connection, team }: Balanced, moves: readonly BalanceMove[]): CellChange[] {
  const table = connection.tables.Counts;
  const key = table?.columns["Clinician"];
  if (table === undefined || key === undefined) return [];
  return netChanges(moves).flatMap(({ person, category, cases }) => {
    const target = table.columns[category];
    const row = rowOfPerson(connection, table, person);
    if (target === undefined || row === null || cases === 0) return [];
    return [changeOfCell(connection, table, key, target, row, heldOf(team, person, category) + cases)];
  });
}

function netChanges(moves: readonly BalanceMove[]): readonly NetChange[] {
  const net = new Map<string, NetChange>();
  const add = (person: string | null, category: string, cases: number): void => {
    if (person === null) return;
    const key = JSON.stringify([matchKey(person), matchKey(category)]);
    const known = net.get(key) ?? { person, category, cases: 0 };
    net.set(key, { ...known, cases: known.cases + cases });
  };
  for (const move of moves) {
    add(move.to, move.case, move.count);
    add(move.from, move.case, -move.count);
  }
  return [...net.values()];
}

function heldOf({ counts }: TeamData, person: string, category: string): number {
  return (counts ?? [])
    .filter(
      (count) =>
        count.clinician !== null &&
        matchKey(count.clinician) === matchKey(person) &&
        matchKey(count.category) === matchKey(category),
    )
    .reduce((sum, { cases }) => sum + cases, 0);
}
