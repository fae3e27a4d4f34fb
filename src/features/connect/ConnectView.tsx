import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { TaskButton, TaskStatus } from "../../pane/components/ProgressIndicator";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { FailureNotice, Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { PlanView } from "../../pane/components/PlanView";
import { useNavigation } from "../../pane/state/navigation";
import { usePlan } from "../../pane/state/useAction";
import { useTask, type Task } from "../../pane/state/useTask";
import { useConnectedWorkbook, useWorkbook } from "../../pane/state/workbook";
import { hasSample } from "../../workbook/ownSheets/templateSample";
import { sampleWords, template } from "../template/feature";
import { useAnswering, useKept } from "./answering";
import { EarlierSection } from "./EarlierSection";
import { Footer } from "./Footer";
import { headline, lead } from "./headline";
import { withoutHours } from "./ask/HoursCard";
import { FULL_TIME_POINTS, wantsFullTimePoints } from "./ask/PointsCard";
import { ProblemList } from "./ProblemList";
import { problemsToShow } from "./problemsToShow";
import { isAnswered, questionCards, type QuestionCard } from "./ask/questionCards";
import { Questions } from "./ask/Questions";
import { SheetsSection } from "./sheetList/SheetsSection";
import { connectMessages as say } from "./viewMessages";
import { WordsSection } from "./WordsSection";

const useStyles = makeStyles({
  lead: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  quiet: { margin: "12px 0 0", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  forReaders: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** What was found in the workbook, what the manager has to decide, what each sheet was taken for, and what is wrong. */
export function ConnectView(): ReactNode {
  const styles = useStyles();
  const { connection, known } = useConnectedWorkbook();
  const { read, remember } = useWorkbook();
  const { goTo } = useNavigation();
  const { answers, say: answer, isReading, isNew } = useAnswering();
  const keeping: Task<void> = useTask();
  const readingAgain: Task<void> = useTask();
  const starting = usePlan(template);
  const { team } = connection;
  const cards = useKept<readonly QuestionCard[]>(connection, (earlier) =>
    questionCards(connection, answers, earlier ?? []),
  );
  const lacking = useKept<readonly string[]>(connection, (earlier) => [
    ...new Set([...(earlier ?? []), ...withoutHours(connection)]),
  ]);
  const asksPoints = team !== null && (wantsFullTimePoints(team) || (answers[FULL_TIME_POINTS] ?? "") !== "");
  const toAnswer = cards.filter((card) => !isAnswered(card, answers)).length;
  const title = headline(connection, known);
  const shared = { connection, answers, onAnswer: answer };

  const use = (): void => {
    void keeping.run(async () => {
      await remember(connection);
      goTo({ name: "team" });
    });
  };
  const primary =
    team === null ? (
      <TaskButton task={starting} onClick={() => starting.run({})}>
        {say.template}
      </TaskButton>
    ) : (
      <Button appearance="primary" onClick={use} disabledFocusable={keeping.state.status === "running" || isReading}>
        {known && !isNew ? say.done : say.use}
      </Button>
    );
  return (
    <PlanView planning={starting}>
      <Page
        title={title}
        actions={
          <Footer
            primary={primary}
            onReadAgain={() => void readingAgain.run(() => read())}
            toAnswer={toAnswer}
            isReading={isReading || readingAgain.state.status === "running"}
          />
        }
      >
        <p className={styles.lead}>{lead(connection)}</p>
        <div className={styles.forReaders}>
          <LiveRegion>{isNew && !isReading && title}</LiveRegion>
        </div>
        <LiveRegion urgent>
          {keeping.state.status === "failed" && <FailureNotice failure={keeping.state.failure} />}
        </LiveRegion>
        <TaskStatus task={starting} label={team === null ? say.template : sampleWords.removing} />
        {hasSample(connection.grid ?? { sheets: [] }) && (
          <SampleNotice onRemove={() => starting.run({ removeSample: true })} />
        )}
        {team === null && (
          <Notice tone="info" title={say.emptyTitle}>
            <p>{say.emptyBody}</p>
            <p>{say.templateAbout}</p>
          </Notice>
        )}
        <Questions {...shared} cards={cards} lacking={lacking} asksPoints={asksPoints} />
        <WordsSection {...shared} />
        <SheetsSection {...shared} />
        <ProblemList problems={problemsToShow(connection, { cards, asksPoints, asksHours: lacking.length > 0 })} />
        <EarlierSection {...shared} shown={new Set(cards.map(({ question }) => question.id))} />
        <p className={styles.quiet}>
          {team !== null && cards.length > 0 ? `${say.remembered} ` : ""}
          {say.privacy}
        </p>
      </Page>
    </PlanView>
  );
}

function SampleNotice({ onRemove }: { readonly onRemove: () => void }): ReactNode {
  return (
    <Notice
      tone="info"
      title={say.sample.title}
      actions={
        <Button size="small" onClick={onRemove}>
          {sampleWords.remove}
        </Button>
      }
    >
      <p>{say.sample.body}</p>
    </Notice>
  );
}
