import { defineMessages } from "@evenkeel/messages";
import { defineFeature, lazyAction, lazyView } from "../../pane/feature";

export const words = defineMessages("allocate.entrance", {
  title: "Allocate",
  about: "One new case at a time, agreed on both sides",
});

export const allocate = lazyAction(
  "allocate",
  async () => (await import(/* webpackChunkName: "actions" */ "./action")).allocate,
);

export const allocateFeature = defineFeature({
  name: "allocate",
  entrances: [{ in: "week", position: 30, words, route: { name: "allocate" } }],
  routes: {
    allocate: lazyView(
      async () => (await import(/* webpackChunkName: "view-allocate" */ "./AllocateView")).AllocateView,
    ),
    allocateCase: lazyView(
      async () => (await import(/* webpackChunkName: "view-allocate" */ "./AllocateCaseView")).AllocateCaseView,
    ),
  },
  actions: [allocate],
});
