import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { defaultJobPlanParameters } from "../../../domain/jobPlan/parameters";
import { teamPlan, type TeamPlan } from "../../../domain/jobPlan/teamPlan";
import { jobPlanViewMessages } from "../../../messages/paneJobPlans";
import { amount } from "../../components/format";
import { Notice } from "../../components/Notice";
import { Page } from "../../components/Page";
import { PlanFlow, PlanNews } from "../../components/PlanFlow";
import type { ExplainedChange, PlannedChange } from "../../paneServices";
import { useTeamFigures, type TeamFigures } from "../../state/figures";
import { useServices } from "../../state/services";
import { useTask } from "../../state/useTask";
import { NotATeam } from "../team/NotATeam";
import { Gap } from "./Gap";
import { IndividualPlans } from "./IndividualPlans";

const useStyles = makeStyles({
  lead: { margin: "0 0 6px" },
  quiet: { margin: "0 0 6px", color: tokens.colorNeutralForeground2 },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& th": {
      fontWeight: tokens.fontWeightRegular,
      textAlign: "left",
      padding: "3px 0",
      overflowWrap: "anywhere",
    },
    "& thead th": { color: tokens.colorNeutralForeground2 },
    "& td, & thead th + th": { textAlign: "right", padding: "3px 0 3px 8px", whiteSpace: "nowrap" },
    "& tr + tr": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
});

/** The team's capacity against its demand, what would close the gap, and everybody's plan. */
export function JobPlansView(): ReactNode {
  const figures = useTeamFigures();
  return figures === null ? <NotATeam title={jobPlanViewMessages.title} /> : <JobPlans figures={figures} />;
}

function JobPlans({ figures }: { readonly figures: TeamFigures }): ReactNode {
  const styles = useStyles();
  const services = useServices();
  const planning = useTask<PlannedChange>();
  const balancing = useTask<ExplainedChange>();
  const plan = useMemo(() => teamPlan(figures.team, defaultJobPlanParameters), [figures.team]);
  if (planning.state.status === "done") {
    return <PlanFlow planned={planning.state.result} words={{}} onBack={planning.reset} />;
  }
  if (balancing.state.status === "done") {
    const { reasons } = balancing.state.result;
    return <PlanFlow planned={balancing.state.result} reasons={reasons} words={{}} onBack={balancing.reset} />;
  }
  if (plan.plans.length === 0) {
    return (
      <Page title={jobPlanViewMessages.title}>
        <Notice tone="info">
          <p>{jobPlanViewMessages.none}</p>
        </Notice>
      </Page>
    );
  }
  const isRunning = planning.state.status === "running" || balancing.state.status === "running";
  return (
    <Page
      title={jobPlanViewMessages.title}
      actions={
        <>
          {plan.inBalance === false && (
            <Button
              appearance="primary"
              disabledFocusable={isRunning}
              onClick={() => void balancing.run(services.jobPlans.balance)}
            >
              {jobPlanViewMessages.balance}
            </Button>
          )}
          <Button
            {...(plan.inBalance === false ? {} : { appearance: "primary" as const })}
            disabledFocusable={isRunning}
            onClick={() => void planning.run((following) => services.plan("job-plans", {}, following))}
          >
            {jobPlanViewMessages.makeSheets}
          </Button>
        </>
      }
    >
      <PlanNews task={planning} label={jobPlanViewMessages.makeSheets} />
      <PlanNews task={balancing} label={jobPlanViewMessages.balancing} />
      <p className={styles.lead}>
        <strong>{verdict(plan)}</strong>
      </p>
      {plan.acceptedPerWeek !== null && (
        <p className={styles.quiet}>
          {jobPlanViewMessages.demand(amount(plan.acceptedPerWeek), plan.weeksCounted)}{" "}
          {jobPlanViewMessages.changeSource(plan.transferRate.source)}
        </p>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{jobPlanViewMessages.table}</th>
            <th scope="col">{jobPlanViewMessages.needed}</th>
            <th scope="col">{jobPlanViewMessages.offered}</th>
          </tr>
        </thead>
        <tbody>
          <Line name={jobPlanViewMessages.choice} needed={plan.choice.needed} offered={plan.choice.offered} />
          <Line name={jobPlanViewMessages.core} needed={plan.core.needed} offered={plan.core.offered} />
          <Line name={jobPlanViewMessages.ratio} needed={plan.core.ratioNeeded} offered={plan.core.ratio} />
        </tbody>
      </table>
      <Gap plan={plan} />
      <IndividualPlans plans={plan.plans} />
    </Page>
  );
}

function Line(props: {
  readonly name: string;
  readonly needed: number | null;
  readonly offered: number | null;
}): ReactNode {
  const shown = (value: number | null): string => (value === null ? "–" : amount(value));
  return (
    <tr>
      <th scope="row">{props.name}</th>
      <td>{shown(props.needed)}</td>
      <td>{shown(props.offered)}</td>
    </tr>
  );
}

function verdict(plan: TeamPlan): string {
  if (plan.inBalance === null) return jobPlanViewMessages.unknown;
  return plan.inBalance ? jobPlanViewMessages.inBalance : jobPlanViewMessages.notInBalance;
}
