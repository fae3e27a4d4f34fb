import { defineFeature, lazyAction, lazyView } from "../../pane/feature";

export const keepCase = lazyAction(
  "keep-case",
  async () => (await import(/* webpackChunkName: "actions" */ "./action")).keepCase,
);

export const caseFeature = defineFeature({
  name: "case",
  routes: {
    case: lazyView(async () => (await import(/* webpackChunkName: "view-case" */ "./CaseView")).CaseView),
  },
  actions: [keepCase],
});
