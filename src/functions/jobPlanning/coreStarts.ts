import { CAPA } from "../../domain/jobPlan/capaDefaults";
import * as core from "../../domain/jobPlan/core";
import { TOLERANCE, appointments, halfDays, hours, weeks, wte } from "../../domain/units";
import { sources } from "../help/sources";
import { functionMessages } from "../messages";
import { aboveZero, atLeastZero } from "../runtime/arguments";
import { defineFunction } from "../runtime/defineFunction";
import { badInput } from "../runtime/fault";

const { capa } = functionMessages;

export const coreMultiplier = defineFunction(
  {
    id: "CORE_MULTIPLIER",
    help: {
      summary:
        "New Core Partnership cases that one half-day a week starts in a quarter: appointments a half-day times worked weeks, over appointments a case. CAPA's own figures give 3.",
      formula: "appts_per_half_day x weeks_per_quarter / appts_per_case",
      units: "new Core cases a quarter for each half-day a week",
      source: `${sources.capa} (F1).`,
      examples: [
        { given: [], asks: "What is CAPA's multiplier?", published: "3" },
        {
          given: [1.5, 11.5, 7.5],
          asks: "A rural team that manages 1.5 appointments in a half-day?",
          published: "2.3 (the page's examples use 11.5 weeks, its formula 11.25)",
        },
      ],
    },
    parameters: {
      appts_per_half_day: {
        accepts: atLeastZero(CAPA.apptsPerHalfDay),
        optional: true,
        help: "Appointments in a half-day; 2 if left out.",
      },
      weeks_per_quarter: {
        accepts: atLeastZero(CAPA.workedWeeksPerQuarter),
        optional: true,
        help: "Weeks actually worked in a quarter, leave taken out; 11.25 if left out.",
      },
      appts_per_case: {
        accepts: aboveZero(CAPA.apptsPerCase),
        optional: true,
        help: "Average appointments of a Core case; 7.5 if left out.",
      },
    },
  },
  (x) =>
    core.coreMultiplier(appointments(x.appts_per_half_day), weeks(x.weeks_per_quarter), appointments(x.appts_per_case)),
);

export const coreApptsPerQuarter = defineFunction(
  {
    id: "CORE_APPTS_PER_QUARTER",
    help: {
      summary: "New Core Partnership cases to begin in a quarter.",
      formula: "half_days x multiplier",
      units: "new Core cases a quarter",
      source: `${sources.capa} (F2).`,
      examples: [
        {
          given: [3],
          asks: "Andrew has 3 half-days of Core: how many cases does he start in a quarter?",
          published: "9",
        },
      ],
    },
    parameters: {
      half_days: { accepts: atLeastZero(0), help: "Core half-days a week." },
      multiplier: {
        accepts: atLeastZero(CAPA.multiplier),
        optional: true,
        help: "New cases a quarter for each half-day a week; 3 if left out.",
      },
    },
  },
  (x) => core.corePerQuarter(halfDays(x.half_days), x.multiplier),
);

export const coreApptsPerWeek = defineFunction(
  {
    id: "CORE_APPTS_PER_WEEK",
    help: {
      summary: "New Core Partnership cases to begin each week, averaged over the quarter.",
      formula: "half_days x multiplier / weeks",
      units: "new Core cases a week",
      source: `${sources.capa} (F5).`,
      examples: [
        {
          given: [5],
          asks: "A full-timer gives half the week to Core: how many new cases a week?",
          published: "just over one",
        },
      ],
    },
    parameters: {
      half_days: { accepts: atLeastZero(0), help: "Core half-days a week." },
      multiplier: {
        accepts: atLeastZero(CAPA.multiplier),
        optional: true,
        help: "New cases a quarter for each half-day a week; 3 if left out.",
      },
      weeks: {
        accepts: aboveZero(CAPA.weeksPerQuarter),
        optional: true,
        help: "Calendar weeks in the quarter; 13 if left out (leave is already inside the multiplier).",
      },
    },
  },
  (x) => core.corePerWeek(halfDays(x.half_days), x.multiplier, weeks(x.weeks)),
);

