import { Button, Checkbox, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { NARROWEST_SENSIBLE_TOLERANCE } from "../../domain/balance/options";
import { defaultSettings } from "../../domain/settings";
import { byCaseHalfDays } from "../../domain/weighting/caseHalfDays";
import { paneMessages } from "../../pane/messages/pane";
import { balanceMessages } from "./viewMessages";
import { finePercent } from "../../pane/components/format";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { FailureNotice, Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { Section } from "../../pane/components/Section";
import { ProgressIndicator } from "../../pane/components/ProgressIndicator";
import type { BalanceChoices } from "./options";
import type { TeamFigures } from "../../pane/state/figures";
import type { Task } from "../../pane/state/useTask";

const useStyles = makeStyles({
  lead: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  text: { margin: 0 },
  box: { marginLeft: "-8px" },
  hint: { margin: "0 0 4px 24px", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  nested: {
    margin: "4px 0 0 24px",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: "8px",
    "@media (max-width: 240px)": { marginLeft: 0 },
  },
  control: { minWidth: 0, maxWidth: "100%" },
  measure: { marginTop: "8px" },
});

const tolerances = [0.1, 0.05, 0.025, 0.01] as const;

/** What Balance team should do. Placing new work always comes first; moving people's clients is asked for. */
export function BalanceOptions(props: {
  readonly figures: TeamFigures;
  readonly choices: BalanceChoices;
  readonly task: Pick<Task<unknown>, "state" | "cancel">;
  readonly onPropose: (choices: BalanceChoices) => void;
}): ReactNode {
  const styles = useStyles();
  const { figures, task } = props;
  const { options } = balanceMessages;
  const [moveExisting, setMoveExisting] = useState(props.choices.moveExisting);
  const [picked, setPicked] = useState(props.choices.tolerance ?? null);
  const [shareBy, setShareBy] = useState(props.choices.shareBy);
  const [maxMoves, setMaxMoves] = useState(props.choices.maxMoves === null ? "" : String(props.choices.maxMoves));
  const [acrossTeams, setAcrossTeams] = useState(props.choices.acrossTeams);
  const [statusToo, setStatusToo] = useState(props.choices.statusToo);
  const { ceiling, tolerance: agreed } = figures.team.settings;
  const tolerance = picked ?? agreed;
  const hasTeams = new Set(figures.team.clinicians.map(({ team }) => team).filter((team) => team !== null)).size > 1;
  const hasWaiting = figures.team.cases.some(({ clinician, status }) => clinician === null && status === "waiting");
  const hasPlans = useMemo(() => byCaseHalfDays(figures.team) !== null, [figures.team]);
  const isNumber = maxMoves.trim() === "" || /^\d+$/.test(maxMoves.trim());
  const isRunning = task.state.status === "running";
  const propose = (): void => {
    if (!isNumber) return;
    const most = maxMoves.trim() === "" ? null : Number(maxMoves.trim());
    props.onPropose({
      moveExisting,
      maxMoves: moveExisting ? most : null,
      shareBy,
      acrossTeams,
      statusToo,
      ...(picked === null ? {} : { tolerance: picked }),
    });
  };
  return (
    <Page
      title={balanceMessages.title}
      actions={
        <Button appearance="primary" disabledFocusable={isRunning} onClick={propose}>
          {balanceMessages.show}
        </Button>
      }
    >
      <p className={styles.lead}>{balanceMessages.lead}</p>
      <LiveRegion>
        {task.state.status === "running" && (
          <ProgressIndicator label={balanceMessages.working} progress={task.state.progress} onCancel={task.cancel} />
        )}
        {task.state.status === "cancelled" && (
          <Notice tone="info">
            <p>{paneMessages.cancelled}</p>
          </Notice>
        )}
        {task.state.status === "failed" && <FailureNotice failure={task.state.failure} />}
      </LiveRegion>
      <Section title={options.place}>
        <p className={styles.text}>
          {options.placeHint(figures.loads.unallocated.cases)} {options.placeOnlyHint}
          {ceiling !== defaultSettings.ceiling && ` ${options.ceilingHint(finePercent(ceiling))}`}
        </p>
        {hasWaiting && (
          <Checkbox
            className={styles.box}
            checked={statusToo}
            onChange={(_, data) => setStatusToo(data.checked === true)}
            label={options.statusToo}
          />
        )}
      </Section>
      {hasPlans && (
        <Field label={options.shareBy} className={styles.measure}>
          <Select
            className={styles.control}
            value={shareBy}
            onChange={(_, data) => setShareBy(data.value === "hours" ? "hours" : "case-half-days")}
          >
            <option value="hours">{options.shareByHours}</option>
            <option value="case-half-days">{options.shareByPlan}</option>
          </Select>
        </Field>
      )}
      <Section title={options.then}>
        <Checkbox
          className={styles.box}
          checked={moveExisting}
          onChange={(_, data) => setMoveExisting(data.checked === true)}
          label={options.moveToo}
        />
        <p className={styles.hint}>{options.moveTooHint}</p>
        {hasTeams && moveExisting && (
          <Checkbox
            className={styles.box}
            checked={acrossTeams}
            onChange={(_, data) => setAcrossTeams(data.checked === true)}
            label={options.acrossTeams}
          />
        )}
      </Section>
      {moveExisting && (
        <div className={styles.nested}>
          <Field
            label={options.tolerance}
            {...(tolerance < NARROWEST_SENSIBLE_TOLERANCE
              ? { validationState: "warning" as const, validationMessage: options.toleranceWarning }
              : {})}
          >
            <Select
              className={styles.control}
              value={String(tolerance)}
              onChange={(_, data) => setPicked(Number(data.value) === agreed ? null : Number(data.value))}
            >
              {[...new Set([agreed, tolerance, ...tolerances])].map((one) => (
                <option key={one} value={one}>
                  {(one === agreed ? options.toleranceOfService : options.toleranceChoice)(finePercent(one))}
                </option>
              ))}
            </Select>
          </Field>
          <Field
            label={options.maxMoves}
            hint={options.maxMovesHint}
            {...(isNumber ? {} : { validationState: "error" as const, validationMessage: options.maxMovesInvalid })}
          >
            <Input
              className={styles.control}
              inputMode="numeric"
              value={maxMoves}
              onChange={(_, data) => setMaxMoves(data.value)}
            />
          </Field>
        </div>
      )}
    </Page>
  );
}
