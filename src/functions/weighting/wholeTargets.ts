import { wholeTargets as wholeTargetsOf } from "../../domain/jobPlan/wholeNumbers";
import { sources } from "../help/sources";
import { atLeastZero, wholeBetween } from "../runtime/arguments";
import { defineRowFunction } from "../runtime/defineFunction";

/** As many columns as a sheet has. */
const MOST_PERIODS = 16_384;

export const wholeTargets = defineRowFunction(
  {
    id: "WHOLE_TARGETS",
    help: {
      summary:
        "Whole targets for each period, so that what people are asked adds up: 9.43 a quarter becomes 9, 10, 9, 10.",
      formula: "round(k x per_period) - round((k - 1) x per_period), for k = 1, 2, ...",
      units: "whole numbers",
      source: `${sources.capa}: "9 in two quarters, 10 in the other two".`,
      examples: [
        {
          given: [9.43],
          asks: "Nobody starts 9.43 cases: what are the four quarters' targets?",
          published: "CAPA: about 9 in two quarters and 10 in the other two",
        },
      ],
    },
    parameters: {
      per_period: {
        accepts: atLeastZero(),
        help: "The exact target for each period, such as new Core cases a quarter.",
      },
      periods: { accepts: wholeBetween(1, MOST_PERIODS, 4), optional: true, help: "How many periods; 4 if left out." },
    },
  },
  (x) => wholeTargetsOf(x.per_period, x.periods),
);
