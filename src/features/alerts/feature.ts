import { defineMessages } from "@evenkeel/messages";
import { defineFeature, lazyAction, lazyView } from "../../pane/feature";

export const words = defineMessages("alerts.entrance", {
  title: "Alerts",
  about: "What is red, with an owner and a date for each",
});

export const alertAction = lazyAction(
  "alert-action",
  async () => (await import(/* webpackChunkName: "actions" */ "./action")).alertAction,
);

export const alertsFeature = defineFeature({
  name: "alerts",
  entrances: [{ in: "week", position: 20, words, route: { name: "alerts" } }],
  routes: {
    alerts: lazyView(async () => (await import(/* webpackChunkName: "view-alerts" */ "./AlertsView")).AlertsView),
  },
  actions: [alertAction],
});
