import { Button, Checkbox } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { changesSince, latestVersions, reviewsDue, type PlanVersion } from "../../../domain/jobPlan/planVersions";
import { jobPlanMessages } from "../../../workbook/messages/jobPlans";
import { jobPlanViewMessages } from "../viewMessages";
import { readPlanVersions } from "../../../workbook/ownSheets/planVersions";
import { amount, dayText } from "../../../pane/components/format";
import { Page } from "../../../pane/components/Page";
import { ChangeReview, TaskStatus } from "../../../pane/components/ChangeReview";
import { Disclosure, Section } from "../../../pane/components/Section";
import { usePageStyles } from "./styles";
import type { PlanFigures } from "./teamFigures";
import { usePlan } from "../../../pane/state/useAction";
import { keepJobPlans } from "../feature";

type Who = "practitioner" | "manager";

/** A version a quarter: what changed since, whose review is due, and who has agreed. */
export function VersionsPage({ figures }: { readonly figures: PlanFigures }): ReactNode {
  const styles = usePageStyles();
  const say = jobPlanViewMessages.versions;
  const keeping = usePlan(keepJobPlans);
  const [agreed, setAgreed] = useState<Readonly<Record<Who, readonly string[]>>>({ practitioner: [], manager: [] });
  const { connection, plan, today } = figures;
  if (keeping.state.status === "done") {
    return <ChangeReview planned={keeping.state.result} onBack={keeping.reset} />;
  }
  const kept = connection.grid === undefined ? [] : readPlanVersions(connection.grid);
  const due = reviewsDue(kept, today);
  const changes = changesSince(kept, plan.plans);
  const tick = (who: Who, name: string, isTicked: boolean): void => {
    const others = agreed[who].filter((each) => each !== name);
    setAgreed({ ...agreed, [who]: isTicked ? [...others, name] : others });
  };
  return (
    <Page
      title={say.title}
      actions={
        <Button
          appearance="primary"
          disabledFocusable={keeping.state.status === "running"}
          onClick={() => keeping.run({ agreed })}
        >
          {say.keep}
        </Button>
      }
    >
      <TaskStatus task={keeping} label={say.keep} />
      <p className={styles.quiet}>{say.lead}</p>
      {kept.length === 0 ? (
        <p className={styles.lead}>{say.none}</p>
      ) : (
        <>
          <Section title={say.due}>
            <Sentences
              none={say.noneDue}
              all={due.map((version) => say.dueOn(version.clinician, dayText(version.reviewDue)))}
            />
          </Section>
          <Section title={say.changed}>
            <Sentences
              none={say.noneChanged}
              all={changes.map((change) =>
                say.change(
                  change.clinician,
                  jobPlanMessages.sheets.categories[change.category],
                  amount(change.from),
                  amount(change.to),
                  dayText(change.since),
                ),
              )}
            />
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
      )}
      <Disclosure title={say.tick}>
        {plan.plans.map(({ clinician: { index, name } }) => (
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
    </Page>
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

function agreement({ agreedByPractitioner, agreedByManager }: PlanVersion): string {
  const say = jobPlanViewMessages.versions;
  if (agreedByPractitioner !== null && agreedByManager !== null) {
    return say.agreedBoth(dayText(agreedByPractitioner), dayText(agreedByManager));
  }
  if (agreedByPractitioner !== null) return say.onlyPractitioner(dayText(agreedByPractitioner));
  return agreedByManager === null ? say.neither : say.onlyManager(dayText(agreedByManager));
}
