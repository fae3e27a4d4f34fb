import { teamMeasures } from "../../domain/sharing/measures";
import { sharingMessages as say } from "../../workbook/messages/sharing";
import type { Connection } from "../../workbook/connect/connection";
import { readSnapshots, snapshotOf, snapshotSheet, type Snapshot } from "../share/snapshots";
import { ActionRefusal, type ActionContext, type Preview, anyWorkbook, defineAction } from "../../actions/action";
import { noOptions } from "../../actions/options";

/** This month's measures, beside those that the workbook has kept. Nothing has been written. */
export interface SnapshotPreview extends Preview {
  readonly kept: readonly Snapshot[];
  readonly now: Snapshot;
}

/** Keeps the team's measures of this month in the workbook, so that figures show a trend and not a single day. */
export const snapshot = defineAction({
  name: "snapshot",
  options: noOptions("snapshot"),
  needs: anyWorkbook,
  preview(connection, _options, context) {
    return previewSnapshot(connection, context);
  },
  plan: ({ kept, now }) => ({
    action: "snapshot",
    title: say.snapshots.changeTitle,
    changes: [],
    sheets: [snapshotSheet(kept, now)],
  }),
  report: ({ kept, now, problems }) => ({ snapshot: now, kept: kept.length, problems }),
});

/** As the action's preview, on a workbook that is already connected. */
export function previewSnapshot(connection: Connection, { today }: Pick<ActionContext, "today">): SnapshotPreview {
  const { team, grid } = connection;
  if (team === null) {
    const why = connection.problems.find((problem) => problem.severity === "error")?.message ?? "";
    throw new ActionRefusal("not-a-team-workbook", say.notATeam(why));
  }
  const kept = grid === undefined ? [] : readSnapshots(grid);
  return { connection, problems: connection.problems, kept, now: snapshotOf(teamMeasures(team, today), today) };
}
