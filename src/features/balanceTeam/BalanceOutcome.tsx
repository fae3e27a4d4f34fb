import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ApplyOutcome } from "../../actions/action";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { OutcomeText } from "../../pane/components/OutcomeText";
import { Page } from "../../pane/components/Page";
import { UndoButton } from "../../pane/components/UndoButton";
import { useNavigation } from "../../pane/state/navigation";
import { balanceMessages } from "./viewMessages";

/** What became of the changes: written, refused, or put back. */
export function BalanceOutcome(props: { readonly outcome: ApplyOutcome; readonly onAgain: () => void }): ReactNode {
  const { outcome } = props;
  const { goTo } = useNavigation();
  const { done } = balanceMessages;
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
        <OutcomeText outcome={outcome} next={done.next} />
      </LiveRegion>
      {outcome.status === "done" && outcome.written > 0 && <UndoButton />}
    </Page>
  );
}

function titleOf(outcome: ApplyOutcome): string {
  const { done } = balanceMessages;
  if (outcome.status === "done") return done.title;
  return outcome.status === "refused" ? done.refused : done.restored;
}
