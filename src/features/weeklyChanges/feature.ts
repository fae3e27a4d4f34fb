import { defineMessages } from "@evenkeel/messages";
import { defineFeature, lazyView } from "../../pane/feature";

export const weeklyChangesFeature = defineFeature({
  name: "weeklyChanges",
  entrances: [
    {
      in: "week",
      position: 10,
      words: defineMessages("weeklyChanges.entrance", {
        title: "Monday changes",
        about: "What is new since you last looked, in a minute",
      }),
      route: { name: "weeklyChanges" },
    },
  ],
  routes: {
    weeklyChanges: lazyView(
      async () => (await import(/* webpackChunkName: "view-weeklyChanges" */ "./WeeklyChangesView")).WeeklyChangesView,
    ),
  },
  actions: [],
});
