/*
 * What a reader wants to know about each TEAM function beyond Excel's own help: formula, units, errors, examples and
 * where the formula comes from. The pages in docs/functions, the hosted help page and the list in the task pane are
 * made from this and from functions.json; every example is executed by the tests.
 */

export type FunctionGroup = "Weighting" | "Job planning" | "Waiting lists" | "Fairness, balance, mentoring, sharing";

/** A small table that examples use, by the name that stands in their formulas. */
export type SampleTable = readonly (readonly (string | number)[])[];

export const SAMPLE_TABLES = {
  Cases: [
    ["Case", "Clinician", "Status", "Risk", "Travel", "Contact"],
    ["RV1001", "Grace Reid", "Open", "High", "Home", "Weekly"],
    ["RV1002", "Grace Reid", "Open", "Low", "Clinic", "Monthly"],
    ["RV1003", "Tom Bell", "Open", "Medium", "Home", "Monthly"],
    ["RV1004", "", "Waiting", "High", "Clinic", "Weekly"],
    ["RV1005", "Tom Bell", "Closed", "High", "Home", "Weekly"],
  ],
  Weights: [
    ["Factor", "Level", "Points", "Kind", "Scales"],
    ["Risk", "High", 4, "", ""],
    ["Risk", "Medium", 2, "", ""],
    ["Risk", "Low", 1, "", ""],
    ["Travel", "Home", 2, "", ""],
    ["Travel", "Clinic", 0, "", ""],
    ["Contact", "Weekly", 1, "multiply", "Travel"],
    ["Contact", "Monthly", 0.25, "multiply", "Travel"],
  ],
  Team: [
    ["Clinician", "Weekly hours", "Full-time points"],
    ["Grace Reid", 37.5, 12],
    ["Tom Bell", 22.5, 12],
  ],
  Counts: [
    ["Clinician", "Hand therapy", "Home visit"],
    ["Grace Reid", 6, 2],
    ["Tom Bell", 4, 0],
    ["Points per case", 1.5, 3],
  ],
  Versions: [
    ["Factor", "Level", "Points", "From", "To"],
    ["Risk", "High", 4, "01/04/2025", "31/03/2026"],
    ["Risk", "High", 5, "01/04/2026", ""],
    ["Risk", "Medium", 2, "", ""],
    ["Risk", "Low", 1, "", ""],
  ],
  Overlaps: [
    ["Factor", "Level", "Points", "Group"],
    ["Risk", "High", 4, "Safety"],
    ["Risk", "Medium", 2, "Safety"],
    ["Risk", "Low", 1, "Safety"],
    ["Travel", "Home", 3, "Safety"],
    ["Travel", "Clinic", 0, "Safety"],
  ],
  Timed: [
    ["Case", "Risk", "Travel", "Hours"],
    ["A1", "High", "Home", 5.5],
    ["A2", "High", "Clinic", 4],
    ["A3", "Low", "Home", 2.5],
    ["A4", "Low", "Clinic", 1],
    ["A5", "High", "Home", 5.5],
    ["A6", "Low", "Clinic", 1],
  ],
  Bands: [
    ["Up to", "Label"],
    [0.9, "Room"],
    [1, "Full"],
    ["", "Too much"],
  ],
  Mentees: [
    ["Name", "Specialty", "Goals", "Experience", "Line manager"],
    ["Nia Hart", "Hands", "Leadership", 1, "Olu Grant"],
    ["Cai Moss", "Paediatrics", "Research", 2, "Olu Grant"],
  ],
  Mentors: [
    ["Name", "Specialty", "Goals", "Experience", "Places"],
    ["Olu Grant", "Hands", "Leadership", 12, 2],
    ["Una Shah", "Hands, Stroke", "Leadership, Research", 6, 1],
    ["Ida Frost", "Paediatrics", "Teaching", 9, 1],
  ],
} as const satisfies Readonly<Record<string, SampleTable>>;

export type SampleName = keyof typeof SAMPLE_TABLES;

