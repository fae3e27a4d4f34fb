import { Button, Field, Select } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import { PLAN_CATEGORIES, type ClinicianPlan } from "../../../domain/jobPlan/clinicianPlan";
import { TaskStatus } from "../../../pane/components/ProgressIndicator";
import { amount } from "../../../pane/components/format";
import { Page } from "../../../pane/components/Page";
import { Section } from "../../../pane/components/Section";
import { useNavigation } from "../../../pane/state/navigation";
import { usePlan } from "../../../pane/state/useAction";
import { balanceJobPlans } from "../feature";
import { useJobPlanDraft, type DraftedPlan } from "../jobPlanDraft";
import { jobPlanMessages } from "../messages";
import { jobPlanViewMessages } from "../viewMessages";
import { BalanceResult } from "./BalanceResult";
import { DraftedHalfDays } from "./DraftedHalfDays";
import { DraftEffect } from "./DraftEffect";
import { DraftFile } from "./DraftFile";
import { choicesOf, without } from "./limits";
import { usePageStyles } from "./styles";
import type { PlanFigures } from "./teamFigures";

/** A private draft: try out what a new skill, another role or some Choice would do to a plan. */
export function DraftPage({ figures }: { readonly figures: PlanFigures }): ReactNode {
  const styles = usePageStyles();
  const say = jobPlanViewMessages.draftPage;
  const { open } = useNavigation();
  const { draft, change } = useJobPlanDraft();
  const writing = usePlan(balanceJobPlans);
  const { plans } = figures.plan;
  const [who, setWho] = useState(plans[0]?.clinician.name ?? "");
  if (writing.state.status === "done") {
    return <BalanceResult planned={writing.state.result} onBack={writing.reset} />;
  }
  const chosen = plans.find((plan) => plan.clinician.name === who) ?? plans[0];
  const drafted = plans.filter((plan) => draft.plans[plan.clinician.name] !== undefined);
  const set = (name: string, plan: DraftedPlan): void => {
    const others = without(draft.plans, name);
    change({ plans: Object.keys(plan).length === 0 ? others : { ...others, [name]: plan } });
  };
  return (
    <Page
      title={say.title}
      actions={
        drafted.length === 0 ? undefined : (
          <>
            <Button appearance="primary" onClick={() => open({ name: "jobPlans", page: "balance" })}>
              {say.around}
            </Button>
            <Button
              disabledFocusable={writing.state.status === "running"}
              onClick={() => writing.run(choicesOf(draft, false))}
            >
              {say.write}
            </Button>
          </>
        )
      }
    >
      <TaskStatus task={writing} label={say.write} />
      <p className={styles.quiet}>{say.lead}</p>
      <Field label={say.who}>
        <Select
          className={styles.control}
          value={chosen?.clinician.name ?? ""}
          onChange={(_, data) => setWho(data.value)}
        >
          {plans.map((plan) => (
            <option key={plan.clinician.index} value={plan.clinician.name}>
              {plan.clinician.name}
            </option>
          ))}
        </Select>
      </Field>
      {chosen !== undefined && (
        <DraftedHalfDays
          key={`${chosen.clinician.name} ${draft.plans[chosen.clinician.name] === undefined ? "new" : "drafted"}`}
          plan={chosen}
          figures={figures}
          drafted={draft.plans[chosen.clinician.name] ?? {}}
          onChange={(plan) => set(chosen.clinician.name, plan)}
        />
      )}
      <Section title={say.changes}>
        <DraftedChanges plans={drafted} onDrop={(name) => set(name, {})} />
      </Section>
      {drafted.length > 0 && <DraftEffect figures={figures} />}
      <p className={styles.quiet}>{say.kept}</p>
      <DraftFile names={plans.map((plan) => plan.clinician.name)} />
    </Page>
  );
}

/** What the draft changes for each person in it, with the way to take them out again. */
function DraftedChanges(props: {
  readonly plans: readonly ClinicianPlan[];
  readonly onDrop: (name: string) => void;
}): ReactNode {
  const styles = usePageStyles();
  const say = jobPlanViewMessages.draftPage;
  const { draft } = useJobPlanDraft();
  if (props.plans.length === 0) return <p className={styles.lead}>{say.nothing}</p>;
  return (
    <ul className={styles.list}>
      {props.plans.map((plan) => {
        const { index, name } = plan.clinician;
        return (
          <li key={index} className={styles.item}>
            {changesOf(plan, draft.plans[name] ?? {}).map((sentence) => (
              <div key={sentence}>{sentence}</div>
            ))}
            <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={() => props.onDrop(name)}>
              {say.drop(name)}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

function changesOf(plan: ClinicianPlan, drafted: DraftedPlan): readonly string[] {
  const { draftPage } = jobPlanViewMessages;
  return PLAN_CATEGORIES.flatMap((category) => {
    const to = drafted[category];
    if (to === undefined) return [];
    const name = jobPlanMessages.sheets.categories[category];
    return [draftPage.change(plan.clinician.name, name, amount(plan.halfDays[category]), amount(to))];
  });
}
