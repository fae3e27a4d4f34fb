import type { ReactNode } from "react";
import type { Planning } from "../state/useAction";
import { ChangeReview } from "./ChangeReview";

/** A page that asks for a plan; once there is one, the review of it takes the page's place until the manager goes back. */
export function PlanView<Asked, Shown>(props: {
  readonly planning: Planning<Asked, Shown>;
  /** What the manager may do next, once it is written. */
  readonly next?: string;
  /** Where going back leads; by default, to the page that asked. */
  readonly onBack?: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { state, reset } = props.planning;
  if (state.status !== "done") return props.children;
  return (
    <ChangeReview
      planned={state.result}
      {...(props.next === undefined ? {} : { next: props.next })}
      onBack={props.onBack ?? reset}
    />
  );
}
