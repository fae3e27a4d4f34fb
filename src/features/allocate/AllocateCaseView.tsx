import { Button, Checkbox, Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { isUnallocated, type CaseRecord, type ServiceSettings } from "../../domain/team";
import { pointsOfCase } from "../../domain/weighting/teamLoads";
import { TaskStatus } from "../../pane/components/ProgressIndicator";
import { percent } from "../../pane/components/format";
import { shareLevel, usedLevel } from "../../pane/components/capacityLevel";
import { Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { PlanView } from "../../pane/components/PlanView";
import { Disclosure } from "../../pane/components/Section";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { useNavigation } from "../../pane/state/navigation";
import { usePlan } from "../../pane/state/useAction";
import { caseFacts } from "./caseFacts";
import { allocate, words } from "./feature";
import { candidatesFor, type Candidate } from "./model";
import { allocateViewMessages as say } from "./viewMessages";
import { barrierText } from "./words";

const useStyles = makeStyles({
  facts: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  label: { overflowWrap: "anywhere" },
  figures: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, paddingLeft: "18px", "& li": { margin: "2px 0", overflowWrap: "anywhere" } },
  box: { display: "flex", marginLeft: "-8px" },
  control: { minWidth: 0 },
});

/** The decision as it is being filled in. */
interface Draft {
  readonly to: string;
  readonly reason: string;
  readonly agreedByPractitioner: boolean;
  readonly agreedByManager: boolean;
}

/** One case: who could take it, how full that would make them, why, and who has agreed. */
export function AllocateCaseView(props: { readonly index: number }): ReactNode {
  const figures = useTeamFigures();
  const { back } = useNavigation();
  // The case stays in view while it is written, although it is then no longer unallocated.
  const [record] = useState(() => figures?.team.cases.find((one) => one.index === props.index && isUnallocated(one)));
  if (figures === null || record === undefined) {
    return (
      <Page title={words.title} actions={<Button onClick={back}>{words.title}</Button>}>
        <Notice tone="info">
          <p>{say.gone}</p>
        </Notice>
      </Page>
    );
  }
  return <Decision record={record} figures={figures} />;
}

function Decision({ record, figures }: { readonly record: CaseRecord; readonly figures: TeamFigures }): ReactNode {
  const styles = useStyles();
  const planning = usePlan(allocate);
  const candidates = useMemo(() => {
    const { team, loads, today } = figures;
    return candidatesFor(record, pointsOfCase(record, loads), team, loads, today);
  }, [record, figures]);
  const able = candidates.filter(({ barrier }) => barrier === null);
  const [draft, setDraft] = useState<Draft>({
    to: able[0]?.clinician.name ?? "",
    reason: "",
    agreedByPractitioner: false,
    agreedByManager: false,
  });
  const [isChecked, setChecked] = useState(false);
  const propose = (): void => {
    setChecked(true);
    if (draft.reason.trim() !== "" && draft.to !== "") planning.run({ case: record.id, ...draft });
  };
  const actions = (
    <Button appearance="primary" onClick={propose}>
      {say.preview}
    </Button>
  );
  return (
    <PlanView planning={planning}>
      <Page title={say.caseTitle(record.id)} {...(able.length === 0 ? {} : { actions })}>
        <p className={styles.facts}>{caseFacts(record, figures)}</p>
        <TaskStatus task={planning} label={say.working} />
        {able.length > 0 && (
          <DecisionFields
            able={able}
            settings={figures.team.settings}
            draft={draft}
            isReasonMissing={isChecked && draft.reason.trim() === ""}
            onChange={(part) => setDraft({ ...draft, ...part })}
          />
        )}
        <Barred candidates={candidates} isOpen={able.length === 0} />
      </Page>
    </PlanView>
  );
}

function DecisionFields(props: {
  readonly able: readonly Candidate[];
  readonly settings: ServiceSettings;
  readonly draft: Draft;
  readonly isReasonMissing: boolean;
  readonly onChange: (part: Partial<Draft>) => void;
}): ReactNode {
  const styles = useStyles();
  const { draft, onChange } = props;
  const error = props.isReasonMissing
    ? { validationState: "error" as const, validationMessage: say.reasonMissing }
    : {};
  return (
    <>
      <Field label={say.who}>
        <RadioGroup value={draft.to} onChange={(_, { value }) => onChange({ to: value })}>
          {props.able.map((candidate) => (
            <Radio
              key={candidate.clinician.index}
              value={candidate.clinician.name}
              label={
                <span className={styles.label}>
                  {candidate.clinician.name}
                  <span className={styles.figures}>{levelText(candidate, props.settings)}</span>
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Field label={say.reason} hint={say.reasonHint} {...error}>
        <Input
          className={styles.control}
          value={draft.reason}
          onChange={(_, { value }) => onChange({ reason: value })}
        />
      </Field>
      <Checkbox
        className={styles.box}
        label={say.agreedByPractitioner}
        checked={draft.agreedByPractitioner}
        onChange={(_, { checked }) => onChange({ agreedByPractitioner: checked === true })}
      />
      <Checkbox
        className={styles.box}
        label={say.agreedByManager}
        checked={draft.agreedByManager}
        onChange={(_, { checked }) => onChange({ agreedByManager: checked === true })}
      />
    </>
  );
}

/** Everybody who may not take the case, and why. */
function Barred(props: { readonly candidates: readonly Candidate[]; readonly isOpen: boolean }): ReactNode {
  const styles = useStyles();
  const barred = props.candidates.flatMap(({ clinician, barrier }) =>
    barrier === null ? [] : [{ clinician, why: barrierText(clinician.name, barrier) }],
  );
  if (barred.length === 0) return null;
  return (
    <Disclosure title={say.cannot(barred.length)} open={props.isOpen}>
      <ul className={styles.list}>
        {barred.map(({ clinician, why }) => (
          <li key={clinician.index}>{why}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** "37%, then 53% Room · same locality" */
function levelText(candidate: Candidate, settings: ServiceSettings): string {
  const { before, after, measuredBy } = candidate;
  const parts: string[] = [];
  if (before !== null && after !== null) {
    const { ratio, word } = measuredBy === "used" ? usedLevel(after, settings.bands) : shareLevel(after);
    parts.push(say.goes(percent(before), `${percent(ratio)} ${word}`));
  }
  if (candidate.sameLocality) parts.push(say.sameLocality);
  return parts.join(" · ");
}
