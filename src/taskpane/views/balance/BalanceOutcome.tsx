import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ApplyOutcome } from "../../../actions/action";
import { balanceMessages } from "../../../messages/paneBalance";
import { LiveRegion } from "../../components/LiveRegion";
import { Notice } from "../../components/Notice";
import { Page } from "../../components/Page";
import { UndoButton } from "../../components/UndoButton";
import { useNavigation } from "../../state/navigation";

/** What became of the changes: written, refused, or put back. */
export function BalanceOutcome(props: { readonly outcome: ApplyOutcome; readonly onAgain: () => void }): ReactNode {
  const { outcome } = props;
  const { goTo } = useNavigation();
  const { done } = balanceMessages;
  return (
    <Page
      title={outcome.status === "done" ? done.title : outcome.status === "refused" ? done.refused : done.restored}
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
        <OutcomeText outcome={outcome} />
      </LiveRegion>
      {outcome.status === "done" && outcome.written > 0 && <UndoButton />}
    </Page>
  );
}

function OutcomeText({ outcome }: { readonly outcome: ApplyOutcome }): ReactNode {
  const { done } = balanceMessages;
  if (outcome.status === "restored") {
    return (
      <Notice tone="error">
        <p>{outcome.why}</p>
      </Notice>
    );
  }
  if (outcome.status === "refused") {
    return (
      <Notice tone="error" title={done.refusedLead}>
        <ul>
          {outcome.why.map((why) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  return (
    <>
      <Notice tone="success">
        <p>{done.written(outcome.written)}</p>
        <p>{done.next}</p>
      </Notice>
      {outcome.skipped.length > 0 && (
        <Notice tone="warning" title={done.skipped(outcome.skipped.length)}>
          <ul>
            {outcome.skipped.map((one) => (
              <li key={one.cell}>{one.why}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
