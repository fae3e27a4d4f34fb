import type { ReactNode } from "react";
import { planFor } from "../../../domain/jobPlan/clinicianPlan";
import { teamPlanOf } from "../../../domain/jobPlan/teamPlan";
import { amount } from "../../../pane/components/format";
import { LiveRegion } from "../../../pane/components/LiveRegion";
import { Section } from "../../../pane/components/Section";
import { useJobPlanDraft } from "../jobPlanDraft";
import { jobPlanViewMessages } from "../viewMessages";
import { usePageStyles } from "./styles";
import type { PlanFigures } from "./teamFigures";
import { withDraft } from "./withDraft";

/** What the draft would do to the team's plan, before anything is balanced around it. */
export function DraftEffect({ figures }: { readonly figures: PlanFigures }): ReactNode {
  const styles = usePageStyles();
  const say = jobPlanViewMessages.draftPage;
  const { draft } = useJobPlanDraft();
  const { plan: before, team, parameters } = figures;
  const plans = before.plans.map((plan) => {
    const drafted = draft.plans[plan.clinician.name];
    return drafted === undefined
      ? plan
      : planFor(plan.clinician, withDraft(plan, drafted), team, parameters, plan.streams);
  });
  const after = teamPlanOf(plans, team, parameters);
  const shown = (value: number | null): string => (value === null ? "–" : amount(value));
  return (
    <Section title={say.effect}>
      <LiveRegion>
        <ul className={styles.bullets}>
          <li>{after.inBalance === null ? say.unknown : after.inBalance ? say.balanced : say.notBalanced}</li>
          <li>{say.choice(amount(before.choice.offered), amount(after.choice.offered), shown(after.choice.needed))}</li>
          <li>{say.core(amount(before.core.offered), amount(after.core.offered), shown(after.core.needed))}</li>
        </ul>
      </LiveRegion>
    </Section>
  );
}
