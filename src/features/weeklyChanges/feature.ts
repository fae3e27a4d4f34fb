import { defineMessages } from "@evenkeel/messages";
import { defineFeature, lazyView } from "../../pane/feature";

export const words = defineMessages("weeklyChanges.entrance", {
  title: "Monday changes",
  about: "What is new since you last looked, in a minute",
});

export const weeklyChangesFeature = defineFeature({
  name: "weeklyChanges",
  entrances: [{ in: "week", position: 10, words, route: { name: "weeklyChanges" } }],
  routes: {
    weeklyChanges: lazyView(
      async () => (await import(/* webpackChunkName: "view-weeklyChanges" */ "./WeeklyChangesView")).WeeklyChangesView,
    ),
  },
  actions: [],
});
