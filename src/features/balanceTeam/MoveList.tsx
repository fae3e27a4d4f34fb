import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { pointsText } from "../../pane/components/format";
import { GrowingList } from "../../pane/components/GrowingList";
import { Section } from "../../pane/components/Section";
import type { BalanceProposal } from "./action";
import { balanceMessages } from "./viewMessages";

type ProposedMove = BalanceProposal["moves"][number];

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "8px",
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  move: { padding: "2px 0 6px", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  box: { marginLeft: "-8px", "& label": { overflowWrap: "anywhere" } },
  reason: {
    margin: "-2px 0 0 24px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  hint: { margin: "0 0 4px", color: tokens.colorNeutralForeground2 },
});

/** A department's answer may hold thousands: the list grows on request. */
const MOVES_AT_ONCE = 40;

/** The proposed changes, new work before existing cases, each with its reason and a tick. */
export function MoveList(props: {
  readonly moves: readonly ProposedMove[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}): ReactNode {
  const styles = useStyles();
  const { preview } = balanceMessages;
  const { moves, ticked, onTick } = props;
  const isAll = ticked.size === moves.length;
  const fresh = moves.filter((move) => move.from === null);
  const existing = moves.filter((move) => move.from !== null);
  const tick = (key: string, on: boolean): void => {
    const next = new Set(ticked);
    if (on) next.add(key);
    else next.delete(key);
    onTick(next);
  };
  return (
    <>
      <div className={styles.head}>
        <span role="status">{preview.ticked(ticked.size, moves.length)}</span>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => onTick(isAll ? new Set() : new Set(moves.map((move) => move.key)))}
        >
          {isAll ? preview.untickAll : preview.tickAll}
        </Button>
      </div>
      {fresh.length > 0 && (
        <Section title={preview.newWork(fresh.reduce((sum, move) => sum + move.count, 0))}>
          <Moves moves={fresh} ticked={ticked} onTick={tick} />
        </Section>
      )}
      {existing.length > 0 && (
        <Section title={preview.existing(existing.reduce((sum, move) => sum + move.count, 0))}>
          <p className={styles.hint}>{preview.existingHint}</p>
          <Moves moves={existing} ticked={ticked} onTick={tick} />
        </Section>
      )}
    </>
  );
}

function Moves(props: {
  readonly moves: readonly ProposedMove[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (key: string, on: boolean) => void;
}): ReactNode {
  const styles = useStyles();
  const { preview } = balanceMessages;
  return (
    <GrowingList items={props.moves} page={MOVES_AT_ONCE}>
      {(shown) => (
        <ul className={styles.list}>
          {shown.map((move) => (
            <li key={move.key} className={styles.move}>
              <Checkbox
                className={styles.box}
                checked={props.ticked.has(move.key)}
                onChange={(_, data) => props.onTick(move.key, data.checked === true)}
                label={
                  <>
                    <strong>{move.count === 1 ? move.case : preview.ofCategory(move.count, move.case)}</strong>{" "}
                    {move.from === null ? preview.to(move.to) : preview.fromTo(move.from, move.to)}
                  </>
                }
              />
              <p className={styles.reason}>
                {preview.points(pointsText(move.points))}. {move.reason}
              </p>
            </li>
          ))}
        </ul>
      )}
    </GrowingList>
  );
}
