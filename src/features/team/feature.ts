import { defineMessages } from "@evenkeel/messages";
import { defineFeature, lazyView } from "../../pane/feature";

export const words = defineMessages("team.entrance", { title: "Team" });

export const teamFeature = defineFeature({
  name: "team",
  entrances: [{ in: "tabs", position: 10, words, route: { name: "team" } }],
  routes: {
    team: lazyView(async () => (await import(/* webpackChunkName: "pane" */ "./TeamView")).TeamView),
  },
  actions: [],
});
