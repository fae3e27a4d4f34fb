import { defineMessages } from "@evenkeel/messages";

/** The view that starts a workbook from the template. */
export const templateViewMessages = defineMessages("pane.template", {
  lead: "Six sheets are added: Team, Cases, Weights, Job plan, Referrals and Settings, with an invented team so that everything can be tried at once.",
  beside: "Your own sheets stay as they are: where a name is taken, the new sheet gets a number.",
  add: "See the sheets",
  adding: "Preparing the template",
  here: "The template is here, with its invented team. When you have looked round, delete the sample: the sheets stay, and so does everything that you have written into them.",
});
