import type { ReactNode } from "react";
import { multiplierOf } from "../../../domain/jobPlan/parameters";
import { amount, hundredths, percent } from "../../../pane/components/format";
import { jobPlanViewMessages } from "../viewMessages";
import { usePageStyles } from "./styles";
import type { PlanFigures } from "./teamFigures";

/** Needed beside offered, each with the route that the figure took, since the published rules of thumb do not agree. */
export function DemandTable({ figures }: { readonly figures: PlanFigures }): ReactNode {
  const styles = usePageStyles();
  const say = jobPlanViewMessages;
  const { plan, parameters } = figures;
  const { byMultiplier, byRuleOfThumb } = plan.shareNeeded;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say.table}</th>
          <th scope="col">{say.needed}</th>
          <th scope="col">{say.offered}</th>
        </tr>
      </thead>
      <tbody>
        <Line
          name={say.choice}
          how={say.choiceHow(amount(parameters.apptsPerHalfDay), percent(parameters.choiceLeaveReduction))}
          needed={plan.choice.needed}
          offered={plan.choice.offered}
        />
        <Line
          name={say.quota}
          how={say.quotaHow}
          needed={plan.choice.quota.needed}
          offered={plan.choice.quota.offered}
        />
        <Line
          name={say.core}
          how={say.coreHow(hundredths(multiplierOf(parameters)))}
          needed={plan.core.needed}
          offered={plan.core.offered}
        />
        <Line
          name={say.ratio}
          how={say.ratioHow(
            hundredths(plan.transferRate.value),
            amount(plan.core.published.low),
            amount(plan.core.published.high),
          )}
          needed={plan.core.ratioNeeded}
          offered={plan.core.ratio}
        />
        {byMultiplier !== null && (
          <tr>
            <th scope="row">
              {say.share}
              {byRuleOfThumb !== null && <div className={styles.facts}>{say.shareHow(percent(byRuleOfThumb))}</div>}
            </th>
            <td>{percent(byMultiplier)}</td>
            <td>{percent(shareOffered(figures))}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function shareOffered({ plan, parameters }: PlanFigures): number {
  const whole = plan.plans.reduce((sum, one) => sum + (one.wte ?? 0) * parameters.halfDaysPerWte, 0);
  return plan.plans.reduce((sum, one) => sum + one.halfDays.choice + one.halfDays.core, 0) / whole;
}

function Line(props: {
  readonly name: string;
  readonly how: string;
  readonly needed: number | null;
  readonly offered: number | null;
}): ReactNode {
  const styles = usePageStyles();
  const shown = (value: number | null): string => (value === null ? "–" : amount(value));
  return (
    <tr>
      <th scope="row">
        {props.name}
        <div className={styles.facts}>{props.how}</div>
      </th>
      <td>{shown(props.needed)}</td>
      <td>{shown(props.offered)}</td>
    </tr>
  );
}
