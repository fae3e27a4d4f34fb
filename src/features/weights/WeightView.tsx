import { Button } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { keepsDates, weightsTarget } from "../../actions/weights/weightsTarget";
import type { WeightRule } from "../../domain/team";
import type { WeightEdit } from "../../domain/weighting/versions";
import { weightViewMessages as say } from "./viewMessages";
import { Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { ChangeReview, TaskStatus } from "../../pane/components/ChangeReview";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { useNavigation } from "../../pane/state/navigation";
import { NotATeam } from "../../pane/components/NotATeam";
import { Effect, effectSentences } from "./Effect";
import { useEdit } from "./useEdit";
import { draftOf, editOfDraft, faultsOf, optionsOf } from "./weightDraft";
import { WeightFields } from "./WeightFields";
import { NoDates } from "./WeightsView";
import { levelWords } from "./words";
import { usePlan } from "../../pane/state/useAction";
import { weights } from "./feature";

/** One level of the weights: changed, retired, or added. */
export function WeightView(props: { readonly rule: number | null }): ReactNode {
  const figures = useTeamFigures();
  // The row that was opened: a version that is added meanwhile does not take its place.
  const [opened] = useState(() => figures?.team.weights.find(({ index }) => index === props.rule) ?? null);
  if (figures === null) return <NotATeam title={say.title} />;
  if (props.rule !== null && opened === null) {
    return (
      <Page title={say.title}>
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
  const [isDone, setDone] = useState(false);
  const faults = faultsOf(draft, rule);
  const isComplete = faults.size === 0;
  const edits = useMemo<readonly WeightEdit[] | null>(() => {
    if (isRetiring && rule !== null) return [{ code: "retire", factor: rule.factor, level: rule.level }];
    return isComplete ? [editOfDraft(draft, rule)] : null;
  }, [draft, rule, isComplete, isRetiring]);
  const effect = useEdit(figures, edits, draft);

  if (planning.state.status === "done") {
    const planned = planning.state.result;
    return (
      <ChangeReview
        planned={{ ...planned, apply: () => planned.apply().then((outcome) => (setDone(true), outcome)) }}
        {...(effect === null || isDone ? {} : { reasons: effectSentences(effect) })}

        onBack={isDone ? back : planning.reset}
      />
    );
  }
  const propose = (asked: readonly WeightEdit[] | null): void => {
    setChecked(true);
    if (asked === null) return;
    planning.run(optionsOf(asked, draft));
  };
  const title = rule === null ? say.form.add : say.form.change(rule.factor, levelWords(rule.level));
  return (
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
  );
}