/** An argument of an example: a value, a column of values, a sample table, one column of one, or nothing. */
export type ExampleArgument =
  | string
  | number
  | boolean
  | null
  | { readonly column: readonly (number | string)[] }
  | { readonly table: SampleName; readonly column?: string };

export interface FunctionExample {
  readonly given: readonly ExampleArgument[];
  /** What the manager asks, as a sentence. */
  readonly asks: string;
  /** Where the figure is published; without it the example is ours. */
  readonly published?: string;
}

export interface FunctionReference {
  readonly group: FunctionGroup;
  readonly formula: string;
  readonly units: string;
  /** What goes wrong and how Excel shows it, besides what holds for every function. */
  readonly errors?: string;
  readonly source: string;
  readonly examples: readonly FunctionExample[];
}

const cases = { table: "Cases" } as const;
const weights = { table: "Weights" } as const;
const team = { table: "Team" } as const;

const RCOT = "RCOT, Managing caseload: workload weighting (2024): the factors; the points are each service's own.";
const WMT = "HMPPS Workload Measurement Tool (wmt-worker, hmpps-workload; open source).";
const CAPA = "CAPA, Ann York and Steve Kingsbury: capa.co.uk, camhsnetwork.co.uk";
const WAITS = "NHSRwaitinglist (NHS-R Community), after Fong, Walton et al., medRxiv 2022.08.23.22279117.";
const NHS_RULE = "NHS England's disclosure rule for sub-national counts (HES since 2018; maternity dashboards).";

