import { defineMessages } from "@evenkeel/messages";

/** What a figure of job planning may be, for the sentence that refuses a wrong one. */
export const jobPlanOptionMessages = defineMessages("jobPlanOptions", {
  wholeWeeks: "a whole number of weeks from 1, or null for all of them",
  share: "a share from 0 to below 1, such as 0.1 for 10%",
  rate: "a share from 0 to 1, or null to use the team's own",
  positive: "a number above 0",
  referrals: "a number from 0, or null to use the Referrals table",
});
