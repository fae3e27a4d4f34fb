import { counted, defineMessages, withNoun } from "@evenkeel/messages";

/** One clinician in a list. */
export const personRowMessages = defineMessages("pane.personRow", {
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
});
