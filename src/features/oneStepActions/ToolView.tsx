import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { toolMessages } from "./viewMessages";
import { Page } from "../../pane/components/Page";
import { PlanFlow, PlanNews } from "../../pane/components/PlanFlow";
import type { PlannedChange } from "../../pane/paneServices";
import type { ToolName } from "../../pane/state/navigation";
import { useServices } from "../../pane/state/services";
import { useTask } from "../../pane/state/useTask";

/** An action without choices: what it does, what it would change, apply. */
export function ToolView(props: { readonly action: ToolName }): ReactNode {
  const services = useServices();
  const planning = useTask<PlannedChange>();
  const words = toolMessages[props.action];
  if (planning.state.status === "done") {
    return <PlanFlow planned={planning.state.result} words={{}} onBack={planning.reset} />;
  }
  return (
    <Page
      title={words.title}
      actions={
        <Button
          appearance="primary"
          disabledFocusable={planning.state.status === "running"}
          onClick={() => void planning.run((following) => services.plan(props.action, {}, following))}
        >
          {toolMessages.preview}
        </Button>
      }
    >
      <p>{words.body}</p>
      <PlanNews task={planning} label={toolMessages.working} />
    </Page>
  );
}
