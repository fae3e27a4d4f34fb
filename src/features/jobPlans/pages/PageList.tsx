import type { ReactNode } from "react";
import { ListRow, RowList } from "../../../pane/components/ListRow";
import { Section } from "../../../pane/components/Section";
import { useNavigation } from "../../../pane/state/navigation";
import { useJobPlanDraft } from "../jobPlanDraft";
import { jobPlanViewMessages } from "../viewMessages";
import type { JobPlanPage } from "./jobPlanPage";

const listed: readonly Exclude<JobPlanPage, "balance">[] = [
  "people",
  "levers",
  "choice",
  "draft",
  "nhs",
  "versions",
  "figures",
];

/** The pages behind the team plan, each with a line that says what it is for. */
export function PageList(): ReactNode {
  const { open } = useNavigation();
  const { draft } = useJobPlanDraft();
  const { pages } = jobPlanViewMessages;
  const drafted = Object.keys(draft.plans).length;
  return (
    <Section title={pages.title}>
      <RowList>
        {listed.map((page) => (
          <ListRow
            key={page}
            title={pages[page].title}
            quiet={page === "draft" && drafted > 0 ? pages.draftStands(drafted) : pages[page].about}
            onOpen={() => open({ name: "jobPlans", page })}
          />
        ))}
      </RowList>
    </Section>
  );
}
