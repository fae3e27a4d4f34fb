import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Lever, TeamPlan } from "../../../domain/jobPlan/teamPlan";
import { TOLERANCE } from "../../../domain/units";
import { jobPlanViewMessages } from "../../../messages/paneJobPlans";
import { amount, hundredths, percent } from "../../components/format";
import { Section } from "../../components/Section";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "18px", "& li": { margin: "2px 0" } },
  lead: { margin: "0 0 2px", color: tokens.colorNeutralForeground2 },
});

/** What the service is short of, and what would close the gap. Nothing is shown while it is in balance. */
export function Gap({ plan }: { readonly plan: TeamPlan }): ReactNode {
  const styles = useStyles();
  const { short, levers } = jobPlanViewMessages;
  const shortages: string[] = [];
  if (plan.choiceGap !== null && plan.choiceGap.halfDays > TOLERANCE) {
    shortages.push(short.choice(amount(plan.choiceGap.halfDays)));
  }
  if (plan.gap !== null && plan.gap.cases > TOLERANCE) {
    shortages.push(short.core(amount(plan.gap.cases), amount(plan.gap.halfDays), hundredths(plan.gap.wte)));
  }
  if (shortages.length === 0) return null;
  const possible = plan.levers.filter((lever) => lever.possible && Math.abs(lever.now - lever.needed) > TOLERANCE);
  return (
    <>
      <Section title={short.title}>
        <ul className={styles.list}>
          {shortages.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Section>
      {possible.length > 0 && (
        <Section title={levers.title}>
          <p className={styles.lead}>{levers.lead}</p>
          <ul className={styles.list}>
            {possible.map((lever) => (
              <li key={lever.code}>{leverText(lever)}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function leverText(lever: Lever): string {
  const isRate = lever.code === "transfer-rate" || lever.code === "cotherapy";
  const shown = isRate ? percent : amount;
  return jobPlanViewMessages.levers[lever.code](shown(lever.now), shown(lever.needed));
}
