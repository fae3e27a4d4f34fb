import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { ActionProgress } from "../../actions/action";
import { paneMessages } from "../messages/pane";
import type { Task } from "../state/useTask";
import { LiveRegion } from "./LiveRegion";
import { FailureNotice, Notice } from "./Notice";

const useStyles = makeStyles({
  working: { margin: "12px 0", display: "grid", rowGap: "8px" },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  cancel: { justifySelf: "start" },
});

/** Quick work should not flash a progress bar. */
const SHOW_AFTER_MS = 300;

/** What is going on, how far it is, and the way to stop it. */
export function ProgressIndicator(props: {
  readonly label: string;
  readonly progress?: ActionProgress | null;
  readonly onCancel?: () => void;
}): ReactNode {
  const styles = useStyles();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  const done = props.progress?.done ?? null;
  const text = props.progress?.message ?? props.label;
  return (
    <div className={styles.working}>
      <p className={styles.text}>{text}</p>
      <ProgressBar aria-label={text} {...(done === null ? {} : { value: done })} />
      {props.onCancel !== undefined && (
        <Button className={styles.cancel} onClick={props.onCancel}>
          {props.progress?.answerStands === true ? paneMessages.takeAnswer : paneMessages.cancel}
        </Button>
      )}
    </div>
  );
}

/** The button that starts a task; while it runs, it can be reached and does nothing. */
export function TaskButton(props: {
  readonly task: Pick<Task<unknown>, "state">;
  readonly onClick: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Button appearance="primary" disabledFocusable={props.task.state.status === "running"} onClick={props.onClick}>
      {props.children}
    </Button>
  );
}

/** How far a task has come, and why it failed. For the view that asks for it. */
export function TaskStatus(props: {
  readonly task: Pick<Task<unknown>, "state" | "cancel">;
  readonly label: string;
  /** True where the page looks the same after a cancelled task as before it. */
  readonly saysCancelled?: boolean;
}): ReactNode {
  const { task } = props;
  return (
    <LiveRegion>
      {task.state.status === "running" && (
        <ProgressIndicator label={props.label} progress={task.state.progress} onCancel={task.cancel} />
      )}
      {task.state.status === "cancelled" && props.saysCancelled === true && (
        <Notice tone="info">
          <p>{paneMessages.cancelled}</p>
        </Notice>
      )}
      {task.state.status === "failed" && <FailureNotice failure={task.state.failure} />}
    </LiveRegion>
  );
}
