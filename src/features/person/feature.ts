import { defineFeature, lazyView } from "../../pane/feature";

export const personFeature = defineFeature({
  name: "person",
  routes: {
    person: lazyView(async () => (await import(/* webpackChunkName: "view-person" */ "./PersonView")).PersonView),
  },
  actions: [],
});
