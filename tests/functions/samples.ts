/** A team in four small tables, as people keep them. */
export const CASES = [
  ["Ref", "Key worker", "Status", "Risk", "Travel", "Notes"],
  ["A1", "Amy Bell", "Open", "High", "Home", "👩‍👧 two children"],
  ["A2", "amy  bell", "", "low", "Clinic", ""],
  ["A3", "", "Waiting", "Low", "Home", "مرحبا"],
  ["A4", "Ben Cole", "Closed", "High", "Home", ""],
  ["A5", "Ben Cole", "Waiting", "High", "Clinic", ""],
];

export const COUNTS = [
  ["Therapist", "Hand therapy", "Home visit", "Total"],
  ["Amy Bell", 4, 1, 5],
  ["Ben Cole", 0, 2, 2],
  ["Total", 4, 3, 7],
];

export const WEIGHTS = [
  ["Factor", "Level", "Points"],
  ["Risk", "High", 4],
  ["Risk", "Low", 1],
  ["Travel", "Home", 2],
  ["Travel", "Clinic", 0],
];

export const TEAM = [
  ["Name", "Hours", "Full-time points"],
  ["Amy Bell", 37.5, 20],
  ["Ben Cole", 18.75, 20],
];

export const MENTEES = [
  ["Name", "Specialty", "Goals"],
  ["Nia Hart", "Hands", "Leadership"],
];

export const MENTORS = [
  ["Name", "Specialty", "Goals", "Places"],
  ["Olu Grant", "Hands", "Leadership", 1],
];

/** Arguments that each function can work with. */
export const GOOD_ARGUMENTS: Readonly<Record<string, readonly unknown[]>> = {
  CASE_POINTS: [CASES, WEIGHTS, 46000],
  WEIGHTED_CASELOAD: [CASES, WEIGHTS, "Amy Bell", 46000],
  WEIGHTED_CASELOADS: [CASES, WEIGHTS, TEAM, 46000],
  AVAILABLE_POINTS: [100, 30, 37.5, 2, 6, 6],
  CAPACITY_USED: [92, 100],
  CAPACITY_BAND: [
    0.92,
    [
      [0.8, "Room"],
      [1, "Full"],
      ["", "Over"],
    ],
  ],
  USED_AFTER: [92, 100, 5, false],
  ALLOCATION_RATE: [4, 0.6],
  WHOLE_TARGETS: [9.43, 4],
  FIT_WEIGHTS: [CASES, [[6], [1], [3], [6], [4]]],
  CORE_MULTIPLIER: [2, 11.25, 7.5],
  CORE_APPTS_PER_QUARTER: [5, 3],
  CORE_APPTS_PER_WEEK: [5, 3, 13],
  HALF_DAYS_FROM_HOURS: [11, 3.5],
  CORE_HALF_DAYS: [1, 1, 2, 4, 10],
  CHOICE_APPTS_PER_WEEK: [[[5], [7]], 0.1],
  CHOICE_SUPPLY: [[[4], [6]], [[1], [0.5]], 0.1],
  CHOICE_QUOTA: [6, [[1], [0.5]], 13],
  CORE_DEMAND_PER_QUARTER: [6, 0.66, 13],
  BALANCE_RATIO: [50, 6],
  CORE_GAP: [50, 6, 0.66, 3, 10],
  REFERRALS_SUPPORTED: [12, 0.3, 3],
  CHOICE_CORE_SHARE_NEEDED: [12, 12, 3],
  CHOICE_CORE_DEMAND: [12, 1, 0.66, 7.5, 0],
  CHOICE_CORE_CAPACITY: [12, 0.35, 2, 0.865],
  DEMAND_HOURS: [800, 0.6, 9],
  CAPACITY_HOURS: [7, 8, 2, 45, 1],
  FLEX_SHORTFALL: [9, 6, 3],
  SPECIFIC_PER_QUARTER: [2, 15, 2, 11.25],
  WEEKS_AVAILABLE: [33, 8, 10, 0, 5],
  CONTACTS_PER_YEAR: [37.5, 42, 0.75, 1.5, 0.1, 0.05],
  QUEUE_LOAD: [30, 27],
  TARGET_QUEUE_SIZE: [30, 52, 4],
  TARGET_MEAN_WAIT: [52, 4],
  RELIEF_CAPACITY: [30, 1200, 390, 26],
  TARGET_CAPACITY: [30, 52, 3, 1.1, 1.2],
  WAITING_LIST_PRESSURE: [63, 52],
  WEEKS_TO_CLEAR: [100, 12, 8],
  WAITING_LIST_FORECAST: [100, 12, [[10], [12], [14]], 3],
  EQUITY: [[[4], [5]], [[10], [10]], "gini"],
  BALANCE_TEAM: [CASES, TEAM, WEIGHTS, 1, 46000],
  MENTOR_MATCH: [MENTEES, MENTORS],
  SAFE_COUNT: [12],
  SAFE_PERCENT: [3, 22],
};
