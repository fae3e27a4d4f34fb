import { Button } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { keepsDates, weightsTarget } from "../../actions/weights/weightsTarget";
import type { WeightRule } from "../../domain/team";
import type { WeightEdit } from "../../domain/weighting/versions";
import { TaskStatus } from "../../pane/components/ProgressIndicator";
import { levelWords } from "../../pane/components/levelWords";
import { NoDates } from "../../pane/components/NoDates";
import { NotATeam } from "../../pane/components/NotATeam";
import { Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { PlanView } from "../../pane/components/PlanView";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { useNavigation } from "../../pane/state/navigation";
import { usePlan } from "../../pane/state/useAction";
import { Effect, effectSentences } from "./Effect";
import { weights, words } from "./feature";
import { useEdit } from "./useEdit";
import { weightViewMessages as say } from "./viewMessages";
import { draftOf, editOfDraft, faultsOf, optionsOf } from "./weightDraft";
import { WeightFields } from "./WeightFields";

/** One level of the weights: changed, retired, or added. */
export function WeightView(props: { readonly rule: number | null }): ReactNode {
  const figures = useTeamFigures();
  // The row that was opened: a version that is added meanwhile does not take its place.
  const [opened] = useState(() => figures?.team.weights.find(({ index }) => index === props.rule) ?? null);
  if (figures === null) return <NotATeam title={words.title} />;
  if (props.rule !== null && opened === null) {
    return (
      <Page title={words.title}>
        <Notice tone="info">
          <p>{say.form.gone}</p>
        </Notice>
      </Page>
    );
  }
  return <Weight figures={figures} rule={opened} />;
}

function Weight({ figures, rule }: { readonly figures: TeamFigures; readonly rule: WeightRule | null }): ReactNode {
  const { back } = useNavigation();
  const planning = usePlan(weights);
  const target = weightsTarget(figures.connection);
  const keepsVersions = keepsDates(target);
  const [draft, setDraft] = useState(() => draftOf(rule, figures.today, keepsVersions));
  const [isChecked, setChecked] = useState(false);
  const [isRetiring, setRetiring] = useState(false);
  const faults = faultsOf(draft, rule);
  const isComplete = faults.size === 0;
  const edits = useMemo<readonly WeightEdit[] | null>(() => {
    if (isRetiring && rule !== null) return [{ code: "retire", factor: rule.factor, level: rule.level }];
    return isComplete ? [editOfDraft(draft, rule)] : null;
  }, [draft, rule, isComplete, isRetiring]);
  const effect = useEdit(figures, edits, draft);

  const propose = (asked: readonly WeightEdit[] | null): void => {
    setChecked(true);
    if (asked === null) return;
    planning.run(optionsOf(asked, draft));
  };
  const title = rule === null ? say.form.add : say.form.change(rule.factor, levelWords(rule.level));
  return (
    <PlanView planning={planning} {...(effect === null ? {} : { reasons: effectSentences(effect) })} onDone={back}>
      <Page
        title={title}
        actions={
          <>
            <Button
              appearance="primary"
              onClick={() => {
                setRetiring(false);
                propose(isComplete ? [editOfDraft(draft, rule)] : null);
              }}
            >
              {say.form.preview}
            </Button>
            {rule !== null && keepsVersions && (
              <Button
                onClick={() => {
                  setRetiring(true);
                  propose([{ code: "retire", factor: rule.factor, level: rule.level }]);
                }}
              >
                {say.form.retire}
              </Button>
            )}
          </>
        }
      >
        <TaskStatus task={planning} label={say.form.preview} />
        <WeightFields
          draft={draft}
          rule={rule}
          faults={isChecked ? faults : new Set()}
          factors={[...new Set(figures.team.weights.map(({ factor }) => factor))]}
          keepsVersions={keepsVersions}
          onlyPoints={target.kind === "points-row"}
          onChange={(next) => {
            setRetiring(false);
            setDraft(next);
          }}
        />
        <NoDates figures={figures} />
        {effect !== null && <Effect {...effect} />}
      </Page>
    </PlanView>
  );
}
