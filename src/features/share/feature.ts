import { defineMessages } from "@evenkeel/messages";
import { defineFeature, lazyAction, lazyView } from "../../pane/feature";

export const words = defineMessages("share.entrance", { title: "Share", about: "A safe copy for commissioners" });

export const commissionerCopy = lazyAction(
  "commissioner-copy",
  async () => (await import(/* webpackChunkName: "actions" */ "./action")).commissionerCopy,
);

export const shareFeature = defineFeature({
  name: "share",
  entrances: [{ in: "tell", position: 10, words, route: { name: "share" } }],
  routes: {
    share: lazyView(async () => (await import(/* webpackChunkName: "view-share" */ "./ShareView")).ShareView),
  },
  actions: [commissionerCopy],
});
