import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TeamPlan } from "../../../domain/jobPlan/teamPlan";
import { TOLERANCE } from "../../../domain/units";
import { TaskStatus } from "../../../pane/components/ProgressIndicator";
import { amount, hundredths } from "../../../pane/components/format";
import { Page } from "../../../pane/components/Page";
import { PlanView } from "../../../pane/components/PlanView";
import { Section } from "../../../pane/components/Section";
import { useNavigation } from "../../../pane/state/navigation";
import { usePlan } from "../../../pane/state/useAction";
import { jobPlans, words } from "../feature";
import { useJobPlanDraft } from "../jobPlanDraft";
import { jobPlanViewMessages } from "../viewMessages";
import { DemandTable } from "./DemandTable";
import { PageList } from "./PageList";
import { usePageStyles } from "./styles";
import type { PlanFigures } from "./teamFigures";

/** The team's capacity against its demand, what it is short of, and the way to everything else. */
export function TeamPlanPage({ figures }: { readonly figures: PlanFigures }): ReactNode {
  const styles = usePageStyles();
  const { open } = useNavigation();
  const { draft } = useJobPlanDraft();
  const planning = usePlan(jobPlans);
  const { plan } = figures;
  const isShort = plan.inBalance === false;
  const options = { choiceSharing: draft.choiceSharing };
  return (
    <PlanView planning={planning}>
      <Page
        title={words.title}
        actions={
          <>
            {isShort && (
              <Button appearance="primary" onClick={() => open({ name: "jobPlans", page: "balance" })}>
                {jobPlanViewMessages.balance}
              </Button>
            )}
            <Button
              {...(isShort ? {} : { appearance: "primary" as const })}
              disabledFocusable={planning.state.status === "running"}
              onClick={() => planning.run(options)}
            >
              {jobPlanViewMessages.makeSheets}
            </Button>
            {plan.inBalance === true && (
              <Button onClick={() => open({ name: "jobPlans", page: "balance" })}>{jobPlanViewMessages.balance}</Button>
            )}
          </>
        }
      >
        <TaskStatus task={planning} label={jobPlanViewMessages.makeSheets} />
        <p className={styles.lead}>
          <strong>{verdict(plan)}</strong>
        </p>
        {plan.acceptedPerWeek !== null && (
          <p className={styles.quiet}>
            {plan.acceptedFrom === "given"
              ? jobPlanViewMessages.demandGiven(amount(plan.acceptedPerWeek))
              : jobPlanViewMessages.demand(amount(plan.acceptedPerWeek), plan.weeksCounted)}{" "}
            {jobPlanViewMessages.changeSource(plan.transferRate.source)}
          </p>
        )}
        <Short plan={plan} />
        <DemandTable figures={figures} />
        <PageList />
      </Page>
    </PlanView>
  );
}

function verdict(plan: TeamPlan): string {
  if (plan.inBalance === null) return jobPlanViewMessages.unknown;
  return plan.inBalance ? jobPlanViewMessages.inBalance : jobPlanViewMessages.notInBalance;
}

/** The gap in cases, half-days and WTE; what is to spare where there is none. */
function Short({ plan }: { readonly plan: TeamPlan }): ReactNode {
  const styles = usePageStyles();
  const { short, spare } = jobPlanViewMessages;
  const sentences: string[] = [];
  if (plan.choiceGap !== null && plan.choiceGap.halfDays > TOLERANCE) {
    sentences.push(short.choice(amount(plan.choiceGap.appointments), amount(plan.choiceGap.halfDays)));
  }
  if (plan.gap !== null && plan.gap.cases > TOLERANCE) {
    sentences.push(short.core(amount(plan.gap.cases), amount(plan.gap.halfDays), hundredths(plan.gap.wte)));
  }
  if (sentences.length === 0) {
    if (plan.gap === null || plan.gap.cases > -TOLERANCE) return null;
    const { cases, halfDays } = plan.gap;
    return <p className={styles.quiet}>{spare(amount(Math.abs(cases)), amount(Math.abs(halfDays)))}</p>;
  }
  return (
    <Section title={short.title}>
      <ul className={styles.bullets}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}
