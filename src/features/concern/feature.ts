import { defineMessages } from "@evenkeel/messages";
import { defineFeature, lazyAction, lazyView } from "../../pane/feature";

export const words = defineMessages("concern.entrance", {
  title: "Record a concern",
  about: "A dated statement that capacity falls short, and what was decided",
});

export const concernRecord = lazyAction(
  "concern-record",
  async () => (await import(/* webpackChunkName: "actions" */ "./action")).concernRecord,
);

export const concernFeature = defineFeature({
  name: "concern",
  entrances: [{ in: "tell", position: 30, words, route: { name: "concern" } }],
  routes: {
    concern: lazyView(async () => (await import(/* webpackChunkName: "view-concern" */ "./ConcernView")).ConcernView),
  },
  actions: [concernRecord],
});
