import { Field, Input } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { PLAN_CATEGORIES, planFor, type ClinicianPlan, type PlanCategory } from "../../../domain/jobPlan/clinicianPlan";
import { TOLERANCE } from "../../../domain/units";
import { amount } from "../../../pane/components/format";
import type { DraftedPlan } from "../jobPlanDraft";
import { jobPlanViewMessages } from "../viewMessages";
import { without } from "./limits";
import { usePageStyles } from "./styles";
import type { PlanFigures } from "./teamFigures";
import { typedHalfDays } from "./typedHalfDays";
import { withDraft } from "./withDraft";

/** The four amounts of one person's week, as they are to be. */
export function DraftedHalfDays(props: {
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
  const { halfDays: now, contracted } = planFor(
    plan.clinician,
    withDraft(plan, drafted),
    figures.team,
    figures.parameters,
  );
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
