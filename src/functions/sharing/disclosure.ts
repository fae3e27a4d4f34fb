import { safeCount as safeCountOf, safePercent as safePercentOf } from "../../domain/sharing/disclosure";
import { sources } from "../help/sources";
import { functionMessages } from "../messages";
import { wholeAtLeastZero } from "../runtime/arguments";
import { defineFunction } from "../runtime/defineFunction";
import { badInput } from "../runtime/fault";

const { sharing } = functionMessages;

export const safeCount = defineFunction(
  {
    id: "SAFE_COUNT",
    help: {
      summary:
        "A count that may be shown outside the team (NHS rule): 0 stays 0, 1 to 7 gives 5, anything else the nearest 5.",
      formula: "0 stays 0; 1 to 7 gives 5; anything else the nearest 5",
      units: "people",
      source: sources.nhsDisclosure,
      examples: [
        {
          given: [{ column: [0, 1, 7, 8, 12, 13] }],
          asks: "How may these counts be shown?",
          published: "0, 5, 5, 10, 10, 15 by the rule",
        },
      ],
    },
    parameters: {
      count: { accepts: wholeAtLeastZero(), help: "A count of people." },
    },
  },
  (x) => safeCountOf(x.count),
);

export const safePercent = defineFunction(
  {
    id: "SAFE_PERCENT",
    help: {
      summary:
        "A share that may be shown outside the team: worked out from the rounded counts; * when there are fewer than 8 people in all.",
      formula: "SAFE_COUNT(numerator) / SAFE_COUNT(denominator); * when the denominator is below 8",
      units: "share (1 = 100%), or *",
      source: sources.nhsDisclosure,
      examples: [
        { given: [3, 22], asks: "How may 3 of 22 be shown?", published: "25% by the rule" },
        { given: [2, 6], asks: "And 2 of 6?" },
      ],
    },
    parameters: {
      numerator: { accepts: wholeAtLeastZero(), help: "People counted." },
      denominator: { accepts: wholeAtLeastZero(), help: "People in all." },
    },
  },
  (x) => {
    if (x.numerator > x.denominator) throw badInput(sharing.moreThanAll);
    return safePercentOf(x.numerator, x.denominator) ?? "*";
  },
);
