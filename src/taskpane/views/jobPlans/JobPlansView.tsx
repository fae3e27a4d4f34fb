import type { ComponentType, ReactNode } from "react";
import { jobPlanViewMessages } from "../../../messages/paneJobPlans";
import { Notice } from "../../components/Notice";
import { Page } from "../../components/Page";
import { useTeamFigures, type TeamFigures } from "../../state/figures";
import type { JobPlanPage } from "../../state/navigation";
import { NotATeam } from "../team/NotATeam";
import { BalancePage } from "./BalancePage";
import { ChoicePage } from "./ChoicePage";
import { DraftPage } from "./DraftPage";
import { FiguresPage } from "./FiguresPage";
import { LeversPage } from "./LeversPage";
import { NhsPage } from "./NhsPage";
import { PeoplePage } from "./PeoplePage";
import { usePlanFigures, type PlanFigures } from "./teamFigures";
import { TeamPlanPage } from "./TeamPlanPage";
import { VersionsPage } from "./VersionsPage";

const pages: Readonly<Record<JobPlanPage, ComponentType<{ readonly figures: PlanFigures }>>> = {
  people: PeoplePage,
  levers: LeversPage,
  choice: ChoicePage,
  balance: BalancePage,
  draft: DraftPage,
  nhs: NhsPage,
  versions: VersionsPage,
  figures: FiguresPage,
};

/** The team plan, and the pages behind it. */
export function JobPlansView(props: { readonly page?: JobPlanPage }): ReactNode {
  const figures = useTeamFigures();
  if (figures === null) return <NotATeam title={jobPlanViewMessages.title} />;
  return <Planned figures={figures} page={props.page ?? null} />;
}

function Planned(props: { readonly figures: TeamFigures; readonly page: JobPlanPage | null }): ReactNode {
  const figures = usePlanFigures(props.figures);
  if (figures.plan.plans.length === 0) {
    return (
      <Page title={jobPlanViewMessages.title}>
        <Notice tone="info">
          <p>{jobPlanViewMessages.none}</p>
        </Notice>
      </Page>
    );
  }
  const Shown = props.page === null ? TeamPlanPage : pages[props.page];
  return <Shown figures={figures} />;
}
