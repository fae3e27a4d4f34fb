import { amount, defineMessages, withNoun } from "@evenkeel/messages";

const halfDays = (value: number): string => `${amount(value)} ${Math.abs(value - 1) < 1e-9 ? "half-day" : "half-days"}`;

/** All that job planning says: in the pane, on the command line, and on the sheets it makes. */
export const jobPlanMessages = defineMessages("jobPlans", {
  progress: {
    reading: "Reading the workbook",
    planning: "Working out the plans",
    balancing: "Looking for the fewest changes",
  },
  title: (people: number) =>
    `Job plans: team plan${people > 0 ? ` and ${withNoun(String(people), "individual plan", "individual plans")}` : ""}`,
  notATeam: (why: string) =>
    why === "" ? "This workbook has no team to plan for: it needs a Team table with names and hours." : why,
  problems: {
    noJobPlan:
      "No half-days are planned. Add columns for Choice, Core, Specific and Other half-days to the Team table, or a JobPlan table with one row an activity.",
    noReferrals:
      "Demand is not known: there is no Referrals table with accepted referrals by week, so the plan cannot say whether the service is in balance.",
    noChoice:
      "Nobody's plan has Choice in it, so nobody is there to see new referrals first. Give somebody half-days of Choice.",
    moreCoreThanChoice:
      "Referrals: more went on to Core than attended Choice, which cannot be. Check the two columns; until then the published two-thirds count.",
    stranger: (name: string) =>
      `${name} has a job plan but is not in the Team table, so these half-days count for nobody. Add the person to Team, or correct the name.`,
    overCommitted: (name: string, by: number, contract: number) =>
      `${name}'s plan is ${halfDays(by)} over the contract of ${halfDays(contract)}. Take something out of the plan, or change the hours.`,
    unknownHours: (name: string) =>
      `${name} has a plan but no WTE or hours, so nobody can say whether it fits. Add them to the Team table.`,
  },
  options: {
    notAnObject: 'Options: expected a list of options such as {"referralWeeks": 13}.',
    unknown: (name: string, known: readonly string[]) =>
      `Options: there is no option '${name}'. Known are ${known.join(", ")}.`,
    wrong: (name: string, wanted: string) => `Options, ${name}: expected ${wanted}.`,
    yesOrNo: "true or false",
    sharing: '"wte" or "agreed"',
  },
  rebalance: {
    title: (changes: number) => `Balance job plans: ${withNoun(String(changes), "change", "changes")} of half-days`,
    reason: (name: string, category: string, from: number, to: number, brings: string) =>
      `${name}: ${category} from ${amount(from)} to ${halfDays(to)} a week, ${brings}.`,
    bringsCore: (cases: number) =>
      `${amount(Math.abs(cases))} ${cases < 0 ? "fewer" : "more"} new Core ${Math.abs(Math.abs(cases) - 1) < 1e-9 ? "case" : "cases"} a quarter`,
    bringsChoice: (appts: number) =>
      `${amount(Math.abs(appts))} ${appts < 0 ? "fewer" : "more"} Choice ${Math.abs(Math.abs(appts) - 1) < 1e-9 ? "appointment" : "appointments"} a week`,
    freed: "which frees the time",
    taken: "which takes up the time",
    unknownPerson: (name: string) =>
      `Options, limits: nobody called '${name}' has a job plan. Check the spelling against Team.`,
    noSolver:
      "Balancing job plans needs WebAssembly, which is switched off here. Change half-days in the Team table and watch the team plan instead.",
    limitsContradict:
      "The limits contradict each other: somebody's lowest half-days add up to more than the contract. Widen them.",
    stopped: "Stopped before an answer was found. Nothing was written.",
    draftTitle: (changes: number) => `Job plans: ${withNoun(String(changes), "change", "changes")} of half-days`,
    byHand: (name: string, sheet: string) =>
      `${name}'s plan in ${sheet} cannot be written for you: two rows have the same person and activity, a name stands only once above its rows, or a row holds a formula. Change it there as proposed.`,
    noPlace: (name: string, category: string) =>
      `${name}: ${category} has no cell of its own to write to (no column, or a formula stands there). Add the column, or leave that figure as it is.`,
    namesWish: 'a list of names such as ["Amy Bell"]',
    startWish: 'a list such as [{"clinician": "Amy Bell", "core": 4, "specific": 2}]',
    stepWish: "0.5 or 1",
    limitsWish: 'a list such as [{"clinician": "Amy Bell", "category": "core", "min": 2, "max": 5}]',
  },
  versions: {
    unknownPerson: (name: string) =>
      `Options, agreed: nobody called '${name}' has a job plan. Check the spelling against Team.`,
    agreedWish: 'names such as {"practitioner": ["Amy Bell"], "manager": ["Amy Bell"]}',
    changeTitle: (people: number) => `Job plans kept for ${withNoun(String(people), "person", "people")}`,
  },
  sheets: {
    teamPlan: "Team plan",
    individual: (name: string) => `Plan ${name}`,
    draft: "A plan is a draft until both have agreed it, and is reviewed every quarter.",
    figures: "Figures",
    value: "Value",
    source: "Source",
    apptsPerHalfDay: "Appointments in a half-day",
    workedWeeks: "Worked weeks in a quarter",
    apptsPerCase: "Appointments in a Core case",
    multiplier: "New Core cases a quarter for each half-day a week",
    weeksPerQuarter: "Weeks in a quarter",
    leave: "Weekly Choice lost to leave",
    transferRate: "Share of Choice that goes on to Core",
    cotherapy: "Share of Core done by two together",
    accepted: "Accepted referrals a week",
    sources: {
      apptsPerHalfDay: "CAPA: 2 (change here)",
      workedWeeks: "CAPA: 45 worked weeks / 4 = 11.25; leave is counted here (change here)",
      apptsPerCase: "CAPA: 7.5, or your own audited average (change here)",
      multiplier: "Appointments x weeks / appointments a case",
      weeksPerQuarter: "CAPA: 13",
      leave: "CAPA: about 10% (change here)",
      transferRate: {
        own: "Your own: into Core / Choice attended, from Referrals (change here)",
        published: "CAPA: 0.66 to 0.70 (change here)",
        given: "As set in the pane (change here)",
      },
      cotherapy: "Your own; 0 if you do not count it (change here)",
      accepted: (weeks: number) => `Mean of ${withNoun(String(weeks), "week", "weeks")} of Referrals`,
      acceptedGiven: "As set in the pane (change here)",
      acceptedUnknown: "Not known: type it here",
    },
    /** The upper line of headings: what the columns below it count. */
    over: {
      halfDays: "Half-days a week",
      newCore: "New Core cases",
      targets: "In whole cases",
      choice: "Choice",
    },
    columns: {
      clinician: "Clinician",
      wte: "WTE",
      choice: "Choice",
      core: "Core",
      specific: "Specific",
      other: "Other",
      total: "Total",
      contract: "Contract",
      overBy: "Over by",
      perQuarter: "a quarter",
      perWeek: "a week",
      quarter: (number: number) => `Q${number}`,
    },
    whole: "Team",
    balance: "Is the service in balance?",
    choiceNeeded: "Choice appointments needed a week",
    choiceOffered: "Choice appointments offered a week, after leave",
    coreNeeded: "New Core cases needed a quarter",
    coreOffered: "New Core cases offered a quarter",
    ratio: "New Core a quarter for each referral a week",
    ratioSource: "CAPA: 8 to 9 is broadly in balance; your own figure is 13 x your transfer rate",
    inBalance: "In balance",
    yes: "Yes",
    no: "No",
    spare: "Negative: to spare",
    choiceShort: "Choice half-days short",
    gapCases: "Core cases a quarter short",
    gapHalfDays: "Core half-days short",
    gapWte: "WTE short, if they did nothing but Core",
    gapWteSource: "Negative: to spare. Real recruits do 3 to 5 half-days of Core a week",
    routes: {
      choiceNeeded: "One for each accepted referral",
      choiceOffered: "Weekly method: half-days x appointments, less leave",
      coreNeeded: "Referrals x weeks in a quarter x share going on to Core",
      coreOffered: "Half-days x new cases for each; leave is inside that figure",
    },
    streams: "Specific streams",
    streamLength: "Appointments a case",
    streamCases: "New cases",
    anyStream: "Any other Specific work",
    activities: "Activities",
    choiceQuota: "Choice appointments a quarter",
    role: "Role",
    band: "Band",
    skills: "Skills",
    perWeekHeading: "Half-days a week",
    comesTo: "What it comes to",
    /** Words that the sheet's formulas put after their figures. */
    after: {
      choice: "Choice appointments a week, before leave",
      coreQuarter: "new Core cases a quarter, about",
      coreWeek: "a week",
      overBy: "Over by",
      tooMuch: "half-days: take something out",
      fits: "Fits the contract",
      noHours: "Hours are not in the workbook",
    },
    targets: "New Core cases to begin",
    categories: { choice: "Choice", core: "Core Partnership", specific: "Specific Partnership", other: "Other work" },
    total: "Total",
    contract: "Contract",
    agreed: "Agreed",
    practitioner: "Practitioner",
    manager: "Manager",
    name: "Name",
    date: "Date",
    review: "Review due",
  },
});
