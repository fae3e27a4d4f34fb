import { defineFeature, lazyAction, lazyView } from "../../pane/feature";

export const pinCase = lazyAction(
  "keep-case",
  async () => (await import(/* webpackChunkName: "actions" */ "./action")).pinCase,
);

export const caseFeature = defineFeature({
  name: "case",
  routes: {
    case: lazyView(async () => (await import(/* webpackChunkName: "view-case" */ "./CaseView")).CaseView),
  },
  actions: [pinCase],
});
