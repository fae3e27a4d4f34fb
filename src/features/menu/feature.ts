import { defineMessages } from "@evenkeel/messages";
import { defineFeature, lazyView } from "../../pane/feature";

export const words = defineMessages("menu.entrance", { title: "More" });

export const menuFeature = defineFeature({
  name: "menu",
  entrances: [{ in: "tabs", position: 40, words, route: { name: "menu" } }],
  routes: {
    menu: lazyView(async () => (await import(/* webpackChunkName: "view-menu" */ "./MenuView")).MenuView),
  },
  actions: [],
});
