import { CAPA } from "../../domain/jobPlan/capaDefaults";
import * as core from "../../domain/jobPlan/core";
import { appointments, halfDays, ratio, weeks, wte } from "../../domain/units";
import { sources } from "../help/sources";
import { functionMessages } from "../messages";
import { aboveZero, atLeastZero, share } from "../runtime/arguments";
import { defineFunction, defineRowFunction } from "../runtime/defineFunction";
import { noCapacity } from "../runtime/fault";

const { capa } = functionMessages;

export const coreDemandPerQuarter = defineFunction(
  {
    id: "CORE_DEMAND_PER_QUARTER",
    help: {
      summary: "Core cases that accepted referrals turn into, a quarter.",
      formula: "accepted_per_week x weeks x transfer_rate",
      units: "new Core cases a quarter",
      source: `${sources.capa} (F11).`,
      examples: [
        {
          given: [12, 0.7],
          asks: "12 referrals a week, 70% go on to Core: how many Core cases a quarter?",
          published: "Partnerships are 70% of Choice",
        },
      ],
    },
    parameters: {
      accepted_per_week: { accepts: atLeastZero(), help: "Accepted referrals a week." },
      transfer_rate: {
        accepts: share(CAPA.transferRate),
        optional: true,
        help: "Share of Choice that goes on to Core; 0.66 if left out.",
      },
      weeks: {
        accepts: aboveZero(CAPA.weeksPerQuarter),
        optional: true,
        help: "Weeks in the quarter; 13 if left out.",
      },
    },
  },
  (x) => core.coreDemandPerQuarter(appointments(x.accepted_per_week), ratio(x.transfer_rate), weeks(x.weeks)),
);

export const balanceRatio = defineFunction(
  {
    id: "BALANCE_RATIO",
    help: {
      summary:
        "New Core a quarter over accepted referrals a week. 8 to 9 is published as broadly in balance; with a known transfer rate compare with 13 times that rate.",
      formula: "core_per_quarter / accepted_per_week",
      units: "ratio; 8 to 9 is published as broadly in balance, 13 x your own transfer rate is more exact",
      errors: "#DIV/0! without referrals.",
      source: `${sources.capa} (F12).`,
      examples: [
        {
          given: [{ column: [48, 54] }, 6],
          asks: "6 referrals a week: between which Core figures is the team in balance?",
          published: "8 to 9",
        },
      ],
    },
    parameters: {
      core_per_quarter: { accepts: atLeastZero(), help: "New Core cases that the team can begin in a quarter." },
      accepted_per_week: { accepts: atLeastZero(), help: "Accepted referrals a week." },
    },
  },
  (x) => {
    const quotient = core.balanceRatio(appointments(x.core_per_quarter), appointments(x.accepted_per_week));
    if (quotient === null) throw noCapacity(capa.noReferrals);
    return quotient;
  },
);

export const coreGap = defineRowFunction(
  {
    id: "CORE_GAP",
    help: {
      summary: "What Core is short of (negative: spare), in three cells: cases a quarter, half-days a week, WTE.",
      formula: "accepted_per_week x 13 x transfer_rate - core_per_quarter; / multiplier; / core_half_days_per_wte",
      units: "three cells: cases a quarter, half-days a week, WTE; negative is spare",
      source: `Derived from ${sources.capa} (F13).`,
      examples: [
        { given: [40, 6], asks: "The team can start 40 and accepts 6 a week: what is it short of?" },
        { given: [40, 6, null, null, 4], asks: "And in recruits who each do 4 half-days of Core?" },
      ],
    },
    parameters: {
      core_per_quarter: { accepts: atLeastZero(), help: "New Core cases that the team can begin in a quarter." },
      accepted_per_week: { accepts: atLeastZero(), help: "Accepted referrals a week." },
      transfer_rate: {
        accepts: share(CAPA.transferRate),
        optional: true,
        help: "Share of Choice that goes on to Core; 0.66 if left out.",
      },
      multiplier: {
        accepts: aboveZero(CAPA.multiplier),
        optional: true,
        help: "New cases a quarter for each half-day a week; 3 if left out.",
      },
      core_half_days_per_wte: {
        accepts: aboveZero(CAPA.halfDaysPerWte),
        optional: true,
        help: "Core half-days of one WTE; 10 if left out, which is somebody doing nothing but Core. Real recruits do 3 to 5.",
      },
    },
  },
  (x) => {
    const gap = core.coreGap(
      appointments(x.core_per_quarter),
      appointments(x.accepted_per_week),
      ratio(x.transfer_rate),
      x.multiplier,
      halfDays(x.core_half_days_per_wte),
    );
    return [gap.cases, gap.halfDays, gap.wte];
  },
);

export const referralsSupported = defineFunction(
  {
    id: "REFERRALS_SUPPORTED",
    help: {
      summary: "Referrals a week that a team can accept, by CAPA's rule of thumb: about as many as it has WTE.",
      formula: "wte x 10 x choice_core_share / half_days_per_referral",
      units: "accepted referrals a week",
      source: `${sources.capa}, rule of thumb (F15). It leaves leave out; the multiplier does not, so the two differ a little.`,
      examples: [{ given: [12], asks: "How many referrals a week can 12 WTE accept?", published: "about 12" }],
    },
    parameters: {
      wte: { accepts: atLeastZero(), help: "The team's whole-time equivalents." },
      choice_core_share: {
        accepts: share(CAPA.choiceCoreShare),
        optional: true,
        help: "Share of the team's half-days in Choice and Core; 0.3 if left out.",
      },
      half_days_per_referral: {
        accepts: aboveZero(CAPA.halfDaysPerReferral),
        optional: true,
        help: "Half-days that an accepted referral takes; 3 if left out.",
      },
    },
  },
  (x) => core.referralsSupported(wte(x.wte), ratio(x.choice_core_share), halfDays(x.half_days_per_referral)),
);

export const choiceCoreShareNeeded = defineFunction(
  {
    id: "CHOICE_CORE_SHARE_NEEDED",
    help: {
      summary: "Share of the team's half-days that Choice and Core need, by CAPA's rule of thumb. 0.3 to 0.4 is usual.",
      formula: "accepted_per_week x half_days_per_referral / (wte x 10)",
      units: "share of the team's half-days",
      errors: "#DIV/0! when referrals are accepted and nobody is there.",
      source: `${sources.capa}, rule of thumb (F16).`,
      examples: [
        {
          given: [12, 10],
          asks: "12 referrals a week and 10 WTE: what share must go into Choice and Core?",
          published: "36% (the same example says 12 WTE elsewhere, which gives 30%)",
        },
      ],
    },
    parameters: {
      accepted_per_week: { accepts: atLeastZero(), help: "Accepted referrals a week." },
      wte: { accepts: atLeastZero(), help: "The team's whole-time equivalents." },
      half_days_per_referral: {
        accepts: aboveZero(CAPA.halfDaysPerReferral),
        optional: true,
        help: "Half-days that an accepted referral takes; 3 if left out.",
      },
    },
  },
  (x) => {
    const needed = core.choiceCoreShareNeeded(
      appointments(x.accepted_per_week),
      wte(x.wte),
      halfDays(x.half_days_per_referral),
    );
    if (needed === null) throw noCapacity(capa.noStaff);
    return needed;
  },
);
