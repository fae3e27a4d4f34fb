import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { TaskButton, TaskStatus } from "../../pane/components/ProgressIndicator";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { FailureNotice, Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { PlanView } from "../../pane/components/PlanView";
import { Section } from "../../pane/components/Section";
import { useNavigation } from "../../pane/state/navigation";
import { usePlan } from "../../pane/state/useAction";
import { useTask, type Task } from "../../pane/state/useTask";
import { useConnectedWorkbook, useWorkbook, type Answers } from "../../pane/state/workbook";
import type { Connection, Question, TableKind } from "../../workbook/connect/connection";
import { hasSample } from "../../workbook/ownSheets/templateSample";
import { sampleWords, template } from "../template/feature";
import { words } from "./feature";
import { FoundTable } from "./FoundTable";
import { ProblemList } from "./ProblemList";
import { QuestionField } from "./QuestionField";
import { connectMessages as say } from "./viewMessages";

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
  const keeping: Task<void> = useTask();
  const reading: Task<void> = useTask();
  const starting = usePlan(template);
  const isTeam = connection.team !== null;

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
  const primary = isTeam ? (
    <Button appearance="primary" onClick={use} disabled={keeping.state.status === "running"}>
      {known ? say.done : say.use}
    </Button>
  ) : (
    <TaskButton task={starting} onClick={() => starting.run({})}>
      {say.template}
    </TaskButton>
  );
  return (
    <PlanView planning={starting}>
      <Page
        title={known ? words.title : say.firstTitle}
        actions={
          <>
            {primary}
            <Button onClick={() => void reading.run(() => read())}>{say.readAgain}</Button>
          </>
        }
      >
        <p className={styles.lead}>{isTeam ? say.lead : say.nothingLead}</p>
        <LiveRegion urgent>
          {keeping.state.status === "failed" && <FailureNotice failure={keeping.state.failure} />}
        </LiveRegion>
        <TaskStatus task={starting} label={isTeam ? sampleWords.removing : say.template} />
        {hasSample(connection.grid ?? { sheets: [] }) && (
          <SampleNotice onRemove={() => starting.run({ removeSample: true })} />
        )}
        {!isTeam && (
          <Notice tone="info" title={say.emptyTitle}>
            <p>{say.emptyBody}</p>
            <p>{say.templateAbout}</p>
          </Notice>
        )}
        <Found connection={connection} />
        <Questions questions={connection.questions} answers={answers} onChoose={choose} />
        <ProblemList problems={connection.problems} />
        <p className={styles.quiet}>
          {isTeam && connection.questions.length > 0 ? `${say.remembered} ` : ""}
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

function Found({ connection }: { readonly connection: Connection }): ReactNode {
  const styles = useStyles();
  const tables = order.flatMap((kind) => connection.tables[kind] ?? []);
  if (tables.length === 0) return null;
  return (
    <Section title={say.found}>
      <ul className={styles.tables}>
        {tables.map((table) => (
          <FoundTable key={table.kind} table={table} />
        ))}
      </ul>
    </Section>
  );
}

function Questions(props: {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly onChoose: (question: Question, value: string) => void;
}): ReactNode {
  const styles = useStyles();
  if (props.questions.length === 0) return null;
  return (
    <Section title={say.questions(props.questions.length)}>
      <p className={styles.lead}>{say.questionsLead}</p>
      {props.questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          value={props.answers[question.id] ?? question.guess}
          onChoose={(value) => props.onChoose(question, value)}
        />
      ))}
    </Section>
  );
}
