import { counted, defineMessages } from "@evenkeel/messages";

const weeks = (days: number): string => counted(Math.floor(days / 7), "week", "weeks");
/** A service that counts in days reads days. */
const time = (days: number): string =>
  days >= 14 || (days > 0 && days % 7 === 0) ? weeks(days) : counted(days, "day", "days");
const limit = (days: number): string => (days % 7 === 0 && days > 0 ? weeks(days) : counted(days, "day", "days"));

/** The figure behind an alert, and who looks after it: wherever the pane shows alerts. */
export const alertTextMessages = defineMessages("pane.alertTexts", {
  figure: {
    "over-capacity": (percent: string, isAboveAll: boolean) =>
      isAboveAll
        ? `${percent} of what they have is used`
        : `${percent} of what they have is used, which is in your highest band`,
    "reviews-overdue": (cases: number, longest: number) =>
      `${counted(cases, "review", "reviews")} overdue, the longest by ${time(longest)}`,
    unallocated: (cases: number, longest: number, after: number) =>
      `${counted(cases, "case has", "cases have")} had nobody for over ${limit(after)}, the longest ${time(longest)}`,
    "reduction-ended": (date: string) => `Ended on ${date} and still in the staff table`,
    "plan-review-due": (date: string) => `Due since ${date}`,
  },
  owned: (owner: string, day: string, state: string) => `${owner}, by ${day}. ${state}.`,
  ownedNoDate: (owner: string, state: string) => `${owner}, no date yet. ${state}.`,
  late: (owner: string, day: string) => `${owner}, by ${day}: that has passed.`,
  noOwner: "Nobody looks after this yet",
});
