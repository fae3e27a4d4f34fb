import { defineMessages } from "@evenkeel/messages";

/** The sheet that says who does what about an alert; its words are the pane's and the command line's too. */
export const alertMessages = defineMessages("alerts", {
  sheet: "Actions",
  title: "What is red, and who does what by when",
  note: "One row an alert. Owner, date and step only: no client, and never a reason of health or capability. Such reasons belong in the private workbook.",
  columns: {
    kind: "Alert",
    about: "About",
    step: "Step",
    owner: "Owner",
    by: "By",
    state: "State",
    notedOn: "Noted on",
  },
  team: "The team",
  kinds: {
    "over-capacity": "Over capacity",
    "reviews-overdue": "Reviews overdue",
    unallocated: "Work without a clinician",
    "reduction-ended": "Reduction has ended",
    "plan-review-due": "Job plan review due",
  },
  steps: {
    "review-cases": "Go through the cases in supervision",
    "stop-allocating": "No new cases for now",
    reallocate: "Share out or cover some of the work",
    "agree-hours": "Agree hours or plan anew",
    "correct-workbook": "Correct the workbook",
    escalate: "Take it to the service manager",
  },
  states: { open: "Open", "under-way": "Under way", done: "Done" },
});
