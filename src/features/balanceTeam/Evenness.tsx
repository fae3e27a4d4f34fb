import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TeamSummary } from "../../domain/balance/answer";
import { TOLERANCE } from "../../domain/units";
import { amount, percent } from "../../pane/components/format";
import type { BalanceProposal } from "./action";
import { balanceMessages } from "./viewMessages";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    margin: "4px 0",
    "& th": { fontWeight: tokens.fontWeightRegular, textAlign: "left", padding: "3px 0" },
    "& thead th": { color: tokens.colorNeutralForeground2 },
    "& td": { textAlign: "right", padding: "3px 0 3px 8px" },
    "& thead th + th": { textAlign: "right", paddingLeft: "8px" },
    "& tr + tr": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  after: { fontWeight: tokens.fontWeightSemibold },
  bound: { margin: "4px 0 8px", color: tokens.colorNeutralForeground2 },
});

/** How even the team is now and would be, and how near that is to the best there is. */
export function Evenness(props: {
  readonly before: TeamSummary;
  readonly after: TeamSummary;
  readonly proposal: BalanceProposal;
  /** All moves ticked: only then do the bounds speak of what is shown. */
  readonly isWhole: boolean;
}): ReactNode {
  const styles = useStyles();
  const { before, after, proposal } = props;
  const { preview } = balanceMessages;
  const rows: [string, string, string][] = [
    [preview.spread, percent(before.range), percent(after.range)],
    [preview.highest, percent(before.highest), percent(after.highest)],
  ];
  if (before.measuredBy === "used") rows.push([preview.overload, amount(before.overload), amount(after.overload)]);
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{preview.even}</th>
            <th scope="col">{preview.before}</th>
            <th scope="col">{preview.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, was, willBe]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{was}</td>
              <td className={styles.after}>{willBe}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {props.isWhole && <p className={styles.bound}>{boundText(proposal, after)}</p>}
    </>
  );
}

function boundText(proposal: BalanceProposal, after: TeamSummary): string {
  const { preview } = balanceMessages;
  const existing = proposal.moves.reduce((sum, move) => sum + (move.from === null ? 0 : move.count), 0);
  const parts: string[] = [];
  if (existing > 0 && proposal.bounds.moves > 0) parts.push(preview.unavoidable(proposal.bounds.moves));
  if (after.range <= proposal.bounds.range + TOLERANCE) parts.push(preview.best);
  if (proposal.proven && proposal.moves.length > 0) parts.push(preview.proven);
  return parts.join(" ");
}
