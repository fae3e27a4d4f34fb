import { Button, Field, Select } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { TaskStatus } from "../../../pane/components/ProgressIndicator";
import { LiveRegion } from "../../../pane/components/LiveRegion";
import { Notice } from "../../../pane/components/Notice";
import { Page } from "../../../pane/components/Page";
import { Section } from "../../../pane/components/Section";
import { usePlan } from "../../../pane/state/useAction";
import { balanceJobPlans } from "../feature";
import { useJobPlanDraft } from "../jobPlanDraft";
import { jobPlanViewMessages } from "../viewMessages";
import { BalanceResult } from "./BalanceResult";
import { choicesOf, usualLimits } from "./limits";
import { PersonLimitFields } from "./PersonLimitFields";
import { usePageStyles } from "./styles";
import type { PlanFigures } from "./teamFigures";

const steps = [1, 0.5] as const;

/** The fewest changes that bring Choice and Core in line with demand, within limits that the manager sets per person. */
export function BalancePage({ figures }: { readonly figures: PlanFigures }): ReactNode {
  const styles = usePageStyles();
  const say = jobPlanViewMessages.balancePage;
  const { draft, change } = useJobPlanDraft();
  const balancing = usePlan(balanceJobPlans);
  const [faults, setFaults] = useState<ReadonlySet<string>>(new Set());
  const { plan } = figures;
  const drafted = Object.keys(draft.plans);
  if (balancing.state.status === "done") {
    return <BalanceResult planned={balancing.state.result} onBack={balancing.reset} />;
  }
  const balance = (): void => {
    if (faults.size > 0) return;
    balancing.run(choicesOf(draft, true));
  };
  return (
    <Page
      title={say.title}
      actions={
        <Button
          appearance="primary"
          disabledFocusable={balancing.state.status === "running" || faults.size > 0}
          onClick={balance}
        >
          {jobPlanViewMessages.preview}
        </Button>
      }
    >
      <LiveRegion>
        {plan.inBalance === null && (
          <Notice tone="info">
            <p>{jobPlanViewMessages.unknown}</p>
          </Notice>
        )}
      </LiveRegion>
      <TaskStatus task={balancing} label={jobPlanViewMessages.balancing} />
      <p className={styles.quiet}>{say.lead}</p>
      {drafted.length > 0 && <p className={styles.lead}>{say.drafted(drafted)}</p>}
      <Field label={say.step}>
        <Select
          className={styles.control}
          value={String(draft.step)}
          onChange={(_, data) => change({ step: data.value === "1" ? 1 : 0.5 })}
        >
          {steps.map((step) => (
            <option key={step} value={step}>
              {say.steps[step]}
            </option>
          ))}
        </Select>
      </Field>
      <Section title={say.limits}>
        {plan.plans.map((one) => {
          const { name } = one.clinician;
          return (
            <PersonLimitFields
              key={one.clinician.index}
              plan={one}
              limits={draft.limits[name] ?? usualLimits}
              onChange={(limits) => change({ limits: { ...draft.limits, [name]: limits } })}
              onFault={(isWrong) => {
                if (faults.has(name) === isWrong) return;
                const others = [...faults].filter((each) => each !== name);
                setFaults(new Set(isWrong ? [...others, name] : others));
              }}
            />
          );
        })}
      </Section>
    </Page>
  );
}
