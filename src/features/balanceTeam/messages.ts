import { counted, defineMessages, listed, pointsText as shown, wholeNumber, withNoun } from "@evenkeel/messages";

const some = (names: readonly string[]): string =>
  names.length <= 4 ? listed(names) : `${names.slice(0, 3).join(", ")} and ${names.length - 3} others`;
/** A team may be large: the first few, and how many more there are. */
const leading = (facts: readonly string[]): string =>
  facts.length <= 4 ? listed(facts) : listed([...facts.slice(0, 3), `${facts.length - 3} others are at a limit too`]);
const cases = (count: number): string => counted(count, "case", "cases");

const points = (weight: number): string => withNoun(shown(weight), "point", "points");

const upTo = (count: number, weight: number): string =>
  `${count === 1 ? "" : "up to "}${cases(count)} (${points(weight)})`;

/** What the action, its plan and its problems say. */
export const balanceTeamMessages = defineMessages("balance", {
  openStatus: "Open",
  title: (placed: number, moved: number) =>
    `Balance team: ${[placed > 0 ? `${cases(placed)} placed` : "", moved > 0 ? `${cases(moved)} moved` : ""]
      .filter((part) => part !== "")
      .join(", ")}`,
  progress: {
    reading: "Reading the workbook",
    sharing: "Sharing the work",
    curve: "Working out what more or fewer moves would change",
    proving: (moves: number, atLeast: number) =>
      `${cases(moves)} to move so far; at least ${wholeNumber(atLeast)} cannot be avoided. Looking for better.`,
  },
  options: {
    notAnObject: 'Options: expected a list of options such as {"moveExisting": true}.',
    unknown: (name: string, known: readonly string[]) =>
      `Options: there is no option '${name}'. Balance team takes ${listed(known)}.`,
    wrong: (name: string, wanted: string) => `Options, ${name}: expected ${wanted}.`,
    yesOrNo: "true or false",
    tolerance: "a share from 0 to 1, such as 0.05 for plus or minus 5%",
    maxMoves: "a whole number from 0, or null for as many as it takes",
    ceiling: "a share above 0 and up to 2, such as 1 for 100% of what each person has available",
    fullTimePoints: "a number above 0, or null to use the workbook's own",
    shareBy: '"hours" or "case-half-days"',
    asOf: "a date such as 2026-11-21",
  },
  notATeam: (why: string) =>
    why === "" ? "This workbook has no team to balance: it needs a Team table and a Cases or Counts table." : why,
  notDone: {
    unknownLevel: (factor: string, level: string) =>
      `Its points cannot be told: ${factor} '${level}' is not in Weights. Correct it or add the level.`,
    blankLevel: (factor: string) =>
      `Its points cannot be told: ${factor} is blank, and Weights has no row for a blank. Fill it in.`,
    overlapping: (factor: string) =>
      `Its points cannot be told: Weights has more than one version of ${factor} valid on this day. End one of them.`,
    unclearReference: (reference: string, place: string | null) =>
      reference.trim() === ""
        ? `${place ?? "It"} has no reference, so the row could not be found again for writing. Give it one.`
        : `More than one row has the reference '${reference}', so it is not sure which is meant. Give each case its own.`,
    noSkill: (skills: readonly string[]) =>
      `Nobody who may take new work lists ${listed(skills)}. If someone has it, add it to their skills in Team.`,
    nobodyReceives:
      "Nobody may be given more at present: all are away, leaving, stopped, may not lead or have no hours in Team.",
    risk: (risk: string | null) =>
      risk === null
        ? "Its risk is not known, and everybody with the skill has a highest risk. Fill in the risk."
        : `Nobody who could take it may hold ${risk} risk.`,
    locality: (place: string) => `Nobody who could take it works at ${place}.`,
    linkedApart: (linked: readonly string[], holders: readonly string[]) =>
      `It belongs with ${listed(linked)}, and ${listed(holders)} cannot safely take it.`,
    noRoom: (eligible: readonly string[], most: number | null, own: number) =>
      most === null
        ? `${some(eligible)} could take it, but may not be given more cases.`
        : most <= 0
          ? `${some(eligible)} could take it, but ${eligible.length === 1 ? "is" : "all are"} full already.`
          : `It weighs ${points(own)}; ${some(eligible)} could take it, but ${eligible.length === 1 ? "has" : "none has"} ${eligible.length === 1 ? "only" : "more than"} ${shown(most)} free.`,
    limits: (own: number, limits: readonly string[]) => `It weighs ${points(own)}. ${leading(limits)}.`,
    limitsByNow: (limits: readonly string[]) => `More urgent cases came first: now ${leading(limits)}.`,
    limit: {
      cases: (name: string, has: number, most: number) =>
        has < most
          ? `${name} may hold ${cases(most)} and has ${cases(has)}`
          : `${name} is at the limit of ${cases(most)}`,
      "new-cases": (name: string, has: number, most: number) => {
        const limit = counted(most, "new case", "new cases");
        return has < most
          ? `${name} may take ${limit} a week and is given ${cases(has)} here`
          : `${name} is at the limit of ${limit} a week`;
      },
      points: (name: string, has: number, most: number) =>
        shown(Math.max(0, most - has)) === "0" ? `${name} is full` : `${name} has ${points(most - has)} free`,
    },
    noPlaceLeft: (eligible: readonly string[]) => `More urgent cases have filled ${some(eligible)}, who could take it.`,
  },
  wish: {
    skill: (skill: string, count: number, weight: number) =>
      `Nobody who may take new work has ${skill}. One more person with it would make a place for ${upTo(count, weight)}.`,
    risk: (risk: string, count: number, weight: number) =>
      risk === ""
        ? `The risk of ${cases(count)} is not known: filled in, they may find a place.`
        : `Nobody with room may hold ${risk} risk. One more person who may would make a place for ${upTo(count, weight)}.`,
    ceiling: (skills: string, count: number, weight: number) =>
      `${skills === "" ? "Everybody is as full as they may be" : `Everybody with ${skills} is as full as they may be`}. One more person${skills === "" ? "" : " with it"} would make a place for ${upTo(count, weight)}.`,
  },
  problems: {
    skillMismatch: (place: string, name: string, clinician: string, skills: readonly string[]) =>
      `${place}: ${name} needs ${listed(skills)}, which ${clinician}'s skills do not list. Is the list right? The case is not moved until you say so.`,
    solverFailed: (why: string) =>
      `The exact solver could not finish (${why}). The proposal is safe and complete, but it is not shown to be the best.`,
    noFullTimePoints:
      "Nobody's full-time points are set, so shares are relative to hours and overload is not known. Add full-time points to Settings, or give them as an option.",
  },
});
