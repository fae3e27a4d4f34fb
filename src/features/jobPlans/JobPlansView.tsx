import type { ComponentType, ReactNode } from "react";
import { NotATeam } from "../../pane/components/NotATeam";
import { Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { useTeamFigures, type TeamFigures } from "../../pane/state/figures";
import { words } from "./feature";
import { BalancePage } from "./pages/BalancePage";
import { ChoicePage } from "./pages/ChoicePage";
import { DraftPage } from "./pages/DraftPage";
import { FiguresPage } from "./pages/FiguresPage";
import type { JobPlanPage } from "./pages/jobPlanPage";
import { LeversPage } from "./pages/LeversPage";
import { NhsPage } from "./pages/NhsPage";
import { PeoplePage } from "./pages/PeoplePage";
import { usePlanFigures, type PlanFigures } from "./pages/teamFigures";
import { TeamPlanPage } from "./pages/TeamPlanPage";
import { VersionsPage } from "./pages/VersionsPage";
import { jobPlanViewMessages } from "./viewMessages";

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
  if (figures === null) return <NotATeam title={words.title} />;
  return <Planned figures={figures} page={props.page ?? null} />;
}

function Planned(props: { readonly figures: TeamFigures; readonly page: JobPlanPage | null }): ReactNode {
  const figures = usePlanFigures(props.figures);
  if (figures.plan.plans.length === 0) {
    return (
      <Page title={words.title}>
        <Notice tone="info">
          <p>{jobPlanViewMessages.none}</p>
        </Notice>
      </Page>
    );
  }
  const Shown = props.page === null ? TeamPlanPage : pages[props.page];
  return <Shown figures={figures} />;
}
