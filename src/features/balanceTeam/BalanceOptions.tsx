import { Checkbox, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { defaultSettings } from "../../domain/settings";
import { byCaseHalfDays } from "../../domain/weighting/caseHalfDays";
import { finePercent } from "../../pane/components/format";
import { Page } from "../../pane/components/Page";
import { TaskButton, TaskStatus } from "../../pane/components/ProgressIndicator";
import { Section } from "../../pane/components/Section";
import type { TeamFigures } from "../../pane/state/figures";
import type { Task } from "../../pane/state/useTask";
import { choicesOf, draftOf, type Draft } from "./draft";
import { MoveOptions } from "./MoveOptions";
import type { BalanceChoices } from "./options";
import { balanceMessages } from "./viewMessages";

const { options: say } = balanceMessages;

const useStyles = makeStyles({
  lead: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  text: { margin: 0 },
  box: { marginLeft: "-8px" },
  control: { minWidth: 0, maxWidth: "100%" },
  measure: { marginTop: "8px" },
});

/** What Balance team should do. Placing new work always comes first; moving people's clients is asked for. */
export function BalanceOptions(props: {
  readonly figures: TeamFigures;
  readonly choices: BalanceChoices;
  readonly task: Pick<Task<unknown>, "state" | "cancel">;
  readonly onPropose: (choices: BalanceChoices) => void;
}): ReactNode {
  const styles = useStyles();
  const { figures, task } = props;
  const [draft, setDraft] = useState(() => draftOf(props.choices));
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const hasPlans = useMemo(() => byCaseHalfDays(figures.team) !== null, [figures.team]);
  const propose = (): void => {
    const choices = choicesOf(draft);
    if (choices !== null) props.onPropose(choices);
  };
  return (
    <Page
      title={balanceMessages.title}
      actions={
        <TaskButton task={task} onClick={propose}>
          {balanceMessages.show}
        </TaskButton>
      }
    >
      <p className={styles.lead}>{balanceMessages.lead}</p>
      <TaskStatus task={task} label={balanceMessages.working} saysCancelled />
      <PlaceOptions figures={figures} draft={draft} onChange={change} />
      {hasPlans && (
        <Field label={say.shareBy} className={styles.measure}>
          <Select
            className={styles.control}
            value={draft.shareBy}
            onChange={(_, { value }) => change({ shareBy: value === "hours" ? "hours" : "case-half-days" })}
          >
            <option value="hours">{say.shareByHours}</option>
            <option value="case-half-days">{say.shareByPlan}</option>
          </Select>
        </Field>
      )}
      <MoveOptions team={figures.team} draft={draft} onChange={change} />
    </Page>
  );
}

function PlaceOptions(props: {
  readonly figures: TeamFigures;
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}): ReactNode {
  const styles = useStyles();
  const { team, loads } = props.figures;
  const { ceiling } = team.settings;
  const hasWaiting = team.cases.some(({ clinician, status }) => clinician === null && status === "waiting");
  return (
    <Section title={say.place}>
      <p className={styles.text}>
        {say.placeHint(loads.unallocated.cases)} {say.placeOnlyHint}
        {ceiling !== defaultSettings.ceiling && ` ${say.ceilingHint(finePercent(ceiling))}`}
      </p>
      {hasWaiting && (
        <Checkbox
          className={styles.box}
          checked={props.draft.statusToo}
          onChange={(_, { checked }) => props.onChange({ statusToo: checked === true })}
          label={say.statusToo}
        />
      )}
    </Section>
  );
}
