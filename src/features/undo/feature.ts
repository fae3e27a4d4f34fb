import { defineFeature, lazyAction } from "../../pane/feature";

const undo = lazyAction("undo", async () => (await import(/* webpackChunkName: "actions" */ "./action")).undo);

export const undoFeature = defineFeature({
  name: "undo",
  routes: {},
  actions: [undo],
});