/** By id, in the order of the documentation. */
export const functionReference: Readonly<Record<string, FunctionReference>> = {
  CASE_POINTS: {
    group: "Weighting",
    formula: "sum of the add points, of a group only the highest, each times the multiply points that scale it",
    units: "points",
    errors: "A row that cannot be weighted holds #N/A with the reason; the other rows keep their points.",
    source: RCOT,
    examples: [
      {
        given: [cases, weights],
        asks: "What does each case weigh, when contact frequency scales travel but not risk?",
      },
      {
        given: [cases, { table: "Overlaps" }],
        asks: "What if risk and travel overlap, so that only the higher counts?",
      },
      { given: [cases, { table: "Versions" }, "14/03/2026"], asks: "What did they weigh by last year's weights?" },
      { given: [{ table: "Counts" }, null], asks: "How much does each row of a table of counts come to?" },
    ],
  },
  WEIGHTED_CASELOAD: {
    group: "Weighting",
    formula: "sum of the points of all open cases, or of one clinician's",
    units: "points",
    errors: "#N/A names the first case that cannot be weighted: a total without it would be too low.",
    source: RCOT,
    examples: [
      { given: [cases, weights], asks: "How much work is there in all, allocated or not?" },
      { given: [cases, weights, "Grace Reid"], asks: "How much does Grace hold?" },
      {
        given: [cases, weights, { table: "Team", column: "Clinician" }],
        asks: "And each of the team, in one formula?",
      },
    ],
  },
  WEIGHTED_CASELOADS: {
    group: "Weighting",
    formula: "one row a clinician; Used = Points / Available; Team = sum of points / sum of available",
    units: "Points and Available in points; Used a ratio (1 = 100%)",
    errors:
      "#VALUE! names a case held by somebody who is not in team. Available and Used hold #N/A where hours are missing, #DIV/0! where there is work and nothing available.",
    source: WMT,
    examples: [
      { given: [cases, weights, team], asks: "Who holds how much, against what they have available?" },
      { given: [{ table: "Counts" }, null, team], asks: "The same for a team that keeps counts by category?" },
    ],
  },
  AVAILABLE_POINTS: {
    group: "Weighting",
    formula:
      "full_time_points x max(0, weekly_hours - reduction_hours - fixed_hours) / (full_time_hours - standard_fixed_hours)",
    units: "points; hours a week",
    source: `${WMT} Fixed commitments: council schemes; NES job planning.`,
    examples: [
      {
        given: [2176, 37, 37, 1.8],
        asks: "What is left of 2176 points with 1.8 hours of reductions?",
        published: "hmpps-workload CapacityCalculatorTest prints 2070, cut to whole points",
      },
      {
        given: [100, 18.75, 37.5, 0, 6],
        asks: "What has a half-timer who goes to the same 6 hours of meetings? Not 50.",
      },
      { given: [100, { table: "Team", column: "Weekly hours" }], asks: "What has each of the team?" },
    ],
  },
  CAPACITY_USED: {
    group: "Weighting",
    formula: "points / available",
    units: "ratio (1 = 100%)",
    errors: "#DIV/0! when there is work and nothing available.",
    source: WMT,
    examples: [
      {
        given: [2000, 2176],
        asks: "How full is somebody who holds 2000 of 2176 points?",
        published: "91.9% by the rule of hmpps-workload",
      },
    ],
  },
  CAPACITY_BAND: {
    group: "Weighting",
    formula: "the label of the first band that reaches up to used",
    units: "used is a ratio (1 = 100%)",
    errors: "#N/A when bands of your own end below used; leave the first cell of their last row blank.",
    source: "Bands built from published tools (WMT, Manage a Workforce, Napo); 80% is a suggestion of ours.",
    examples: [
      { given: [{ column: [0.8, 0.92, 1, 1.08, 1.3] }], asks: "Which band is each of these in?" },
      { given: [0.95, { table: "Bands" }], asks: "And in a service's own bands?" },
    ],
  },
  USED_AFTER: {
    group: "Weighting",
    formula: "(points + case_points) / available; unchanged if already theirs",
    units: "ratio (1 = 100%)",
    errors: "#DIV/0! when there would be work and nothing is available.",
    source: WMT,
    examples: [
      {
        given: [2000, 2176, 115],
        asks: "What would a case of 115 points bring them to?",
        published: "91.9% to 97.2% by the rule of hmpps-workload",
      },
    ],
  },
  ALLOCATION_RATE: {
    group: "Weighting",
    formula: "full_time_rate x wte",
    units: "cases in the same period",
    source: RCOT,
    examples: [
      {
        given: [5, { column: [1, 0.6, 0.5] }],
        asks: "If a full-timer takes 5 new cases a month, what do part-timers take?",
      },
    ],
  },
  WHOLE_TARGETS: {
    group: "Weighting",
    formula: "round(k x per_period) - round((k - 1) x per_period), for k = 1, 2, ...",
    units: "whole numbers",
    source: `${CAPA}: "9 in two quarters, 10 in the other two".`,
    examples: [
      {
        given: [9.43],
        asks: "Nobody starts 9.43 cases: what are the four quarters' targets?",
        published: "CAPA: about 9 in two quarters and 10 in the other two",
      },
    ],
  },
  FIT_WEIGHTS: {
    group: "Weighting",
    formula: "hours = Base + one amount for the level of each factor, none negative, with the least squared error",
    units: "the unit of hours; Explained is a share from 0 to 1",
    errors: "#N/A when a case has no hours or no column could be a factor.",
    source: "Non-negative least squares (Lawson and Hanson; Bro and de Jong). Leicestershire's scale was made so.",
    examples: [
      {
        given: [{ table: "Timed" }, { table: "Timed", column: "Hours" }],
        asks: "What do recorded hours say that risk and travel cost?",
      },
    ],
  },
  CORE_MULTIPLIER: {
    group: "Job planning",
    formula: "appts_per_half_day x weeks_per_quarter / appts_per_case",
    units: "new Core cases a quarter for each half-day a week",
    source: `${CAPA} (F1).`,
    examples: [
      { given: [], asks: "What is CAPA's multiplier?", published: "3" },
      {
        given: [1.5, 11.5, 7.5],
        asks: "A rural team that manages 1.5 appointments in a half-day?",
        published: "2.3 (the page's examples use 11.5 weeks, its formula 11.25)",
      },
    ],
  },
  CORE_APPTS_PER_QUARTER: {
    group: "Job planning",
    formula: "half_days x multiplier",
    units: "new Core cases a quarter",
    source: `${CAPA} (F2).`,
    examples: [
      {
        given: [3],
        asks: "Andrew has 3 half-days of Core: how many cases does he start in a quarter?",
        published: "9",
      },
    ],
  },
  CORE_APPTS_PER_WEEK: {
    group: "Job planning",
    formula: "half_days x multiplier / weeks",
    units: "new Core cases a week",
    source: `${CAPA} (F5).`,
    examples: [
      {
        given: [5],
        asks: "A full-timer gives half the week to Core: how many new cases a week?",
        published: "just over one",
      },
    ],
  },
  HALF_DAYS_FROM_HOURS: {
    group: "Job planning",
    formula: "hours / hours_per_half_day",
    units: "half-days a week",
    source: `${CAPA} (F3).`,
    examples: [
      { given: [11], asks: "Karen counts in hours and has 11 of Core: how many half-days is that?", published: "3.14" },
    ],
  },
  CORE_HALF_DAYS: {
    group: "Job planning",
    formula: "wte x half_days_per_wte - choice - specific - other",
    units: "half-days a week",
    errors: "#VALUE! says by how many half-days a plan is over-committed.",
    source: `${CAPA} (F4).`,
    examples: [
      {
        given: [1, 1, 0, 6],
        asks: "Andrew has a Choice clinic and 6 half-days of other work: what is left for Core?",
        published: "3",
      },
      { given: [0.6, 1, 2, 4], asks: "And somebody at 0.6 WTE with 7 half-days promised?" },
    ],
  },
  CHOICE_APPTS_PER_WEEK: {
    group: "Job planning",
    formula: "mean of accepted_referrals / (1 - leave_reduction)",
    units: "Choice appointments a week",
    source: `${CAPA} (F7, F8).`,
    examples: [
      {
        given: [{ column: [5, 20, 8] }],
        asks: "Three weeks brought 5, 20 and 8: how many Choice to plan a week?",
        published: "11 for Anywhere CAMHS (range 5 to 20)",
      },
      { given: [6, 0.1], asks: "How many to offer if a tenth of weekly slots is lost to leave?" },
    ],
  },
  CHOICE_SUPPLY: {
    group: "Job planning",
    formula: "sum of staff x choice_per_week, times (1 - leave_reduction)",
    units: "Choice appointments a week",
    source: `${CAPA} (F8).`,
    examples: [
      {
        given: [{ column: [4, 6] }, { column: [1, 0.5] }],
        asks: "4 full-timers give one a week and 6 part-timers one a fortnight: what comes of it?",
        published: "7 offered, just over 6 left",
      },
    ],
  },
  CHOICE_QUOTA: {
    group: "Job planning",
    formula: "largest remainder over round(accepted_per_week x weeks)",
    units: "whole Choice appointments in the quarter",
    errors: "#VALUE! when all shares are 0.",
    source: `${CAPA}: the 13-week quota; the sharing rule is ours (F9).`,
    examples: [
      {
        given: [6, { column: [1, 1, 0.6, 0] }],
        asks: "6 referrals a week: how many Choice does each do in the quarter, by WTE?",
      },
    ],
  },
  CORE_DEMAND_PER_QUARTER: {
    group: "Job planning",
    formula: "accepted_per_week x weeks x transfer_rate",
    units: "new Core cases a quarter",
    source: `${CAPA} (F11).`,
    examples: [
      {
        given: [12, 0.7],
        asks: "12 referrals a week, 70% go on to Core: how many Core cases a quarter?",
        published: "Partnerships are 70% of Choice",
      },
    ],
  },
  BALANCE_RATIO: {
    group: "Job planning",
    formula: "core_per_quarter / accepted_per_week",
    units: "ratio; 8 to 9 is published as broadly in balance, 13 x your own transfer rate is more exact",
    errors: "#DIV/0! without referrals.",
    source: `${CAPA} (F12).`,
    examples: [
      {
        given: [{ column: [48, 54] }, 6],
        asks: "6 referrals a week: between which Core figures is the team in balance?",
        published: "8 to 9",
      },
    ],
  },
  CORE_GAP: {
    group: "Job planning",
    formula: "accepted_per_week x 13 x transfer_rate - core_per_quarter; / multiplier; / core_half_days_per_wte",
    units: "three cells: cases a quarter, half-days a week, WTE; negative is spare",
    source: `Derived from ${CAPA} (F13).`,
    examples: [
      { given: [40, 6], asks: "The team can start 40 and accepts 6 a week: what is it short of?" },
      { given: [40, 6, null, null, 4], asks: "And in recruits who each do 4 half-days of Core?" },
    ],
  },
  REFERRALS_SUPPORTED: {
    group: "Job planning",
    formula: "wte x 10 x choice_core_share / half_days_per_referral",
    units: "accepted referrals a week",
    source: `${CAPA}, rule of thumb (F15). It leaves leave out; the multiplier does not, so the two differ a little.`,
    examples: [{ given: [12], asks: "How many referrals a week can 12 WTE accept?", published: "about 12" }],
  },
  CHOICE_CORE_SHARE_NEEDED: {
    group: "Job planning",
    formula: "accepted_per_week x half_days_per_referral / (wte x 10)",
    units: "share of the team's half-days",
    errors: "#DIV/0! when referrals are accepted and nobody is there.",
    source: `${CAPA}, rule of thumb (F16).`,
    examples: [
      {
        given: [12, 10],
        asks: "12 referrals a week and 10 WTE: what share must go into Choice and Core?",
        published: "36% (the same example says 12 WTE elsewhere, which gives 30%)",
      },
    ],
  },
  CHOICE_CORE_DEMAND: {
    group: "Job planning",
    formula: "accepted x (choice_hours + transfer_rate x core_hours x (1 + cotherapy_rate))",
    units: "hours, in the period of the referrals",
    source: `${CAPA}, the maths model (F14, F17).`,
    examples: [{ given: [1], asks: "How many hours does one accepted referral take?", published: "about 6" }],
  },
  CHOICE_CORE_CAPACITY: {
    group: "Job planning",
    formula: "wte x 10 x choice_core_share x appts_per_half_day x time_worked",
    units: "appointments a week (of about an hour)",
    source: `${CAPA}, the maths model (F17).`,
    examples: [{ given: [12, 0.35], asks: "How many appointments a week do 12 WTE have with 35% in Choice and Core?" }],
  },
  DEMAND_HOURS: {
    group: "Job planning",
    formula: "referrals x book_in_rate x hours_per_case",
    units: "hours, in the period of the referrals",
    source: `${CAPA}, the older annual model (F18).`,
    examples: [{ given: [800, 0.6, 9], asks: "800 referrals a year, 60% book in, 9 hours each?", published: "4320" }],
  },
  CAPACITY_HOURS: {
    group: "Job planning",
    formula: "wte x clinical_half_days x appts_per_half_day x weeks x utilisation",
    units: "hours a year",
    source: `${CAPA}, the older annual model (F18).`,
    examples: [{ given: [7, 8], asks: "7 WTE with 8 clinical half-days each?", published: "5040" }],
  },
  FLEX_SHORTFALL: {
    group: "Job planning",
    formula: "0 while vacant is more than accepted + not yet opted in, else the difference + 1",
    units: "Choice slots",
    source: `${CAPA}, flexing capacity (F19).`,
    examples: [{ given: [9, 6, 3], asks: "9 slots are vacant, 6 accepted and 3 not opted in: how many to add?" }],
  },
  SPECIFIC_PER_QUARTER: {
    group: "Job planning",
    formula: "half_days x appts_per_half_day x weeks_per_quarter / appts_per_case",
    units: "new cases a quarter",
    source: `Derived from ${CAPA}: each segment has its own multiplier (F21).`,
    examples: [{ given: [2, 15], asks: "Two half-days of family therapy at 15 appointments a case?" }],
  },
  WEEKS_AVAILABLE: {
    group: "Job planning",
    formula: "52 - (annual_leave_days + bank_holidays + study_days + other_days) / days_per_week",
    units: "weeks a year",
    errors: "#VALUE! when more days are taken than a year has.",
    source: "NHS job planning practice; leave by Agenda for Change.",
    examples: [
      { given: [{ column: [27, 29, 33] }, 8, 10], asks: "How many weeks are left after leave, by length of service?" },
    ],
  },
  CONTACTS_PER_YEAR: {
    group: "Job planning",
    formula: "weekly_hours x weeks x clinical_share x (1 - non_contact_share) x (1 - dna_rate) / hours_per_contact",
    units: "contacts a year",
    source: "NHS job planning practice (DCC share; notes, travel and missed appointments taken off).",
    examples: [{ given: [37.5, 42, 0.75, 1.5], asks: "37.5 hours, 42 weeks, 75% clinical, 1.5 hours a contact?" }],
  },
  QUEUE_LOAD: {
    group: "Waiting lists",
    formula: "demand / capacity",
    units: "ratio; from 1 up the list grows without limit",
    errors: "#DIV/0! when people join and nobody can be seen.",
    source: WAITS,
    examples: [{ given: [30, 27], asks: "30 join a week and 27 are seen?", published: "1.1111" }],
  },
  TARGET_QUEUE_SIZE: {
    group: "Waiting lists",
    formula: "demand x target_wait / factor",
    units: "people",
    source: WAITS,
    examples: [
      {
        given: [30, 52],
        asks: "How many may wait if 30 join a week and nobody should wait over a year?",
        published: "390",
      },
    ],
  },
  TARGET_MEAN_WAIT: {
    group: "Waiting lists",
    formula: "target_wait / factor",
    units: "weeks",
    source: WAITS,
    examples: [
      {
        given: [52, { column: [4, 6] }],
        asks: "Which mean wait keeps nearly everybody within 52 weeks?",
        published: "13 and 8.67",
      },
    ],
  },
  RELIEF_CAPACITY: {
    group: "Waiting lists",
    formula: "demand + (queue_size - target_queue_size) / weeks, never below demand",
    units: "people a week",
    source: WAITS,
    examples: [
      {
        given: [30, 1200, 390, 26],
        asks: "1200 wait where 390 may: how many to see a week, for half a year?",
        published: "61.153846",
      },
    ],
  },
  TARGET_CAPACITY: {
    group: "Waiting lists",
    formula: "demand + (cv_demand^2 + cv_capacity^2) / 2 x factor / target_wait",
    units: "people a week",
    source: WAITS,
    examples: [
      {
        given: [30, 52, 3, 1.1, 1.2],
        asks: "How many to see a week to keep a list that is the right size?",
        published: "30.076442",
      },
    ],
  },
  WAITING_LIST_PRESSURE: {
    group: "Waiting lists",
    formula: "2 x mean_wait / target_wait",
    units: "ratio; above 1 the target is likely to be missed",
    source: WAITS,
    examples: [
      { given: [63, 52], asks: "People wait 63 weeks on average where 52 is the target?", published: "2.42307692" },
    ],
  },
  WEEKS_TO_CLEAR: {
    group: "Waiting lists",
    formula: "queue_size / (capacity - demand)",
    units: "weeks",
    errors: "#N/A when the list never clears.",
    source: "Findlay, clearance time.",
    examples: [
      { given: [39, 13, 10], asks: "39 wait, 13 are seen and 10 join a week: when is the list cleared?" },
      { given: [39, 10, 10], asks: "And if only as many are seen as join?" },
    ],
  },
  WAITING_LIST_FORECAST: {
    group: "Waiting lists",
    formula: "waiting = max(0, waiting + demand - capacity), week by week; wait = waiting / capacity",
    units: "people; Wait in weeks",
    errors: "Wait holds #DIV/0! in a week where people wait and nobody is seen.",
    source: WAITS,
    examples: [
      {
        given: [40, 10, { column: [10, 15, 0, 15] }, 4],
        asks: "What becomes of the list with a blitz week and a closed week?",
      },
    ],
  },
  EQUITY: {
    group: "Fairness, balance, mentoring, sharing",
    formula:
      "used = loads / available; range = highest - lowest; cv = deviation / mean; gini weighted by available; jain = (sum)^2 / (n x sum of squares); max_over_mean; unfairness = root of the summed squared deviations",
    units: "range in ratio points; the others without unit",
    errors: "#DIV/0! names a person who holds work and has nothing available.",
    source: "Timefold-family solvers (unfairness); the others are standard measures.",
    examples: [
      {
        given: [{ column: [1, 1, 1, 13] }, 1, "unfairness"],
        asks: "How unfair are loads of 1, 1, 1 and 13?",
        published: "10.3923 by the solvers' formula",
      },
      {
        given: [{ column: [18, 9] }, { column: [20, 12] }],
        asks: "How far apart are two people at 18 of 20 and 9 of 12?",
      },
    ],
  },
  BALANCE_TEAM: {
    group: "Fairness, balance, mentoring, sharing",
    formula: "safe first, then placed by urgency, least overload, within 5% of the fair share, fewest moves",
    units: "points",
    errors:
      "Cases that nobody can safely take are not in the table; the task pane lists them with the reason. Cases of people who are not in team stay where they are: rows at the end, without To.",
    source: "The same engine as Balance team in the task pane.",
    examples: [{ given: [cases, team, weights], asks: "Who should take the unallocated case?" }],
  },
  MENTOR_MATCH: {
    group: "Fairness, balance, mentoring, sharing",
    formula:
      "best assignment of scores: goals 40, specialty 25, experience 15, locality 10, the mentee's wish 6, the mentor's wish 4",
    units: "score from 0 to 100",
    source: "Mentor Collective's order of criteria; assignment by Munkres.",
    examples: [{ given: [{ table: "Mentees" }, { table: "Mentors" }], asks: "Who should mentor whom?" }],
  },
  SAFE_COUNT: {
    group: "Fairness, balance, mentoring, sharing",
    formula: "0 stays 0; 1 to 7 gives 5; anything else the nearest 5",
    units: "people",
    source: NHS_RULE,
    examples: [
      {
        given: [{ column: [0, 1, 7, 8, 12, 13] }],
        asks: "How may these counts be shown?",
        published: "0, 5, 5, 10, 10, 15 by the rule",
      },
    ],
  },
  SAFE_PERCENT: {
    group: "Fairness, balance, mentoring, sharing",
    formula: "SAFE_COUNT(numerator) / SAFE_COUNT(denominator); * when the denominator is below 8",
    units: "share (1 = 100%), or *",
    source: NHS_RULE,
    examples: [
      { given: [3, 22], asks: "How may 3 of 22 be shown?", published: "25% by the rule" },
      { given: [2, 6], asks: "And 2 of 6?" },
    ],
  },
};

