import { defineMessages } from "@evenkeel/messages";
import { defineFeature, lazyAction, lazyView } from "../../pane/feature";

export const balanceTeam = lazyAction(
  "balance-team",
  async () => (await import(/* webpackChunkName: "actions" */ "./action")).balanceTeam,
);

export const balanceTeamFeature = defineFeature({
  name: "balanceTeam",
  entrances: [
    {
      in: "tabs",
      position: 20,
      words: defineMessages("balanceTeam.entrance", { title: "Balance" }),
      route: { name: "balance" },
    },
  ],
  routes: {
    balance: lazyView(async () => (await import(/* webpackChunkName: "view-balance" */ "./BalanceView")).BalanceView),
  },
  actions: [balanceTeam],
});
