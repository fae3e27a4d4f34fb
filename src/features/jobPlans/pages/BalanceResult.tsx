import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ChangeReview } from "../../../pane/components/ChangeReview";
import { amount } from "../../../pane/components/format";
import { LiveRegion } from "../../../pane/components/LiveRegion";
import { Notice } from "../../../pane/components/Notice";
import { Page } from "../../../pane/components/Page";
import { planMessages } from "../../../pane/messages/plan";
import { useNavigation } from "../../../pane/state/navigation";
import type { Planned } from "../../../pane/state/useAction";
import type { RebalanceProposal } from "../actions/balanceJobPlans";
import { jobPlanViewMessages } from "../viewMessages";
import { usePageStyles } from "./styles";

/** What balancing found: the changes to look through, or why there are none, and what stays missing. */
export function BalanceResult(props: {
  readonly planned: Planned<RebalanceProposal>;
  readonly onBack: () => void;
}): ReactNode {
  const styles = usePageStyles();
  const { open } = useNavigation();
  const { planned } = props;
  const proposal = planned.shown;
  if (planned.plan !== null) {
    // What has to be done by hand stands among the sentences already.
    const change = { ...planned, notes: [] };
    return <ChangeReview planned={change} reasons={sentencesOf(proposal)} onBack={props.onBack} />;
  }
  const isShort = proposal.missing !== null;
  return (
    <Page
      title={planMessages.nothing}
      actions={
        <>
          <Button appearance="primary" onClick={props.onBack}>
            {planMessages.back}
          </Button>
          {isShort && (
            <Button onClick={() => open({ name: "jobPlans", page: "levers" })}>
              {jobPlanViewMessages.levers.title}
            </Button>
          )}
        </>
      }
    >
      <LiveRegion>
        <Notice tone={isShort || proposal.byHand.length > 0 ? "warning" : "success"}>
          <ul className={styles.bullets}>
            {sentencesOf(proposal).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      </LiveRegion>
    </Page>
  );
}

/** What the manager has to know first, then each change with what it brings, then what has to be done by hand. */
function sentencesOf(proposal: RebalanceProposal): readonly string[] {
  const say = jobPlanViewMessages.balancePage;
  const { missing, reasons, ratioAfter } = proposal;
  const first: string[] = [];
  if (missing !== null) {
    first.push(say.cannot(amount(missing.choicePerWeek), amount(missing.corePerQuarter)));
    if (reasons.length === 0) first.push(say.nothingHelps);
  } else if (reasons.length === 0) first.push(say.nothing);
  else if (ratioAfter !== null) first.push(say.balanced(amount(ratioAfter)));
  if (!proposal.proven) first.push(say.unproven);
  return [...first, ...reasons, ...proposal.byHand];
}
