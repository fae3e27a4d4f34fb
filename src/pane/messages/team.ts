import { counted, defineMessages, withNoun } from "@evenkeel/messages";

export const teamMessages = defineMessages("pane.team", {
  title: "Team",
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
  row: {
    cases: (cases: number) => counted(cases, "case", "cases"),
    points: (points: string) => withNoun(points, "point", "points"),
    wte: (wte: string) => `${wte} WTE`,
    hours: (hours: string) => `${hours} h`,
    provisional: (cases: number) => `${counted(cases, "case", "cases")} not weighted: provisional`,
    reduction: (hours: string) => `${hours} h less`,
    reductionUntil: (hours: string, day: string) => `${hours} h less until ${day}`,
    away: "Away",
    awayUntil: (day: string) => `Away until ${day}`,
    newStarter: (percent: string) => `New: ${percent} of points`,
    newStarterUntil: (percent: string, day: string) => `New: ${percent} of points until ${day}`,
    doNotAllocate: "No new cases",
    leaves: (day: string) => `Leaves ${day}`,
    left: (day: string) => `Left ${day}`,
    starts: (day: string) => `Starts ${day}`,
    noHours: "Hours not in the workbook",
    noTime: "No hours for cases",
  },
  order: {
    label: "Order",
    fullest: "Fullest first",
    most: "Most room first",
    workbook: "As in the workbook",
  },
  balance: "Balance team",
  nobody: "There is nobody in the staff table yet.",
  notWeighted: (cases: number) => `${counted(cases, "case", "cases")} cannot be weighted yet: figures are provisional.`,
  seeProblems: "See why",
  alertsWithoutOwner: (count: number) => `${counted(count, "alert has", "alerts have")} no owner.`,
});
