import { Button, Checkbox, Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { candidatesFor, type Candidate } from "./model";
import { isUnallocated, type CaseRecord, type ServiceSettings } from "../../domain/team";
import { isWeighed } from "../../domain/weighting/casePoints";
import { allocateMessages } from "./messages";
import { allocateViewMessages } from "./viewMessages";
import { percent } from "../../pane/components/format";
import { shareLevel, usedLevel } from "../../pane/components/level";
import { Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { ChangeReview, TaskStatus } from "../../pane/components/ChangeReview";
import { Disclosure } from "../../pane/components/Section";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { useNavigation } from "../../pane/state/navigation";
import { factsOf } from "./AllocateView";
import { usePlan } from "../../pane/state/useAction";
import { allocate } from "./feature";

const useStyles = makeStyles({
  facts: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  label: { overflowWrap: "anywhere" },
  figures: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, paddingLeft: "18px", "& li": { margin: "2px 0", overflowWrap: "anywhere" } },
  box: { display: "flex", marginLeft: "-8px" },
  control: { minWidth: 0 },
});

/** One case: who could take it and what that would make of them, why, and who has agreed. */
export function AllocateCaseView(props: { readonly index: number }): ReactNode {
  const figures = useTeamFigures();
  const { back } = useNavigation();
  // What was being decided stays in view while it is written, though the case then has somebody.
  const [record] = useState(() => figures?.team.cases.find((one) => one.index === props.index && isUnallocated(one)));
  if (figures === null || record === undefined) {
    return (
      <Page title={allocateViewMessages.title} actions={<Button onClick={back}>{allocateViewMessages.title}</Button>}>
        <Notice tone="info">
          <p>{allocateViewMessages.gone}</p>
        </Notice>
      </Page>
    );
  }
  return <Decision record={record} figures={figures} />;
}

function Decision({ record, figures }: { readonly record: CaseRecord; readonly figures: TeamFigures }): ReactNode {
  const styles = useStyles();
  const planning = usePlan(allocate);
  const candidates = useMemo(() => candidatesOf(record, figures), [record, figures]);
  const able = candidates.filter((candidate) => candidate.barrier === null);
  const [to, setTo] = useState(able[0]?.clinician.name ?? "");
  const [reason, setReason] = useState("");
  const [isChecked, setChecked] = useState(false);
  const [agreed, setAgreed] = useState({ practitioner: false, manager: false });
  if (planning.state.status === "done") {
    return <ChangeReview planned={planning.state.result} onBack={planning.reset} />;
  }
  const propose = (): void => {
    setChecked(true);
    if (reason.trim() === "" || to === "") return;
    const options = {
      case: record.id,
      to,
      reason,
      agreedByPractitioner: agreed.practitioner,
      agreedByManager: agreed.manager,
    };
    planning.run(options);
  };
  return (
    <Page
      title={allocateViewMessages.caseTitle(record.id)}
      {...(able.length === 0
        ? {}
        : {
            actions: (
              <Button appearance="primary" onClick={propose}>
                {allocateViewMessages.preview}
              </Button>
            ),
          })}
    >
      <p className={styles.facts}>{factsOf(record, figures)}</p>
      <TaskStatus task={planning} label={allocateViewMessages.working} />
      {able.length > 0 && (
        <>
          <Field label={allocateViewMessages.who}>
            <RadioGroup value={to} onChange={(_, data) => setTo(data.value)}>
              {able.map((candidate) => (
                <Radio
                  key={candidate.clinician.index}
                  value={candidate.clinician.name}
                  label={
                    <span className={styles.label}>
                      {candidate.clinician.name}
                      <span className={styles.figures}>{levelText(candidate, figures.team.settings)}</span>
                    </span>
                  }
                />
              ))}
            </RadioGroup>
          </Field>
          <Field
            label={allocateViewMessages.reason}
            hint={allocateViewMessages.reasonHint}
            {...(isChecked && reason.trim() === ""
              ? { validationState: "error" as const, validationMessage: allocateViewMessages.reasonMissing }
              : {})}
          >
            <Input className={styles.control} value={reason} onChange={(_, data) => setReason(data.value)} />
          </Field>
          <Checkbox
            className={styles.box}
            label={allocateViewMessages.agreedByPractitioner}
            checked={agreed.practitioner}
            onChange={(_, data) => setAgreed({ ...agreed, practitioner: data.checked === true })}
          />
          <Checkbox
            className={styles.box}
            label={allocateViewMessages.agreedByManager}
            checked={agreed.manager}
            onChange={(_, data) => setAgreed({ ...agreed, manager: data.checked === true })}
          />
        </>
      )}
      {able.length < candidates.length && (
        <Disclosure title={allocateViewMessages.cannot(candidates.length - able.length)} open={able.length === 0}>
          <ul className={styles.list}>
            {candidates.map((candidate) =>
              candidate.barrier === null ? null : <li key={candidate.clinician.index}>{barrierText(candidate)}</li>,
            )}
          </ul>
        </Disclosure>
      )}
    </Page>
  );
}

function candidatesOf(record: CaseRecord, figures: TeamFigures): readonly Candidate[] {
  const { team, loads, today } = figures;
  const weighing = loads.weighings[record.index];
  const points = weighing !== undefined && isWeighed(weighing) ? weighing.points : null;
  return candidatesFor(record, points, team, loads, today);
}

function levelText(candidate: Candidate, settings: ServiceSettings): string {
  const { before, after, measuredBy } = candidate;
  const parts: string[] = [];
  if (before !== null && after !== null) {
    const { ratio, word } = measuredBy === "used" ? usedLevel(after, settings.bands) : shareLevel(after);
    parts.push(allocateViewMessages.goes(percent(before), `${percent(ratio)} ${word}`));
  }
  if (candidate.sameLocality) parts.push(allocateViewMessages.sameLocality);
  return parts.join(" · ");
}

function barrierText({ clinician, barrier }: Candidate): string {
  const { barrier: say } = allocateMessages;
  switch (barrier?.code) {
    case undefined:
      return clinician.name;
    case "receives-nothing":
      return say["receives-nothing"](clinician.name);
    case "no-skill":
      return say["no-skill"](clinician.name, barrier.missing);
    case "risk-too-high":
      return say["risk-too-high"](clinician.name, barrier.highest);
    case "enough-cases":
      return say["enough-cases"](clinician.name, barrier.most);
  }
}
