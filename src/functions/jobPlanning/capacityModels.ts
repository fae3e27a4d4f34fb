import { CAPA } from "../../domain/jobPlan/capaDefaults";
import * as core from "../../domain/jobPlan/core";
import { appointments, halfDays, hours, ratio, weeks, wte } from "../../domain/units";
import { sources } from "../help/sources";
import { atLeastZero, share } from "../runtime/arguments";
import { defineFunction } from "../runtime/defineFunction";

export const choiceCoreDemand = defineFunction(
  {
    id: "CHOICE_CORE_DEMAND",
    help: {
      summary:
        "Hours of Choice and Core that accepted referrals take (CAPA's maths model), in the period that the referrals are counted in.",
      formula: "accepted x (choice_hours + transfer_rate x core_hours x (1 + cotherapy_rate))",
      units: "hours, in the period of the referrals",
      source: `${sources.capa}, the maths model (F14, F17).`,
      examples: [{ given: [1], asks: "How many hours does one accepted referral take?", published: "about 6" }],
    },
    parameters: {
      accepted: { accepts: atLeastZero(), help: "Accepted referrals." },
      choice_hours: { accepts: atLeastZero(1), optional: true, help: "Hours of Choice for each; 1 if left out." },
      transfer_rate: {
        accepts: share(CAPA.transferRate),
        optional: true,
        help: "Share of Choice that goes on to Core; 0.66 if left out.",
      },
      core_hours: {
        accepts: atLeastZero(CAPA.apptsPerCase),
        optional: true,
        help: "Hours of Core for each case; 7.5 if left out.",
      },
      cotherapy_rate: {
        accepts: share(0),
        optional: true,
        help: "Share of Core done by two clinicians; 0 if left out.",
      },
    },
  },
  (x) =>
    core.choiceCoreDemand(
      appointments(x.accepted),
      hours(x.choice_hours),
      ratio(x.transfer_rate),
      hours(x.core_hours),
      ratio(x.cotherapy_rate),
    ),
);

export const choiceCoreCapacity = defineFunction(
  {
    id: "CHOICE_CORE_CAPACITY",
    help: {
      summary: "Appointments a week that a team has for Choice and Core (CAPA's maths model).",
      formula: "wte x 10 x choice_core_share x appts_per_half_day x time_worked",
      units: "appointments a week (of about an hour)",
      source: `${sources.capa}, the maths model (F17).`,
      examples: [
        { given: [12, 0.35], asks: "How many appointments a week do 12 WTE have with 35% in Choice and Core?" },
      ],
    },
    parameters: {
      wte: { accepts: atLeastZero(), help: "The team's whole-time equivalents." },
      choice_core_share: { accepts: share(), help: "Share of the team's half-days in Choice and Core, such as 0.35." },
      appts_per_half_day: {
        accepts: atLeastZero(CAPA.apptsPerHalfDay),
        optional: true,
        help: "Appointments in a half-day; 2 if left out.",
      },
      time_worked: {
        accepts: share(CAPA.timeWorked),
        optional: true,
        help: "Share of the year that is worked; 45/52 if left out.",
      },
    },
  },
  (x) =>
    core.choiceCoreCapacity(
      wte(x.wte),
      ratio(x.choice_core_share),
      appointments(x.appts_per_half_day),
      ratio(x.time_worked),
    ),
);

export const demandHours = defineFunction(
  {
    id: "DEMAND_HOURS",
    help: {
      summary: "Hours that referrals take: referrals times the share that books in times hours a case.",
      formula: "referrals x book_in_rate x hours_per_case",
      units: "hours, in the period of the referrals",
      source: `${sources.capa}, the older annual model (F18).`,
      examples: [{ given: [800, 0.6, 9], asks: "800 referrals a year, 60% book in, 9 hours each?", published: "4320" }],
    },
    parameters: {
      referrals: { accepts: atLeastZero(), help: "Referrals in the period, such as a year." },
      book_in_rate: { accepts: share(), help: "Share of them that books in." },
      hours_per_case: { accepts: atLeastZero(), help: "Hours that a case takes." },
    },
  },
  (x) => core.demandHours(x.referrals, ratio(x.book_in_rate), hours(x.hours_per_case)),
);

export const capacityHours = defineFunction(
  {
    id: "CAPACITY_HOURS",
    help: {
      summary: "Hours of appointments that a team has in a year.",
      formula: "wte x clinical_half_days x appts_per_half_day x weeks x utilisation",
      units: "hours a year",
      source: `${sources.capa}, the older annual model (F18).`,
      examples: [{ given: [7, 8], asks: "7 WTE with 8 clinical half-days each?", published: "5040" }],
    },
    parameters: {
      wte: { accepts: atLeastZero(), help: "The team's whole-time equivalents." },
      clinical_half_days: { accepts: atLeastZero(), help: "Clinical half-days a week of a full-timer." },
      appts_per_half_day: {
        accepts: atLeastZero(CAPA.apptsPerHalfDay),
        optional: true,
        help: "Appointments (of about an hour) in a half-day; 2 if left out.",
      },
      weeks: { accepts: atLeastZero(45), optional: true, help: "Weeks worked in a year; 45 if left out." },
      utilisation: {
        accepts: share(1),
        optional: true,
        help: "Share of the appointments that gets used; 1 if left out.",
      },
    },
  },
  (x) =>
    core.capacityHours(
      wte(x.wte),
      halfDays(x.clinical_half_days),
      appointments(x.appts_per_half_day),
      weeks(x.weeks),
      ratio(x.utilisation),
    ),
);
