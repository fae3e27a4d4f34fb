import { defineMessages } from "@evenkeel/messages";
import { counted, wholeNumber, withNoun } from "@evenkeel/messages";

export const balanceMessages = defineMessages("pane.balance", {
  title: "Balance team",
  lead: "See first, decide afterwards. Nothing is written until you apply it.",
  options: {
    place: "First, place new work",
    then: "Then, if you wish",
    shareBy: "Fair shares go by",
    shareByHours: "Contracted hours",
    shareByPlan: "Half-days for cases in the job plan",
    placeHint: (cases: number) =>
      cases === 0 ? "No case is waiting for somebody." : `${counted(cases, "case has", "cases have")} nobody yet.`,
    placeOnlyHint: "Nobody's client changes hands.",
    moveToo: "Also move existing cases",
    moveTooHint: "As few as possible. Kept cases stay.",
    statusToo: "Also set the status of placed cases to open",
    acrossTeams: "Cases may go to another team",
    tolerance: "How even",
    toleranceChoice: (percent: string) => `Within ${percent} of a fair share`,
    toleranceOfService: (percent: string) => `Within ${percent} of a fair share (Settings)`,
    ceilingHint: (percent: string) => `Nobody is filled above ${percent}, the ceiling in Settings.`,
    toleranceWarning: "Points are not precise enough for this: expect moves that nobody would notice.",
    maxMoves: "At most this many moves",
    maxMovesHint: "Leave empty for as many as it takes.",
    maxMovesInvalid: "Type a whole number, or leave it empty.",
  },
  show: "Show what would change",
  working: "Working it out",
  preview: {
    title: "What would change",
    nobodyYet: "Nobody has been moved yet.",
    placed: (count: number) => counted(count, "case placed", "cases placed"),
    moved: (count: number) => counted(count, "case moved", "cases moved"),
    nothing: "Nothing needs to change",
    stuck: "Nothing can be changed as things stand",
    stuckLead: "Each case that is not done stands below, with what is in the way.",
    nothingPlace: "Every case has somebody.",
    nothingMove: "Everybody is within the range you chose.",
    even: "How even it gets",
    spread: "Highest minus lowest",
    highest: "Highest",
    overload: "Points above capacity",
    before: "Now",
    after: "After",
    perPerson: "Person by person",
    best: "This is as even as it can be.",
    unavoidable: (moves: number) => `At least ${counted(moves, "move is", "moves are")} unavoidable for this.`,
    proven: "For what was asked no better answer exists; this was checked.",
    to: (name: string) => `To ${name}`,
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    points: (points: string) => withNoun(points, "point", "points"),
    tickAll: "Tick all",
    untickAll: "Untick all",
    ticked: (ticked: number, all: number) => `${wholeNumber(ticked)} of ${wholeNumber(all)} ticked`,
    newWork: (count: number) => `New work: ${counted(count, "case", "cases")}`,
    existing: (count: number) => `Existing cases: ${counted(count, "move", "moves")}`,
    existingHint: "For each: tell the client, agree a handover date.",
    undoneTitle: (count: number) => `Not done, and why (${wholeNumber(count)})`,
    undoneLead: "Where nobody has safe room, that is evidence of unmet need, not a failure.",
    wishesTitle: "What would help",
    questions: (count: number) => `Questions for you (${wholeNumber(count)})`,
    ofCategory: (count: number, category: string) => `${wholeNumber(count)} of ${category}`,
  },
  closing: {
    wouldFree: (cases: number, points: string) =>
      cases === 1
        ? `Before any move: 1 case has its review overdue. Closing it would free ${withNoun(points, "point", "points")}.`
        : `Before any move: ${wholeNumber(cases)} cases have their review overdue. Closing them would free ${withNoun(points, "point", "points")}.`,
    toReview: "Still open?",
  },
  curve: {
    title: "Fewer moves or more even?",
    lead: "What each further move would buy.",
    show: "Show the choice",
    slider: "Fewer moves, or more even",
    use: (moves: number) =>
      moves === 0 ? "Use this: no existing case moves" : `Use this: at most ${counted(moves, "move", "moves")}`,
    choose: "Use this",
    atMost: (moves: number, spread: string) =>
      moves === 0
        ? `No existing case moves: spread ${spread}`
        : `At most ${counted(moves, "move", "moves")}: spread ${spread}`,
    table: "Every choice",
    moves: "Moves",
    spread: "Highest minus lowest",
    count: (moves: number) => wholeNumber(moves),
    onlyOne: (moves: number, spread: string) =>
      moves === 0
        ? `There is nothing to choose: the spread is ${spread}, and no move would make the team more even.`
        : `There is nothing to choose: ${counted(moves, "move brings", "moves bring")} the spread to ${spread}, and more would not change it.`,
  },
  apply: (count: number) => `Apply ${counted(count, "change", "changes")}`,
  applyNone: "Tick a change to apply",
  applying: "Writing to the workbook",
  change: "Change options",
  again: "Work it out again",
  startAgain: "Balance again",
  done: {
    title: "Done",
    refused: "Nothing was written",
    restored: "It was put back as it was",
    toTeam: "See the team",
    next: "Only the clinician column was changed. Statuses are as they were.",
  },
});
