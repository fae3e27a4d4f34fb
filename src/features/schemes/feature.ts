import { defineFeature, lazyAction, lazyView } from "../../pane/feature";

export const compareSchemes = lazyAction(
  "compare-schemes",
  async () => (await import(/* webpackChunkName: "actions" */ "./action")).compareSchemes,
);

export const schemesFeature = defineFeature({
  name: "schemes",
  routes: {
    schemes: lazyView(async () => (await import(/* webpackChunkName: "view-schemes" */ "./SchemesView")).SchemesView),
    scheme: lazyView(async () => (await import(/* webpackChunkName: "view-schemes" */ "./SchemeView")).SchemeView),
  },
  actions: [compareSchemes],
});
