import { amount, defineMessages } from "@evenkeel/messages";

const plural = (count: number, one: string, many: string): string => `${amount(count)} ${count === 1 ? one : many}`;

/** All that sharing with people outside the team says: in the pane, on the command line, and in the copy itself. */
export const sharingMessages = defineMessages("sharing", {
  progress: { reading: "Reading the workbook", making: "Making the copy" },
  options: {
    notAnObject: 'Options: expected a list of options such as {"clinicians": "none"}.',
    unknown: (name: string, known: readonly string[]) =>
      `Options: there is no option '${name}'. Known are ${known.join(", ")}.`,
    wrong: (name: string, wanted: string) => `Options, ${name}: expected ${wanted}.`,
    clinicians: '"none", "roles" or "names"',
    text: "a text",
    statement: "a list of sentences",
    notShareable: (what: string) =>
      `Options, ${what}: this text names a client or a colleague who is not to be shown. Reword it and try again.`,
  },
  cautions: {
    nameParts: (words: readonly string[]) =>
      `The summary says ${words.map((word) => `'${word}'`).join(", ")}, which is also part of a colleague's name. If it means them, reword it.`,
    smallRoles: (words: readonly string[]) =>
      `The summary names a role that fewer than three people share, and so perhaps one of them: ${words.join(", ")}. Reword it if that is not meant.`,
    health: (words: readonly string[]) =>
      `The summary says ${words.map((word) => `'${word}'`).join(", ")}, which could tell why a colleague is away. Leave the reason out.`,
    smallNumbers: (words: readonly string[]) =>
      `The summary says ${words.map((word) => `'${word}'`).join(", ")}. So few people could be recognised: write "about 5" or "fewer than 8".`,
  },
  checkFailed: (check: string, promise: string, where: string) =>
    `The copy was not handed out: the check '${check}' (${promise}) failed at ${where}. Nothing has left this workbook. If a word of your own stands there, such as a weighting level that is somebody's name, change it and make the copy again; otherwise please report this.`,
  checks: {
    "no-formulas": "No formulas are left: all figures are frozen",
    "no-foreign-parts": "Nothing of the add-in, of other programs, and no links to other files",
    "no-hidden-content": "No hidden sheets, rows, columns or names",
    "no-personal-properties": "No author, company or other personal property",
    "no-forbidden-text": "No client reference and no name that was not chosen",
    "small-numbers-protected": "Every number of people keeps to the small-number rule",
    "only-what-was-previewed": "Every cell and chart is one that you have seen",
    "accessible-tables": "One named table a sheet, readable by screen readers",
    "opens-at-the-start": "Opens at the first cell of the first sheet",
  },
  suppressedCode: "[c]",
  unknownCode: "[x]",
  document: {
    title: (service: string) => `${service}: demand, capacity and caseload`,
    subject: "Summary figures for commissioners",
    oneTable: "This sheet holds one table. Figures are frozen: they do not change when the team's workbook does.",
    withChart: "A chart of the same figures stands below the table.",
    codes: "[c] means held back to protect people. [x] means not recorded. Numbers of people are rounded; see Notes.",
  },
  cover: {
    name: "Cover",
    date: (date: string) => `Figures as at ${date}. They are frozen and do not update.`,
    about: "This workbook summarises the demand on the service, what it can offer, and how its caseload stands.",
    noPeople: "It holds no information about any one client. Clinicians are not named.",
    roles:
      "It holds no information about any one client. Clinicians are shown by role, never fewer than three together.",
    names: "It holds no information about any one client. Clinicians are named, as the manager of the team has chosen.",
    method: "Made with Evenkeel from the team's own workbook. Every rule that was applied is in Notes.",
  },
  contents: { name: "Contents", title: "Contents" },
  statement: {
    name: "Summary",
    title: "What the figures say",
  },
  notes: {
    name: "Notes",
    title: "Notes",
    counts:
      "[note 1] Numbers of people: 0 is shown as 0, 1 to 7 are shown as 5, all others are rounded to the nearest 5. This is the rule that NHS England uses for its own figures below national level.",
    totals: "[note 2] Totals are rounded from exact totals, so rounded parts need not add up to them.",
    shares:
      "[note 3] Percentages of people are worked out from rounded numbers, and are held back where fewer than 8 people stand behind them. So are averages, which are given in whole weeks. Points are rounded to the nearest 5.",
    rates: (weeks: number) =>
      `[note 4] Rates of referrals are worked out from rounded totals of ${plural(weeks, "week", "weeks")}.`,
    staff:
      "[note 5] Staff groups of fewer than three are put together with others. Whole-time equivalents and half-days are exact: they are posts and plans, not people.",
    missing: (parts: readonly string[]) =>
      `Not in this copy, because the team's workbook does not hold it: ${parts.join("; ")}.`,
  },
  definitions: {
    name: "Definitions",
    title: "Definitions and sources",
    table: "Definitions",
    columns: { term: "Term", meaning: "Meaning", source: "Source" },
    rows: {
      choice: {
        term: "Choice appointment",
        meaning: "A first appointment, where a family or person and a clinician choose what would help.",
        source: "Choice and Partnership Approach (CAPA), York and Kingsbury",
      },
      core: {
        term: "Core",
        meaning: "Ongoing work after Choice: here counted as new cases that start it in a quarter.",
        source: "CAPA",
      },
      halfDay: {
        term: "Half-day",
        meaning: "Half a working day in a job plan: a full-timer has ten a week.",
        source: "CAPA; NHS job planning guidance",
      },
      wte: {
        term: "WTE",
        meaning: "Whole-time equivalent: 1 is one full-time post.",
        source: "NHS workforce statistics",
      },
      points: {
        term: "Points",
        meaning:
          "How much work a case is, by the service's own weighting of factors such as risk, complexity, travel and contact.",
        source: "The team's own scheme, as the Royal College of Occupational Therapists advises",
      },
      used: {
        term: "Capacity used",
        meaning: "Points of all allocated cases over the points that the team has agreed it can hold.",
        source: "The team's own settings",
      },
      spread: {
        term: "Unevenness",
        meaning:
          "How far clinicians' used capacity lies from the average, as a share of the average (coefficient of variation).",
        source: "Standard statistics",
      },
      waiting: {
        term: "Waiting",
        meaning: "Referred and not yet allocated to a clinician, or marked as waiting.",
        source: "The team's own records",
      },
    },
  },
  sheets: {
    capacity: "Demand and capacity",
    levers: "Closing the gap",
    referrals: "Referrals by month",
    waits: "Waits",
    caseload: "Caseload",
    measures: "Key measures",
    staff: "Staff",
    history: "Over time",
  },
  capacity: {
    title: "Demand and capacity: what is needed, what is offered",
    columns: { measure: "Measure", needed: "Needed", offered: "Offered", gap: "Short by" },
    rows: {
      choice: "Choice appointments a week",
      core: "Core: new cases a quarter",
      "core-half-days": "Core half-days a week",
      "core-wte": "WTE that the shortfall in Core is worth",
    },
    negative: "A negative figure in 'Short by' is room to spare.",
    chart: "Appointments and cases: needed and offered",
    alternative:
      "Column chart of what is needed and offered, Choice a week and Core a quarter. The table holds the same figures.",
    axis: "Appointments or cases",
  },
  levers: {
    title: "What would close the gap, each on its own",
    columns: {
      lever: "Change",
      now: "Now",
      needed: "Would need to be",
      change: "Change, %",
      possible: "Possible",
    },
    each: "Each row alone would close the gap. 'No' means that no team could do it.",
    chart: "Change that would close the gap alone",
    alternative:
      "Bar chart of the change in per cent that each lever alone would need. The table holds the same figures.",
    axis: "Change from now",
    yes: "Yes",
    no: "No",
  },
  referrals: {
    title: "Referrals and activity by month",
    columns: {
      month: "Month",
      weeks: "Weeks",
      received: "Received",
      accepted: "Accepted",
      choiceAttended: "Choice attended",
      didNotAttend: "Did not attend",
      toCore: "Went on to Core",
      waiting: "Waiting at month end",
    },
    partial: "'Weeks' says how many weeks of the month are recorded: fewer than four are no whole month.",
    chart: "Referrals accepted and Choice attended by month",
    alternative:
      "Line chart of referrals accepted and Choice appointments attended by month. The table holds the same figures.",
    axis: "People a month",
  },
  waits: {
    title: "People waiting to be allocated, by how long",
    columns: { wait: "Weeks waited", people: "People waiting" },
    band: (from: number, to: number | null) =>
      to === null ? `${from} weeks or more` : from === 0 ? `Under ${to} weeks` : `${from} to under ${to} weeks`,
    unknown: "Date not recorded",
    chart: "People waiting, by how long",
    alternative: "Bar chart of people waiting by weeks waited. The table holds the same figures.",
    axis: "People",
  },
  caseload: {
    title: "Open cases by the service's own weighting",
    columns: { factor: "Factor", level: "Level", cases: "Open cases", share: "Share of open cases" },
    blank: "Not recorded",
    other: "Other",
  },
  measures: {
    title: "Key measures",
    columns: { measure: "Measure", figure: "Figure", unit: "Unit" },
    rows: {
      staff: { measure: "Clinicians", unit: "people, rounded" },
      wte: { measure: "Clinicians' time", unit: "WTE" },
      "open-cases": { measure: "Open cases", unit: "cases, rounded" },
      "not-allocated": { measure: "Cases not yet allocated", unit: "cases, rounded" },
      "points-held": { measure: "Points of all allocated cases", unit: "points" },
      "points-available": { measure: "Points the team can hold", unit: "points" },
      used: { measure: "Capacity used", unit: "% of points available" },
      spread: { measure: "Unevenness of capacity used", unit: "% of the average" },
      "near-average": { measure: "Clinicians within 10 points of the team's % used", unit: "% of clinicians" },
      "reviews-in-time": { measure: "Reviews not overdue", unit: "% of cases with a review date" },
      "first-appointment-wait": { measure: "Wait for a first appointment at the present pace", unit: "weeks" },
      "mean-wait": { measure: "Average wait of cases not yet allocated", unit: "weeks" },
    },
  },
  staff: {
    title: { roles: "Staff by role", names: "Staff by name" },
    columns: {
      group: { roles: "Role", names: "Clinician" },
      people: "People",
      wte: "WTE",
      cases: "Cases",
      points: "Points",
      used: "Capacity used",
    },
    others: "All other roles",
    all: "All roles",
  },
  history: {
    title: "How the measures have changed",
    chart: (columns: readonly string[]) => `${columns.join("; ")}, by month`,
    alternative: (columns: readonly string[]) =>
      `Line chart by month of: ${columns.join("; ")}. The table holds the same figures.`,
    axis: "%",
    columns: {
      month: "Month",
      open: "Open cases",
      waiting: "Not allocated",
      used: "Capacity used, %",
      spread: "Unevenness, %",
      reviews: "Reviews not overdue, %",
      wait: "Average wait, weeks",
    },
  },
});
