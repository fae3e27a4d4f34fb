import { matchMentors, type MatchReason, type Mentor, type MentorMatch } from "../../domain/mentoring/match";
import { wholeAtLeastZero } from "../runtime/arguments";
import { defineTableFunction } from "../runtime/defineFunction";
import { safeText, toCellValue } from "../runtime/results";
import { table } from "../runtime/tables";
import { mentoringMessages as say } from "./mentoringMessages";
import { peopleIn } from "./mentoringPeople";

/** @returns A table: Mentee, Mentor, Score (0 to 100), Why. */
export const mentorMatch = defineTableFunction(
  {
    id: "MENTOR_MATCH",
    help: {
      summary:
        "The best matching of mentees and mentors overall: as many matches as possible, then the highest scores in all. Nobody is matched with their line manager or with somebody whom either side avoids.",
      formula:
        "best assignment of scores: goals 40, specialty 25, experience 15, locality 10, the mentee's wish 6, the mentor's wish 4",
      units: "score from 0 to 100",
      source: "Mentor Collective's order of criteria; assignment by Munkres.",
      examples: [{ given: [{ table: "Mentees" }, { table: "Mentors" }], asks: "Who should mentor whom?" }],
    },
    parameters: {
      mentees: {
        accepts: table,
        help: "Mentees with its header row: Name; if you like Specialty, Goals, Experience (years), Locality, Line manager, Prefers, Avoids.",
      },
      mentors: { accepts: table, help: "Mentors with its header row: the same columns, and Places (1 if blank)." },
    },
  },
  (x) => {
    const seeking = peopleIn("mentees", "Mentees", x.mentees).map(({ person }) => person);
    const offering = peopleIn("mentors", "Mentors", x.mentors).map(({ person, cell }): Mentor => ({
      ...person,
      places: cell("Places", wholeAtLeastZero(1)),
    }));
    return [
      ["Mentee", "Mentor", "Score", "Why"],
      ...matchMentors(seeking, offering).map((match): unknown[] => [
        safeText(match.mentee.name),
        safeText(match.mentor?.name ?? ""),
        match.mentor === null ? "" : toCellValue(Math.round(match.score * 10) / 10),
        safeText(whyOf(match)),
      ]),
    ];
  },
);

function whyOf(match: MentorMatch): string {
  if (match.unmatched !== null) return match.unmatched === "all-taken" ? say.allTaken : say.nobodyAllowed;
  return match.reasons.length === 0 ? say.nothingShared : say.sentence(match.reasons.map(reasonText));
}

function reasonText(reason: MatchReason): string {
  switch (reason.code) {
    case "goals":
      return say.goals(reason.shared);
    case "specialty":
      return say.specialty(reason.shared);
    case "experience":
      return say.experience(reason.yearsAhead);
    case "locality":
      return say.locality(reason.place);
    case "mentee-prefers":
      return say.menteePrefers;
    case "mentor-prefers":
      return say.mentorPrefers;
  }
}
