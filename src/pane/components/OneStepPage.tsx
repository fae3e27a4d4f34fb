import type { ReactNode } from "react";
import type { NoOptions } from "../../actions/options";
import { oneStepMessages } from "../messages/oneStep";
import type { Planning } from "../state/useAction";
import { TaskButton, TaskStatus } from "./ProgressIndicator";
import { Page } from "./Page";
import { PlanView } from "./PlanView";

/** The page of an action without choices: what it does, what it would change, apply. */
export function OneStepPage(props: {
  readonly title: string;
  readonly body: string;
  readonly planning: Planning<NoOptions>;
}): ReactNode {
  const { planning } = props;
  return (
    <PlanView planning={planning}>
      <Page
        title={props.title}
        actions={
          <TaskButton task={planning} onClick={() => planning.run({})}>
            {oneStepMessages.preview}
          </TaskButton>
        }
      >
        <p>{props.body}</p>
        <TaskStatus task={planning} label={oneStepMessages.working} />
      </Page>
    </PlanView>
  );
}
