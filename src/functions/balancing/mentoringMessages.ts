import { amount, defineMessages, listed } from "@evenkeel/messages";

const years = (count: number): string => `${amount(count)} ${count === 1 ? "year" : "years"}`;

/** Why a mentor and a mentee were matched. */
export const mentoringMessages = defineMessages("mentoring", {
  goals: (shared: readonly string[]): string => `can help with ${listed(shared)}`,
  specialty: (shared: readonly string[]): string => `both work in ${listed(shared)}`,
  experience: (ahead: number): string => `${years(ahead)} more experience`,
  locality: (place: string): string => `both at ${place}`,
  menteePrefers: "the mentee asked for this mentor",
  mentorPrefers: "the mentor asked for this mentee",
  sentence: (reasons: readonly string[]): string => {
    const text = reasons.join("; ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  },
  nothingShared: "Nothing in the tables speaks for this pair: the places left made it so.",
  nobodyAllowed: "Nobody may mentor this person: all are barred (line manager, or somebody to avoid) or have no place.",
  allTaken: "The mentors who may take this person have no place left.",
});
