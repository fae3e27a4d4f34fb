import type { CaseRecord, TeamData } from "../../domain/team";
import { isRead, readLevel } from "../coerce";
import { seenCell } from "./cellChange";
import { recordPlace, type ConnectedTable, type Connection } from "../connect/connection";

/** A column with more different entries than this holds no levels but notes, names or references. */
const MOST_LEVELS = 20;
const LONGEST_LEVEL = 30;

/**
 * The team with the levels of the caseload's further columns too: those that no table of weights names yet, by their
 * headings. A scheme may weigh them; connecting reads them by itself once Weights names them.
 */
export function withUnmappedColumns(connection: Connection, team: TeamData): TeamData {
  const table = connection.tables.Cases;
  if (table === undefined) return team;
  const further = unmappedColumns(connection, table);
  const levels = further.map(({ header, column }) => ({
    header,
    levels: levelsOf(connection, table, column, team.cases),
  }));
  const kept = levels.filter(({ levels: own }) => isScale(own));
  if (kept.length === 0) return team;
  return {
    ...team,
    cases: team.cases.map((record, i) => ({
      ...record,
      levels: {
        ...record.levels,
        ...Object.fromEntries(kept.map(({ header, levels: own }) => [header, own[i] ?? null])),
      },
    })),
  };
}

function unmappedColumns(connection: Connection, table: ConnectedTable): { header: string; column: number }[] {
  const connected = new Set(Object.values(table.columns).map(({ column }) => column));
  const columns: { header: string; column: number }[] = [];
  for (let column = table.area.left; column <= table.area.right; column++) {
    const header = String(seenCell(connection, table.sheet, table.headerRow, column) ?? "").trim();
    if (!connected.has(column) && header !== "") columns.push({ header, column });
  }
  return columns;
}

function levelsOf(
  connection: Connection,
  table: ConnectedTable,
  column: number,
  cases: readonly CaseRecord[],
): readonly (string | null)[] {
  return cases.map(({ index }) => {
    const place = recordPlace(table, index);
    if (place === null || place.table !== table) return null;
    const level = readLevel(seenCell(connection, table.sheet, place.row, column));
    return isRead(level) ? level.value : null;
  });
}

/** A few short entries that come back: more than a single one, and fewer than there are cases. */
function isScale(levels: readonly (string | null)[]): boolean {
  const filled = levels.filter((level): level is string => level !== null);
  const different = new Set(filled);
  return (
    filled.length > 0 &&
    different.size <= Math.min(MOST_LEVELS, Math.max(4, filled.length / 2)) &&
    filled.every((level) => level.length <= LONGEST_LEVEL)
  );
}
