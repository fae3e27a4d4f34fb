import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { NoOptions } from "../../actions/options";
import { oneStepMessages } from "../messages/oneStep";
import type { Planning } from "../state/useAction";
import { TaskStatus } from "./ProgressIndicator";
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
          <Button
            appearance="primary"
            disabledFocusable={planning.state.status === "running"}
            onClick={() => planning.run({})}
          >
            {oneStepMessages.preview}
          </Button>
        }
      >
        <p>{props.body}</p>
        <TaskStatus task={planning} label={oneStepMessages.working} />
      </Page>
    </PlanView>
  );
}
