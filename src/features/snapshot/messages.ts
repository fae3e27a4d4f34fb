import { defineMessages } from "@evenkeel/messages";

export const snapshotActionMessages = defineMessages("snapshot", {
  changeTitle: "Snapshot: this month's measures kept",
});
