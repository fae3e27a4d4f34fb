import type { ReactNode } from "react";
import type { Planning } from "../state/useAction";
import { ChangeReview } from "./ChangeReview";

/** A page that asks for a plan; once there is one, the review of it takes the page's place until the manager goes back. */
export function PlanView<Asked, Shown>(props: {
  readonly planning: Planning<Asked, Shown>;
  /** Why each change is proposed, where the page knows it. */
  readonly reasons?: readonly string[];
  /** What the manager may do next, once it is written. */
  readonly next?: string;
  /** Where the manager goes on once it is written; otherwise back to the page. */
  readonly onDone?: () => void;
  /** Where going back leads; by default, to the page that asked. */
  readonly onBack?: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { planning, children, ...review } = props;
  if (planning.state.status !== "done") return children;
  return <ChangeReview planned={planning.state.result} onBack={planning.reset} {...review} />;
}
