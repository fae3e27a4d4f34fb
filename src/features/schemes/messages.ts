import { defineMessages } from "@evenkeel/messages";

/** What comparing two schemes says: in the pane and on the command line. */
export const schemesMessages = defineMessages("schemes", {
  progress: "Reading the workbook",
  example: "Example only: agree your own",
  own: "Your workbook's weights",
  names: {
    "four-factors": "Risk, complexity, travel and frequency",
    "maine-frequency": "How often somebody is seen",
    "every-case": "Every case counts the same",
    "florida-complexity": "Complexity from 1 to 9",
    "hmpps-tier": "Overlapping risks counted once",
    "hmpps-workload": "Tier and setting of a case",
  },
  about: {
    "four-factors":
      "The source names the factors and leaves the figures to each service. The figures here are an illustration.",
    "maine-frequency": "Somebody seen fortnightly counts a half, monthly a quarter. At most 20 a worker.",
    "every-case": "Heads without weights, to see what weighting changes. The source advises at most 15.",
    "florida-complexity": "The score is the weight. The source learns it from ratings by staff.",
    "hmpps-tier": "Probation. Of two measures of the same risk only the higher counts.",
    "hmpps-workload": "Probation. From 13 to 219 points a case, 2,176 points for a full-timer.",
  },
  title: (name: string) => `Weights: adopt "${name}"`,
  notATeam: "This workbook has no team yet, so there is no caseload to compare on. Connect a workbook first.",
  noSuchScheme: (id: string, known: readonly string[]) => `There is no scheme '${id}'. There are: ${known.join(", ")}.`,
  nothingFits: (name: string, factors: readonly string[]) =>
    `"${name}" weighs ${factors.join(", ")}, and your caseload has no column of that kind. Say which column is meant, or choose another scheme.`,
  options: {
    notAnObject: 'Options: expected something such as {"scheme": "maine-frequency", "adopt": false}.',
    unknown: (name: string, known: readonly string[]) =>
      `Options: there is no option '${name}'. Known are ${known.join(", ")}.`,
    wrong: (name: string, wanted: string) => `Options, ${name}: expected ${wanted}.`,
    text: "a scheme's name",
    points: "a number above 0, or null for what the scheme says",
    factors: 'the scheme\'s factors and your columns, such as {"Frequency": "Contact"}',
    yesOrNo: "true or false",
    date: "a date such as 2026-12-01",
  },
});

/** A scheme's name for people. */
export function schemeName(id: string): string {
  return textOf(schemesMessages.names, id);
}

/** What a scheme is, in a sentence or two. */
export function schemeAbout(id: string): string {
  return textOf(schemesMessages.about, id);
}

function textOf(texts: Readonly<Record<string, string>>, id: string): string {
  return texts[id] ?? id;
}