/** The formula of an example as somebody types it. */
export function exampleFormula(id: string, given: readonly ExampleArgument[]): string {
  return `=TEAM.${id}(${given.map(argumentText).join(", ")})`;
}

function argumentText(argument: ExampleArgument): string {
  if (argument === null) return "";
  if (typeof argument === "string") return `"${argument}"`;
  if (typeof argument === "boolean") return argument ? "TRUE" : "FALSE";
  if (typeof argument === "number") return String(argument);
  if (!("table" in argument)) return `{${argument.column.map(argumentText).join(";")}}`;
  // Bands are two columns without a header.
  if (argument.table === "Bands") return "Bands";
  return argument.column === undefined ? `${argument.table}[#All]` : `${argument.table}[${argument.column}]`;
}

/** The argument as the function is given it. */
export function exampleValue(argument: ExampleArgument): unknown {
  if (typeof argument !== "object" || argument === null) return argument;
  if (!("table" in argument)) return argument.column.map((value) => [value]);
  const table: SampleTable = SAMPLE_TABLES[argument.table];
  if (argument.table === "Bands") return table.slice(1);
  if (argument.column === undefined) return table;
  const at = table[0]?.indexOf(argument.column) ?? -1;
  return table.slice(1).map((row) => [row[at]]);
}