export const halfDaysFromHours = defineFunction(
  {
    id: "HALF_DAYS_FROM_HOURS",
    help: {
      summary: "Half-days a week for somebody who counts in hours.",
      formula: "hours / hours_per_half_day",
      units: "half-days a week",
      source: `${sources.capa} (F3).`,
      examples: [
        {
          given: [11],
          asks: "Karen counts in hours and has 11 of Core: how many half-days is that?",
          published: "3.14",
        },
      ],
    },
    parameters: {
      hours: { accepts: atLeastZero(), help: "Hours a week." },
      hours_per_half_day: {
        accepts: aboveZero(CAPA.hoursPerHalfDay),
        optional: true,
        help: "Hours in a half-day; 3.5 if left out.",
      },
    },
  },
  (x) => core.halfDaysFromHours(hours(x.hours), hours(x.hours_per_half_day)),
);

export const coreHalfDays = defineFunction(
  {
    id: "CORE_HALF_DAYS",
    help: {
      summary:
        "Half-days a week left for Core in a job plan. A plan that is over-committed is an error that says by how much.",
      formula: "wte x half_days_per_wte - choice - specific - other",
      units: "half-days a week",
      errors: "#VALUE! says by how many half-days a plan is over-committed.",
      source: `${sources.capa} (F4).`,
      examples: [
        {
          given: [1, 1, 0, 6],
          asks: "Andrew has a Choice clinic and 6 half-days of other work: what is left for Core?",
          published: "3",
        },
        { given: [0.6, 1, 2, 4], asks: "And somebody at 0.6 WTE with 7 half-days promised?" },
      ],
    },
    parameters: {
      wte: { accepts: atLeastZero(), help: "Whole-time equivalent, such as 0.6." },
      choice: { accepts: atLeastZero(0), help: "Half-days a week of Choice." },
      specific: { accepts: atLeastZero(0), help: "Half-days a week of Specific work." },
      other: {
        accepts: atLeastZero(0),
        help: "Half-days a week of everything else: meetings, supervision, travel, admin.",
      },
      half_days_per_wte: {
        accepts: aboveZero(CAPA.halfDaysPerWte),
        optional: true,
        help: "Half-days a week of a full-timer; 10 if left out.",
      },
    },
  },
  (x) => {
    const committed = { choice: halfDays(x.choice), specific: halfDays(x.specific), other: halfDays(x.other) };
    const left = core.coreHalfDaysLeft(wte(x.wte), committed, halfDays(x.half_days_per_wte));
    if (left < -TOLERANCE) throw badInput(capa.overCommitted(plain(Math.abs(left))));
    return Math.max(0, left);
  },
);

/** Two decimals at most, without trailing noughts. */
function plain(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export const specificPerQuarter = defineFunction(
  {
    id: "SPECIFIC_PER_QUARTER",
    help: {
      summary: "New cases a quarter of a Specific stream, which has its own appointments a case.",
      formula: "half_days x appts_per_half_day x weeks_per_quarter / appts_per_case",
      units: "new cases a quarter",
      source: `Derived from ${sources.capa}: each segment has its own multiplier (F21).`,
      examples: [{ given: [2, 15], asks: "Two half-days of family therapy at 15 appointments a case?" }],
    },
    parameters: {
      half_days: { accepts: atLeastZero(0), help: "Half-days a week in this stream." },
      appts_per_case: { accepts: aboveZero(), help: "Average appointments of a case of this stream." },
      appts_per_half_day: {
        accepts: atLeastZero(CAPA.apptsPerHalfDay),
        optional: true,
        help: "Appointments in a half-day; 2 if left out.",
      },
      weeks_per_quarter: {
        accepts: atLeastZero(CAPA.workedWeeksPerQuarter),
        optional: true,
        help: "Weeks actually worked in a quarter; 11.25 if left out.",
      },
    },
  },
  (x) =>
    core.specificPerQuarter(
      halfDays(x.half_days),
      appointments(x.appts_per_case),
      appointments(x.appts_per_half_day),
      weeks(x.weeks_per_quarter),
    ),
);
