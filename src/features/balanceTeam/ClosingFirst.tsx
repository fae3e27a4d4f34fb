import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { stillOpen } from "../../domain/review/stillOpen";
import { pointsText } from "../../pane/components/format";
import { useTeamFigures } from "../../pane/state/figures";
import { useNavigation } from "../../pane/state/navigation";
import { balanceMessages } from "./viewMessages";

const useStyles = makeStyles({
  quiet: { margin: "8px 0", color: tokens.colorNeutralForeground2 },
});

/** What closing the cases with an overdue review would free: a case that closes need not move. Nothing, where none is. */
export function ClosingFirst(): ReactNode {
  const styles = useStyles();
  const figures = useTeamFigures();
  const { open } = useNavigation();
  const overdue = useMemo(
    () =>
      figures === null
        ? []
        : stillOpen(figures.team, figures.loads.weighings, figures.today).filter(({ reasons }) =>
            reasons.some(({ code }) => code === "review-overdue"),
          ),
    [figures],
  );
  if (overdue.length === 0) return null;
  const freed = overdue.reduce((sum, one) => sum + (one.points ?? 0), 0);
  const { closing } = balanceMessages;
  return (
    <p className={styles.quiet}>
      {closing.wouldFree(overdue.length, pointsText(freed))}{" "}
      <Link as="button" inline onClick={() => open({ name: "review" })}>
        {closing.toReview}
      </Link>
    </p>
  );
}
