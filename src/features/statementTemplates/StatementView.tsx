import { Button, Field, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { planMessages } from "../../pane/messages/panePlan";
import { statementViewMessages as say } from "./viewMessages";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { FailureNotice, Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { PlanFlow, PlanNews } from "../../pane/components/PlanFlow";
import { Fold, Section } from "../../pane/components/Section";
import { Working } from "../../pane/components/Working";
import type { PlannedChange, StatementUse, TemplatesRead } from "../../pane/paneServices";
import { useServices } from "../../pane/state/services";
import { useTask } from "../../pane/state/useTask";

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
  const { statements } = useServices();
  const { state, run } = useTask<TemplatesRead>();
  useEffect(() => {
    void run((following) => statements.templates({}, following));
  }, [run, statements]);
  if (state.status === "done") {
    return <Statements start={state.result} />;
  }
  return (
    <Page title={say.title}>
      <LiveRegion>
        {state.status === "running" && <Working label={say.reading} />}
        {state.status === "failed" && <FailureNotice failure={state.failure} />}
      </LiveRegion>
    </Page>
  );
}

function Statements({ start }: { readonly start: TemplatesRead }): ReactNode {
  const styles = useStyles();
  const services = useServices();
  const looking = useTask<TemplatesRead>();
  const planning = useTask<PlannedChange>();
  const [use, setUse] = useState<StatementUse>("commissioners");
  const [typed, setTyped] = useState<Partial<Record<StatementUse, string>>>({});
  if (planning.state.status === "done") {
    return <PlanFlow planned={planning.state.result} words={{}} onBack={planning.reset} />;
  }
  const wishes = Object.fromEntries(Object.entries(typed).map(([one, text]) => [one, linesOf(text)])) as Partial<
    Record<StatementUse, readonly string[]>
  >;
  const read = looking.state.status === "done" ? looking.state.result : start;
  return (
    <Page
      title={say.title}
      actions={
        <>
          <Button
            appearance="primary"
            onClick={() => void planning.run((following) => services.plan("statement-templates", wishes, following))}
          >
            {say.keep}
          </Button>
          <Button onClick={() => void looking.run((following) => services.statements.templates(wishes, following))}>
            {say.look}
          </Button>
        </>
      }
    >
      <p className={styles.lead}>{say.lead}</p>
      <PlanNews task={planning} label={planMessages.applying} />
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
      <Fold title={say.names}>
        <ul className={styles.list}>
          {read.names[use].map((name) => (
            <li key={name}>{`{${name}}`}</li>
          ))}
        </ul>
      </Fold>
    </Page>
  );
}
