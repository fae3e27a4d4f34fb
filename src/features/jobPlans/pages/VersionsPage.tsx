import { Checkbox } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import {
  changesSince,
  latestVersions,
  reviewsDue,
  type PlanChange,
  type PlanVersion,
} from "../../../domain/jobPlan/planVersions";
import { TaskButton, TaskStatus } from "../../../pane/components/ProgressIndicator";
import { amount, dayText } from "../../../pane/components/format";
import { Page } from "../../../pane/components/Page";
import { PlanView } from "../../../pane/components/PlanView";
import { Disclosure, Section } from "../../../pane/components/Section";
import { usePlan } from "../../../pane/state/useAction";
import { readPlanVersions } from "../../../workbook/ownSheets/planVersions";
import { saveJobPlanVersion } from "../feature";
import { jobPlanMessages } from "../messages";
import { jobPlanViewMessages } from "../viewMessages";
import { usePageStyles } from "./styles";
import type { PlanFigures } from "./teamFigures";

const say = jobPlanViewMessages.versions;

type Agreed = Readonly<Record<"practitioner" | "manager", readonly string[]>>;

/** A version a quarter: what changed since, whose review is due, and who has agreed. */
export function VersionsPage({ figures }: { readonly figures: PlanFigures }): ReactNode {
  const styles = usePageStyles();
  const saving = usePlan(saveJobPlanVersion);
  const [agreed, setAgreed] = useState<Agreed>({ practitioner: [], manager: [] });
  const kept = figures.connection.grid === undefined ? [] : readPlanVersions(figures.connection.grid);
  return (
    <PlanView planning={saving}>
      <Page
        title={say.title}
        actions={
          <TaskButton task={saving} onClick={() => saving.run({ agreed })}>
            {say.keep}
          </TaskButton>
        }
      >
        <TaskStatus task={saving} label={say.keep} />
        <p className={styles.quiet}>{say.lead}</p>
        {kept.length === 0 ? <p className={styles.lead}>{say.none}</p> : <KeptVersions kept={kept} figures={figures} />}
        <AgreedToday figures={figures} agreed={agreed} onChange={setAgreed} />
      </Page>
    </PlanView>
  );
}

function KeptVersions(props: { readonly kept: readonly PlanVersion[]; readonly figures: PlanFigures }): ReactNode {
  const styles = usePageStyles();
  const { kept, figures } = props;
  const due = reviewsDue(kept, figures.today);
  return (
    <>
      <Section title={say.due}>
        <Sentences none={say.noneDue} all={due.map((one) => say.dueOn(one.clinician, dayText(one.reviewDue)))} />
      </Section>
      <Section title={say.changed}>
        <Sentences none={say.noneChanged} all={changesSince(kept, figures.plan.plans).map(changeText)} />
      </Section>
      <Section title={say.agreed}>
        <ul className={styles.list}>
          {latestVersions(kept).map((version) => (
            <li key={version.clinician} className={styles.item}>
              <div className={styles.name}>{version.clinician}</div>
              <div className={styles.facts}>{agreement(version)}</div>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** A tick for each of the two who agree to a person's plan; the dates are set when the version is kept. */
function AgreedToday(props: {
  readonly figures: PlanFigures;
  readonly agreed: Agreed;
  readonly onChange: (agreed: Agreed) => void;
}): ReactNode {
  const styles = usePageStyles();
  const { agreed } = props;
  const tick = (who: keyof Agreed, name: string, isTicked: boolean): void => {
    const others = agreed[who].filter((each) => each !== name);
    props.onChange({ ...agreed, [who]: isTicked ? [...others, name] : others });
  };
  return (
    <Disclosure title={say.tick}>
      {props.figures.plan.plans.map(({ clinician: { index, name } }) => (
        <div key={index} className={styles.pairs}>
          <Checkbox
            label={say.byPractitioner(name)}
            checked={agreed.practitioner.includes(name)}
            onChange={(_, data) => tick("practitioner", name, data.checked === true)}
          />
          <Checkbox
            label={say.byManager(name)}
            checked={agreed.manager.includes(name)}
            onChange={(_, data) => tick("manager", name, data.checked === true)}
          />
        </div>
      ))}
    </Disclosure>
  );
}

function Sentences(props: { readonly none: string; readonly all: readonly string[] }): ReactNode {
  const styles = usePageStyles();
  if (props.all.length === 0) return <p className={styles.lead}>{props.none}</p>;
  return (
    <ul className={styles.bullets}>
      {props.all.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function changeText({ clinician, category, from, to, since }: PlanChange): string {
  const name = jobPlanMessages.sheets.categories[category];
  return say.change(clinician, name, amount(from), amount(to), dayText(since));
}

function agreement({ agreedByPractitioner, agreedByManager }: PlanVersion): string {
  if (agreedByPractitioner !== null && agreedByManager !== null) {
    return say.agreedBoth(dayText(agreedByPractitioner), dayText(agreedByManager));
  }
  if (agreedByPractitioner !== null) return say.onlyPractitioner(dayText(agreedByPractitioner));
  return agreedByManager === null ? say.neither : say.onlyManager(dayText(agreedByManager));
}
