import { defineMessages } from "@evenkeel/messages";

/** The sheet that keeps the measures of each month. */
export const snapshotMessages = defineMessages("snapshots", {
  title: "Monthly measures",
  note: "One row a month, kept by Evenkeel for trends. It holds no client and no colleague by name.",
  columns: {
    month: "Month",
    takenOn: "Taken on",
    openCases: "Open cases",
    notAllocated: "Not allocated",
    pointsHeld: "Points held",
    used: "Capacity used",
    rated: "Clinicians rated",
    unevenness: "Unevenness",
    withReviewDate: "With a review date",
    reviewsInTime: "Reviews in time",
    waitsKnown: "Waits known",
    meanWait: "Mean wait in weeks",
  },
});
