import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { balanceMessages } from "../../../messages/paneBalance";
import { percent } from "../../components/format";
import { LiveRegion } from "../../components/LiveRegion";
import { FailureNotice } from "../../components/Notice";
import { Fold } from "../../components/Section";
import { Working } from "../../components/Working";
import type { CurvePoint } from "../../../domain/balance";
import type { Following } from "../../paneServices";
import { useTask } from "../../state/useTask";

const useStyles = makeStyles({
  quiet: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: "8px 0 0", padding: 0 },
  point: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "8px",
    padding: "3px 0",
  },
  bar: { flexBasis: "100%", height: "6px", backgroundColor: tokens.colorNeutralBackground4 },
  fill: {
    height: "100%",
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
});

/** What each further move would buy: the manager may prefer fewer moves to a more even team. */
export function TradeOff(props: {
  readonly curve: (following: Following) => Promise<readonly CurvePoint[]>;
  readonly onUse: (maxMoves: number) => void;
}): ReactNode {
  const styles = useStyles();
  const { curve } = balanceMessages;
  const task = useTask<readonly CurvePoint[]>();
  const points = task.state.status === "done" ? task.state.result : [];
  const widest = Math.max(...points.map((point) => point.range), 0);
  return (
    <Fold title={curve.title}>
      <p className={styles.quiet}>{curve.lead}</p>
      {task.state.status !== "running" && task.state.status !== "done" && (
        <Button onClick={() => void task.run(props.curve)}>{curve.show}</Button>
      )}
      <LiveRegion>
        {task.state.status === "running" && (
          <Working label={balanceMessages.working} progress={task.state.progress} onCancel={task.cancel} />
        )}
        {task.state.status === "failed" && <FailureNotice failure={task.state.failure} />}
        {points.length > 0 && (
          <ul className={styles.list}>
            {points.map((point) => (
              <li key={point.tolerance} className={styles.point}>
                <span>{curve.read(point.moves, percent(point.range))}</span>
                <Button size="small" aria-label={curve.use(point.moves)} onClick={() => props.onUse(point.moves)}>
                  {curve.choose}
                </Button>
                <div className={styles.bar} aria-hidden>
                  <div className={styles.fill} style={{ width: `${widest > 0 ? (point.range / widest) * 100 : 0}%` }} />
                </div>
              </li>
            ))}
          </ul>
        )}
      </LiveRegion>
    </Fold>
  );
}
