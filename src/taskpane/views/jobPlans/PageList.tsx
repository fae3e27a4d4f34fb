import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { jobPlanViewMessages } from "../../../messages/paneJobPlans";
import { Section } from "../../components/Section";
import { useJobPlanDraft } from "../../state/jobPlanDraft";
import { useNavigation, type JobPlanPage } from "../../state/navigation";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "0 -12px", padding: 0 },
  place: {
    appearance: "none",
    display: "block",
    boxSizing: "border-box",
    width: "100%",
    padding: "8px 12px",
    font: "inherit",
    color: "inherit",
    textAlign: "left",
    backgroundColor: "transparent",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold },
  about: { color: tokens.colorNeutralForeground2 },
});

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
  const styles = useStyles();
  const { open } = useNavigation();
  const { draft } = useJobPlanDraft();
  const { pages } = jobPlanViewMessages;
  const drafted = Object.keys(draft.plans).length;
  return (
    <Section title={pages.title}>
      <ul className={styles.list}>
        {listed.map((page) => (
          <li key={page}>
            <button type="button" className={styles.place} onClick={() => open({ name: "jobPlans", page })}>
              <span className={styles.name}>{pages[page].title}</span>
              <span className={styles.about}>
                {page === "draft" && drafted > 0 ? pages.draftStands(drafted) : pages[page].about}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
