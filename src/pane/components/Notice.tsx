import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, ErrorCircleRegular, InfoRegular, WarningRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { paneMessages } from "../messages/pane";
import type { Failure } from "../state/failure";

export type Tone = "info" | "success" | "warning" | "error";

const icons = {
  info: InfoRegular,
  success: CheckmarkCircleRegular,
  warning: WarningRegular,
  error: ErrorCircleRegular,
};

const useStyles = makeStyles({
  notice: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: "8px",
    margin: "8px 0",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: "3px",
  },
  icon: { fontSize: "20px" },
  info: { backgroundColor: tokens.colorNeutralBackground2, borderLeftColor: tokens.colorBrandStroke1 },
  success: { backgroundColor: tokens.colorNeutralBackground2, borderLeftColor: tokens.colorStatusSuccessForeground1 },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderLeftColor: tokens.colorStatusWarningForeground1,
  },
  error: { backgroundColor: tokens.colorStatusDangerBackground1, borderLeftColor: tokens.colorStatusDangerForeground1 },
  infoIcon: { color: tokens.colorBrandForeground1 },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground1 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  text: { overflowWrap: "anywhere", "& p": { margin: "2px 0" }, "& ul": { margin: "4px 0", paddingLeft: "18px" } },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "6px" },
});

export interface NoticeProps {
  readonly tone: Tone;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** A message that stays in its place and waits to be read; put it inside a `LiveRegion` when it is the answer to something. */
export function Notice(props: NoticeProps): ReactNode {
  const styles = useStyles();
  const Icon = icons[props.tone];
  return (
    <div className={mergeClasses(styles.notice, styles[props.tone])}>
      <Icon aria-hidden className={mergeClasses(styles.icon, styles[`${props.tone}Icon`])} />
      <div className={styles.text}>
        {props.title !== undefined && <p className={styles.title}>{props.title}</p>}
        {props.children}
        {props.actions !== undefined && <div className={styles.actions}>{props.actions}</div>}
      </div>
    </div>
  );
}

/** What went wrong and what to do, with the technical part folded away. */
export function FailureNotice(props: {
  readonly title?: string;
  readonly failure: Failure;
  readonly advice?: string;
  readonly actions?: ReactNode;
}): ReactNode {
  const { failure } = props;
  return (
    <Notice tone="error" title={props.title ?? paneMessages.failure.title} actions={props.actions}>
      <p>{failure.message}</p>
      {props.advice !== undefined && <p>{props.advice}</p>}
      {failure.details !== null && (
        <details>
          <summary>{paneMessages.details}</summary>
          <code>{failure.details}</code>
        </details>
      )}
    </Notice>
  );
}
