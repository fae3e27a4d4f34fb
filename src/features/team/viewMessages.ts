import { counted, defineMessages, withNoun } from "@evenkeel/messages";

export const teamViewMessages = defineMessages("pane.team", {
  summary: (people: number, cases: number) =>
    `${counted(people, "person", "people")}, ${counted(cases, "case", "cases")}.`,
  teamUsed: (percent: string, band: string) => `The team uses ${percent} of what it has: ${band}.`,
  unallocated: {
    title: (cases: number) => `${counted(cases, "case has", "cases have")} nobody yet.`,
    points: (points: string) => `${withNoun(points, "point", "points")}.`,
    oneByOne: "One by one",
    pointsUnknown: "Their points are not known yet.",
  },
  allAllocated: "Every case has somebody.",
  noFullTimePoints: {
    action: "Set full-time points to see capacity",
    body: "Bars compare with a fair share by hours.",
  },
  order: {
    label: "Order",
    fullest: "Fullest first",
    most: "Most room first",
    workbook: "As in the workbook",
  },
  balance: "Balance team",
  notWeighted: (cases: number) => `${counted(cases, "case", "cases")} cannot be weighted yet: figures are provisional.`,
  seeProblems: "See why",
  alertsWithoutOwner: (count: number) => `${counted(count, "alert has", "alerts have")} no owner.`,
});
