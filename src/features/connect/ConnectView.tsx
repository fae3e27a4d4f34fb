import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { ChangeReview, TaskStatus } from "../../pane/components/ChangeReview";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { FailureNotice, Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { Section } from "../../pane/components/Section";
import { useNavigation } from "../../pane/state/navigation";
import { usePlan } from "../../pane/state/useAction";
import { useTask } from "../../pane/state/useTask";
import { useConnectedWorkbook, useWorkbook, type Answers } from "../../pane/state/workbook";
import type { Question, TableKind } from "../../workbook/connect/connection";
import { hasSample } from "../../workbook/ownSheets/templateSample";
import { template } from "../template/feature";
import { templateViewMessages } from "../template/viewMessages";
import { FoundTable } from "./FoundTable";
import { ProblemList } from "./ProblemList";
import { QuestionField } from "./QuestionField";
import { connectMessages } from "./viewMessages";

const useStyles = makeStyles({
  lead: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  quiet: { margin: "12px 0 0", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  tables: { listStyleType: "none", margin: 0, padding: 0 },
});

const order: readonly TableKind[] = ["Team", "Cases", "Counts", "Weights", "JobPlan", "Referrals", "Settings"];

/** What was found in the workbook, what the manager has to decide, and what is wrong in it. */
export function ConnectView(): ReactNode {
  const styles = useStyles();
  const { connection, known } = useConnectedWorkbook();
  const { read, remember } = useWorkbook();
  const { goTo } = useNavigation();
  const [answers, setAnswers] = useState<Answers>({});
  const keeping = useTask<void>();
  const reading = useTask<void>();
  const starting = usePlan(template);
  const isTeam = connection.team !== null;
  const isSample = hasSample(connection.grid ?? { sheets: [] });

  const choose = (question: Question, value: string): void => {
    const next = { ...answers, [question.id]: value };
    setAnswers(next);
    void reading.run(() => read(next));
  };
  const use = (): void => {
    void keeping.run(async () => {
      await remember(connection);
      goTo({ name: "team" });
    });
  };
  if (starting.state.status === "done") {
    return <ChangeReview planned={starting.state.result} onBack={starting.reset} />;
  }
  const tables = order.flatMap((kind) => connection.tables[kind] ?? []);
  return (
    <Page
      title={known ? connectMessages.title : connectMessages.firstTitle}
      actions={
        <>
          {isTeam && (
            <Button appearance="primary" onClick={use} disabled={keeping.state.status === "running"}>
              {known ? connectMessages.done : connectMessages.use}
            </Button>
          )}
          {!isTeam && (
            <Button
              appearance="primary"
              disabledFocusable={starting.state.status === "running"}
              onClick={() => starting.run({})}
            >
              {connectMessages.template}
            </Button>
          )}
          <Button onClick={() => void reading.run(() => read())}>{connectMessages.readAgain}</Button>
        </>
      }
    >
      <p className={styles.lead}>{isTeam ? connectMessages.lead : connectMessages.nothingLead}</p>
      <LiveRegion urgent>
        {keeping.state.status === "failed" && <FailureNotice failure={keeping.state.failure} />}
      </LiveRegion>
      <TaskStatus task={starting} label={isTeam ? templateViewMessages.removing : connectMessages.template} />
      {isSample && (
        <Notice
          tone="info"
          title={templateViewMessages.sampleTitle}
          actions={
            <Button size="small" onClick={() => starting.run({ removeSample: true })}>
              {templateViewMessages.remove}
            </Button>
          }
        >
          <p>{templateViewMessages.sampleBody}</p>
        </Notice>
      )}
      {!isTeam && (
        <Notice tone="info" title={connectMessages.emptyTitle}>
          <p>{connectMessages.emptyBody}</p>
          <p>{connectMessages.templateAbout}</p>
        </Notice>
      )}
      {tables.length > 0 && (
        <Section title={connectMessages.found}>
          <ul className={styles.tables}>
            {tables.map((table) => (
              <FoundTable key={table.kind} table={table} />
            ))}
          </ul>
        </Section>
      )}
      {connection.questions.length > 0 && (
        <Section title={connectMessages.questions(connection.questions.length)}>
          <p className={styles.lead}>{connectMessages.questionsLead}</p>
          {connection.questions.map((question) => (
            <QuestionField
              key={question.id}
              question={question}
              value={answers[question.id] ?? question.guess}
              onChoose={(value) => choose(question, value)}
            />
          ))}
        </Section>
      )}
      <ProblemList problems={connection.problems} />
      <p className={styles.quiet}>
        {isTeam && connection.questions.length > 0 ? `${connectMessages.remembered} ` : ""}
        {connectMessages.privacy}
      </p>
    </Page>
  );
}
