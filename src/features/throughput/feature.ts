import { defineMessages } from "@evenkeel/messages";
import { defineFeature, lazyView } from "../../pane/feature";

export const words = defineMessages("throughput.entrance", {
  title: "Throughput",
  about: "Opened, closed and length of stay, month by month",
});

export const throughputFeature = defineFeature({
  name: "throughput",
  entrances: [{ in: "think", position: 20, words, route: { name: "throughput" } }],
  routes: {
    throughput: lazyView(
      async () => (await import(/* webpackChunkName: "view-throughput" */ "./ThroughputView")).ThroughputView,
    ),
  },
  actions: [],
});
