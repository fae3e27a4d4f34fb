import fc from "fast-check";
import { matchMentors, type Mentor, type MentoringPerson } from "../../../src/domain/mentoring/match";

const person = (name: string, more: Partial<MentoringPerson> = {}): MentoringPerson => ({
  name,
  specialty: [],
  goals: [],
  experience: null,
  locality: null,
  lineManager: null,
  prefers: [],
  avoids: [],
  ...more,
});
const mentor = (name: string, more: Partial<Mentor> = {}): Mentor => ({ ...person(name), places: 1, ...more });
const pairs = (mentees: MentoringPerson[], mentors: Mentor[]): (string | null)[][] =>
  matchMentors(mentees, mentors).map((match) => [match.mentee.name, match.mentor?.name ?? null]);

describe("matching mentors", () => {
  it("puts goals before skills, and skills before place", () => {
    const mentee = person("Nia", { goals: ["Leadership"], specialty: ["Hands"], locality: "North" });
    const goals = mentor("Gus", { goals: ["leadership "] });
    const skills = mentor("Sam", { specialty: ["Hands"] });
    const place = mentor("Pat", { locality: "North" });
    expect(pairs([mentee], [place, skills, goals])).toEqual([["Nia", "Gus"]]);
    expect(pairs([mentee], [place, skills])).toEqual([["Nia", "Sam"]]);
  });

  it("never matches across a line of management, with oneself, or with somebody whom either side avoids", () => {
    const nia = person("Nia", { goals: ["Leadership"], lineManager: "ann", avoids: ["Bob"] });
    const all = ["Ann", "Bob", "Nia", "Cat", "Dan"].map((name) =>
      mentor(name, {
        goals: ["Leadership"],
        ...(name === "Cat" ? { avoids: ["NIA"] } : {}),
        ...(name === "Dan" ? { lineManager: "Nia" } : {}),
      }),
    );
    expect(matchMentors([nia], all)[0]).toMatchObject({ mentor: null, unmatched: "nobody-allowed" });
    expect(pairs([nia], [...all, mentor("Eve")])).toEqual([["Nia", "Eve"]]);
  });

  it("gives as many as possible a mentor, even where one best pair has to give way", () => {
    const flexible = person("Flo", { goals: ["Research"] });
    const choosy = person("Cho", { goals: ["Research"], avoids: ["Two"] });
    expect(pairs([flexible, choosy], [mentor("One", { goals: ["Research"] }), mentor("Two")])).toEqual([
      ["Flo", "Two"],
      ["Cho", "One"],
    ]);
  });

  it("keeps to the places that mentors offer, and says who is left because all are taken", () => {
    const mentees = ["A", "B", "C"].map((name) => person(name));
    const result = matchMentors(mentees, [mentor("M", { places: 2 }), mentor("Full", { places: 0 })]);
    expect(result.filter((match) => match.mentor?.name === "M")).toHaveLength(2);
    expect(result.filter((match) => match.unmatched === "all-taken")).toHaveLength(1);
  });

  it("is the best there is, checked against every possible matching", () => {
    const goals = ["Leadership", "Research", "Teaching"];
    const arbitrary = fc.record({
      goals: fc.subarray(goals),
      experience: fc.option(fc.integer({ min: 0, max: 12 })),
      avoids: fc.subarray(["P0", "P1", "P2", "P3"], { maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        fc.array(arbitrary, { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(arbitrary, fc.integer({ min: 0, max: 2 })), { minLength: 1, maxLength: 4 }),
        (someMentees, someMentors) => {
          const mentees = someMentees.map((one, i) => person(`M${i}`, one));
          const mentors = someMentors.map(([one, places], i) => mentor(`P${i}`, { ...one, avoids: [], places }));
          const found = matchMentors(mentees, mentors);
          const worth = (count: number, score: number): number => count * 1000 + score;
          const reached = worth(
            found.filter((match) => match.mentor !== null).length,
            found.reduce((sum, match) => sum + match.score, 0),
          );
          expect(reached).toBeGreaterThanOrEqual(best(mentees, mentors, worth) - 0.05);
        },
      ),
    );
  });
});

/** The worth of the best matching by trying them all; the score of one pair is that of a matching of these two alone. */
function best(
  mentees: readonly MentoringPerson[],
  mentors: readonly Mentor[],
  worth: (count: number, score: number) => number,
): number {
  const pairScore = mentees.map((mentee) =>
    mentors.map((one) => {
      const match = matchMentors([mentee], [{ ...one, places: 1 }])[0];
      return match === undefined || match.mentor === null ? null : match.score;
    }),
  );
  const places = mentors.map((one) => one.places);
  const from = (i: number): number => {
    if (i === mentees.length) return 0;
    let most = from(i + 1);
    mentors.forEach((_, j) => {
      const score = pairScore[i]?.[j] ?? null;
      if (score === null || (places[j] ?? 0) === 0) return;
      places[j] = (places[j] ?? 0) - 1;
      most = Math.max(most, worth(1, score) + from(i + 1));
      places[j] = (places[j] ?? 0) + 1;
    });
    return most;
  };
  return from(0);
}
