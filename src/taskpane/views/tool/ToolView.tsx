import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { toolMessages } from "../../../messages/paneTools";
import { Page } from "../../components/Page";
import { PlanFlow, PlanNews } from "../../components/PlanFlow";
import type { PlannedChange } from "../../paneServices";
import type { ToolName } from "../../state/navigation";
import { useServices } from "../../state/services";
import { useTask } from "../../state/useTask";

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
