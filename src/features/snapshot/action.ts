import { aTeam, defineAction, type Preview } from "../../actions/action";
import { noOptions } from "../../actions/options";
import { teamMeasures } from "../../domain/sharing/measures";
import { sharedMessages } from "../../workbook/messages/sharing";
import { readSnapshots, snapshotOf, snapshotSheet, type Snapshot } from "../../workbook/ownSheets/snapshots";
import { snapshotActionMessages as say } from "./messages";

/** This month's measures, beside those that the workbook has kept. Nothing has been written. */
export interface SnapshotPreview extends Preview {
  readonly kept: readonly Snapshot[];
  readonly now: Snapshot;
}

/** Keeps the team's measures of this month in the workbook, so that figures show a trend and not a single day. */
export const snapshot = defineAction({
  name: "snapshot",
  options: noOptions("snapshot"),
  needs: aTeam(sharedMessages.notATeam),
  preview(connection, _options, { today }): SnapshotPreview {
    const { team, grid, problems } = connection;
    const kept = grid === undefined ? [] : readSnapshots(grid);
    return { connection, problems, kept, now: snapshotOf(teamMeasures(team, today), today) };
  },
  plan: ({ kept, now }) => ({
    action: "snapshot",
    title: say.changeTitle,
    changes: [],
    sheets: [snapshotSheet(kept, now)],
  }),
  report: ({ kept, now, problems }) => ({ snapshot: now, kept: kept.length, problems }),
});
