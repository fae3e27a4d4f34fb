import { defineMessages } from "@evenkeel/messages";
import { defineFeature, lazyAction, lazyView } from "../../pane/feature";
import { JobPlanDraftProvider } from "./jobPlanDraft";

/** The title of the tab, and of its first page. */
export const words = defineMessages("jobPlans.entrance", { title: "Job plans" });

export const balanceJobPlans = lazyAction(
  "balance-job-plans",
  async () => (await import(/* webpackChunkName: "actions" */ "./actions/balanceJobPlans")).balanceJobPlans,
);

export const jobPlans = lazyAction(
  "job-plans",
  async () => (await import(/* webpackChunkName: "actions" */ "./actions/jobPlans")).jobPlans,
);

export const saveJobPlanVersion = lazyAction(
  "keep-job-plans",
  async () => (await import(/* webpackChunkName: "actions" */ "./actions/saveJobPlanVersion")).saveJobPlanVersion,
);

export const jobPlansFeature = defineFeature({
  name: "jobPlans",
  entrances: [
    {
      in: "tabs",
      position: 30,
      words,
      route: { name: "jobPlans" },
    },
  ],
  routes: {
    jobPlans: lazyView(
      async () => (await import(/* webpackChunkName: "view-jobPlans" */ "./JobPlansView")).JobPlansView,
    ),
  },
  actions: [balanceJobPlans, jobPlans, saveJobPlanVersion],
  provider: JobPlanDraftProvider,
});
