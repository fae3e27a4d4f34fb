import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { ActionProgress } from "../../actions/action";
import { paneMessages } from "../messages/pane";
import type { Task } from "../state/useTask";
import { LiveRegion } from "./LiveRegion";
import { FailureNotice } from "./Notice";

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

/** The state of working a plan out: progress, cancelling, failure. For the view that asks for it. */
export function TaskStatus(props: {
  readonly task: Pick<Task<unknown>, "state" | "cancel">;
  readonly label: string;
}): ReactNode {
  const { task } = props;
  return (
    <LiveRegion>
      {task.state.status === "running" && (
        <ProgressIndicator label={props.label} progress={task.state.progress} onCancel={task.cancel} />
      )}
      {task.state.status === "failed" && <FailureNotice failure={task.state.failure} />}
    </LiveRegion>
  );
}
