/** The pages behind the team plan. */
export type JobPlanPage = "people" | "levers" | "choice" | "balance" | "draft" | "nhs" | "versions" | "figures";
