import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, type ReactNode } from "react";
import { weeklyChanges, type Baseline } from "../../domain/changes/changes";
import { dayText } from "../../pane/components/format";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { NotATeam } from "../../pane/components/NotATeam";
import { FailureNotice, Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { ProgressIndicator, TaskButton } from "../../pane/components/ProgressIndicator";
import { Section } from "../../pane/components/Section";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { useServices } from "../../pane/state/services";
import { useTask } from "../../pane/state/useTask";
import { daysOfRecentMoves } from "../../workbook/ownSheets/recentMoves";
import { changeLines } from "./changeLines";
import { words } from "./feature";
import { weeklyChangesViewMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  lead: { margin: "0 0 4px", color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: "18px", "& li": { margin: "2px 0", overflowWrap: "anywhere" } },
});

/** What is new since last week, in a minute; marking it as read begins the next week. */
export function WeeklyChangesView(): ReactNode {
  const figures = useTeamFigures();
  return figures === null ? <NotATeam title={words.title} /> : <SinceBaseline figures={figures} />;
}

function SinceBaseline({ figures }: { readonly figures: TeamFigures }): ReactNode {
  const { workbook } = useServices();
  const { state, run } = useTask<Baseline | null>();
  const marking = useTask<Baseline | null>();
  useEffect(() => {
    void run(() => workbook.readBaseline());
  }, [run, workbook]);
  const isMarked = marking.state.status === "done";
  const markAsRead = (
    <TaskButton
      task={marking}
      onClick={() => void marking.run(() => workbook.saveBaseline(figures.connection, figures))}
    >
      {say.mark}
    </TaskButton>
  );
  return (
    <Page title={words.title} {...(state.status === "done" && !isMarked ? { actions: markAsRead } : {})}>
      <LiveRegion>
        {state.status === "running" && <ProgressIndicator label={say.looking} />}
        {state.status === "failed" && <FailureNotice failure={state.failure} />}
        {marking.state.status === "failed" && <FailureNotice failure={marking.state.failure} />}
        {isMarked && (
          <Notice tone="success">
            <p>{say.marked}</p>
          </Notice>
        )}
      </LiveRegion>
      {state.status === "done" && <Changes figures={figures} baseline={state.result} />}
    </Page>
  );
}

/** @param props.baseline how the team was when the manager last looked; null: this is the first look */
function Changes(props: { readonly figures: TeamFigures; readonly baseline: Baseline | null }): ReactNode {
  const styles = useStyles();
  const { figures, baseline } = props;
  const { team, loads, today, connection } = figures;
  const changes = useMemo(() => weeklyChanges(team, loads, baseline, today), [team, loads, baseline, today]);
  const recentMoves = useMemo(() => daysOfRecentMoves(connection, changes.moved, changes.since), [connection, changes]);
  const { cases, people, week, stale } = changeLines(changes, today, team.settings.alertAfter.noEntry, recentMoves);
  const isQuiet = cases.length + people.length === 0;
  return (
    <>
      <p className={styles.lead}>{changes.since === null ? say.never : say.since(dayText(changes.since))}</p>
      {stale !== null && (
        <Notice tone="warning">
          <p>{stale}</p>
        </Notice>
      )}
      {isQuiet && changes.since !== null && <p className={styles.lead}>{say.quiet}</p>}
      <Lines title={say.people} lines={people} />
      <Lines title={say.cases} lines={cases} />
      <Lines title={say.week} lines={week.length > 0 ? week : [say.noNews]} />
    </>
  );
}

function Lines(props: { readonly title: string; readonly lines: readonly string[] }): ReactNode {
  const styles = useStyles();
  if (props.lines.length === 0) return null;
  return (
    <Section title={props.title}>
      <ul className={styles.list}>
        {props.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}
