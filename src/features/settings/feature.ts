import { defineMessages } from "@evenkeel/messages";
import { defineFeature, lazyAction, lazyView } from "../../pane/feature";

export const words = defineMessages("settings.entrance", {
  title: "Settings",
  about: "Full-time points, bands, ceiling, tolerance, alerts",
});

export const serviceSettings = lazyAction(
  "service-settings",
  async () => (await import(/* webpackChunkName: "actions" */ "./action")).serviceSettings,
);

export const settingsFeature = defineFeature({
  name: "settings",
  entrances: [{ in: "workbook", position: 20, words, route: { name: "settings" } }],
  routes: {
    settings: lazyView(
      async () => (await import(/* webpackChunkName: "view-settings" */ "./SettingsView")).SettingsView,
    ),
  },
  actions: [serviceSettings],
});
