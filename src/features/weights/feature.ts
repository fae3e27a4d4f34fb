import { defineMessages } from "@evenkeel/messages";
import { defineFeature, lazyAction, lazyView } from "../../pane/feature";

export const words = defineMessages("weights.entrance", {
  title: "Weights",
  about: "What a case counts, its versions, starter schemes to compare",
});

export const weights = lazyAction(
  "weights",
  async () => (await import(/* webpackChunkName: "actions" */ "./action")).weights,
);

export const weightsFeature = defineFeature({
  name: "weights",
  entrances: [{ in: "workbook", position: 10, words, route: { name: "weights" } }],
  routes: {
    weights: lazyView(async () => (await import(/* webpackChunkName: "view-weights" */ "./WeightsView")).WeightsView),
    weight: lazyView(async () => (await import(/* webpackChunkName: "view-weights" */ "./WeightView")).WeightView),
    unweighted: lazyView(
      async () => (await import(/* webpackChunkName: "view-weights" */ "./UnweightedView")).UnweightedView,
    ),
  },
  actions: [weights],
});
