import type { ReactNode } from "react";
import type { Lever } from "../../../domain/jobPlan/teamPlan";
import { TOLERANCE } from "../../../domain/units";
import { amount, hundredths, percent } from "../../../pane/components/format";
import { Page } from "../../../pane/components/Page";
import { Section } from "../../../pane/components/Section";
import { jobPlanViewMessages } from "../viewMessages";
import { usePageStyles } from "./styles";
import type { PlanFigures } from "./teamFigures";

/** Each thing that could close the gap on its own, or, where there is none, how far it could go. */
export function LeversPage({ figures }: { readonly figures: PlanFigures }): ReactNode {
  const styles = usePageStyles();
  const say = jobPlanViewMessages.levers;
  const { plan, parameters } = figures;
  const contracted = plan.plans.reduce((sum, one) => sum + (one.wte ?? 0) * parameters.halfDaysPerWte, 0);
  const possible = plan.levers.filter((lever) => lever.possible);
  const cannot = plan.levers.filter((lever) => !lever.possible);
  const isShort = plan.gap !== null && plan.gap.cases > TOLERANCE;
  const line = (lever: Lever): ReactNode => (
    <li key={lever.code} className={styles.item}>
      <div className={styles.name}>{say.codes[lever.code]}</div>
      <div>{changeText(lever)}</div>
      <div className={styles.facts}>
        {say.about[lever.code](percent(contracted > 0 ? lever.needed / contracted : 0))}
      </div>
    </li>
  );
  return (
    <Page title={say.title}>
      {plan.levers.length === 0 ? (
        <p className={styles.lead}>{say.none}</p>
      ) : (
        <>
          <p className={styles.lead}>{isShort ? say.short : say.spare}</p>
          <ul className={styles.list}>{possible.map(line)}</ul>
          {cannot.length > 0 && (
            <Section title={say.cannot}>
              <ul className={styles.list}>{cannot.map(line)}</ul>
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

function changeText(lever: Lever): string {
  const isRate = lever.code === "transfer-rate" || lever.code === "cotherapy";
  const shown = isRate ? percent : lever.code === "worked-weeks" ? hundredths : amount;
  return jobPlanViewMessages.levers.change(shown(lever.now), shown(lever.needed));
}
