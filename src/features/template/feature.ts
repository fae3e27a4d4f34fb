import { defineMessages } from "@evenkeel/messages";
import { defineFeature, lazyAction, lazyView } from "../../pane/feature";

export const words = defineMessages("template.entrance", {
  title: "Start from a template",
  about: "Sheets for staff, cases and weights, with an invented team to try out",
});

/** Wherever a view offers to delete the sample. */
export const sampleWords = defineMessages("template.sample", {
  remove: "Delete the sample",
  removing: "Preparing to delete the sample",
});

export const template = lazyAction(
  "template",
  async () => (await import(/* webpackChunkName: "actions" */ "./action")).template,
);

export const templateFeature = defineFeature({
  name: "template",
  entrances: [{ in: "workbook", position: 30, words, route: { name: "template" } }],
  routes: {
    template: lazyView(
      async () => (await import(/* webpackChunkName: "view-template" */ "./TemplateView")).TemplateView,
    ),
  },
  actions: [template],
});
