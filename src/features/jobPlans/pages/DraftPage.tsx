import { Button, Field, Input, Select } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import { PLAN_CATEGORIES, planFor, type ClinicianPlan, type PlanCategory } from "../../../domain/jobPlan/clinicianPlan";
import { halfDays, TOLERANCE } from "../../../domain/units";
import { jobPlanMessages } from "../../../workbook/messages/jobPlans";
import { jobPlanViewMessages } from "../viewMessages";
import { amount } from "../../../pane/components/format";
import { Page } from "../../../pane/components/Page";
import { TaskStatus } from "../../../pane/components/ChangeReview";
import { Section } from "../../../pane/components/Section";
import { useJobPlanDraft, type DraftedPlan } from "../jobPlanDraft";
import { useNavigation } from "../../../pane/state/navigation";
import { usePlan } from "../../../pane/state/useAction";
import { balanceJobPlans } from "../feature";
import { BalanceResult } from "./BalanceResult";
import { DraftEffect } from "./DraftEffect";
import { DraftFile } from "./DraftFile";
import { choicesOf, without } from "./limits";
import { usePageStyles } from "./styles";
import { typedHalfDays, type PlanFigures } from "./teamFigures";

/** A plan tried out before anybody sees it: somebody gains a skill, changes role, takes on Choice. */
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
        {drafted.length === 0 ? (
          <p className={styles.lead}>{say.nothing}</p>
        ) : (
          <ul className={styles.list}>
            {drafted.map((plan) => (
              <li key={plan.clinician.index} className={styles.item}>
                {changesOf(plan, draft.plans[plan.clinician.name] ?? {}).map((sentence) => (
                  <div key={sentence}>{sentence}</div>
                ))}
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<DismissRegular />}
                  onClick={() => set(plan.clinician.name, {})}
                >
                  {say.drop(plan.clinician.name)}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {drafted.length > 0 && <DraftEffect figures={figures} />}
      <p className={styles.quiet}>{say.kept}</p>
      <DraftFile names={plans.map((plan) => plan.clinician.name)} />
    </Page>
  );
}

/** The four amounts of one person's week, as they are to be. */
function DraftedHalfDays(props: {
  readonly plan: ClinicianPlan;
  readonly figures: PlanFigures;
  readonly drafted: DraftedPlan;
  readonly onChange: (plan: DraftedPlan) => void;
}): ReactNode {
  const styles = usePageStyles();
  const say = jobPlanViewMessages.draftPage;
  const { plan, drafted, figures } = props;
  const [texts, setTexts] = useState<Readonly<Partial<Record<PlanCategory, string>>>>(() =>
    Object.fromEntries(Object.entries(drafted).map(([category, value]) => [category, String(value)])),
  );
  const type = (category: PlanCategory, text: string): void => {
    setTexts({ ...texts, [category]: text });
    const value = typedHalfDays(text);
    if (value === null) return;
    const others = without(drafted, category);
    const isSame = value === undefined || Math.abs(value - plan.halfDays[category]) <= TOLERANCE;
    props.onChange(isSame ? others : { ...others, [category]: value });
  };
  const wanted = { ...plan.halfDays };
  for (const category of PLAN_CATEGORIES) wanted[category] = halfDays(drafted[category] ?? plan.halfDays[category]);
  const { halfDays: now, contracted } = planFor(plan.clinician, wanted, figures.team, figures.parameters);
  return (
    <>
      <div className={styles.pairs}>
        {PLAN_CATEGORIES.map((category) => (
          <Field
            key={category}
            label={say.categories[category]}
            {...(typedHalfDays(texts[category] ?? "") === null
              ? { validationState: "error" as const, validationMessage: say.notANumber }
              : {})}
          >
            <Input
              className={styles.control}
              inputMode="decimal"
              placeholder={say.was(amount(plan.halfDays[category]))}
              value={texts[category] ?? ""}
              onChange={(_, data) => type(category, data.value)}
            />
          </Field>
        ))}
      </div>
      <p className={styles.quiet}>
        {contracted === null ? say.totalUnknown(amount(now.total)) : say.total(amount(now.total), amount(contracted))}
      </p>
    </>
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
