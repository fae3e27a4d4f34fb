import { counted, defineMessages, withNoun } from "@evenkeel/messages";

/** Starter schemes, and one of them beside the workbook's weights. */
export const schemeViewMessages = defineMessages("pane.schemes", {
  title: "Starter schemes",
  lead: "Ways of weighting that others have published. Try one on your caseload; nothing is written until you adopt it.",
  source: (title: string) => `Source: ${title}.`,
  sourceLink: "Open the source",
  against: "Compare with",
  fullTimePoints: "Points a full-timer can hold under this scheme",
  fullTimePointsHint: "Where the source says nothing, filled in so that the caseload takes up as much as now.",
  notANumber: "Type a number above 0, or leave it empty.",
  columns: {
    title: (leftOut: number) => (leftOut === 0 ? "Your columns" : `Your columns (${leftOut} not recorded)`),
    label: (factor: string) => `${factor} is your`,
    none: "not recorded: left out",
  },
  unmapped: {
    title: (levels: number) => `${counted(levels, "level has", "levels have")} no figure in this scheme`,
    level: (factor: string, level: string, cases: number) => `${factor}, ${level}: ${counted(cases, "case", "cases")}`,
    more: (levels: number) => `and ${counted(levels, "more", "more")}`,
    after: "These cases would be provisional until you give the levels points.",
  },
  blank: (factor: string, level: string) => `${factor} left blank counts as ${level}, as your weights count a blank.`,
  nothingFits: {
    title: "Your caseload records nothing that this scheme weighs",
    body: (factors: string) => `It weighs ${factors}. If you have such a column under another name, say which.`,
  },
  given: (cases: number) => `${counted(cases, "case has", "cases have")} points of its own, which no scheme changes.`,
  givenMany: (cases: number) =>
    `${counted(cases, "case has", "cases have")} points of their own, which no scheme changes.`,
  people: {
    title: "Everybody under both",
    lead: (a: string, b: string) => `First ${a}, then ${b}.`,
    team: (a: string, b: string) => `The team: ${a} used, then ${b}.`,
    points: (a: string, b: string) => `${withNoun(a, "point", "points")}, then ${b}`,
    place: (a: number, b: number, of: number) => `place ${a} of ${of}, then ${b}`,
    samePlace: (a: number, of: number) => `place ${a} of ${of} in both`,
    provisional: (cases: number) => `${counted(cases, "case", "cases")} provisional`,
    moved: (people: number) => `${counted(people, "person changes", "people change")} place in how full they are.`,
    nobodyMoved: "The order of how full people are stays the same.",
  },
  cases: {
    title: "Cases seen most differently",
    lead: "In times an average case of this caseload, so that different scales compare.",
    line: (name: string, a: string, b: string) =>
      `${name}: ${withNoun(a, "time", "times")}, then ${withNoun(b, "time", "times")}`,
    with: (name: string, clinician: string) => `${name}, ${clinician}`,
    none: "No case can be weighed by both.",
  },
  from: "First day",
  adopt: "Adopt this scheme",
});
