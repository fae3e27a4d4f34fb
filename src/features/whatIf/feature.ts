import { defineMessages } from "@evenkeel/messages";
import { defineFeature, lazyView } from "../../pane/feature";

export const words = defineMessages("whatIf.entrance", {
  title: "What if?",
  about: "Somebody leaves, joins, is away or changes hours",
});

export const whatIfFeature = defineFeature({
  name: "whatIf",
  entrances: [{ in: "think", position: 10, words, route: { name: "whatIf" } }],
  routes: {
    whatIf: lazyView(async () => (await import(/* webpackChunkName: "view-whatIf" */ "./WhatIfView")).WhatIfView),
  },
  actions: [],
});
