import { defineMessages } from "@evenkeel/messages";
import { defineFeature, lazyView } from "../../pane/feature";

export const words = defineMessages("review.entrance", {
  title: "Still open?",
  about: "Cases to talk about in supervision, and what closing them frees",
});

export const reviewFeature = defineFeature({
  name: "review",
  entrances: [{ in: "week", position: 40, words, route: { name: "review" } }],
  routes: {
    review: lazyView(async () => (await import(/* webpackChunkName: "view-review" */ "./ReviewView")).ReviewView),
  },
  actions: [],
});
