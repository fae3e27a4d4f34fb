import { EQUITY_MEASURES, equity as equityOf } from "../../domain/equity/equity";
import { safeCount as safeCountOf, safePercent as safePercentOf } from "../../domain/sharing/disclosure";
import { points } from "../../domain/units";
import { functionMessages } from "../messages";
import { oneOf, placeText, wholeAtLeastZero, type Place } from "../runtime/arguments";
import { answer, badInput, missing, noCapacity } from "../runtime/fault";
import { amounts, blankInBoth, sideBySide, single } from "../runtime/lists";
import { finished, spreading, type Answer } from "../runtime/broadcast";

const { equity: say, sharing } = functionMessages;

/**
 * How evenly work is shared, measured on used capacity (load over available). Everybody equal gives 0, or 1 for jain and max_over_mean.
 * @customfunction EQUITY
 * @param loads Points that each person holds.
 * @param available Points that each person has available.
 * @param [measure] "range" (highest minus lowest, the default), "cv", "gini", "jain", "max_over_mean" or "unfairness".
 * @returns The measure.
 */
export function equity(loads: unknown[][], available: unknown[][], measure?: unknown[][]): unknown[][] {
  return answer((): Answer => {
    const empty = blankInBoth(loads, available);
    const held = amounts("loads", loads, "zero", (position) => !empty.has(position));
    const room = amounts("available", available, "missing", (position) => !empty.has(position));
    const chosen = single("measure", oneOf(EQUITY_MEASURES, "range"), measure);
    const people = sideBySide(held, room).flatMap(([load, has], i) => {
      if (has > 0) return [{ load: points(load), available: points(has) }];
      if (load > 0) throw noCapacity(say.nothingAvailable(placeText((room.places[i] ?? room.places[0]) as Place)));
      // Somebody who has nothing and holds nothing is no part of the comparison.
      return [];
    });
    if (people.length === 0) throw missing(say.nobody);
    return [[finished(equityOf(people, chosen))]];
  });
}

const safeCountCell = spreading({ count: wholeAtLeastZero() }, (x) => safeCountOf(x.count));

/**
 * A count that may be shown outside the team (NHS rule): 0 stays 0, 1 to 7 gives 5, anything else the nearest 5.
 * @customfunction SAFE_COUNT
 * @param count A count of people.
 * @returns The count to show.
 */
export function safeCount(count: unknown[][]): unknown[][] {
  return safeCountCell([count]);
}

const safePercentCell = spreading({ numerator: wholeAtLeastZero(), denominator: wholeAtLeastZero() }, (x) => {
  if (x.numerator > x.denominator) throw badInput(sharing.moreThanAll);
  return safePercentOf(x.numerator, x.denominator) ?? "*";
});

/**
 * A share that may be shown outside the team: worked out from the rounded counts; * when there are fewer than 8 people in all.
 * @customfunction SAFE_PERCENT
 * @param numerator People counted.
 * @param denominator People in all.
 * @returns A share (0.25 is 25%), or *.
 */
export function safePercent(numerator: unknown[][], denominator: unknown[][]): unknown[][] {
  return safePercentCell([numerator, denominator]);
}
