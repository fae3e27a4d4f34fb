import { matchKey } from "../../domain/names";
import type { CaseRecord, WeightRule } from "../../domain/team";
import type { Day } from "../../domain/units";
import { isWeighed, type NotWeighted } from "../../domain/weighting/casePoints";
import { pointsText } from "../../pane/components/format";
import type { TeamFigures } from "../../pane/state/figures";
import { caseViewMessages } from "./viewMessages";

/** How a case's points come about, a sentence a factor, so that both sides can check it. */
export function explainPoints(record: CaseRecord, figures: TeamFigures): readonly string[] {
  const { why } = caseViewMessages;
  if (record.status === "closed") return [why.closed];
  if (record.givenPoints !== null) return [why.given(pointsText(record.givenPoints))];
  const weighing = figures.loads.weighings[record.index];
  if (weighing === undefined) return [];
  if (!isWeighed(weighing)) return [reasonNotWeighted(weighing.notWeighted)];

  const rules = rulesThatApply(record, figures.team.weights, figures.today);
  const lines = rules.map((rule) => {
    const say = rule.kind === "multiply" ? why.times : why.add;
    return say(rule.factor, rule.level ?? why.blank, pointsText(rule.points));
  });
  const groups = new Set(rules.flatMap((rule) => (rule.kind === "add" && rule.group !== null ? [rule.group] : [])));
  for (const group of groups) {
    if (rules.filter((rule) => rule.kind === "add" && rule.group === group).length > 1) lines.push(why.overlap(group));
  }
  return [...lines, why.total(pointsText(weighing.points))];
}

function rulesThatApply(record: CaseRecord, rules: readonly WeightRule[], today: Day): readonly WeightRule[] {
  return rules.filter((rule) => {
    if ((rule.from !== null && rule.from > today) || (rule.to !== null && rule.to < today)) return false;
    const level = record.levels[rule.factor] ?? null;
    return levelKey(level) === levelKey(rule.level);
  });
}

/** A blank level is the factor's row whose level is blank or "default". */
function levelKey(level: string | null): string {
  const key = level === null ? "" : matchKey(level);
  return key === "default" ? "" : key;
}

function reasonNotWeighted(cause: NotWeighted): string {
  const { why } = caseViewMessages;
  switch (cause.code) {
    case "unknown-level":
      return why.unknownLevel(cause.factor, cause.level);
    case "blank-level":
      return why.blankLevel(cause.factor);
    case "overlapping-versions":
      return why.overlappingVersions(cause.factor);
  }
}
