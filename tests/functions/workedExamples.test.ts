import { call } from "../support/customFunctions";
import { teamFunctions } from "./teamFunctions";

/**
 * Published worked examples, by the id under which the project's notes list them, with the source that prints them.
 * They are compared at the printed precision. "derived" marks arithmetic of ours on a published formula; a note says
 * where a source contradicts itself.
 */
interface Example {
  readonly id: string;
  readonly source: string;
  readonly fn: string;
  readonly given: readonly unknown[];
  /** A number, or rows of them. */
  readonly expected: unknown;
  /** Decimals that the source prints; exact where left out. */
  readonly decimals?: number;
}

const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);

const capa: readonly Example[] = [
  { id: "W01", source: "capa S3", fn: "CORE_MULTIPLIER", given: [2, 11.25, 7.5], expected: 3 },
  { id: "W01 by default", source: "capa S3", fn: "CORE_MULTIPLIER", given: [null, null, null], expected: 3 },
  { id: "W03 Andrew Down", source: "capa S3, S4", fn: "CORE_APPTS_PER_QUARTER", given: [3], expected: 9 },
  { id: "W03 what is left for Core", source: "capa S3, S4", fn: "CORE_HALF_DAYS", given: [1, 1, 0, 6], expected: 3 },
  { id: "W04 Karen Peters", source: "capa S2", fn: "HALF_DAYS_FROM_HOURS", given: [11], expected: 3.14, decimals: 2 },
  {
    id: "W04 per quarter",
    source: "capa S2",
    fn: "CORE_APPTS_PER_QUARTER",
    given: [11 / 3.5],
    expected: 9.4,
    decimals: 1,
  },
  // The page multiplies by 0.86, which is 3 / 3.5 rounded: 9.46, printed as 9.4. The unrounded figure is 9.43.
  { id: "W05 (D3)", source: "capa S2", fn: "CORE_APPTS_PER_QUARTER", given: [11 / 3.5], expected: 9.43, decimals: 2 },
  { id: "W06", source: "capa S2", fn: "WHOLE_TARGETS", given: [(11 / 3.5) * 3], expected: [[9, 10, 9, 10]] },
  {
    id: "W07",
    source: "capa S0, digits derived",
    fn: "CORE_APPTS_PER_WEEK",
    given: [5],
    expected: 1.1538,
    decimals: 4,
  },
  // The page's formula says 11.25 weeks, all its examples use 11.5.
  { id: "W09 (D1)", source: "capa S11", fn: "CORE_MULTIPLIER", given: [1.5, 11.5, 7.5], expected: 2.3, decimals: 10 },
  // The authors say "2.6 or so" for 8.2 appointments; their formula gives 2.74.
  {
    id: "W13 (D10)",
    source: "capa S12",
    fn: "CORE_MULTIPLIER",
    given: [null, null, 8.2],
    expected: 2.744,
    decimals: 3,
  },
  { id: "W14 offered", source: "capa S5", fn: "CHOICE_SUPPLY", given: [column(4, 6), column(1, 0.5), 0], expected: 7 },
  {
    id: "W14 left after leave",
    source: "capa S5",
    fn: "CHOICE_SUPPLY",
    given: [column(4, 6), column(1, 0.5), null],
    expected: 6.3,
    decimals: 10,
  },
  { id: "W16", source: "capa S6", fn: "CHOICE_APPTS_PER_WEEK", given: [column(5, 20, 8)], expected: 11 },
  {
    id: "W17",
    source: "derived from capa S5",
    fn: "CHOICE_QUOTA",
    given: [6, column(1, 1, 1)],
    expected: column(26, 26, 26),
  },
  { id: "W18 hours", source: "capa S8", fn: "CHOICE_CORE_DEMAND", given: [1], expected: 6, decimals: 0 },
  { id: "W18 exact", source: "capa S8, derived", fn: "CHOICE_CORE_DEMAND", given: [1], expected: 5.95, decimals: 10 },
  { id: "W19", source: "capa S8", fn: "REFERRALS_SUPPORTED", given: [1], expected: 1 },
  { id: "W20", source: "capa S8, S10", fn: "REFERRALS_SUPPORTED", given: [12], expected: 12, decimals: 10 },
  {
    id: "W23 half-days as a share of 10 FTE",
    source: "capa S10",
    fn: "CHOICE_CORE_SHARE_NEEDED",
    given: [12, 10],
    expected: 0.36,
    decimals: 10,
  },
  // The same example says 12 FTE in one line and 10 in the next; with 12 the share is 30 %.
  { id: "W24 (D4)", source: "capa S10", fn: "CHOICE_CORE_SHARE_NEEDED", given: [12, 12], expected: 0.3, decimals: 10 },
  { id: "W25 low", source: "capa S7", fn: "BALANCE_RATIO", given: [48, 6], expected: 8 },
  { id: "W25 high", source: "capa S7", fn: "BALANCE_RATIO", given: [54, 6], expected: 9 },
  {
    id: "W26 at 0.66",
    source: "derived from capa S7",
    fn: "CORE_DEMAND_PER_QUARTER",
    given: [1],
    expected: 8.58,
    decimals: 10,
  },
  {
    id: "W26 at two-thirds",
    source: "derived from capa S7",
    fn: "CORE_DEMAND_PER_QUARTER",
    given: [1, 2 / 3],
    expected: 8.67,
    decimals: 2,
  },
  { id: "W26 at 0.70", source: "capa S7", fn: "CORE_DEMAND_PER_QUARTER", given: [1, 0.7], expected: 9.1, decimals: 10 },
  { id: "W28", source: "capa S13", fn: "CHOICE_APPTS_PER_WEEK", given: [4], expected: 4 },
  { id: "W29 ratio", source: "derived, not published", fn: "BALANCE_RATIO", given: [36, 4], expected: 9 },
  { id: "W30", source: "capa S30, S38", fn: "DEMAND_HOURS", given: [800, 0.6, 9], expected: 4320 },
  { id: "W32 a week", source: "capa S17", fn: "CAPACITY_HOURS", given: [7, 8, 2, 1], expected: 112 },
  { id: "W32 a year", source: "capa S17", fn: "CAPACITY_HOURS", given: [7, 8], expected: 5040 },
  {
    id: "F17 capacity",
    source: "capa S14, derived",
    fn: "CHOICE_CORE_CAPACITY",
    given: [12, 0.347],
    expected: 72.07,
    decimals: 2,
  },
  { id: "F19 enough", source: "capa S24", fn: "FLEX_SHORTFALL", given: [10, 6, 3], expected: 0 },
  { id: "F19 not strictly more", source: "capa S24", fn: "FLEX_SHORTFALL", given: [9, 6, 3], expected: 1 },
  { id: "F21", source: "derived from capa S1a", fn: "SPECIFIC_PER_QUARTER", given: [2, 15], expected: 3 },
  {
    id: "F13 gap",
    source: "derived from capa S7",
    fn: "CORE_GAP",
    given: [30, 6, 0.7],
    expected: [[24.6, 8.2, 0.82]],
    decimals: 10,
  },
];

