import { EQUITY_MEASURES, equity as equityOf } from "../../domain/equity/equity";
import { points } from "../../domain/units";
import { functionMessages } from "../messages";
import { oneOf, placeText, type Place } from "../runtime/arguments";
import { defineTableFunction } from "../runtime/defineFunction";
import { missing, noCapacity } from "../runtime/fault";
import { amounts, anyCells, blankInBoth, zipLists } from "../runtime/ranges";
import { toCellValue } from "../runtime/results";

const { equity: say } = functionMessages;

/** @returns The measure. */
export const equity = defineTableFunction(
  {
    id: "EQUITY",
    help: {
      summary:
        "How evenly work is shared, measured on used capacity (load over available). Everybody equal gives 0, or 1 for jain and max_over_mean.",
      formula:
        "used = loads / available; range = highest - lowest; cv = deviation / mean; gini weighted by available; jain = (sum)^2 / (n x sum of squares); max_over_mean; unfairness = root of the summed squared deviations",
      units: "range in ratio points; the others without unit",
      errors: "#DIV/0! names a person who holds work and has nothing available.",
      source: "Timefold-family solvers (unfairness); the others are standard measures.",
      examples: [
        {
          given: [{ column: [1, 1, 1, 13] }, 1, "unfairness"],
          asks: "How unfair are loads of 1, 1, 1 and 13?",
          published: "10.3923 by the solvers' formula",
        },
        {
          given: [{ column: [18, 9] }, { column: [20, 12] }],
          asks: "How far apart are two people at 18 of 20 and 9 of 12?",
        },
      ],
    },
    parameters: {
      loads: { accepts: anyCells, help: "Points that each person holds." },
      available: { accepts: anyCells, help: "Points that each person has available." },
      measure: {
        accepts: oneOf(EQUITY_MEASURES, "range"),
        optional: true,
        help: '"range" (highest minus lowest, the default), "cv", "gini", "jain", "max_over_mean" or "unfairness".',
      },
    },
  },
  (x) => {
    const empty = blankInBoth(x.loads, x.available);
    const loads = amounts("loads", x.loads, "zero", (position) => !empty.has(position));
    const available = amounts("available", x.available, "missing", (position) => !empty.has(position));
    const people = zipLists(loads, available).flatMap(([load, has], i) => {
      if (has > 0) return [{ load: points(load), available: points(has) }];
      if (load > 0) {
        throw noCapacity(say.nothingAvailable(placeText((available.places[i] ?? available.places[0]) as Place)));
      }
      // Who has nothing available and holds nothing is no part of the comparison.
      return [];
    });
    if (people.length === 0) throw missing(say.nobody);
    return [[toCellValue(equityOf(people, x.measure))]];
  },
);
