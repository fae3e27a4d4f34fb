import { useMemo } from "react";
import { teamLoads, type TeamLoads } from "../../domain/weighting/teamLoads";
import type { TeamData } from "../../domain/team";
import type { Day } from "../../domain/units";
import type { Connection } from "../../workbook/connect/connection";
import { useServices } from "./services";
import { useConnectedWorkbook } from "./workbook";

export interface TeamFigures {
  readonly connection: Connection;
  readonly team: TeamData;
  readonly loads: TeamLoads;
  readonly today: Day;
}

/** The team and what everybody holds today; null: the workbook is not a team's. */
export function useTeamFigures(): TeamFigures | null {
  const { connection } = useConnectedWorkbook();
  const { clock } = useServices();
  return useMemo(() => {
    if (connection.team === null) return null;
    const today = clock.today();
    return { connection, team: connection.team, loads: teamLoads(connection.team, today), today };
  }, [connection, clock]);
}
