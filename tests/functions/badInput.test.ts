import { call, isCellError } from "../support/customFunctions";
import metadata from "../../src/functions/functions.json";
import { GOOD_ARGUMENTS } from "./samples";
import { teamFunctions } from "./teamFunctions";

/** Arguments that are no numbers: tables, names, words, days, yes or no. */
const NOT_NUMBERS = [
  "cases",
  "weights",
  "team",
  "clinician",
  "as_of",
  "bands",
  "already_theirs",
  "measure",
  "mentees",
  "mentors",
];
/** Shares of something: never above 1. */
const SHARES = [
  "leave_reduction",
  "transfer_rate",
  "choice_core_share",
  "cotherapy_rate",
  "time_worked",
  "book_in_rate",
  "utilisation",
  "clinical_share",
  "non_contact_share",
  "dna_rate",
];
/** What is divided by, or counted from 1. */
const ABOVE_ZERO: Readonly<Record<string, readonly string[]>> = {
  AVAILABLE_POINTS: ["full_time_hours"],
  WHOLE_TARGETS: ["periods"],
  CORE_MULTIPLIER: ["appts_per_case"],
  CORE_APPTS_PER_WEEK: ["weeks"],
  HALF_DAYS_FROM_HOURS: ["hours_per_half_day"],
  CORE_HALF_DAYS: ["half_days_per_wte"],
  CHOICE_QUOTA: ["weeks"],
  CORE_DEMAND_PER_QUARTER: ["weeks"],
  CORE_GAP: ["multiplier", "core_half_days_per_wte"],
  REFERRALS_SUPPORTED: ["half_days_per_referral"],
  CHOICE_CORE_SHARE_NEEDED: ["half_days_per_referral"],
  SPECIFIC_PER_QUARTER: ["appts_per_case"],
  WEEKS_AVAILABLE: ["days_per_week"],
  CONTACTS_PER_YEAR: ["hours_per_contact"],
  TARGET_QUEUE_SIZE: ["factor"],
  TARGET_MEAN_WAIT: ["factor"],
  RELIEF_CAPACITY: ["weeks"],
  TARGET_CAPACITY: ["target_wait", "factor"],
  WAITING_LIST_PRESSURE: ["target_wait"],
  WAITING_LIST_FORECAST: ["weeks"],
};
/** People and periods, of which there are no halves. */
const WHOLE = ["count", "numerator", "denominator", "periods", "max_moves"];

interface Where {
  readonly id: string;
  readonly name: string;
  readonly position: number;
}
const everywhere: readonly Where[] = metadata.functions.flatMap(({ id, parameters }) =>
  parameters
    .map(({ name }, position) => ({ id, name, position }))
    .filter(({ name }) => !NOT_NUMBERS.includes(name))
    // Recorded hours stand beside their cases: a column, which tests of its own look after.
    .filter((where) => !(where.id === "FIT_WEIGHTS")),
);
const named = (names: readonly string[]): readonly Where[] => everywhere.filter(({ name }) => names.includes(name));

function refusal({ id, position }: Where, bad: unknown): unknown {
  const good = GOOD_ARGUMENTS[id] ?? [];
  const given = good.map((argument, i) => (i === position ? bad : argument));
  return call(teamFunctions[id] as (...all: never[]) => unknown[][], ...given);
}

const refused = ({ name }: Where): unknown => ({
  error: "#VALUE!",
  message: expect.stringMatching(new RegExp(`^${name}\\b.* cannot be used here\\. Give `)),
});

describe("a number that cannot be meant is refused, and the argument named", () => {
  it("has good arguments for every place that it tries", () => {
    const short = everywhere.filter(({ id, position }) => (GOOD_ARGUMENTS[id] ?? []).length <= position);
    expect(short).toEqual([]);
    expect(everywhere.length).toBeGreaterThan(90);
    for (const name of [...SHARES, ...WHOLE]) expect(named([name])).not.toEqual([]);
  });

  it.each(everywhere)("$id: $name below zero", (where) => {
    for (const bad of [-0.5, -3, "-3", "-5%"]) expect(refusal(where, bad)).toEqual(refused(where));
  });

  it.each(everywhere)("$id: $name in words, as a date in words, or TRUE", (where) => {
    for (const bad of ["lots", "14/03/2026", true]) expect(refusal(where, bad)).toEqual(refused(where));
  });

  it.each(named(SHARES))("$id: $name above 1", (where) => {
    for (const bad of [1.01, "150%", 66]) expect(refusal(where, bad)).toEqual(refused(where));
    expect(isCellError(refusal(where, 0.25))).toBe(false);
  });

  it.each(Object.entries(ABOVE_ZERO).flatMap(([id, names]) => named(names).filter((where) => where.id === id)))(
    "$id: $name of 0",
    (where) => {
      for (const bad of [0, "0"]) expect(refusal(where, bad)).toEqual(refused(where));
    },
  );

  it.each(named(WHOLE))("$id: $name with a fraction", (where) => {
    expect(refusal(where, 1.5)).toEqual(refused(where));
  });

  it("CHOICE_APPTS_PER_WEEK: a leave that leaves no week to offer Choice in", () => {
    const where = { id: "CHOICE_APPTS_PER_WEEK", name: "leave_reduction", position: 1 };
    expect(refusal(where, 1)).toEqual(refused(where));
  });

  it("passes an error of a cell on as what it is: missing data stays missing", () => {
    const where = { id: "CORE_APPTS_PER_QUARTER", name: "half_days", position: 0 };
    expect(refusal(where, "#N/A")).toMatchObject({ error: "#N/A" });
    expect(refusal(where, "#REF!")).toMatchObject({ error: "#VALUE!" });
  });
});
