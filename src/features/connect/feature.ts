import { defineMessages } from "@evenkeel/messages";
import { defineFeature, lazyView } from "../../pane/feature";

export const words = defineMessages("connect.entrance", {
  title: "Your workbook",
  about: "What was found in it, and things to look at",
});

export const connectFeature = defineFeature({
  name: "connect",
  entrances: [{ in: "workbook", position: 40, words, route: { name: "connect" } }],
  routes: {
    connect: lazyView(async () => (await import(/* webpackChunkName: "view-connect" */ "./ConnectView")).ConnectView),
  },
  actions: [],
});
