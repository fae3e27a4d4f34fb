import { CAPA } from "../../domain/jobPlan/capaDefaults";
import * as choice from "../../domain/jobPlan/choice";
import { largestRemainder, roundHalfUp } from "../../domain/jobPlan/wholeNumbers";
import { ratio } from "../../domain/units";
import { sources } from "../help/sources";
import { functionMessages } from "../messages";
import { aboveZero, atLeastZero, share, shareBelowOne } from "../runtime/arguments";
import { defineFunction, defineTableFunction } from "../runtime/defineFunction";
import { badInput } from "../runtime/fault";
import { amountList, zipLists } from "../runtime/ranges";
import { toCellValue } from "../runtime/results";

const { capa } = functionMessages;

/** @returns Choice appointments a week. */
export const choiceApptsPerWeek = defineTableFunction(
  {
    id: "CHOICE_APPTS_PER_WEEK",
    help: {
      summary: "Choice appointments to offer a week: the mean of the weekly accepted referrals, made up for leave.",
      formula: "mean of accepted_referrals / (1 - leave_reduction)",
      units: "Choice appointments a week",
      source: `${sources.capa} (F7, F8).`,
      examples: [
        {
          given: [{ column: [5, 20, 8] }],
          asks: "Three weeks brought 5, 20 and 8: how many Choice to plan a week?",
          published: "11 for Anywhere CAMHS (range 5 to 20)",
        },
        { given: [6, 0.1], asks: "How many to offer if a tenth of weekly slots is lost to leave?" },
      ],
    },
    parameters: {
      accepted_referrals: {
        accepts: amountList("skip"),
        help: "Accepted referrals a week: one number, or a range of weeks to take the mean of (blank weeks are left out).",
      },
      leave_reduction: {
        accepts: shareBelowOne(0),
        optional: true,
        help: "Share of weekly slots lost to leave; 0 if left out, as in the 13-week quota method.",
      },
    },
  },
  (x) => [[toCellValue(choice.choicePerWeek(x.accepted_referrals.values, ratio(x.leave_reduction)) ?? 0)]],
);

/** @returns Choice appointments a week. */
export const choiceSupply = defineTableFunction(
  {
    id: "CHOICE_SUPPLY",
    help: {
      summary: "Choice appointments a week that the team really supplies when people give fixed weekly slots.",
      formula: "sum of staff x choice_per_week, times (1 - leave_reduction)",
      units: "Choice appointments a week",
      source: `${sources.capa} (F8).`,
      examples: [
        {
          given: [{ column: [4, 6] }, { column: [1, 0.5] }],
          asks: "4 full-timers give one a week and 6 part-timers one a fortnight: what comes of it?",
          published: "7 offered, just over 6 left",
        },
      ],
    },
    parameters: {
      staff: { accepts: amountList("zero"), help: "Numbers of staff, one a group." },
      choice_per_week: {
        accepts: amountList("zero"),
        help: "Choice appointments a week that each person of the group gives.",
      },
      leave_reduction: {
        accepts: share(CAPA.choiceLeaveReduction),
        optional: true,
        help: "Share lost to leave; 0.1 if left out.",
      },
    },
  },
  (x) => {
    const offers = zipLists(x.staff, x.choice_per_week).map(([staff, perWeek]) => ({ staff, perWeek }));
    return [[toCellValue(choice.choiceSupply(offers, ratio(x.leave_reduction)))]];
  },
);

/** @returns A column of whole appointments, one a person. */
export const choiceQuota = defineTableFunction(
  {
    id: "CHOICE_QUOTA",
    help: {
      summary:
        "Shares a quarter's Choice appointments out in whole numbers that add up exactly (largest remainder; of equal remainders the earlier row comes first).",
      formula: "largest remainder over round(accepted_per_week x weeks)",
      units: "whole Choice appointments in the quarter",
      errors: "#VALUE! when all shares are 0.",
      source: `${sources.capa}: the 13-week quota; the sharing rule is ours (F9).`,
      examples: [
        {
          given: [6, { column: [1, 1, 0.6, 0] }],
          asks: "6 referrals a week: how many Choice does each do in the quarter, by WTE?",
        },
      ],
    },
    parameters: {
      accepted_per_week: { accepts: atLeastZero(), help: "Accepted referrals a week." },
      shares: {
        accepts: amountList("zero"),
        help: "One number a person: WTE, or any agreed weight; blank or 0 for those who do no Choice.",
      },
      weeks: {
        accepts: aboveZero(CAPA.weeksPerQuarter),
        optional: true,
        help: "Weeks in the quarter; 13 if left out.",
      },
    },
  },
  (x) => {
    const total = roundHalfUp(x.accepted_per_week * x.weeks);
    if (!Number.isSafeInteger(total)) throw badInput(functionMessages.tooLarge);
    const quota = largestRemainder(total, x.shares.values);
    if (quota === null) throw badInput(capa.nobodyShares);
    return quota.map((one) => [toCellValue(one)]);
  },
);

export const flexShortfall = defineFunction(
  {
    id: "FLEX_SHORTFALL",
    help: {
      summary:
        "Choice slots to add this week: enough that the vacant slots of the next six weeks are more than those who need one.",
      formula: "0 while vacant is more than accepted + not yet opted in, else the difference + 1",
      units: "Choice slots",
      source: `${sources.capa}, flexing capacity (F19).`,
      examples: [{ given: [9, 6, 3], asks: "9 slots are vacant, 6 accepted and 3 not opted in: how many to add?" }],
    },
    parameters: {
      vacant_next_6_weeks: { accepts: atLeastZero(0), help: "Vacant Choice slots in the next six weeks." },
      accepted_last_week: { accepts: atLeastZero(0), help: "Referrals accepted last week." },
      not_yet_opted_in: { accepts: atLeastZero(0), help: "Families of the week before who have not opted in yet." },
    },
  },
  (x) => choice.flexShortfall(x.vacant_next_6_weeks, x.accepted_last_week, x.not_yet_opted_in),
);
