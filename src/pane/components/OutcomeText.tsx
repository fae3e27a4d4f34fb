import type { ReactNode } from "react";
import type { ApplyOutcome } from "../../actions/action";
import { planMessages } from "../messages/plan";
import { Notice } from "./Notice";

/** What became of a change: written, written in part, refused, or put back. */
export function OutcomeText(props: {
  readonly outcome: ApplyOutcome;
  /** What the manager may want to know next, once it is written. */
  readonly next?: string;
}): ReactNode {
  const { outcome } = props;
  if (outcome.status === "restored") {
    return (
      <Notice tone="error">
        <p>{outcome.why}</p>
      </Notice>
    );
  }
  if (outcome.status === "refused") {
    return (
      <Notice tone="error" title={planMessages.refusedLead}>
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
        <p>{planMessages.written(outcome.written)}</p>
        {props.next !== undefined && <p>{props.next}</p>}
      </Notice>
      {outcome.skipped.length > 0 && (
        <Notice tone="warning" title={planMessages.skipped(outcome.skipped.length)}>
          <ul>
            {outcome.skipped.map((one) => (
              <li key={one.cell}>{planMessages.leftAlone(one.cell, one.why)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
