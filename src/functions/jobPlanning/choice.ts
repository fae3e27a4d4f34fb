import { CAPA } from "../../domain/jobPlan/capaDefaults";
import * as choice from "../../domain/jobPlan/choice";
import { largestRemainder, roundHalfUp } from "../../domain/jobPlan/wholeNumbers";
import { ratio } from "../../domain/units";
import { functionMessages } from "../messages";
import { aboveZero, atLeastZero, share, shareBelowOne } from "../runtime/arguments";
import { answer, badInput } from "../runtime/fault";
import { amounts, sideBySide, single } from "../runtime/lists";
import { finished, type Answer } from "../runtime/broadcast";

const { capa } = functionMessages;

/**
 * Choice appointments to offer a week: the mean of the weekly accepted referrals, made up for leave.
 * @customfunction CHOICE_APPTS_PER_WEEK
 * @param accepted_referrals Accepted referrals a week: one number, or a range of weeks to take the mean of (blank weeks are left out).
 * @param [leave_reduction] Share of weekly slots lost to leave; 0 if left out, as in the 13-week quota method.
 * @returns Choice appointments a week.
 */
export function choiceApptsPerWeek(accepted_referrals: unknown[][], leave_reduction?: unknown[][]): unknown[][] {
  return answer((): Answer => {
    const accepted = amounts("accepted_referrals", accepted_referrals, "skip");
    const reduction = single("leave_reduction", shareBelowOne(0), leave_reduction);
    return [[finished(choice.choicePerWeek(accepted.values, ratio(reduction)) ?? 0)]];
  });
}

/**
 * Choice appointments a week that the team really supplies when people give fixed weekly slots.
 * @customfunction CHOICE_SUPPLY
 * @param staff Numbers of staff, one a group.
 * @param choice_per_week Choice appointments a week that each person of the group gives.
 * @param [leave_reduction] Share lost to leave; 0.1 if left out.
 * @returns Choice appointments a week.
 */
export function choiceSupply(
  staff: unknown[][],
  choice_per_week: unknown[][],
  leave_reduction?: unknown[][],
): unknown[][] {
  return answer((): Answer => {
    const pairs = sideBySide(amounts("staff", staff, "zero"), amounts("choice_per_week", choice_per_week, "zero"));
    const reduction = single("leave_reduction", share(CAPA.choiceLeaveReduction), leave_reduction);
    const offers = pairs.map(([people, perWeek]) => ({ staff: people, perWeek }));
    return [[finished(choice.choiceSupply(offers, ratio(reduction)))]];
  });
}

/**
 * Shares a quarter's Choice appointments out in whole numbers that add up exactly (largest remainder; of equal remainders the earlier row comes first).
 * @customfunction CHOICE_QUOTA
 * @param accepted_per_week Accepted referrals a week.
 * @param shares One number a person: WTE, or any agreed weight; blank or 0 for those who do no Choice.
 * @param [weeks] Weeks in the quarter; 13 if left out.
 * @returns A column of whole appointments, one a person.
 */
export function choiceQuota(accepted_per_week: unknown[][], shares: unknown[][], weeks?: unknown[][]): unknown[][] {
  return answer((): Answer => {
    const accepted = single("accepted_per_week", atLeastZero(), accepted_per_week);
    const weights = amounts("shares", shares, "zero");
    const total = roundHalfUp(accepted * single("weeks", aboveZero(CAPA.weeksPerQuarter), weeks));
    if (!Number.isSafeInteger(total)) throw badInput(functionMessages.tooLarge);
    const quota = largestRemainder(total, weights.values);
    if (quota === null) throw badInput(capa.nobodyShares);
    return quota.map((one) => [finished(one)]);
  });
}
