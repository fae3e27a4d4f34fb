import type { ReactNode } from "react";
import { nhsParameters, nhsPlans, type NhsPlan } from "../../../domain/jobPlan/nhs";
import { TOLERANCE } from "../../../domain/units";
import { clinicianAvailable } from "../../../domain/weighting/capacity";
import { byCaseHalfDays } from "../../../domain/weighting/caseHalfDays";
import { amount, hundredths, percent } from "../../../pane/components/format";
import { Page } from "../../../pane/components/Page";
import { jobPlanViewMessages } from "../viewMessages";
import { usePageStyles } from "./styles";
import type { PlanFigures } from "./teamFigures";

/** Everybody's plan in the classes of the NHS, and where the job plan meets case work. */
export function NhsPage({ figures }: { readonly figures: PlanFigures }): ReactNode {
  const styles = usePageStyles();
  const say = jobPlanViewMessages.nhs;
  const { team, plan, today } = figures;
  const views = nhsPlans(plan.plans, team, nhsParameters(team.settings.jobPlan));
  const planned = byCaseHalfDays(team);
  const pointsOf = (index: number): number | null => {
    const person = planned?.clinicians[index];
    return planned === null || person === undefined ? null : clinicianAvailable(person, planned.settings, today);
  };
  const hasPoints = views.some((view) => pointsOf(view.plan.clinician.index) !== null);
  return (
    <Page title={say.title}>
      <p className={styles.lead}>{say.lead(amount(views[0]?.weeksAvailable ?? 0))}</p>
      {views.some((view) => view.halfDays.notSplit > TOLERANCE) && <p className={styles.quiet}>{say.notSplitLead}</p>}
      <ul className={styles.list}>
        {views.map((view) => {
          const points = pointsOf(view.plan.clinician.index);
          const { halfDays, wte } = view.plan;
          return (
            <li key={view.plan.clinician.index} className={styles.item}>
              <div className={styles.name}>{view.plan.clinician.name}</div>
              <Shares view={view} />
              {view.contactsPerYear !== null && (
                <div className={styles.facts}>{say.contacts(amount(Math.round(view.contactsPerYear)))}</div>
              )}
              {view.caseTimeShare !== null && wte !== null && Math.abs(view.caseTimeShare - wte) > TOLERANCE && (
                <div className={styles.facts}>{say.caseTime(percent(view.caseTimeShare), hundredths(wte))}</div>
              )}
              <div className={styles.facts}>
                {say.forCases(amount(halfDays.core + halfDays.specific), amount(halfDays.total))}
                {points !== null && `, ${say.points(amount(points))}`}
              </div>
            </li>
          );
        })}
      </ul>
      {!hasPoints && <p className={styles.quiet}>{say.noPoints}</p>}
      <p className={styles.quiet}>{say.change}</p>
    </Page>
  );
}

function Shares({ view }: { readonly view: NhsPlan }): ReactNode {
  const say = jobPlanViewMessages.nhs;
  const { shares } = view;
  if (shares === null) return null;
  return (
    <div>
      {say.shares(percent(shares.dcc), percent(shares.spa), percent(shares.anr), percent(shares.ed))}
      {shares.notSplit > TOLERANCE && ` · ${say.notSplit(percent(shares.notSplit))}`}
    </div>
  );
}
