import { defineMessages } from "@evenkeel/messages";

const list = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(", ");

/** The words of statements: templates that a manager edits, and the names of the figures in them. */
export const statementMessages = defineMessages("statements", {
  sheet: "Statement templates",
  title: "Statements: your words, with the figures put in",
  note: "Edit the middle column. A name in braces gives way to the figure; a line whose figure is not known is left out.",
  names: {
    commissioners: (names: readonly string[]) => `Figures for commissioners, rounded: ${list(names)}.`,
    concern: (names: readonly string[]) => `Figures for concerns, exact: ${list(names)}.`,
  },
  columns: { use: "For", words: "Your words", reads: "As they read" },
  uses: { commissioners: "Commissioners", concern: "Concern", effect: "Effect", escalation: "Escalation" },
  /** How a statement of capacity calls the whole team, and what it waits for without a date. */
  concern: { team: "The team", theTeam: "the team", untilAgreed: "this is answered" },
  leftOut: (missing: readonly string[]) => `Left out: not known or not to be shown: ${list(missing)}.`,
  changeTitle: "Statement templates kept",
  unknownName: (name: string, known: readonly string[]) =>
    `{${name}} is not the name of a figure. Known are ${list(known)}.`,
  figures: {
    service: "service",
    date: "date",
    choiceNeeded: "choice needed",
    choiceOffered: "choice offered",
    choiceVerdict: "choice verdict",
    coreNeeded: "core needed",
    coreOffered: "core offered",
    coreVerdict: "core verdict",
    halfDaysShort: "half-days short",
    wteShort: "wte short",
    choiceShort: "choice short",
    used: "capacity used",
    pointsHeld: "points held",
    pointsAvailable: "points available",
    wte: "clinicians wte",
    openCases: "open cases",
    waiting: "people waiting",
    wait: "average wait",
    firstWait: "first appointment wait",
    reviews: "reviews on time",
    levers: "levers",
    who: "who",
    cases: "cases",
    overdue: "reviews overdue",
    overBy: "half-days over",
    until: "until",
  },
  verdict: {
    choiceMet: "Demand is met.",
    choiceShort: (gap: string) => `That is ${gap} a week too few, so waits for a first appointment grow.`,
    coreMet: "Demand is met.",
    coreShort: (cases: string) => `That is ${cases} too few, so people wait between first appointment and help.`,
  },
  lever: (what: string, now: string, needed: string) => `${what} from ${now} to ${needed}`,
  none: "no",
  nothing: "The workbook does not hold enough to say whether capacity meets demand.",
  /** A line each; a manager's own take their place once kept. */
  templates: {
    commissioners: {
      demand: "# Demand",
      open: "{open cases} cases are open, with {clinicians WTE} WTE of clinicians to hold them; {people waiting} people are waiting to be allocated.",
      waited: "Those waiting have waited {average wait} weeks on average.",
      first:
        "At the present pace somebody referred today waits {first appointment wait} weeks for a first appointment.",
      capacity: "# Capacity",
      choice:
        "First appointments: {choice needed} a week are needed and {choice offered} are offered. {choice verdict}",
      core: "Ongoing work: room is needed for {core needed} new cases a quarter and there is room for {core offered}. {core verdict}",
      used: "The team's work comes to {capacity used} of what it has agreed it can hold.",
      reviews: "{reviews on time} of reviews are not overdue.",
      gap: "# What would close the gap",
      short: "{half-days short} more half-days of ongoing work a week, which is {WTE short} WTE who do nothing else.",
      levers: "Or any one of these alone: {levers}. See 'Closing the gap'.",
    },
    concern: {
      holds: "{who} holds {cases} cases.",
      points: "They come to {points held} points of work.",
      used: "That is {capacity used} of the {points available} points there is room for.",
      unallocated: "{people waiting} cases have nobody yet; on average they have waited {average wait} weeks.",
      core: "Ongoing work is short of {half-days short} half-days a week ({WTE short} WTE).",
      choice: "First appointments are short by {choice short} a week.",
      plan: "The job plan is {half-days over} half-days a week above the contract.",
    },
    effect: {
      reviews: "{reviews overdue} reviews are overdue.",
      grows: "What has been agreed does not fit into the hours there are: waits and late reviews will grow.",
    },
    escalation: {
      recorded: "On {date} I recorded that {who} has no room for further cases; the figures are in the record.",
      stopped: "From today no new cases are allocated here until {until}.",
      decide: "Please decide by then what may wait, close or go elsewhere, or what capacity is added.",
    },
  },
});
