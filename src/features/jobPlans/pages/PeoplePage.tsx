import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ClinicianPlan } from "../../../domain/jobPlan/clinicianPlan";
import type { StreamPlan } from "../../../domain/jobPlan/streams";
import { TOLERANCE } from "../../../domain/units";
import { amount, hundredths } from "../../../pane/components/format";
import { Page } from "../../../pane/components/Page";
import { jobPlanViewMessages } from "../viewMessages";
import type { PlanFigures } from "./teamFigures";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px" },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", minWidth: 0 },
  over: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  bar: {
    display: "flex",
    height: "10px",
    margin: "3px 0",
    columnGap: "1px",
    backgroundColor: tokens.colorNeutralBackground4,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  choice: {
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  core: { backgroundColor: tokens.colorCompoundBrandStroke, opacity: 0.7 },
  specific: { backgroundColor: tokens.colorCompoundBrandStroke, opacity: 0.45 },
  other: { backgroundColor: tokens.colorNeutralForeground3, opacity: 0.45 },
  // Forced colours take the fills away; the ends of the parts stay.
  part: {
    boxSizing: "border-box",
    "@media (forced-colors: active)": { borderRight: "2px solid CanvasText", opacity: 1 },
  },
  facts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const categories = ["choice", "core", "specific", "other"] as const;

/** Everybody's week in half-days, whether it fits the contract, and the new cases it means. */
export function PeoplePage({ figures }: { readonly figures: PlanFigures }): ReactNode {
  const styles = useStyles();
  const { people } = jobPlanViewMessages;
  const { plans } = figures.plan;
  const widest = Math.max(...plans.map((plan) => Math.max(plan.halfDays.total, plan.contracted ?? 0)), TOLERANCE);
  return (
    <Page title={people.title}>
      <ul className={styles.list}>
        {plans.map((plan) => (
          <li key={plan.clinician.index} className={styles.item}>
            <div className={styles.line}>
              <span className={styles.name}>{plan.clinician.name}</span>
              <span className={mergeClasses(plan.overBy > TOLERANCE && styles.over)}>{fitOf(plan)}</span>
            </div>
            <div aria-hidden className={styles.bar}>
              {categories.map((category) => (
                <div
                  key={category}
                  className={mergeClasses(styles[category], styles.part)}
                  style={{ width: `${(plan.halfDays[category] / widest) * 100}%` }}
                />
              ))}
            </div>
            <div className={styles.facts}>
              {people.halfDays(
                amount(plan.halfDays.choice),
                amount(plan.halfDays.core),
                amount(plan.halfDays.specific),
                amount(plan.halfDays.other),
              )}
            </div>
            <div className={styles.facts}>
              {people.targets(
                amount(plan.core.perQuarter),
                hundredths(plan.core.perWeek),
                plan.core.targets.join(", "),
              )}
            </div>
            {plan.streams.filter(isWorthALine).map((stream) => (
              <div key={stream.name} className={styles.facts}>
                {streamText(stream)}
              </div>
            ))}
          </li>
        ))}
      </ul>
      {plans.some((plan) => plan.streams.some((stream) => stream.perQuarter === null)) && (
        <p className={styles.facts}>{people.streamsUnknown}</p>
      )}
    </Page>
  );
}

/** Specific work without a name or a length is said by the line above already. */
const isWorthALine = (stream: StreamPlan): boolean => stream.name !== "" || stream.perQuarter !== null;

function streamText(stream: StreamPlan): string {
  const { people } = jobPlanViewMessages;
  const name = stream.name === "" ? people.specific : stream.name;
  return stream.perQuarter === null
    ? people.streamUnknown(name, amount(stream.halfDays))
    : people.stream(name, amount(stream.halfDays), amount(stream.perQuarter));
}

function fitOf(plan: ClinicianPlan): string {
  const { people } = jobPlanViewMessages;
  if (plan.contracted === null) return people.unknown;
  if (plan.overBy > TOLERANCE) return people.over(amount(plan.overBy));
  return plan.free > TOLERANCE ? people.free(amount(plan.free)) : people.fits;
}
