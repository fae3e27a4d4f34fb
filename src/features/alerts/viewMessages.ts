import { defineMessages } from "@evenkeel/messages";

export const alertViewMessages = defineMessages("pane.alerts", {
  lead: "What is red today. Give each an owner and a date.",
  none: "Nothing is red today.",
  line: (kind: string, about: string) => `${kind}: ${about}`,
  settled: "No longer red",
  settledLead: "On record in the Actions sheet, and not red any more.",
  form: {
    owner: "Who looks after it",
    ownerMissing: "Say who looks after it.",
    by: "By when",
    byMissing: "Choose a date.",
    step: "What will be done",
    state: "State",
    privacy:
      "Everybody who has this workbook can read this. No client, and no reason of health or capability: those belong in the private workbook.",
    back: "Back to the alerts",
    preview: "Show what would change",
    working: "Looking through the workbook",
    next: "It stands in the Actions sheet.",
  },
});
