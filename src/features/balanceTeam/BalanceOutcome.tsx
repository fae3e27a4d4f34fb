import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ApplyOutcome } from "../../actions/action";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { OutcomeText } from "../../pane/components/OutcomeText";
import { Page } from "../../pane/components/Page";
import { UndoButton } from "../../pane/components/UndoButton";
import { useNavigation } from "../../pane/state/navigation";
import type { BalanceProposal } from "./action";
import { balanceMessages } from "./viewMessages";

/** What became of the ticked moves. */
export interface BalanceResult {
  readonly outcome: ApplyOutcome;
  /** What they change where all of them are written. */
  readonly columns: ReturnType<BalanceProposal["writtenColumns"]>;
}

/** What became of the changes: written, refused, or put back. */
export function BalanceOutcome(props: { readonly result: BalanceResult; readonly onAgain: () => void }): ReactNode {
  const { outcome, columns } = props.result;
  const { goTo } = useNavigation();
  const { done } = balanceMessages;
  const isWritten = outcome.status === "done" && outcome.written > 0;
  return (
    <Page
      title={titleOf(outcome)}
      actions={
        <>
          <Button appearance="primary" onClick={() => goTo({ name: "team" })}>
            {done.toTeam}
          </Button>
          <Button onClick={props.onAgain}>{balanceMessages.startAgain}</Button>
        </>
      }
    >
      <LiveRegion urgent={outcome.status !== "done"}>
        <OutcomeText outcome={outcome} {...(isWritten ? { next: done.changed[columns] } : {})} />
      </LiveRegion>
      {isWritten && <UndoButton />}
    </Page>
  );
}

function titleOf(outcome: ApplyOutcome): string {
  const { done } = balanceMessages;
  if (outcome.status === "done") return done.title;
  return outcome.status === "refused" ? done.refused : done.restored;
}
