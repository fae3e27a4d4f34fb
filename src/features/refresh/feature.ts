import { defineMessages } from "@evenkeel/messages";
import { defineFeature, lazyAction, lazyView } from "../../pane/feature";

export const words = defineMessages("refresh.entrance", {
  title: "Refresh",
  about: "Take the clinical system's export, and list the moves to key in there",
});

export const refresh = lazyAction(
  "refresh",
  async () => (await import(/* webpackChunkName: "actions" */ "./action")).refresh,
);

export const refreshFeature = defineFeature({
  name: "refresh",
  entrances: [{ in: "week", position: 60, words, route: { name: "refresh" } }],
  routes: {
    refresh: lazyView(async () => (await import(/* webpackChunkName: "view-refresh" */ "./RefreshView")).RefreshView),
  },
  actions: [refresh],
});
