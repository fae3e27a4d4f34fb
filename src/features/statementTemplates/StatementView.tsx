import { Button, Field, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { FailureNotice, Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { PlanView } from "../../pane/components/PlanView";
import { ProgressIndicator, TaskStatus } from "../../pane/components/ProgressIndicator";
import { Disclosure, Section } from "../../pane/components/Section";
import { planMessages } from "../../pane/messages/plan";
import { useAction, usePlan, type Planned } from "../../pane/state/useAction";
import { useTask } from "../../pane/state/useTask";
import type { StatementUse } from "../../workbook/ownSheets/statementTemplates";
import type { TemplatesRead } from "./action";
import { statementTemplates, words } from "./feature";
import { statementViewMessages as say } from "./viewMessages";

const useStyles = makeStyles({
  lead: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px" },
  control: { minWidth: 0, maxWidth: "100%" },
  list: { margin: 0, paddingLeft: "18px", "& li": { margin: "2px 0", overflowWrap: "anywhere" } },
});

const uses: readonly StatementUse[] = ["commissioners", "concern", "effect", "escalation"];
const linesOf = (text: string): readonly string[] => text.split("\n").filter((line) => line.trim() !== "");

/** The words of statements: what the copy for commissioners and a concern begin from. */
export function StatementView(): ReactNode {
  const read = useAction(statementTemplates);
  const { state, run } = useTask<Planned<TemplatesRead>>();
  useEffect(() => {
    void run((task) => read({}, task));
  }, [run, read]);
  if (state.status === "done") {
    return <Statements start={state.result.shown} />;
  }
  return (
    <Page title={words.title}>
      <LiveRegion>
        {state.status === "running" && <ProgressIndicator label={say.reading} />}
        {state.status === "failed" && <FailureNotice failure={state.failure} />}
      </LiveRegion>
    </Page>
  );
}

function Statements({ start }: { readonly start: TemplatesRead }): ReactNode {
  const styles = useStyles();
  const looking = usePlan(statementTemplates);
  const planning = usePlan(statementTemplates);
  const [use, setUse] = useState<StatementUse>("commissioners");
  const [typed, setTyped] = useState<Partial<Record<StatementUse, string>>>({});
  const wishes = Object.fromEntries(Object.entries(typed).map(([one, text]) => [one, linesOf(text)])) as Partial<
    Record<StatementUse, readonly string[]>
  >;
  const read = looking.state.status === "done" ? looking.state.result.shown : start;
  return (
    <PlanView planning={planning}>
      <Page
        title={words.title}
        actions={
          <>
            <Button appearance="primary" onClick={() => planning.run(wishes)}>
              {say.keep}
            </Button>
            <Button onClick={() => looking.run(wishes)}>{say.look}</Button>
          </>
        }
      >
        <p className={styles.lead}>{say.lead}</p>
        <TaskStatus task={planning} label={planMessages.applying} />
        <div className={styles.fields}>
          <Field label={say.which}>
            <Select className={styles.control} value={use} onChange={(_, data) => setUse(data.value as StatementUse)}>
              {uses.map((one) => (
                <option key={one} value={one}>
                  {say.uses[one]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={say.words}>
            <Textarea
              className={styles.control}
              resize="vertical"
              rows={8}
              value={typed[use] ?? start.templates[use].join("\n")}
              onChange={(_, data) => setTyped({ ...typed, [use]: data.value })}
            />
          </Field>
        </div>
        <Section title={say.reads}>
          <LiveRegion>
            {looking.state.status === "failed" && <FailureNotice failure={looking.state.failure} />}
            {read.cautions.map((caution) => (
              <Notice key={caution} tone="warning">
                <p>{caution}</p>
              </Notice>
            ))}
            <ul className={styles.list}>
              {read.reads[use].map((line, i) => (
                <li key={`${i} ${line}`}>{line}</li>
              ))}
            </ul>
          </LiveRegion>
        </Section>
        <Disclosure title={say.names}>
          <ul className={styles.list}>
            {read.names[use].map((name) => (
              <li key={name}>{`{${name}}`}</li>
            ))}
          </ul>
        </Disclosure>
      </Page>
    </PlanView>
  );
}
