import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, type ReactNode } from "react";
import { weeklyChanges, type Baseline } from "../../domain/changes/changes";
import { mondayMessages as say } from "./viewMessages";
import { daysOfRecentMoves } from "../../workbook/ownSheets/recentMoves";
import { dayText } from "../../pane/components/format";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { FailureNotice, Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { Section } from "../../pane/components/Section";
import { ProgressIndicator } from "../../pane/components/ProgressIndicator";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { useServices } from "../../pane/state/services";
import { useTask } from "../../pane/state/useTask";
import { NotATeam } from "../../pane/components/NotATeam";
import { changeLines } from "./changeLines";

const useStyles = makeStyles({
  lead: { margin: "0 0 4px", color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: "18px", "& li": { margin: "2px 0", overflowWrap: "anywhere" } },
});

/** What is new since last week, in a minute; marking it as read begins the next week. */
export function WeeklyChangesView(): ReactNode {
  const figures = useTeamFigures();
  return figures === null ? <NotATeam title={say.title} /> : <Monday figures={figures} />;
}

function Monday({ figures }: { readonly figures: TeamFigures }): ReactNode {
  const { workbook } = useServices();
  const { state, run } = useTask<Baseline | null>();
  const marking = useTask<Baseline | null>();
  useEffect(() => {
    void run(() => workbook.readBaseline());
  }, [run, workbook]);
  const isMarked = marking.state.status === "done";
  return (
    <Page
      title={say.title}
      {...(state.status === "done" && !isMarked
        ? {
            actions: (
              <Button
                appearance="primary"
                disabledFocusable={marking.state.status === "running"}
                onClick={() => void marking.run(() => workbook.saveBaseline(figures.connection, figures))}
              >
                {say.mark}
              </Button>
            ),
          }
        : {})}
    >
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

function Changes(props: { readonly figures: TeamFigures; readonly baseline: Baseline | null }): ReactNode {
  const styles = useStyles();
  const { figures, baseline } = props;
  const { team, loads, today, connection } = figures;
  const changes = useMemo(() => weeklyChanges(team, loads, baseline, today), [team, loads, baseline, today]);
  const ownMoves = useMemo(() => daysOfRecentMoves(connection, changes.moved, changes.since), [connection, changes]);
  const lines = changeLines(changes, today, team.settings.alertAfter.noEntry, ownMoves);
  const isQuiet = lines.cases.length + lines.people.length === 0;
  const part = (title: string, sentences: readonly string[]): ReactNode =>
    sentences.length > 0 && (
      <Section title={title}>
        <ul className={styles.list}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Section>
    );
  return (
    <>
      <p className={styles.lead}>{changes.since === null ? say.never : say.since(dayText(changes.since))}</p>
      {lines.stale !== null && (
        <Notice tone="warning">
          <p>{lines.stale}</p>
        </Notice>
      )}
      {isQuiet && changes.since !== null && <p className={styles.lead}>{say.quiet}</p>}
      {part(say.people, lines.people)}
      {part(say.cases, lines.cases)}
      {part(say.week, lines.week.length > 0 ? lines.week : [say.noNews])}
    </>
  );
}
