import { defineMessages } from "@evenkeel/messages";
import { defineFeature, lazyView } from "../../pane/feature";

export const words = defineMessages("functionHelp.entrance", {
  title: "Functions",
  about: "Formulas you can use in any cell",
});

export const functionHelpFeature = defineFeature({
  name: "functionHelp",
  entrances: [{ in: "workbook", position: 50, words, route: { name: "functions" } }],
  routes: {
    functions: lazyView(
      async () => (await import(/* webpackChunkName: "view-functions" */ "./FunctionsView")).FunctionsView,
    ),
    function: lazyView(
      async () => (await import(/* webpackChunkName: "view-functions" */ "./FunctionView")).FunctionView,
    ),
  },
  actions: [],
});
