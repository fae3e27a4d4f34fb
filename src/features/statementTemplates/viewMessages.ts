import { defineMessages } from "@evenkeel/messages";

export const statementViewMessages = defineMessages("pane.statement", {
  lead: "One sentence a line. A name in braces gives way to the figure; a line whose figure is not known is left out. A line that begins with # is a heading.",
  which: "Which statement",
  uses: {
    commissioners: "Summary for commissioners",
    concern: "Concern: statement",
    effect: "Concern: effect",
    escalation: "Concern: escalation",
  },
  words: "Your words",
  names: "Figures you can name",
  reading: "Reading",
  reads: "As it reads today",
  look: "Show how it reads",
  keep: "Keep these words",
});
