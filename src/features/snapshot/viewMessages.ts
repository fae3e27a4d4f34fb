import { defineMessages } from "@evenkeel/messages";

export const snapshotViewMessages = defineMessages("pane.snapshot", {
  body: "Adds this month's measures to a sheet of snapshots: cases, points, evenness, reviews on time. Take one a month, and the copy for commissioners shows the trend.",
});
