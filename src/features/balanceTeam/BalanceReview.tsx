import { listed } from "@evenkeel/messages";
import { Button, makeStyles } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { ServiceSettings } from "../../domain/team";
import { LiveRegion } from "../../pane/components/LiveRegion";
import { FailureNotice, Notice } from "../../pane/components/Notice";
import { Page } from "../../pane/components/Page";
import { ProgressIndicator } from "../../pane/components/ProgressIndicator";
import { Disclosure } from "../../pane/components/Section";
import { paneMessages } from "../../pane/messages/pane";
import type { Task } from "../../pane/state/useTask";
import type { BalanceProposal } from "./action";
import { BeforeAfter } from "./BeforeAfter";
import { ClosingFirst } from "./ClosingFirst";
import { Evenness } from "./Evenness";
import { MoveList } from "./MoveList";
import { NotDone } from "./NotDone";
import type { BalanceChoices } from "./options";
import { TradeOff } from "./TradeOff";
import { balanceMessages } from "./viewMessages";

const { preview: say } = balanceMessages;

const useStyles = makeStyles({
  lead: { margin: "0 0 8px" },
});

/** What would change, to be ticked or unticked, with the team's figures following every tick. */
export function BalanceReview(props: {
  readonly proposal: BalanceProposal;
  readonly choices: BalanceChoices;
  readonly settings: ServiceSettings;
  /** The workbook has been edited since. */
  readonly isStale: boolean;
  readonly applying: Pick<Task<unknown>, "state">;
  readonly onApply: (ticked: ReadonlySet<string>) => void;
  readonly onAgain: (choices: BalanceChoices) => void;
  readonly onOptions: () => void;
}): ReactNode {
  const { proposal, choices, applying } = props;
  const { before, curve, moves } = proposal;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(moves.map(({ key }) => key)));
  const after = useMemo(() => proposal.summaryWith(ticked), [proposal, ticked]);
  const isApplying = applying.state.status === "running";
  const hasMoves = moves.length > 0;
  return (
    <Page
      title={titleOf(proposal)}
      actions={
        <>
          {hasMoves && (
            <Button
              appearance="primary"
              disabledFocusable={ticked.size === 0 || isApplying}
              onClick={() => props.onApply(ticked)}
            >
              {ticked.size === 0 ? balanceMessages.applyNone : balanceMessages.apply(ticked.size)}
            </Button>
          )}
          <Button disabledFocusable={isApplying} onClick={props.onOptions}>
            {balanceMessages.change}
          </Button>
        </>
      }
    >
      <Lead proposal={proposal} choices={choices} isApplying={isApplying} />
      <Warnings applying={applying} isStale={props.isStale} onAgain={() => props.onAgain(choices)} />
      <Evenness before={before} after={after} proposal={proposal} isWhole={ticked.size === moves.length} />
      {choices.moveExisting && <ClosingFirst />}
      {hasMoves && <MoveList moves={moves} ticked={ticked} onTick={setTicked} />}
      <NotDone proposal={proposal} />
      <Disclosure title={say.perPerson}>
        <BeforeAfter before={before} after={after} settings={props.settings} />
      </Disclosure>
      {choices.moveExisting && curve !== null && (
        <TradeOff
          curve={curve}
          moves={countOf(proposal, isExisting)}
          onUse={({ moves: maxMoves, tolerance }) =>
            props.onAgain({ ...choices, maxMoves, ...(tolerance === null ? {} : { tolerance }) })
          }
        />
      )}
    </Page>
  );
}

function Lead(props: {
  readonly proposal: BalanceProposal;
  readonly choices: BalanceChoices;
  readonly isApplying: boolean;
}): ReactNode {
  const styles = useStyles();
  const { proposal } = props;
  const hasMoves = proposal.moves.length > 0;
  return (
    <LiveRegion>
      <p className={styles.lead}>
        {hasMoves ? countsText(proposal) : nothingText(proposal, props.choices)}{" "}
        {hasMoves && <strong>{say.nobodyYet}</strong>}
      </p>
      {props.isApplying && <ProgressIndicator label={balanceMessages.applying} />}
    </LiveRegion>
  );
}

function Warnings(props: {
  readonly applying: Pick<Task<unknown>, "state">;
  readonly isStale: boolean;
  readonly onAgain: () => void;
}): ReactNode {
  const { state } = props.applying;
  return (
    <LiveRegion urgent>
      {state.status === "failed" && <FailureNotice failure={state.failure} />}
      {props.isStale && (
        <Notice
          tone="warning"
          actions={
            <Button size="small" onClick={props.onAgain}>
              {balanceMessages.again}
            </Button>
          }
        >
          <p>{paneMessages.changedOutside}</p>
        </Notice>
      )}
    </LiveRegion>
  );
}

type Move = BalanceProposal["moves"][number];

const isNew = ({ from }: Move): boolean => from === null;
const isExisting = ({ from }: Move): boolean => from !== null;

const countOf = ({ moves }: BalanceProposal, which: (move: Move) => boolean): number =>
  moves.filter(which).reduce((sum, { count }) => sum + count, 0);

function titleOf({ moves, notDone }: BalanceProposal): string {
  if (moves.length > 0) return say.title;
  return notDone.length > 0 ? say.stuck : say.nothing;
}

function countsText(proposal: BalanceProposal): string {
  const [placed, moved] = [countOf(proposal, isNew), countOf(proposal, isExisting)];
  return `${listed([...(placed > 0 ? [say.placed(placed)] : []), ...(moved > 0 ? [say.moved(moved)] : [])])}.`;
}

function nothingText({ notDone }: BalanceProposal, { moveExisting }: BalanceChoices): string {
  if (notDone.length > 0) return say.stuckLead;
  return moveExisting ? say.nothingMove : say.nothingPlace;
}
