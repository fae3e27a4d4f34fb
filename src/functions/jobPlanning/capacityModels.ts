import { CAPA } from "../../domain/jobPlan/capaDefaults";
import * as core from "../../domain/jobPlan/core";
import { appointments, halfDays, hours, ratio, weeks, wte } from "../../domain/units";
import { atLeastZero, share } from "../runtime/arguments";
import { spreading } from "../runtime/broadcast";

const choiceCoreDemandOf = spreading(
  {
    accepted: atLeastZero(),
    choice_hours: atLeastZero(1),
    transfer_rate: share(CAPA.transferRate),
    core_hours: atLeastZero(CAPA.apptsPerCase),
    cotherapy_rate: share(0),
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

/**
 * Hours of Choice and Core that accepted referrals take (CAPA's maths model), in the period that the referrals are counted in.
 * @customfunction CHOICE_CORE_DEMAND
 * @param accepted Accepted referrals.
 * @param [choice_hours] Hours of Choice for each; 1 if left out.
 * @param [transfer_rate] Share of Choice that goes on to Core; 0.66 if left out.
 * @param [core_hours] Hours of Core for each case; 7.5 if left out.
 * @param [cotherapy_rate] Share of Core done by two clinicians; 0 if left out.
 * @returns Hours.
 */
export function choiceCoreDemand(
  accepted: unknown[][],
  choice_hours?: unknown[][],
  transfer_rate?: unknown[][],
  core_hours?: unknown[][],
  cotherapy_rate?: unknown[][],
): unknown[][] {
  return choiceCoreDemandOf([accepted, choice_hours, transfer_rate, core_hours, cotherapy_rate]);
}

const choiceCoreCapacityOf = spreading(
  {
    wte: atLeastZero(),
    choice_core_share: share(),
    appts_per_half_day: atLeastZero(CAPA.apptsPerHalfDay),
    time_worked: share(CAPA.timeWorked),
  },
  (x) =>
    core.choiceCoreCapacity(
      wte(x.wte),
      ratio(x.choice_core_share),
      appointments(x.appts_per_half_day),
      ratio(x.time_worked),
    ),
);

/**
 * Appointments a week that a team has for Choice and Core (CAPA's maths model).
 * @customfunction CHOICE_CORE_CAPACITY
 * @param wte The team's whole-time equivalents.
 * @param choice_core_share Share of the team's half-days in Choice and Core, such as 0.35.
 * @param [appts_per_half_day] Appointments in a half-day; 2 if left out.
 * @param [time_worked] Share of the year that is worked; 45/52 if left out.
 * @returns Appointments a week.
 */
export function choiceCoreCapacity(
  wte: unknown[][],
  choice_core_share: unknown[][],
  appts_per_half_day?: unknown[][],
  time_worked?: unknown[][],
): unknown[][] {
  return choiceCoreCapacityOf([wte, choice_core_share, appts_per_half_day, time_worked]);
}

const demandHoursOf = spreading(
  { referrals: atLeastZero(), book_in_rate: share(), hours_per_case: atLeastZero() },
  (x) => core.demandHours(x.referrals, ratio(x.book_in_rate), hours(x.hours_per_case)),
);

/**
 * Hours that referrals take: referrals times the share that books in times hours a case.
 * @customfunction DEMAND_HOURS
 * @param referrals Referrals in the period, such as a year.
 * @param book_in_rate Share of them that books in.
 * @param hours_per_case Hours that a case takes.
 * @returns Hours in the same period.
 */
export function demandHours(
  referrals: unknown[][],
  book_in_rate: unknown[][],
  hours_per_case: unknown[][],
): unknown[][] {
  return demandHoursOf([referrals, book_in_rate, hours_per_case]);
}

const capacityHoursOf = spreading(
  {
    wte: atLeastZero(),
    clinical_half_days: atLeastZero(),
    appts_per_half_day: atLeastZero(CAPA.apptsPerHalfDay),
    weeks: atLeastZero(45),
    utilisation: share(1),
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

/**
 * Hours of appointments that a team has in a year.
 * @customfunction CAPACITY_HOURS
 * @param wte The team's whole-time equivalents.
 * @param clinical_half_days Clinical half-days a week of a full-timer.
 * @param [appts_per_half_day] Appointments (of about an hour) in a half-day; 2 if left out.
 * @param [weeks] Weeks worked in a year; 45 if left out.
 * @param [utilisation] Share of the appointments that gets used; 1 if left out.
 * @returns Hours a year.
 */
export function capacityHours(
  wte: unknown[][],
  clinical_half_days: unknown[][],
  appts_per_half_day?: unknown[][],
  weeks?: unknown[][],
  utilisation?: unknown[][],
): unknown[][] {
  return capacityHoursOf([wte, clinical_half_days, appts_per_half_day, weeks, utilisation]);
}
