import { defineMessages } from "@evenkeel/messages";
import { defineFeature, lazyAction, lazyView } from "../../pane/feature";

export const freezeWords = defineMessages("teamFormulas.freezeEntrance", {
  title: "Turn formulas into values",
  about: "For people who open this workbook without Evenkeel",
});

export const repairWords = defineMessages("teamFormulas.repairEntrance", {
  title: "Repair #NAME?",
  about: "For a workbook that comes back from somebody without Evenkeel",
});

export const freezeFormulas = lazyAction(
  "freeze-formulas",
  async () => (await import(/* webpackChunkName: "actions" */ "./freezeFormulas")).freezeFormulas,
);

export const repairFormulas = lazyAction(
  "repair-formulas",
  async () => (await import(/* webpackChunkName: "actions" */ "./repairFormulas")).repairFormulas,
);

export const teamFormulasFeature = defineFeature({
  name: "teamFormulas",
  entrances: [
    { in: "workbook", position: 60, words: freezeWords, route: { name: "freezeFormulas" } },
    { in: "workbook", position: 70, words: repairWords, route: { name: "repairFormulas" } },
  ],
  routes: {
    freezeFormulas: lazyView(
      async () => (await import(/* webpackChunkName: "view-oneStep" */ "./FreezeFormulasView")).FreezeFormulasView,
    ),
    repairFormulas: lazyView(
      async () => (await import(/* webpackChunkName: "view-oneStep" */ "./RepairFormulasView")).RepairFormulasView,
    ),
  },
  actions: [freezeFormulas, repairFormulas],
});
