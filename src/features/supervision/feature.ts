import { defineMessages } from "@evenkeel/messages";
import { defineFeature, lazyAction, lazyView } from "../../pane/feature";

export const words = defineMessages("supervision.entrance", {
  title: "For supervision",
  about: "One page about one person's own work, to print or take along",
});

export const supervisionPage = lazyAction(
  "supervision-page",
  async () => (await import(/* webpackChunkName: "actions" */ "./action")).supervisionPage,
);

export const supervisionFeature = defineFeature({
  name: "supervision",
  entrances: [
    {
      in: "week",
      position: 50,
      words,
      route: { name: "supervision", clinician: null },
    },
  ],
  routes: {
    supervision: lazyView(
      async () => (await import(/* webpackChunkName: "view-supervision" */ "./SupervisionView")).SupervisionView,
    ),
  },
  actions: [supervisionPage],
});
