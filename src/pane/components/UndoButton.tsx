import { Button } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { UndoOutcome } from "../../actions/action";
import { paneMessages } from "../messages/pane";
import { planMessages } from "../messages/plan";
import { useServices } from "../state/services";
import { useTask } from "../state/useTask";
import { useWorkbook } from "../state/workbook";
import { LiveRegion } from "./LiveRegion";
import { FailureNotice, Notice } from "./Notice";
import { ProgressIndicator } from "./ProgressIndicator";

/**
 * Takes the last change back, and says what was put back and what was not. The pane undoes at once, as the ribbon does; the
 * command line goes by the action in `features/undo`.
 */
export function UndoButton(props: { readonly label?: string }): ReactNode {
  const { workbook } = useServices();
  const { read } = useWorkbook();
  const task = useTask<UndoOutcome>();
  const undo = (): void => {
    void task.run(async () => {
      const outcome = await workbook.undoLast();
      await read();
      return outcome;
    });
  };
  const { state } = task;
  return (
    <>
      {state.status !== "done" && (
        <Button icon={<ArrowUndoRegular />} disabledFocusable={state.status === "running"} onClick={undo}>
          {props.label ?? paneMessages.undo}
        </Button>
      )}
      <LiveRegion>
        {state.status === "running" && <ProgressIndicator label={paneMessages.undo} />}
        {state.status === "failed" && <FailureNotice failure={state.failure} />}
        {state.status === "done" && <UndoText outcome={state.result} />}
      </LiveRegion>
    </>
  );
}

function UndoText({ outcome }: { readonly outcome: UndoOutcome }): ReactNode {
  const { undone } = paneMessages;
  if (outcome.skipped.length > 0) {
    return (
      <Notice tone="warning" title={undone.some(outcome.restored, outcome.skipped.length)}>
        <ul>
          {outcome.skipped.map((one) => (
            <li key={one.cell}>{planMessages.leftAlone(one.cell, one.why)}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  return (
    <Notice tone={outcome.restored > 0 ? "success" : "info"}>
      <p>{outcome.restored > 0 ? undone.all(outcome.restored) : undone.none}</p>
    </Notice>
  );
}
