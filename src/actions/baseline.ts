import { baselineOf, type Baseline } from "../domain/changes/changes";
import { teamLoads } from "../domain/weighting/teamLoads";
import type { Day } from "../domain/units";
import { readBaselinePart, saveBaselinePart } from "../excel";
import { parseBaseline, serialiseBaseline } from "../workbook/baseline";
import type { Connection } from "../workbook/connect/connection";
import { withActionErrors } from "./workbook";

/** The team as the manager last saw it; null: never, or what was kept is damaged. */
export async function readBaseline(): Promise<Baseline | null> {
  const xml = await withActionErrors(readBaselinePart());
  return xml === null ? null : parseBaseline(xml);
}

/** Keeps the team as it is now, so that the next look tells what is new. No cell is touched, so undo has nothing to do. */
export async function saveBaseline(connection: Connection, today: Day): Promise<Baseline | null> {
  if (connection.team === null) return null;
  const baseline = baselineOf(connection.team, teamLoads(connection.team, today), today);
  await withActionErrors(saveBaselinePart(serialiseBaseline(baseline)));
  return baseline;
}
