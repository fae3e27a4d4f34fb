import { defineMessages } from "@evenkeel/messages";
import { defineFeature, lazyAction, lazyView } from "../../pane/feature";
import { JobPlanDraftProvider } from "./jobPlanDraft";

export const balanceJobPlans = lazyAction(
  "balance-job-plans",
  async () => (await import(/* webpackChunkName: "actions" */ "./actions/balanceJobPlans")).balanceJobPlans,
);

export const jobPlans = lazyAction(
  "job-plans",
  async () => (await import(/* webpackChunkName: "actions" */ "./actions/jobPlans")).jobPlans,
);

export const keepJobPlans = lazyAction(
  "keep-job-plans",
  async () => (await import(/* webpackChunkName: "actions" */ "./actions/keepJobPlans")).keepJobPlans,
);

export const jobPlansFeature = defineFeature({
  name: "jobPlans",
  entrances: [
    {
      in: "tabs",
      position: 30,
      words: defineMessages("jobPlans.entrance", { title: "Job plans" }),
      route: { name: "jobPlans" },
    },
  ],
  routes: {
    jobPlans: lazyView(
      async () => (await import(/* webpackChunkName: "view-jobPlans" */ "./JobPlansView")).JobPlansView,
    ),
  },
  actions: [balanceJobPlans, jobPlans, keepJobPlans],
  provider: JobPlanDraftProvider,
});
