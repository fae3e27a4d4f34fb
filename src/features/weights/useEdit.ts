import { useMemo } from "react";
import { day } from "../../domain/units";
import { teamLoads } from "../../domain/weighting/teamLoads";
import { editWeights, isFault, type WeightEdit } from "../../domain/weighting/versions";
import { dayText } from "../../pane/components/format";
import type { TeamFigures } from "../../pane/state/figures";
import type { EffectProps } from "./Effect";
import { weightViewMessages as say } from "./viewMessages";
import { editOptionsOf, type WeightDraft } from "./weightDraft";

/** What edits would do to everybody's figures on the day from which they hold; null: the edits make no sense yet. */
export function useEdit(
  figures: TeamFigures,
  edits: readonly WeightEdit[] | null,
  { from, inPlace }: Pick<WeightDraft, "from" | "inPlace">,
): EffectProps | null {
  const { team, today } = figures;
  return useMemo(() => {
    if (edits === null) return null;
    const options = editOptionsOf({ from, inPlace }, today);
    const edited = editWeights(team.weights, edits, options);
    if (isFault(edited)) return null;
    const asOf = day(Math.max(today, options.from));
    return {
      before: teamLoads(team, asOf),
      after: teamLoads({ ...team, weights: edited.rules }, asOf),
      settings: team.settings,
      ...(asOf === today ? {} : { lead: say.effect.onDay(dayText(asOf)) }),
    };
  }, [team, today, edits, from, inPlace]);
}
