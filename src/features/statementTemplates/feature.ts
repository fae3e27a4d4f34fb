import { defineMessages } from "@evenkeel/messages";
import { defineFeature, lazyAction, lazyView } from "../../pane/feature";

export const words = defineMessages("statementTemplates.entrance", {
  title: "Statements in your words",
  about: "What the copy for commissioners and a concern say, with figures put in",
});

export const statementTemplates = lazyAction(
  "statement-templates",
  async () => (await import(/* webpackChunkName: "actions" */ "./action")).statementTemplates,
);

export const statementTemplatesFeature = defineFeature({
  name: "statementTemplates",
  entrances: [{ in: "tell", position: 20, words, route: { name: "statementTemplates" } }],
  routes: {
    statementTemplates: lazyView(
      async () => (await import(/* webpackChunkName: "view-statementTemplates" */ "./StatementView")).StatementView,
    ),
  },
  actions: [statementTemplates],
});
