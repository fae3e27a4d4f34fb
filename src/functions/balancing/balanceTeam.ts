import { balanceTeam as balance, defaultBalanceOptions } from "../../domain/balance";
import { reasonOf } from "../../domain/balance/moveReason";
import { didYouMean, matchKey } from "../../domain/names";
import { defaultSettings } from "../../domain/settings";
import type { TeamData, WeightRule } from "../../domain/team";
import type { Day } from "../../domain/units";
import { isWeighed, weighCase, weightScheme, type Weighing } from "../../domain/weighting/casePoints";
import { weighCategory } from "../../domain/weighting/teamLoads";
import { holdsCounts, readCases, readCounts, type Matrix } from "../../workbook/records/fromMatrix";
import type { People } from "../../workbook/records/matrix/messyCells";
import { functionMessages } from "../messages";
import { asOfDay, wholeAtLeastZero } from "../runtime/arguments";
import { defineTableFunction } from "../runtime/defineFunction";
import { safeText, toCellValue } from "../runtime/results";
import { refuseProblems, table } from "../runtime/tables";
import { staffOf, teamOf } from "../weighting/team";
import { weightRules, withBlockWeights } from "../weighting/weights";

/** @returns A table: Case, From, To, Points, Reason; last, without To, the cases of people who are not in team. */
export const balanceTeam = defineTableFunction(
  {
    id: "BALANCE_TEAM",
    help: {
      summary:
        "Balance team's immediate answer: unallocated cases placed, and at most so many existing ones moved. Nothing is written; the task pane shows and writes the same moves.",
      formula: "safe first, then placed by urgency, least overload, within 5% of the fair share, fewest moves",
      units: "points",
      errors:
        "Cases that nobody can safely take are not in the table; the task pane lists them with the reason. Cases of people who are not in team stay where they are: rows at the end, without To.",
      source: "The same engine as Balance team in the task pane.",
      examples: [
        {
          given: [{ table: "Cases" }, { table: "Team" }, { table: "Weights" }],
          asks: "Who should take the unallocated case?",
        },
      ],
    },
    parameters: {
      cases: { accepts: table, help: "Cases (or Counts) with its header row." },
      team: { accepts: table, help: "Team with its header row." },
      weights: { accepts: table, help: "Weights with its header row." },
      max_moves: {
        accepts: wholeAtLeastZero(0),
        optional: true,
        help: "Most existing cases that may change hands; 0 if left out.",
      },
      as_of: { accepts: asOfDay, optional: true, help: "The day to look from, where tables have dates." },
    },
  },
  (x) => {
    const maxMoves = x.max_moves;
    const rules = weightRules("weights", x.weights, x.as_of);
    const { clinicians } = staffOf("team", x.team, null);
    const asked = {
      ...workIn(x.cases, rules, teamOf(clinicians)),
      clinicians,
      referrals: [],
      jobPlan: [],
      settings: defaultSettings,
    };
    const { moves } = balance(asked, { ...defaultBalanceOptions, moveExisting: maxMoves > 0, maxMoves, asOf: x.as_of });
    return [
      ["Case", "From", "To", "Points", "Reason"],
      ...moves.map((move): unknown[] => [
        safeText(move.count === 1 ? move.case : `${move.count} x ${move.case}`),
        safeText(move.from ?? ""),
        safeText(move.to),
        toCellValue(move.points),
        safeText(reasonOf(move)),
      ]),
      ...unknownClinicianRows(asked, x.as_of),
    ];
  },
);

/** The work of a Cases or Counts table, with the weights that it brings itself. */
function workIn(
  table: Matrix,
  rules: readonly WeightRule[],
  people: People,
): Pick<TeamData, "cases" | "counts" | "weights"> {
  if (holdsCounts(table, rules, people)) {
    const block = readCounts(table, people);
    refuseProblems("cases", block.problems, null);
    return { cases: [], counts: block.records, weights: withBlockWeights(rules, block.weights) };
  }
  const { records, problems } = readCases(table, rules, people);
  refuseProblems("cases", problems, null);
  return { cases: records, counts: null, weights: rules };
}

/** Work held by a person whom Team does not list is not moved; a row without To says so. */
function unknownClinicianRows(
  { cases, counts, weights, clinicians }: TeamData,
  asOf: Day | null,
): readonly unknown[][] {
  const names = clinicians.map(({ name }) => name);
  const known = new Set(names.map(matchKey));
  const scheme = weightScheme(weights, asOf);
  const isUnknown = (name: string | null): name is string => name !== null && !known.has(matchKey(name));
  const row = (work: string, holder: string, count: number, weighing: Weighing): unknown[] => [
    safeText(work),
    safeText(holder),
    "",
    isWeighed(weighing) ? toCellValue(weighing.points * count) : "",
    safeText(functionMessages.balancing.stranger(holder, didYouMean(holder, names))),
  ];
  return [
    ...cases.flatMap((record) =>
      record.status !== "closed" && isUnknown(record.clinician)
        ? [row(record.id, record.clinician, 1, weighCase(record, scheme))]
        : [],
    ),
    ...(counts ?? []).flatMap(({ clinician, category, cases: count }) =>
      count > 0 && isUnknown(clinician)
        ? [row(count === 1 ? category : `${count} x ${category}`, clinician, count, weighCategory(category, scheme))]
        : [],
    ),
  ];
}
