import { balanceTeam as balance, defaultBalanceOptions } from "../domain/balance";
import { defaultSettings } from "../domain/settings";
import type { TeamData, WeightRule } from "../domain/team";
import { holdsCounts, readCases, readCounts } from "../tables/readRecords";
import { reasonOf } from "../tables/moveReason";
import { asOfDay, wholeAtLeastZero } from "./arguments";
import { safeText } from "./cells";
import { answer } from "./fault";
import { single } from "./lists";
import { finished, type Answer } from "./spread";
import { refuseProblems, tableOf, teamOf, weightsOf } from "./tables";
import { withBlockWeights } from "./work";

/**
 * Balance team's immediate answer: unallocated cases placed, and at most so many existing ones moved. Nothing is written; the task pane shows and writes the same moves.
 * @customfunction BALANCE_TEAM
 * @param cases Cases (or Counts) with its header row.
 * @param team Team with its header row.
 * @param weights Weights with its header row.
 * @param [max_moves] Most existing cases that may change hands; 0 if left out.
 * @param [as_of] The day to look from, where tables have dates.
 * @returns A table: Case, From, To, Points, Reason.
 */
export function balanceTeam(
  cases: unknown[][],
  team: unknown[][],
  weights: unknown[][],
  max_moves?: unknown[][],
  as_of?: unknown[][],
): unknown[][] {
  return answer((): Answer => {
    const asOf = single("as_of", asOfDay, as_of);
    const maxMoves = single("max_moves", wholeAtLeastZero(0), max_moves);
    const rules = weightsOf("weights", weights, asOf);
    const { clinicians } = teamOf("team", team, null);
    const { moves } = balance(
      { ...workIn(cases, rules), clinicians, referrals: [], jobPlan: [], settings: defaultSettings },
      { ...defaultBalanceOptions, moveExisting: maxMoves > 0, maxMoves, asOf },
    );
    return [
      ["Case", "From", "To", "Points", "Reason"],
      ...moves.map((move): unknown[] => [
        safeText(move.count === 1 ? move.case : `${move.count} x ${move.case}`),
        safeText(move.from ?? ""),
        safeText(move.to),
        finished(move.points),
        safeText(reasonOf(move)),
      ]),
    ];
  });
}

function workIn(cases: unknown, rules: readonly WeightRule[]): Pick<TeamData, "cases" | "counts" | "weights"> {
  const matrix = tableOf("cases", cases);
  if (holdsCounts(matrix, rules)) {
    const block = readCounts(matrix);
    refuseProblems("cases", block.problems, null);
    return { cases: [], counts: block.records, weights: withBlockWeights(rules, block.weights) };
  }
  const { records, problems } = readCases(matrix, rules);
  refuseProblems("cases", problems, null);
  return { cases: records, counts: null, weights: rules };
}
