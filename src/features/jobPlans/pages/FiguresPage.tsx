import { Field, Input } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { multiplierOf } from "../../../domain/jobPlan/parameters";
import { TaskButton, TaskStatus } from "../../../pane/components/ProgressIndicator";
import { hundredths } from "../../../pane/components/format";
import { Page } from "../../../pane/components/Page";
import { PlanView } from "../../../pane/components/PlanView";
import { Section } from "../../../pane/components/Section";
import { usePlan } from "../../../pane/state/useAction";
import { serviceSettings } from "../../settings/feature";
import { jobPlanFigureMessages as say } from "../figuresMessages";
import {
  askedSettings,
  FIGURE_GROUPS,
  figureFault,
  figuresDraftOf,
  publishedText,
  streamFault,
  type FiguresDraft,
} from "./figuresDraft";
import { usePageStyles } from "./styles";
import type { PlanFigures } from "./teamFigures";

/** Every constant of job planning, with the published figure and its source beside it; kept in the workbook's settings. */
export function FiguresPage({ figures }: { readonly figures: PlanFigures }): ReactNode {
  const styles = usePageStyles();
  const planning = usePlan(serviceSettings);
  const { parameters, plan } = figures;
  const [draft, setDraft] = useState(() => figuresDraftOf(figures));
  const [isChecked, setChecked] = useState(false);
  const propose = (): void => {
    setChecked(true);
    const asked = askedSettings(draft);
    if (asked !== null) planning.run(asked);
  };
  return (
    <PlanView planning={planning}>
      <Page
        title={say.title}
        actions={
          <TaskButton task={planning} onClick={propose}>
            {say.preview}
          </TaskButton>
        }
      >
        <p className={styles.quiet}>{say.lead}</p>
        <TaskStatus task={planning} label={say.preview} />
        <p className={styles.lead}>
          {say.multiplier(
            hundredths(parameters.apptsPerHalfDay),
            hundredths(parameters.workedWeeksPerQuarter),
            hundredths(parameters.apptsPerCase),
            hundredths(multiplierOf(parameters)),
          )}
        </p>
        <FigureFields draft={draft} isChecked={isChecked} onChange={setDraft} />
        {plan.streams.length > 0 && <StreamFields draft={draft} isChecked={isChecked} onChange={setDraft} />}
      </Page>
    </PlanView>
  );
}

interface FieldsProps {
  readonly draft: FiguresDraft;
  /** Whether faults show: not before the manager has asked for the first time. */
  readonly isChecked: boolean;
  readonly onChange: (draft: FiguresDraft) => void;
}

function FigureFields({ draft, isChecked, onChange }: FieldsProps): ReactNode {
  const styles = usePageStyles();
  return FIGURE_GROUPS.map((group) => (
    <Section key={group.name} title={say.groups[group.name]}>
      <div className={styles.fields}>
        {group.of.map((figure) => {
          const text = draft.figures[figure] ?? "";
          return (
            <NumberField
              key={figure}
              label={say.labels[figure]}
              hint={say.sources[figure]}
              fault={isChecked ? figureFault(figure, text) : null}
              placeholder={publishedText(figure)}
              text={text}
              onChange={(typed) => onChange({ ...draft, figures: { ...draft.figures, [figure]: typed } })}
            />
          );
        })}
      </div>
    </Section>
  ));
}

function StreamFields({ draft, isChecked, onChange }: FieldsProps): ReactNode {
  const styles = usePageStyles();
  const change = (name: string, apptsPerCase: string): void =>
    onChange({
      ...draft,
      streams: draft.streams.map((stream) => (stream.name === name ? { name, apptsPerCase } : stream)),
    });
  return (
    <Section title={say.groups.streams}>
      <p className={styles.quiet}>{say.streamsLead}</p>
      <div className={styles.fields}>
        {draft.streams.map(({ name, apptsPerCase }) => (
          <NumberField
            key={name}
            label={name === "" ? say.anyStream : say.stream(name)}
            hint={say.streamHint}
            fault={isChecked ? streamFault(apptsPerCase) : null}
            text={apptsPerCase}
            onChange={(typed) => change(name, typed)}
          />
        ))}
      </div>
    </Section>
  );
}

function NumberField(props: {
  readonly label: string;
  readonly hint: string;
  readonly fault: string | null;
  readonly placeholder?: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}): ReactNode {
  const styles = usePageStyles();
  const { label, hint, fault, placeholder, text } = props;
  return (
    <Field
      label={label}
      hint={hint}
      {...(fault === null ? {} : { validationState: "error" as const, validationMessage: fault })}
    >
      <Input
        className={styles.control}
        inputMode="decimal"
        {...(placeholder === undefined ? {} : { placeholder })}
        value={text}
        onChange={(_, data) => props.onChange(data.value)}
      />
    </Field>
  );
}
