import { munkres } from "munkres";
import { matchKey } from "../names";

/** Somebody who would like a mentor, or to be one. Lists are empty and the rest null where nothing is said. */
export interface MentoringPerson {
  readonly name: string;
  readonly specialty: readonly string[];
  readonly goals: readonly string[];
  /** Years in practice. */
  readonly experience: number | null;
  readonly locality: string | null;
  readonly lineManager: string | null;
  /** Names of people whom this person would like. */
  readonly prefers: readonly string[];
  /** Names of people whom this person must not be matched with. */
  readonly avoids: readonly string[];
}

export interface Mentor extends MentoringPerson {
  /** How many mentees this person can take. */
  readonly places: number;
}

/** What speaks for a pair, strongest first. */
export type MatchReason =
  | { readonly code: "goals"; readonly shared: readonly string[] }
  | { readonly code: "specialty"; readonly shared: readonly string[] }
  | { readonly code: "experience"; readonly yearsAhead: number }
  | { readonly code: "locality"; readonly place: string }
  | { readonly code: "mentee-prefers" }
  | { readonly code: "mentor-prefers" };

export interface MentorMatch {
  readonly mentee: MentoringPerson;
  /** null: nobody was left whom this mentee may have. */
  readonly mentor: Mentor | null;
  /** 0 to 100. */
  readonly score: number;
  readonly reasons: readonly MatchReason[];
  /** Without a mentor: whether nobody may mentor this person, or all who may are taken. */
  readonly unmatched: "nobody-allowed" | "all-taken" | null;
}

/**
 * What a pair can score: goals before skills, skills before style, as practitioners advise. The six add up to 100.
 * Source: Mentor Collective's order of criteria; matching practice (weighting.md F).
 */
const MATCH_WEIGHTS = {
  goals: 40,
  specialty: 25,
  experience: 15,
  locality: 10,
  menteePrefers: 6,
  mentorPrefers: 4,
} as const;

/** A mentor this far ahead has the full points for experience; one less far ahead has half. */
const YEARS_AHEAD = 2;

/**
 * The best matching overall: as many mentees as possible get a mentor, and of all ways to do that the scores add up to
 * the most. Nobody mentors themselves or across a line of management, and nobody is matched whom either side avoids.
 * Of equally good matchings mentors who stand earlier are preferred.
 * @returns one match a mentee, in their order
 */
export function matchMentors(mentees: readonly MentoringPerson[], mentors: readonly Mentor[]): MentorMatch[] {
  const pairs = mentees.map((mentee) => mentors.map((mentor) => scoreOf(mentee, mentor)));
  // No mentor needs more places than there are mentees, however many they offer.
  const slots = mentors.flatMap((mentor, at) => new Array<number>(Math.min(mentor.places, mentees.length)).fill(at));
  const given = slots.length === 0 || mentees.length === 0 ? new Map<number, number>() : assign(pairs, slots);
  return mentees.map((mentee, i) => {
    const at = given.get(i);
    const pair = at === undefined ? null : (pairs[i]?.[at] ?? null);
    if (at === undefined || pair === null) {
      const anybody = pairs[i]?.some((one, j) => one !== null && (mentors[j]?.places ?? 0) > 0) ?? false;
      return { mentee, mentor: null, score: 0, reasons: [], unmatched: anybody ? "all-taken" : "nobody-allowed" };
    }
    return { mentee, mentor: mentors[at] ?? null, ...pair, unmatched: null };
  });
}

interface Pair {
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** A pair's score and what it is made of; null: the two must not be matched. */
function scoreOf(mentee: MentoringPerson, mentor: Mentor): Pair | null {
  if (isBarred(mentee, mentor)) return null;
  const reasons: MatchReason[] = [];
  let score = 0;
  const goals = shared(mentee.goals, mentor.goals);
  if (goals.length > 0) {
    score += (MATCH_WEIGHTS.goals * goals.length) / mentee.goals.length;
    reasons.push({ code: "goals", shared: goals });
  }
  const specialty = shared(mentee.specialty, mentor.specialty);
  if (specialty.length > 0) {
    score += (MATCH_WEIGHTS.specialty * specialty.length) / mentee.specialty.length;
    reasons.push({ code: "specialty", shared: specialty });
  }
  if (mentee.experience !== null && mentor.experience !== null && mentor.experience > mentee.experience) {
    const yearsAhead = mentor.experience - mentee.experience;
    score += yearsAhead >= YEARS_AHEAD ? MATCH_WEIGHTS.experience : MATCH_WEIGHTS.experience / 2;
    reasons.push({ code: "experience", yearsAhead });
  }
  if (mentee.locality !== null && mentor.locality !== null && isSame(mentee.locality, mentor.locality)) {
    score += MATCH_WEIGHTS.locality;
    reasons.push({ code: "locality", place: mentor.locality });
  }
  if (names(mentee.prefers, mentor)) {
    score += MATCH_WEIGHTS.menteePrefers;
    reasons.push({ code: "mentee-prefers" });
  }
  if (names(mentor.prefers, mentee)) {
    score += MATCH_WEIGHTS.mentorPrefers;
    reasons.push({ code: "mentor-prefers" });
  }
  return { score, reasons };
}

function isBarred(mentee: MentoringPerson, mentor: Mentor): boolean {
  return (
    isSame(mentee.name, mentor.name) ||
    (mentee.lineManager !== null && isSame(mentee.lineManager, mentor.name)) ||
    (mentor.lineManager !== null && isSame(mentor.lineManager, mentee.name)) ||
    names(mentee.avoids, mentor) ||
    names(mentor.avoids, mentee)
  );
}

const isSame = (a: string, b: string): boolean => matchKey(a) === matchKey(b);
const names = (list: readonly string[], person: MentoringPerson): boolean =>
  list.some((name) => isSame(name, person.name));

function shared(wanted: readonly string[], offered: readonly string[]): readonly string[] {
  const has = new Set(offered.map(matchKey));
  return wanted.filter((one) => has.has(matchKey(one)));
}

/**
 * The assignment of least cost, in whole numbers so that equal scores are equal: first the number of matches, then
 * hundredths of score, then the mentors' order.
 * @returns the mentor of each mentee who has one
 */
function assign(pairs: readonly (readonly (Pair | null)[])[], slots: readonly number[]): Map<number, number> {
  const orderUnit = 1;
  const scoreUnit = pairs.length * slots.length * orderUnit + 1;
  const matchUnit = 100 * 100 * scoreUnit * (pairs.length + 1);
  const costs = pairs.map((row) =>
    slots.map((mentor, slot) => {
      const pair = row[mentor] ?? null;
      return pair === null ? 0 : slot * orderUnit - Math.round(pair.score * 100) * scoreUnit - matchUnit;
    }),
  );
  const given = new Map<number, number>();
  for (const [mentee, slot] of munkres(costs)) {
    const mentor = slots[slot];
    if (mentor !== undefined && (pairs[mentee]?.[mentor] ?? null) !== null) given.set(mentee, mentor);
  }
  return given;
}
