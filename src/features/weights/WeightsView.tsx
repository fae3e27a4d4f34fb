import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { weightsTarget } from "../../actions/weights/weightsTarget";
import { weightCoverage } from "../../domain/weighting/coverage";
import { NoDates } from "../../pane/components/NoDates";
import { NotATeam } from "../../pane/components/NotATeam";
import { Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { useNavigation } from "../../pane/state/navigation";
import { words } from "./feature";
import { weightViewMessages as say } from "./viewMessages";
import { WeightList } from "./WeightList";

const useStyles = makeStyles({ lead: { margin: "0 0 4px", color: tokens.colorNeutralForeground2 } });

/** The service's weights: what counts today, what no case has, and what cases have without a weight. */
export function WeightsView(): ReactNode {
  const figures = useTeamFigures();
  return figures === null ? <NotATeam title={words.title} /> : <Weights figures={figures} />;
}

function Weights({ figures }: { readonly figures: TeamFigures }): ReactNode {
  const styles = useStyles();
  const { open } = useNavigation();
  const { team, today, connection } = figures;
  const coverage = useMemo(() => weightCoverage(team, today), [team, today]);
  const target = weightsTarget(connection);
  const provisional = figures.loads.team.notWeighted + figures.loads.unallocated.notWeighted;
  if (team.weights.length === 0) return <NoWeights canAdd={team.counts === null} />;
  return (
    <Page
      title={words.title}
      actions={
        <>
          {target.kind !== "points-row" && (
            <Button appearance="primary" onClick={() => open({ name: "weight", rule: null })}>
              {say.add}
            </Button>
          )}
          <Button onClick={() => open({ name: "schemes" })}>{say.compare}</Button>
        </>
      }
    >
      {coverage.unweighted.length > 0 && (
        <Notice
          tone="warning"
          title={say.unweighted.title(coverage.unweighted.length)}
          actions={
            target.kind === "points-row" ? undefined : (
              <Button onClick={() => open({ name: "unweighted" })}>{say.unweighted.action}</Button>
            )
          }
        >
          <p>{say.unweighted.body(provisional)}</p>
        </Notice>
      )}
      <p className={styles.lead}>{target.kind === "points-row" ? say.pointsRow : say.lead}</p>
      <NoDates figures={figures} />
      <WeightList
        rules={team.weights}
        coverage={coverage}
        today={today}
        onOpen={(rule) => open({ name: "weight", rule: rule.index })}
      />
    </Page>
  );
}

function NoWeights({ canAdd }: { readonly canAdd: boolean }): ReactNode {
  const { open } = useNavigation();
  return (
    <Page
      title={words.title}
      actions={
        <>
          <Button appearance="primary" onClick={() => open({ name: "schemes" })}>
            {say.none.action}
          </Button>
          {canAdd && <Button onClick={() => open({ name: "weight", rule: null })}>{say.add}</Button>}
        </>
      }
    >
      <Notice tone="info" title={say.none.title}>
        <p>{say.none.body}</p>
      </Notice>
    </Page>
  );
}