const weighting: readonly Example[] = [
  // 2176 points, 37 h, 1.8 h of reductions. The service cuts to whole points: 2070.
  {
    id: "W01 (whole points)",
    source: "hmpps-workload CapacityCalculatorTest",
    fn: "AVAILABLE_POINTS",
    given: [2176, 37, 37, 1.8],
    expected: 2070.14,
    decimals: 2,
  },
  {
    id: "W04 held",
    source: "derived from wmt-worker",
    fn: "CAPACITY_USED",
    given: [2000, 2176],
    expected: 0.919,
    decimals: 3,
  },
  {
    id: "W04 after a case of 115",
    source: "derived from wmt-worker",
    fn: "USED_AFTER",
    given: [2000, 2176, 115],
    expected: 0.972,
    decimals: 3,
  },
  {
    id: "W04 already theirs",
    source: "hmpps-workload",
    fn: "USED_AFTER",
    given: [2115, 2176, 115, true],
    expected: 0.972,
    decimals: 3,
  },
  {
    id: "W10",
    source: "hmpps-workload (the old service gave -294)",
    fn: "AVAILABLE_POINTS",
    given: [2176, 20, 37, 25],
    expected: 0,
  },
  { id: "W16 full-time", source: "derived from Wirral", fn: "CAPACITY_USED", given: [80, 100], expected: 0.8 },
  { id: "W22", source: "capa S3", fn: "CORE_APPTS_PER_QUARTER", given: [3], expected: 9 },
  {
    id: "W25 with 7 appointments",
    source: "derived from capa S3",
    fn: "CORE_MULTIPLIER",
    given: [2, 11.25, 7],
    expected: 3.21,
    decimals: 2,
  },
  {
    id: "W30",
    source: "NHSRwaitinglist",
    fn: "RELIEF_CAPACITY",
    given: [30, 1200, 390, 26],
    expected: 61.153846,
    decimals: 6,
  },
  { id: "W31 a", source: "NHSRwaitinglist", fn: "RELIEF_CAPACITY", given: [33, 800, 200, 30], expected: 53 },
  { id: "W31 b", source: "NHSRwaitinglist", fn: "RELIEF_CAPACITY", given: [35, 250, 100, 15], expected: 45 },
  { id: "W32 a", source: "NHSRwaitinglist", fn: "TARGET_QUEUE_SIZE", given: [30, 52], expected: 390 },
  { id: "W32 b", source: "NHSRwaitinglist", fn: "TARGET_QUEUE_SIZE", given: [30, 50], expected: 375 },
  { id: "W32 c", source: "NHSRwaitinglist", fn: "TARGET_QUEUE_SIZE", given: [30, 50, 6], expected: 250 },
  {
    id: "W33",
    source: "NHSRwaitinglist",
    fn: "TARGET_CAPACITY",
    given: [30, 52, 3, 1.1, 1.2],
    expected: 30.076442,
    decimals: 6,
  },
  {
    id: "W34 a",
    source: "NHSRwaitinglist",
    fn: "TARGET_CAPACITY",
    given: [30, 52, 3, 1.1, 1.4],
    expected: 30.0914423,
    decimals: 7,
  },
  {
    id: "W34 b",
    source: "NHSRwaitinglist",
    fn: "TARGET_CAPACITY",
    given: [42, 65, 2, 1.2, 1.5],
    expected: 42.0567692,
    decimals: 7,
  },
  {
    id: "W34 c",
    source: "NHSRwaitinglist",
    fn: "TARGET_CAPACITY",
    given: [35, 50, 1, 1.3, 1.6],
    expected: 35.0425,
    decimals: 7,
  },
  {
    id: "W35 a",
    source: "NHSRwaitinglist",
    fn: "WAITING_LIST_PRESSURE",
    given: [63, 52],
    expected: 2.42307692,
    decimals: 8,
  },
  { id: "W35 b", source: "NHSRwaitinglist", fn: "WAITING_LIST_PRESSURE", given: [42, 24], expected: 3.5 },
  { id: "W35 c", source: "NHSRwaitinglist", fn: "WAITING_LIST_PRESSURE", given: [55, 50], expected: 2.2 },
  {
    id: "W36",
    source: "NHSRwaitinglist",
    fn: "QUEUE_LOAD",
    given: [column(30, 35, 30, 52), column(27, 27, 25, 42)],
    expected: column(1.1111, 1.2963, 1.2, 1.2381),
    decimals: 4,
  },
  {
    id: "W37",
    source: "NHSRwaitinglist",
    fn: "TARGET_MEAN_WAIT",
    given: [52, column(4, 6)],
    expected: column(13, 8.67),
    decimals: 2,
  },
  {
    id: "W38",
    source: "derived",
    fn: "WEEKS_AVAILABLE",
    given: [column(33, 27, 33, 27), 8, column(10, 10, 0, 0)],
    expected: column(41.8, 43, 43.8, 45),
    decimals: 10,
  },
  { id: "W39", source: "derived", fn: "CONTACTS_PER_YEAR", given: [37.5, 42, 0.75, 1.5], expected: 787.5 },
  {
    id: "W41 half-timer's share of a full-timer",
    source: "derived from NES",
    fn: "AVAILABLE_POINTS",
    given: [1, 18.75, 37.5, 0, 6],
    expected: 0.405,
    decimals: 3,
  },
  {
    id: "W43 unfairness, equal",
    source: "derived from Timefold-family solvers",
    fn: "EQUITY",
    given: [column(4, 4, 4, 4), 1, "unfairness"],
    expected: 0,
  },
  {
    id: "W43 unfairness",
    source: "derived from Timefold-family solvers",
    fn: "EQUITY",
    given: [column(1, 1, 1, 13), 1, "unfairness"],
    expected: 10.3923,
    decimals: 4,
  },
  { id: "W43 Gini", source: "derived", fn: "EQUITY", given: [column(1, 1, 1, 13), 1, "gini"], expected: 0.5625 },
  {
    id: "W46",
    source: "NHS England disclosure rule",
    fn: "SAFE_COUNT",
    given: [column(0, 1, 4, 7, 8, 12, 13, 17, 18, 22, 23)],
    expected: column(0, 5, 5, 5, 10, 10, 15, 15, 20, 20, 25),
  },
  { id: "W47", source: "NHS England disclosure rule", fn: "SAFE_PERCENT", given: [3, 22], expected: 0.25 },
  { id: "W49", source: "Suffolk ASYE", fn: "ALLOCATION_RATE", given: [3.7, 1], expected: 3.7 },
  { id: "W50", source: "Cornwall health visiting", fn: "ALLOCATION_RATE", given: [350, 0.2], expected: 70 },
];

describe.each([
  ["CAPA job planning", capa],
  ["workload weighting and waiting lists", weighting],
])("published worked examples: %s", (_title, examples) => {
  it.each(examples.map((example) => [example.id, example.source, example.fn, example] as const))(
    "%s (%s): %s",
    (_id, _source, _fn, { fn, given, expected, decimals }) => {
      const result = call(teamFunctions[fn] as never, ...given);
      expect(rounded(result, decimals)).toEqual(rounded(expected, decimals));
    },
  );
});

/** To the decimals that the source prints; half a unit of the last decimal is allowed on either side. */
function rounded(value: unknown, decimals: number | undefined): unknown {
  if (Array.isArray(value)) return value.map((one) => rounded(one, decimals));
  if (typeof value !== "number" || decimals === undefined) return value;
  return Number(value.toFixed(decimals));
}
