import { counted, defineMessages, withNoun } from "@evenkeel/messages";

export const whatIfViewMessages = defineMessages("pane.whatIf", {
  lead: "Try out a change. The workbook is not touched.",
  who: "Who",
  what: "What happens",
  kinds: {
    leaves: "Leaves",
    away: "Is away",
    hours: "Changes hours",
    duty: "Takes on a duty",
    joins: "Somebody joins",
  },
  weeklyHours: "New hours a week",
  dutyHours: "Hours a week for it",
  joinHours: "Their hours a week",
  hoursInvalid: "Type hours a week, from 0 to 60.",
  try: "Try it",
  startAgain: "Start again",
  newcomer: (number: number) => `New colleague ${number}`,
  so: "So suppose",
  leaves: (name: string) => `${name} leaves`,
  away: (name: string) => `${name} is away`,
  hours: (name: string, hours: string) => `${name} works ${withNoun(hours, "hour", "hours")} a week`,
  duty: (name: string, hours: string) => `${name} takes on a duty of ${withNoun(hours, "hour", "hours")} a week`,
  joins: (name: string, hours: string) => `${name} joins for ${withNoun(hours, "hour", "hours")} a week`,
  takeBack: (what: string) => `Take back: ${what}`,
  result: "What that would mean",
  team: (before: string, after: string) => `The team would go from ${before} to ${after} of what it has.`,
  known: (before: string, after: string) =>
    `Those whose hours are known would go from ${before} to ${after} of what they have.`,
  unknown: (people: number) =>
    `${counted(people, "person's hours are", "people's hours are")} not in the workbook, so they are not in these figures.`,
  room: (points: string) =>
    `With the work that has nobody placed too, there would be room for ${withNoun(points, "point", "points")} more.`,
  short: (points: string) => `With the work that has nobody, that is ${withNoun(points, "point", "points")} short.`,
  unallocated: (cases: number) => `${counted(cases, "case", "cases")} would have nobody.`,
  cover: (name: string, cases: number) => `${name}'s ${counted(cases, "case", "cases")} would need cover.`,
  nothing: "Nothing is supposed yet.",
});
