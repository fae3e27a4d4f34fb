import { defineMessages } from "@evenkeel/messages";
import { defineFeature, lazyAction, lazyView } from "../../pane/feature";

export const words = defineMessages("snapshot.entrance", {
  title: "Keep this month's figures",
  about: "A line of measures a month, so that a trend shows",
});

export const snapshot = lazyAction(
  "snapshot",
  async () => (await import(/* webpackChunkName: "actions" */ "./action")).snapshot,
);

export const snapshotFeature = defineFeature({
  name: "snapshot",
  entrances: [{ in: "think", position: 30, words, route: { name: "snapshot" } }],
  routes: {
    snapshot: lazyView(
      async () => (await import(/* webpackChunkName: "view-oneStep" */ "./SnapshotView")).SnapshotView,
    ),
  },
  actions: [snapshot],
});
