import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { TaskOptions } from "../../actions/action";
import type { CurvePoint } from "../../domain/balance";
import { percent } from "../../pane/components/format";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { FailureNotice } from "../../pane/components/Notice";
import { ProgressIndicator } from "../../pane/components/ProgressIndicator";
import { Disclosure } from "../../pane/components/Section";
import { useTask } from "../../pane/state/useTask";
import { MovesSlider } from "./MovesSlider";
import { balanceMessages } from "./viewMessages";

const useStyles = makeStyles({
  quiet: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
});

/** What each further move would buy: the manager may prefer fewer moves to a more even team. */
export function TradeOff(props: {
  readonly curve: (task: TaskOptions) => Promise<readonly CurvePoint[]>;
  /** Existing cases that the proposal on show moves. */
  readonly moves: number;
  readonly onUse: (point: CurvePoint) => void;
}): ReactNode {
  const styles = useStyles();
  const { curve } = balanceMessages;
  const task = useTask<readonly CurvePoint[]>();
  const { state } = task;
  const points = useMemo(() => (state.status === "done" ? worthChoosing(state.result) : []), [state]);
  const [only] = points;
  const isRunning = state.status === "running";
  return (
    <Disclosure title={curve.title}>
      <p className={styles.quiet}>{curve.lead}</p>
      {points.length === 0 && (
        <Button disabledFocusable={isRunning} onClick={() => void task.run(props.curve)}>
          {curve.show}
        </Button>
      )}
      <LiveRegion>
        {isRunning && (
          <ProgressIndicator label={balanceMessages.working} progress={state.progress} onCancel={task.cancel} />
        )}
        {state.status === "failed" && <FailureNotice failure={state.failure} />}
        {points.length === 1 && only !== undefined && (
          <p className={styles.quiet}>{curve.onlyOne(only.moves, percent(only.range))}</p>
        )}
      </LiveRegion>
      {points.length > 1 && <MovesSlider points={points} start={nearest(points, props.moves)} onUse={props.onUse} />}
    </Disclosure>
  );
}

/** Fewest moves first, without those that another beats with no more moves. */
function worthChoosing(points: readonly CurvePoint[]): readonly CurvePoint[] {
  const sorted = [...points].sort((a, b) => a.moves - b.moves || a.range - b.range);
  let narrowest = Infinity;
  return sorted.filter(({ range }) => {
    if (range >= narrowest) return false;
    narrowest = range;
    return true;
  });
}

/** The furthest that needs no more moves than these; the first, where all need more. */
function nearest(points: readonly CurvePoint[], moves: number): number {
  return Math.max(0, points.filter((point) => point.moves <= moves).length - 1);
}
