import { defineMessages } from "@evenkeel/messages";

/** Giving an alert an owner and a date. */
export const alertActionMessages = defineMessages("alerts.action", {
  changeTitle: (kind: string, about: string) => `Owner and date for: ${kind}, ${about}`,
  notATeam: (why: string) => (why === "" ? "This workbook has no team in it, so there is nothing to alert to." : why),
  noSuchAlert: (known: readonly string[]) =>
    known.length === 0
      ? "Options, about: nothing of this kind is red today, and nothing is on record."
      : `Options, about: this is not red today, and not on record. Red are ${known.join("; ")}.`,
  noOwner: "Options, owner: say who looks after it.",
  noDate: "Options, by: say by when, as in 2026-12-31.",
  client: "Options, owner: this text names a client. Give the name of the colleague who looks after it.",
  options: {
    notAnObject: 'Options: expected a list of options such as {"alert": "over-capacity", "about": "Grace Reid"}.',
    unknown: (name: string, known: readonly string[]) =>
      `Options: there is no option '${name}'. Known are ${known.join(", ")}.`,
    wrong: (name: string, wanted: string) => `Options, ${name}: expected ${wanted}.`,
    alert: (codes: readonly string[]) => `one of ${codes.join(", ")}`,
    about: "a clinician's name, or null for the whole team",
    text: "a text",
    date: "a date such as 2026-12-31",
  },
});
