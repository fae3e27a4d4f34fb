import { counted, defineMessages, listed, withNoun } from "@evenkeel/messages";

const halfDays = (amount: string): string => withNoun(amount, "half-day", "half-days");

export const jobPlanViewMessages = defineMessages("pane.jobPlans", {
  inBalance: "The service is in balance: it offers what its referrals need.",
  notInBalance: "The service is not in balance.",
  unknown:
    "Demand is not known: the workbook has no accepted referrals by week. Add a Referrals table, or type the figure under Figures and sources.",
  none: "No half-days are planned yet. Add Choice, Core, Specific and Other columns to the staff table, or a job plan table.",
  demand: (accepted: string, weeks: number) =>
    `${accepted} referrals a week accepted, the mean of ${counted(weeks, "week", "weeks")}.`,
  demandGiven: (accepted: string) =>
    `Planned for ${withNoun(accepted, "accepted referral", "accepted referrals")} a week, as set under Figures.`,
  table: "Demand and capacity",
  needed: "Needed",
  offered: "Offered",
  choice: "Choice appointments a week",
  choiceHow: (appts: string, leave: string) => `half-days x ${appts}, less ${leave} for leave`,
  quota: "Choice appointments in 13 weeks",
  quotaHow: "quota: whoever is away makes theirs good, so nothing off for leave",
  core: "New Core cases a quarter",
  coreHow: (multiplier: string) => `half-days x ${multiplier}; leave is inside that figure, and counted once`,
  ratio: "New Core a quarter for each weekly referral",
  ratioHow: (rate: string, low: string, high: string) =>
    `needed: 13 x ${rate} going on to Core; published as broadly in balance: ${low} to ${high}`,
  share: "Half-days that Choice and Core need",
  shareHow: (rule: string) => `with leave; the rule of thumb without it says ${rule}`,
  short: {
    title: "What it is short of",
    choice: (appts: string, amount: string) =>
      `Choice: ${withNoun(appts, "appointment", "appointments")} a week, which is ${halfDays(amount)}.`,
    core: (cases: string, amount: string, wte: string) =>
      `Core: ${withNoun(cases, "new case", "new cases")} a quarter, which is ${halfDays(amount)} a week or ${wte} WTE doing nothing but Core.`,
  },
  spare: (cases: string, amount: string) =>
    `Core has ${withNoun(cases, "new case", "new cases")} a quarter to spare, which is ${halfDays(amount)} a week.`,
  pages: {
    title: "More about the plans",
    people: { title: "Everybody's plan", about: "Half-days by kind of work, against the contract" },
    levers: { title: "What it would take", about: "Each thing that could close the gap, or use it up" },
    choice: { title: "Who offers Choice", about: "Whole appointments, shared out fairly" },
    draft: { title: "Private draft", about: "A new skill, another role: try it before anybody sees it" },
    nhs: { title: "NHS view", about: "DCC, SPA, ANR and ED, contacts a year, part-timers" },
    versions: { title: "Versions and reviews", about: "What changed, who has agreed, whose review is due" },
    figures: { title: "Figures and sources", about: "Every constant, the published one beside it" },
    draftStands: (people: number) => `You have drafted changes for ${counted(people, "person", "people")}`,
  },
  levers: {
    title: "What it would take",
    short: "Each of these alone would bring Core into balance:",
    spare: "Core is in balance. Each of these alone could go so far before it is not:",
    none: "There is nothing to work out yet: accepted referrals are not known, or there is no Core work.",
    cannot: "Not possible on its own",
    codes: {
      "core-half-days": "Core half-days a week",
      "transfer-rate": "Choice that goes on to Core",
      "appointments-a-case": "Appointments in a Core case",
      "worked-weeks": "Worked weeks in a quarter",
      cotherapy: "Core done by two together",
      "referrals-accepted": "Accepted referrals a week",
    },
    about: {
      "core-half-days": (share: string) =>
        `That is ${share} of the team's half-days; 30% to 40% is usual for Choice and Core`,
      "transfer-rate": () => "It runs high where a multidisciplinary meeting decides, or few agencies are near",
      "appointments-a-case": () => "Use an audited average: people notice the long cases",
      "worked-weeks": () => "Annual, study and sick leave come off 13",
      cotherapy: () => "Two clinicians for one case",
      "referrals-accepted": () => "Have the thresholds slipped? Otherwise this is what to tell commissioners",
    },
    change: (now: string, needed: string) => `from ${now} to ${needed}`,
  },
  people: {
    title: "Everybody's plan",
    halfDays: (choice: string, core: string, specific: string, other: string) =>
      `Choice ${choice} · Core ${core} · Specific ${specific} · Other ${other}`,
    over: (by: string) => `${halfDays(by)} over the contract`,
    free: (free: string) => `${halfDays(free)} free`,
    fits: "Fits the contract",
    unknown: "Hours not in the workbook",
    targets: (perQuarter: string, perWeek: string, targets: string) =>
      `${perQuarter} new Core cases a quarter, ${perWeek} a week: ${targets} over the year`,
    stream: (name: string, amount: string, cases: string) =>
      `${name}: ${halfDays(amount)}, ${withNoun(cases, "new case", "new cases")} a quarter`,
    streamUnknown: (name: string, amount: string) => `${name}: ${halfDays(amount)}, cases not known`,
    streamsUnknown:
      "How many cases Specific work makes is not known: give its appointments a case under Figures and sources.",
    specific: "Specific",
  },
  choicePage: {
    title: "Who offers Choice",
    by: "Share by",
    ways: { wte: "WTE of those who do Choice", agreed: "Half-days of Choice agreed" },
    lead: (total: number, weeks: string, accepted: string) =>
      `${total} appointments in ${weeks} weeks, for ${withNoun(accepted, "accepted referral", "accepted referrals")} a week. Each picks the dates; whoever is away makes theirs good.`,
    name: "Clinician",
    perQuarter: "A quarter",
    perWeek: "A week",
    total: "Together",
    noHours: (names: readonly string[]) =>
      `Hours are not in the workbook for ${listed(names)}, so nothing can be shared out to them by WTE.`,
    nobody: "Nobody's plan has Choice in it. Add Choice half-days to somebody's plan.",
  },
  balance: "Balance job plans",
  balancing: "Looking for the fewest changes",
  makeSheets: "Make plan sheets",
  preview: "Show what would change",
  balancePage: {
    title: "Balance job plans",
    lead: "The fewest changes of half-days so that Choice and Core meet demand. Unless you say otherwise, clinical work that somebody already does may go one half-day up or down; other work stays.",
    step: "Smallest change",
    steps: { 1: "A whole half-day", 0.5: "Half of a half-day" },
    drafted: (people: readonly string[]) => `Your draft for ${listed(people)} is kept as it is.`,
    limits: "Limits for each person",
    usual: "As usual",
    alone: "Left alone",
    own: "Your limits",
    leaveAlone: "Leave this plan alone",
    now: (amount: string) => `now ${amount}`,
    least: (category: string) => `${category}, at least`,
    most: (category: string) => `${category}, at most`,
    usualHint: "Empty: as usual",
    notANumber: "Type half-days from 0 to 20, or leave it empty.",
    contradict: "The least is more than the most.",
    cannot: (choice: string, core: string) =>
      `It cannot be done within these limits: still short of ${choice} Choice appointments a week and ${core} new Core cases a quarter. Widen the limits, or see what else it would take.`,
    balanced: (ratio: string) =>
      `With this the service is in balance: ${ratio} new Core a quarter for each weekly referral.`,
    nothing: "Nothing has to change: the service is in balance as it is.",
    nothingHelps: "No change within the limits would help.",
    unproven: "There may be an answer with fewer changes: the time ran out before that was certain.",
    freed: (free: string) => halfDays(free),
  },
  draftPage: {
    title: "Private draft",
    lead: "Nobody sees this until you put it into the workbook.",
    kept: "It is kept in this pane alone, and is gone when you close it: save it to a file of your own to keep it. Nothing is hidden in the workbook, where others could find it.",
    who: "Whose plan",
    categories: {
      choice: "Choice half-days",
      core: "Core half-days",
      specific: "Specific half-days",
      other: "Other half-days",
    },
    was: (amount: string) => `now ${amount}`,
    total: (total: string, contract: string) => `${total} of ${halfDays(contract)} in the contract`,
    totalUnknown: (total: string) => `${halfDays(total)}; hours not in the workbook`,
    changes: "In the draft",
    change: (name: string, category: string, from: string, to: string) => `${name}: ${category} from ${from} to ${to}`,
    drop: (name: string) => `Take ${name}'s plan out of the draft`,
    nothing: "Nothing is drafted yet.",
    effect: "What it would mean",
    balanced: "The service would be in balance.",
    notBalanced: "The service would not be in balance.",
    unknown: "Demand is not known, so nobody can say whether the service would be in balance.",
    choice: (before: string, after: string, needed: string) =>
      `Choice a week: ${before}, then ${after}; needed ${needed}`,
    core: (before: string, after: string, needed: string) =>
      `New Core a quarter: ${before}, then ${after}; needed ${needed}`,
    write: "Put it into the workbook",
    around: "Balance around it",
    save: "Save to a file",
    open: "Open a saved draft",
    fileName: "job-plan-draft.json",
    saved: "Saved. The file is yours: keep it where only you can read it.",
    notADraft: "That file is not a draft saved here. Choose a file that this page saved.",
    opened: (people: number, leftOut: readonly string[]) =>
      `Opened: plans for ${counted(people, "person", "people")}.${leftOut.length === 0 ? "" : ` Not in this team, and left out: ${listed(leftOut)}.`}`,
    notANumber: "Type half-days from 0 to 20.",
  },
  nhs: {
    title: "NHS view",
    lead: (weeks: string) =>
      `${weeks} weeks available a year, after leave. DCC is direct clinical care, SPA supporting professional activities, ANR additional NHS responsibilities, ED external duties.`,
    shares: (dcc: string, spa: string, anr: string, ed: string) => `DCC ${dcc} · SPA ${spa} · ANR ${anr} · ED ${ed}`,
    notSplit: (share: string) => `not known ${share}`,
    notSplitLead:
      "For some work the workbook does not say what it is, and it is not guessed: a JobPlan table with one row an activity would say it.",
    contacts: (contacts: string) => `${withNoun(contacts, "contact", "contacts")} a year`,
    caseTime: (share: string, wte: string) =>
      `Time for cases: ${share} of a full-timer's, at ${wte} WTE, since fixed commitments do not shrink with hours`,
    forCases: (amount: string, total: string) => `${halfDays(amount)} of ${total} left for cases (Core and Specific)`,
    points: (points: string) => `available for ${withNoun(points, "point", "points")} of cases`,
    noPoints: "Set the points a full-timer can hold under Settings to see this as points.",
    team: "Team",
    change: "Leave, contact hours and missed contacts are under Figures and sources.",
  },
  versions: {
    title: "Versions and reviews",
    keep: "Keep this quarter's plans",
    lead: "A version a quarter, with a review date and who has agreed it, on a sheet of the workbook.",
    none: "No version has been kept yet.",
    due: "Reviews due",
    noneDue: "No review is due.",
    dueOn: (name: string, day: string) => `${name}, ${day}`,
    changed: "Changed since the last version",
    noneChanged: "No plan has changed since it was last kept.",
    change: (name: string, category: string, from: string, to: string, since: string) =>
      `${name}: ${category} from ${from} to ${to} since ${since}`,
    agreed: "Agreed",
    agreedBoth: (practitioner: string, manager: string) => `Practitioner ${practitioner}, manager ${manager}`,
    onlyPractitioner: (day: string) => `Practitioner ${day}; manager not yet`,
    onlyManager: (day: string) => `Manager ${day}; practitioner not yet`,
    neither: "Not agreed yet",
    tick: "Agreed today, when you keep this quarter's plans",
    byPractitioner: (name: string) => `${name} agrees`,
    byManager: (name: string) => `I agree, for ${name}`,
  },
  changeSource: (source: "given" | "own" | "published") =>
    source === "own"
      ? "The share going on to Core is your team's own."
      : source === "given"
        ? "The share going on to Core is the one you set."
        : "The share going on to Core is the published two-thirds: your referrals do not record it.",
});
