import { fitWeights as fit } from "../../domain/weighting/fitWeights";
import { defineTableFunction } from "../runtime/defineFunction";
import { anyCells } from "../runtime/ranges";
import { safeText, toCellValue } from "../runtime/results";
import { table } from "../runtime/tables";
import { factorsToFit } from "./factorsToFit";

/** @returns A table: Factor, Level, Points; first Base, last Explained (share of the variation, 0 to 1). */
export const fitWeights = defineTableFunction(
  {
    id: "FIT_WEIGHTS",
    help: {
      summary:
        "Learns weights from recorded time: which hours a base and the levels of each factor explain best, none of them negative. Each factor's least time-consuming level is its base and has 0 points.",
      formula: "hours = Base + one amount for the level of each factor, none negative, with the least squared error",
      units: "the unit of hours; Explained is a share from 0 to 1",
      errors: "#N/A when a case has no hours or no column could be a factor.",
      source: "Non-negative least squares (Lawson and Hanson; Bro and de Jong). Leicestershire's scale was made so.",
      examples: [
        {
          given: [{ table: "Timed" }, { table: "Timed", column: "Hours" }],
          asks: "What do recorded hours say that risk and travel cost?",
        },
      ],
    },
    parameters: {
      cases: { accepts: table, help: "Cases with its header row: Case and a column for each factor." },
      hours: { accepts: anyCells, help: "Recorded hours, one a case." },
    },
  },
  (x) => {
    const { factors, hoursOfCase } = factorsToFit(x.cases, x.hours);
    const fitted = fit(factors, hoursOfCase);
    return [
      ["Factor", "Level", "Points"],
      ["Base", "", toCellValue(fitted.base)],
      ...fitted.levels.map((one): unknown[] => [
        safeText(one.factor),
        one.level === null ? "default" : safeText(one.level),
        toCellValue(one.points),
      ]),
      ["Explained", "", toCellValue(fitted.explained)],
    ];
  },
);
